import { useMemo, useState, type ReactNode } from 'react';
import { useFormat } from '#renderer/format/index.ts';
import { Badge, Checkbox, classes } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import {
  canBeTaken,
  isShown,
  isTaken,
  isTakenByDefault,
  rowFilters,
  withChoice,
  type ImportRow,
  type Preview,
  type RowChoices,
  type RowFilter,
} from './list-answers.ts';
import { ChosenList } from './chosen-list.tsx';
import { RowCurrency } from './row-currency.tsx';
import list from './preview-list.module.css';
import styles from './rows.module.css';

export interface RowsProps {
  readonly preview: Preview;
  readonly choices: RowChoices;
  readonly onChoices: (choices: RowChoices) => void;
  readonly isBusy: boolean;
  /** Says which currency the amount of one row is in. */
  readonly onCurrency: (line: number, currency: string) => void;
}

/** The rows as they would be stored, each with a box to take it or leave it. */
export function Rows({ preview, choices, onChoices, isBusy, onCurrency }: RowsProps) {
  const { say } = useWords();
  const [filter, setFilter] = useState<RowFilter>('all');
  const shown = useMemo(() => preview.rows.filter((row) => isShown(row, filter)), [preview.rows, filter]);
  const offered = rowFilters.filter((each) => each === 'all' || countOf(each, preview.counts) > 0);
  const takeShown = (taken: boolean) => {
    const next = new Map(choices);
    for (const row of shown) {
      if (!canBeTaken(row)) continue;
      if (taken === isTakenByDefault(row)) next.delete(row.line);
      else next.set(row.line, taken);
    }
    onChoices(next);
  };
  return (
    <ChosenList
      title={say('importPage.rows.title')}
      label={say('importPage.rows.label')}
      filterLabel={say('importPage.rows.which')}
      filters={offered.map((id) => ({
        id,
        label: say(`importPage.filter.${id}`, { n: countOf(id, preview.counts) }),
      }))}
      filter={filter}
      onFilter={setFilter}
      items={shown}
      keyOf={(row) => row.line}
      guess={62}
      render={(row) => (
        <Row
          row={row}
          taken={isTaken(row, choices)}
          onTake={(taken) => onChoices(withChoice(choices, row, taken))}
          currencies={<RowCurrency row={row} inferences={preview.inferences} isBusy={isBusy} onCurrency={onCurrency} />}
        />
      )}
      onTakeShown={takeShown}
    />
  );
}

function countOf(filter: RowFilter, counts: Preview['counts']): number {
  return filter === 'all' ? counts.rows : (counts[filter] ?? 0);
}

interface RowProps {
  readonly row: ImportRow;
  readonly taken: boolean;
  readonly onTake: (taken: boolean) => void;
  readonly currencies: ReactNode;
}

function Row({ row, taken, onTake, currencies }: RowProps) {
  const format = useFormat();
  const { say } = useWords();
  const { contract } = row;
  const line = String(row.line);
  const name =
    contract === null
      ? say('importPage.rows.takeLine', { line })
      : say('importPage.rows.take', { supplier: contract.supplierName, contract: contract.name });
  return (
    <div className={classes(list['row'], styles['row'])} data-left={!taken}>
      <Checkbox label="" name={name} isSelected={taken} onChange={onTake} isDisabled={!canBeTaken(row)} />
      <div className={styles['what']}>
        <p className={list['name']}>
          {contract === null ? (
            say('importPage.rows.line', { line })
          ) : (
            <>
              {contract.supplierName}
              {contract.name === contract.supplierName ? null : (
                <span className={styles['soft']}> {contract.name}</span>
              )}
            </>
          )}
        </p>
        <p className={list['small']}>{contract === null ? row.reason : <Terms contract={contract} />}</p>
        {contract !== null && row.reason !== null ? (
          <p className={list['small']}>
            {row.reason} {row.status === 'changes' ? say('importPage.rows.takeChange') : ''}
          </p>
        ) : null}
        {row.doubts.map((doubt) => (
          <p key={`${doubt.field} ${doubt.text}`} className={styles['doubt']}>
            {say('importPage.rows.doubt', {
              field: say(`importPage.field.${doubt.field}`),
              text: doubt.text,
              doubt: doubt.message,
            })}
          </p>
        ))}
        {currencies}
      </div>
      <span className={styles['price']}>
        {contract?.price == null
          ? ''
          : format.price({ ...contract.price, sharePercent: contract.price.sharePercent ?? 100 })}
      </span>
      <span className={styles['status']}>
        <Badge tone={row.status === 'bad' ? 'now' : row.doubts.length > 0 ? 'soon' : 'plain'}>
          {say(`importPage.status.${row.status}`)}
        </Badge>
        <span className={styles['line']}>{say('importPage.rows.lineSmall', { line })}</span>
      </span>
    </div>
  );
}

type ImportedContract = NonNullable<ImportRow['contract']>;

/** What was agreed, as far as the list says. */
function Terms({ contract }: { contract: ImportedContract }) {
  const format = useFormat();
  const { say } = useWords();
  const { terms } = contract;
  const words = [
    terms === null
      ? say('importPage.rows.startUnknown')
      : say('importPage.rows.since', { day: format.shortDay(terms.startsOn) }),
    terms === null ? null : format.terms(terms),
    terms === null
      ? null
      : terms.notice === null
        ? say('importPage.rows.noticeUnknown')
        : say('importPage.rows.notice', { notice: format.notice(terms.notice, terms.endDates) }),
    contract.endedOn === null ? null : say('importPage.rows.ended', { day: format.shortDay(contract.endedOn) }),
    contract.category ?? null,
    contract.personName,
  ];
  return words.filter((word) => word !== null && word !== '').join(' · ');
}
