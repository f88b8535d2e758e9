import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { useFormat } from '#renderer/format/index.ts';
import { classes, Monogram } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { isWithoutItsCost, shownDeadline, type RelationshipRow } from './relationship-rows.ts';
import styles from './cells.module.css';

/** The supplier's name; its link is for the mouse, the keyboard opens the row. */
export function SupplierCell({ row }: { row: RelationshipRow }) {
  return (
    <span className={styles['supplier']}>
      <Monogram name={row.supplierName} size="small" />
      <a href={`#/suppliers/${row.supplierId}`} tabIndex={-1} className={styles['name']}>
        {row.supplierName}
      </a>
    </span>
  );
}

export function ContractsCell({ row }: { row: RelationshipRow }) {
  const contractsOf = useContractsOf();
  return <span className={styles['soft']}>{contractsOf(row)}</span>;
}

/** The names of the contracts, and how many more there are. */
export function useContractsOf(): (row: RelationshipRow) => string {
  const { say } = useWords();
  return ({ contractCount, contractNames }) => {
    const names = contractNames.join(', ');
    const more = contractCount - contractNames.length;
    return more > 0 ? say('relationships.andMore', { names, more }) : names;
  };
}

export function StateCell({ row }: { row: RelationshipRow }) {
  const { say } = useWords();
  const isLoud = row.state === 'ended_unconfirmed';
  const isQuiet = row.state !== 'leaving' && !isLoud;
  return (
    <span
      className={classes(isLoud && styles['soon'], isQuiet && styles['soft'])}
      title={isLoud ? say('relationships.unconfirmed') : undefined}
    >
      {say(`views.relationshipState.${row.state}`)}
    </span>
  );
}

export function DayCell({ date }: { date: CalendarDate | null }) {
  const format = useFormat();
  return date === null ? null : <>{format.shortDay(date)}</>;
}

export function DeadlineCell({ row }: { row: RelationshipRow }) {
  const format = useFormat();
  const { say } = useWords();
  const { problem } = row;
  const { date, near } = shownDeadline(row, format.today);
  if (date === null) {
    return problem?.fields.includes('terms') === true ? (
      <span className={styles['soft']} title={problem.message}>
        {say('relationships.cannotBeRead')}
      </span>
    ) : null;
  }
  return (
    <span className={styles['deadline']}>
      <span className={near === 'later' ? undefined : styles[near]}>
        {near === 'later' ? format.shortDay(date) : format.day(date)}
      </span>
      <span className={styles['soft']}>{format.distance(date)}</span>
    </span>
  );
}

export function CostCell({ row }: { row: RelationshipRow }) {
  const format = useFormat();
  const { say } = useWords();
  const sums = row.yearlyCosts.map(format.money).join(' + ');
  if (!isWithoutItsCost(row)) return sums;
  return (
    <span className={styles['soft']} title={row.problem?.message}>
      {sums === '' ? say('relationships.cannotBeRead') : say('relationships.costAndMore', { sums })}
    </span>
  );
}

export function PersonCell({ row }: { row: RelationshipRow }) {
  const { say } = useWords();
  return row.personName ?? say('relationships.household');
}

export function NudgesCell({ row }: { row: RelationshipRow }) {
  return row.openNudges === 0 ? null : row.openNudges;
}
