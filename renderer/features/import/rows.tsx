import { useMemo, useState } from 'react';
import { useFormat, type Format } from '#renderer/format/index.ts';
import { Badge, Button, ButtonRow, Checkbox, ChoiceChips, Section, VirtualList } from '#renderer/ui/index.ts';
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
import { fieldInWords, filterInWords, statusInWords } from './list-words.ts';
import styles from './rows.module.css';

export interface RowsProps {
  readonly preview: Preview;
  readonly choices: RowChoices;
  readonly onChoices: (choices: RowChoices) => void;
}

/** The rows as they would be stored, each with a box to take it or leave it. */
export function Rows({ preview, choices, onChoices }: RowsProps) {
  const format = useFormat();
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
    <Section
      title="What would come in"
      actions={
        <ButtonRow>
          <Button small variant="quiet" onPress={() => takeShown(true)}>
            Take all shown
          </Button>
          <Button small variant="quiet" onPress={() => takeShown(false)}>
            Leave all shown
          </Button>
        </ButtonRow>
      }
    >
      {offered.length < 3 ? null : (
        <div className={styles['filters']}>
          <ChoiceChips
            label="Which rows to show"
            value={filter}
            onChange={setFilter}
            choices={offered.map((id) => ({ id, label: filterInWords(id, preview.counts, format.number) }))}
          />
        </div>
      )}
      <VirtualList
        label="Rows of the list"
        items={shown}
        keyOf={(row) => row.line}
        guess={62}
        className={styles['list'] ?? ''}
        render={(row) => (
          <Row row={row} taken={isTaken(row, choices)} onTake={(taken) => onChoices(withChoice(choices, row, taken))} />
        )}
      />
    </Section>
  );
}

function countOf(filter: RowFilter, counts: Preview['counts']): number {
  return filter === 'all' ? counts.rows : counts[filter];
}

function Row({ row, taken, onTake }: { row: ImportRow; taken: boolean; onTake: (taken: boolean) => void }) {
  const format = useFormat();
  const { contract } = row;
  const name = contract === null ? `line ${row.line}` : `${contract.supplierName}, ${contract.name}`;
  return (
    <div className={styles['row']} data-left={!taken}>
      <Checkbox label="" name={`Take ${name}`} isSelected={taken} onChange={onTake} isDisabled={!canBeTaken(row)} />
      <div className={styles['what']}>
        <p className={styles['name']}>
          {contract === null ? (
            `Line ${row.line}`
          ) : (
            <>
              {contract.supplierName}
              {contract.name === contract.supplierName ? null : (
                <span className={styles['soft']}> {contract.name}</span>
              )}
            </>
          )}
        </p>
        <p className={styles['small']}>{contract === null ? row.reason : termsOf(contract, format)}</p>
        {contract !== null && row.reason !== null ? <p className={styles['small']}>{row.reason}</p> : null}
        {row.doubts.map((doubt) => (
          <p key={`${doubt.field} ${doubt.text}`} className={styles['doubt']}>
            {fieldInWords(doubt.field)} “{doubt.text}”: {doubt.message}
          </p>
        ))}
      </div>
      <span className={styles['price']}>
        {contract?.price == null
          ? ''
          : format.price({ ...contract.price, sharePercent: contract.price.sharePercent ?? 100 })}
      </span>
      <span className={styles['status']}>
        <Badge tone={row.status === 'bad' ? 'now' : row.doubts.length > 0 ? 'soon' : 'plain'}>
          {statusInWords(row.status)}
        </Badge>
        <span className={styles['line']}>line {row.line}</span>
      </span>
    </div>
  );
}

type ImportedContract = NonNullable<ImportRow['contract']>;

function termsOf(contract: ImportedContract, format: Format): string {
  const { terms } = contract;
  const words = [
    terms === null ? 'start not known' : `since ${format.shortDay(terms.startsOn)}`,
    terms === null ? null : format.terms(terms),
    terms === null ? null : terms.notice === null ? 'notice not known' : `notice ${format.notice(terms.notice)}`,
    contract.endedOn === null ? null : `ended ${format.shortDay(contract.endedOn)}`,
    contract.category ?? null,
    contract.personName,
  ];
  return words.filter((word) => word !== null && word !== '').join(' · ');
}
