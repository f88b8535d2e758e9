import { Link } from '@tanstack/react-router';
import type { OutputOf } from '#shared/api/api.ts';
import { useOperation } from '#renderer/data/index.ts';
import { Awaited } from '#renderer/domain-views/awaited.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { DefinitionList, Section, VisuallyHidden } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { OwnEntries } from './own-entries.tsx';
import styles from './standing.module.css';

type Reciprocity = OutputOf<'relationships.reciprocity'>;
type Balance = Reciprocity['total'];

/** What is given and got, year by year and in all, with what no record says in one's own words. */
export function GiveAndTake({ relationshipId }: { relationshipId: string }) {
  const { say } = useWords();
  const read = useOperation('relationships.reciprocity', { relationshipId });
  const { value } = read;
  return (
    <Section title={say('standing.give.title')} lead={say('standing.give.lead')}>
      <Awaited of={read} />
      {value === undefined ? null : (
        <>
          <Loyalty reciprocity={value} />
          {value.years.length === 0 ? (
            <p className={styles['soft']}>{say('standing.give.nothing')}</p>
          ) : (
            <Years reciprocity={value} />
          )}
          <Notes reciprocity={value} />
        </>
      )}
      <OwnEntries relationshipId={relationshipId} />
    </Section>
  );
}

/** What is neither money nor time: how long one stayed, and what for. */
function Loyalty({ reciprocity: { loyalty, products, supplierId } }: { reciprocity: Reciprocity }) {
  const format = useFormat();
  const { say } = useWords();
  const { days, stretches, since, unbroken } = loyalty;
  return (
    <DefinitionList
      entries={[
        {
          term: say('standing.give.loyalty'),
          value:
            since === null
              ? null
              : unbroken !== null && stretches === 1
                ? say('standing.give.unbroken', { years: unbroken.years, since: format.day(unbroken.since) })
                : say('standing.give.stretches', {
                    n: stretches,
                    years: Math.floor(days / 365.2425),
                    since: format.day(since),
                  }),
        },
        {
          term: say('standing.give.products'),
          value:
            products.length === 0 ? null : (
              <>
                {products.map(({ contractId, name, goesOn }, index) => (
                  <span key={contractId}>
                    {index === 0 ? null : ', '}
                    <Link to="/suppliers/$supplierId" params={{ supplierId }} search={{ contract: contractId }}>
                      {name}
                    </Link>
                    {goesOn ? null : ` (${say('standing.give.over')})`}
                  </span>
                ))}
              </>
            ),
        },
      ]}
    />
  );
}

/** A table of the years; what there was none of in any is no column. */
function Years({ reciprocity: { years, total } }: { reciprocity: Reciprocity }) {
  const { say } = useWords();
  const columns = useColumns().filter(({ isEmpty }) => !isEmpty(total));
  const given = columns.filter(({ side }) => side === 'give').length;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <div className={styles['scrolls']} role="region" aria-label={say('standing.give.title')} tabIndex={0}>
      <table className={styles['table']}>
        <caption>
          <VisuallyHidden>{say('standing.give.caption')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {say('standing.give.year')}
            </th>
            {given === 0 ? null : (
              <th scope="colgroup" colSpan={given}>
                {say('standing.give.iGive')}
              </th>
            )}
            {given === columns.length ? null : (
              <th scope="colgroup" colSpan={columns.length - given}>
                {say('standing.give.iGet')}
              </th>
            )}
          </tr>
          <tr>
            {columns.map(({ id, title }) => (
              <th scope="col" key={id} className={styles['amount']}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, ...balance }) => (
            <Row
              key={year ?? 'none'}
              title={year === null ? say('standing.give.noYear') : String(year)}
              balance={balance}
              columns={columns}
            />
          ))}
        </tbody>
        <tfoot>
          <Row title={say('standing.give.total')} balance={total} columns={columns} />
        </tfoot>
      </table>
    </div>
  );
}

interface Column {
  readonly id: string;
  readonly side: 'give' | 'get';
  readonly title: string;
  readonly isEmpty: (balance: Balance) => boolean;
  readonly written: (balance: Balance) => string;
}

function useColumns(): Column[] {
  const format = useFormat();
  const { say } = useWords();
  const money = (side: 'give' | 'get'): Column => ({
    id: `${side}-money`,
    side,
    title: say(`standing.give.money.${side}`),
    isEmpty: (balance) => balance[side].money.length === 0,
    written: (balance) => format.sums(balance[side].money),
  });
  const count = (id: string, side: 'give' | 'get', title: string, of: (balance: Balance) => number): Column => ({
    id,
    side,
    title,
    isEmpty: (balance) => of(balance) === 0,
    written: (balance) => format.number(of(balance)),
  });
  return [
    money('give'),
    {
      ...count('minutes', 'give', say('standing.give.time'), ({ give }) => give.minutes),
      written: ({ give }) => say('standing.give.minutes', { n: give.minutes }),
    },
    count('data', 'give', say('standing.give.data'), ({ give }) => give.data),
    money('get'),
    count('promises', 'get', say('standing.give.promises'), ({ get }) => get.promisesKept),
    count('problems', 'get', say('standing.give.problems'), ({ get }) => get.problemsSolved),
    count('falls', 'get', say('standing.give.falls'), ({ get }) => get.priceFalls),
  ];
}

function Row({ title, balance, columns }: { title: string; balance: Balance; columns: readonly Column[] }) {
  const { say } = useWords();
  return (
    <tr>
      <th scope="row">{title}</th>
      {columns.map(({ id, isEmpty, written }) => (
        <td key={id} className={styles['amount']}>
          {isEmpty(balance) ? say('standing.side.open') : written(balance)}
        </td>
      ))}
    </tr>
  );
}

/** What the figures do not say. */
function Notes({ reciprocity: { estimated, unknown, tooLarge } }: { reciprocity: Reciprocity }) {
  const { say } = useWords();
  const notes = [
    ...(estimated === 0 ? [] : [say('standing.give.estimated', { n: estimated })]),
    ...(unknown.length === 0 ? [] : [say('standing.give.unknown', { contracts: unknown.map(({ name }) => name) })]),
    ...(tooLarge.length === 0 ? [] : [say('standing.give.tooLarge', { currencies: tooLarge })]),
  ];
  return notes.map((note) => (
    <p key={note} className={styles['soft']}>
      {note}
    </p>
  ));
}
