import { addDays, differenceInDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Money } from '#shared/domain/money.ts';
import type { ExitPlan } from '#shared/domain/exits/exit-plan.ts';
import { deadlineDecides } from '#shared/domain/palgorithms/deadline-decides.ts';
import { daysOfRolling, isRolling } from '#shared/domain/palgorithms/lead-days.ts';
import { costOfAdded, type DatedPrice } from '#shared/domain/terms/cost.ts';
import { deadlinesAhead, type ComingDay } from '#shared/domain/terms/deadlines-ahead.ts';
import type { Pause } from '#shared/domain/terms/pause.ts';
import type { Terms } from '#shared/domain/terms/terms.ts';
import type { SendBy } from '#shared/domain/terms/outlook.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { once } from '#shared/domain/once.ts';
import {
  endOfExit,
  exitColumns,
  isUnsent,
  plannerOfExit,
  standingOn,
  type ExitColumns,
} from '../../nudges/stored-exits.ts';
import { optionsAt, readTerms } from '../../nudges/stored-terms.ts';
import { currentPriceId, priceOf } from '../contracts/contract-rows.ts';
import { unreadableIn } from '../../db/readable/readable-connection.ts';
import type { QueryContext } from '../handler.ts';

/** A day ahead that matters, with the contract it is about. */
export interface ComingDeadline {
  readonly on: CalendarDate;
  readonly kind: ComingDay['kind'] | 'price_change' | 'exit_right' | 'send_notice' | 'exit';
  readonly contract: DeadlineContract;
  /** What tells one from the next of its kind, and stays when dates are corrected: the term's number, a record's id. */
  occurrence(): string;
  /** The last day of the contract that a notice leads to; null for other kinds. */
  readonly endsOn: CalendarDate | null;
  /** Whether letting the day pass decides something: false for the notice days of a contract that merely rolls on. */
  readonly decides: boolean;
  /** What it costs to let the day pass; only for notice deadlines. Both are worked out when they are read. */
  readonly stake: Money | null;
  /** For a right to leave for a new price, the day from which that applies; null for other kinds. */
  readonly priceFrom: CalendarDate | null;
  /** On which way the notice of a decided exit has to go out by then; null for other kinds. */
  readonly channel: keyof SendBy | null;
}

export interface DeadlineContract {
  readonly id: string;
  readonly name: string;
  readonly supplierId: string;
  readonly supplierName: string;
  /** When it, or what is known about its price or exit, was last changed. */
  readonly changedAt: number;
  /** Whether it rolls on from month to month, so that a deadline comes and goes all the time. */
  readonly rolling: boolean;
  readonly terms: Terms | null;
  readonly place: string | null;
}

interface ContractRow extends ExitColumns, Pause {
  id: string;
  name: string;
  changedAt: number;
  supplierId: string;
  supplierName: string;
  amount: number | null;
  currency: string | null;
  cycleCount: number | null;
  cycleUnit: 'day' | 'week' | 'month' | 'year' | null;
  sharePercent: number | null;
  priceChangedAt: number | null;
  exitChangedAt: number | null;
}

const contractsSql = `
  SELECT c.id, c.name, c.changedAt, c.terms, c.place, c.pausedFrom, c.pausedUntil, r.supplierId, s.name AS supplierName,
    p.amount, p.currency, p.cycleCount, p.cycleUnit, p.sharePercent, p.effectiveFrom, p.changedAt AS priceChangedAt,
    ${exitColumns}, e.changedAt AS exitChangedAt
  FROM contracts c
  JOIN relationships r ON r.id = c.relationshipId
  JOIN suppliers s ON s.id = r.supplierId
  LEFT JOIN prices p ON p.id = ${currentPriceId}
  LEFT JOIN exits e ON e.contractId = c.id AND e.deletedAt IS NULL AND e.withdrawnOn IS NULL
  WHERE c.deletedAt IS NULL`;

interface PriceChangeRow {
  id: string;
  contractId: string;
  effectiveFrom: CalendarDate;
  exitRightUntil: CalendarDate | null;
  changedAt: number;
}

const priceChangesSql = `SELECT id, contractId, effectiveFrom, exitRightUntil, changedAt FROM prices
  WHERE deletedAt IS NULL AND (effectiveFrom BETWEEN @from AND @to OR exitRightUntil BETWEEN @from AND @to)
    AND effectiveFrom IS NOT NULL ORDER BY effectiveFrom, rowid`;

/**
 * Every day ahead that matters between two days, soonest first. Contracts that roll on from month to month are listed
 * with their next days only, contracts that are being left with their last day.
 */
export function comingDeadlines(context: QueryContext, from: CalendarDate, to: CalendarDate): ComingDeadline[] {
  const rows = context.sqlite.prepare<[{ today: string }], ContractRow>(contractsSql).all({ today: context.today });
  const changes = Map.groupBy(
    context.sqlite
      .prepare<[{ from: string; to: string }], PriceChangeRow>(priceChangesSql)
      .all({ from, to })
      .filter((change) => unreadableIn(change).length === 0),
    ({ contractId }) => contractId,
  );
  const later = laterPrices(context);
  return rows
    .flatMap((row) =>
      deadlinesOf(context, row, { changes: changes.get(row.id) ?? [], later: later.get(row.id) ?? [] }, from, to),
    )
    .toSorted((one, other) => compareText(one.on, other.on) || compareText(keyOf(one), keyOf(other)));
}

type LaterPriceRow = Parameters<typeof priceOf>[0] & {
  readonly contractId: string;
  readonly effectiveFrom: CalendarDate | null;
};

/** The prices that take effect later, by contract; those that cannot be read count for nothing. */
function laterPrices({ sqlite, today }: QueryContext): ReadonlyMap<string, readonly DatedPrice[]> {
  const rows = sqlite
    .prepare<[string], LaterPriceRow>(
      `SELECT contractId, amount, currency, cycleCount, cycleUnit, sharePercent, effectiveFrom FROM prices
       WHERE deletedAt IS NULL AND effectiveFrom > ? ORDER BY effectiveFrom, rowid`,
    )
    .all(today);
  const dated = rows.flatMap((row) => {
    const price = priceOf(row);
    return price === null || row.effectiveFrom === null ? [] : [{ ...row, price }];
  });
  return Map.groupBy(dated, ({ contractId }) => contractId);
}

function keyOf({ contract, kind }: ComingDeadline): string {
  return `${contract.name} ${contract.id} ${kind}`;
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function deadlinesOf(
  context: QueryContext,
  row: ContractRow,
  { changes, later }: { readonly changes: readonly PriceChangeRow[]; readonly later: readonly DatedPrice[] },
  from: CalendarDate,
  to: CalendarDate,
): ComingDeadline[] {
  const contract = contractOf(row, changes);
  const current = priceOf(row);
  const prices = [...(current === null ? [] : [{ price: current, effectiveFrom: null }]), ...later];
  if (row.exitId !== null) {
    return exitDeadlines(context, row, contract, prices).filter(({ on }) => on >= from && on <= to);
  }
  const byTerms =
    contract.terms === null ? [] : termDeadlines(context, contract, contract.terms, { prices, pause: row }, from, to);
  const byPrice = changes.flatMap((change) => changeDeadlines(contract, change));
  return [...byTerms, ...byPrice.filter(({ on }) => on >= from && on <= to)];
}

const plain = { endsOn: null, stake: null, decides: true, priceFrom: null, channel: null } as const;

function contractOf(row: ContractRow, changes: readonly PriceChangeRow[]): DeadlineContract {
  const terms = readTerms(row.terms);
  const times = [
    row.changedAt,
    row.priceChangedAt ?? 0,
    row.exitChangedAt ?? 0,
    ...changes.map((change) => change.changedAt),
  ];
  return {
    id: row.id,
    name: row.name,
    supplierId: row.supplierId,
    supplierName: row.supplierName,
    changedAt: Math.max(...times),
    rolling: terms !== null && rollsOn(terms),
    terms,
    place: row.place,
  };
}

/** Whether its ends follow one another within a month: those of its terms, or those of a way out of a longer one. */
function rollsOn({ renewal, exitFrom }: Terms): boolean {
  return (typeof renewal === 'object' && isRolling(renewal)) || (exitFrom != null && isRolling(exitFrom.every));
}

function termDeadlines(
  context: QueryContext,
  contract: DeadlineContract,
  terms: Terms,
  { prices, pause }: { readonly prices: readonly DatedPrice[]; readonly pause: Pause },
  from: CalendarDate,
  to: CalendarDate,
): ComingDeadline[] {
  const options = { ...optionsAt(context, contract.place), working: false };
  const limit = contract.rolling ? { limit: 1 } : {};
  const coming = deadlinesAhead(terms, from, to, { ...options, ...limit });
  const occurrences = tellingApart(terms, coming);
  return coming.map(({ date, kind, endsOn }, position) => {
    const after = once(() => termsOutlook(terms, addDays(date, 1), options).earliestExit);
    return {
      ...plain,
      on: date,
      kind,
      contract,
      occurrence: () => occurrences()[position] ?? `end ${date}`,
      endsOn,
      // What follows a missed notice is half the work, and most of a long list is only counted.
      get decides() {
        return (
          kind !== 'notice' || bindsForLong(endsOn, after()) || deadlineDecides(termsOutlook(terms, date, options))
        );
      },
      get stake() {
        return kind === 'notice' ? costOfAdded(prices, { earliestExit: endsOn, exitIfMissed: after() }, pause) : null;
      },
    };
  });
}

function bindsForLong(endsOn: CalendarDate | null, after: CalendarDate | null): boolean {
  return endsOn !== null && after !== null && differenceInDays(after, endsOn) > daysOfRolling;
}

/** Days of which a contract has one at most. */
const onlyOnce: ReadonlySet<ComingDay['kind']> = new Set([
  'cooling_off',
  'trial',
  'term_end',
  'probation',
  'price_guarantee',
]);

/** The occurrences of coming days, worked out together when one is first asked for: no two of a kind are the same. */
function tellingApart(terms: Terms, coming: readonly ComingDay[]): () => readonly string[] {
  return once(() => {
    const used = new Set<string>();
    return coming.map(({ kind, date, endsOn }) => {
      const usual = occurrenceOf(terms, kind, date, endsOn);
      const occurrence = used.has(`${kind} ${usual}`) ? `end ${endsOn ?? date}` : usual;
      used.add(`${kind} ${occurrence}`);
      return occurrence;
    });
  });
}

/**
 * Terms are told apart by their number, which stays when the start is corrected, and ends beside them (days of the year,
 * break dates, ways out of a long term) by the end itself. Of any other open-ended time only the next day is listed, and
 * it moves on.
 */
function occurrenceOf(terms: Terms, kind: ComingDay['kind'], date: CalendarDate, endsOn: CalendarDate | null): string {
  if (onlyOnce.has(kind)) return 'once';
  const within = kind === 'notice' || kind === 'notice_window' ? endsOn : date;
  if (within === null) return 'next';
  const { initialTermEnd, currentTermStart, currentTermEnd, renewedTimes } = termsOutlook(terms, within, {
    working: false,
  });
  if (within === initialTermEnd) return 'term 0';
  if (within === currentTermEnd || within === currentTermStart) return `term ${renewedTimes}`;
  return namesEnds(terms) ? `end ${within}` : 'next';
}

/** Whether it can end on days that are no ends of its terms, of which several are ahead at once. */
function namesEnds({ endDates, breakDates, exitFrom }: Terms): boolean {
  return exitFrom != null || [endDates, breakDates].some((days) => days != null && days.length > 0);
}

/** The day a price changes, and the last day to leave because of it. */
function changeDeadlines(contract: DeadlineContract, change: PriceChangeRow): ComingDeadline[] {
  const { id, effectiveFrom, exitRightUntil } = change;
  const of = { ...plain, contract, occurrence: () => id };
  return [
    { ...of, on: effectiveFrom, kind: 'price_change' },
    ...(exitRightUntil === null
      ? []
      : [{ ...of, on: exitRightUntil, kind: 'exit_right' as const, priceFrom: effectiveFrom }]),
  ];
}

/** The last day of a contract that is being left, and while its notice is not out the last days to send it. */
function exitDeadlines(
  context: QueryContext,
  stored: ContractRow,
  contract: DeadlineContract,
  prices: readonly DatedPrice[],
): ComingDeadline[] {
  const row = standingOn(stored, context.today);
  const of = { ...plain, contract, occurrence: () => row.exitId ?? '' };
  const { today } = context;
  const planOn = isUnsent(row) ? plannerOfExit(context, row, optionsAt(context, row.place)) : null;
  const plan = planOn === null ? null : planOn(today);
  const endsOn = plan === null || row.exitEndsOnStated === 1 ? endOfExit(context, row, today) : plan.endsOn;
  const isDay = endsOn !== null && (planOn === null || plan === null || !movesOn(plan, planOn, today));
  const end: ComingDeadline[] = isDay ? [{ ...of, on: endsOn, kind: 'exit', endsOn }] : [];
  if (planOn === null || plan === null) return end;
  const stake = costOfAdded(
    prices,
    { earliestExit: plan.ordinaryEnd ?? plan.endsOn, exitIfMissed: plan.endsIfMissed },
    row,
  );
  const inTime = plan.endsLaterEachDay ? planOn(plan.deadline ?? today).endsOn : endsOn;
  const sending = waysOf(row.exitChannel).flatMap((channel): ComingDeadline[] => {
    const on = plan.sendBy[channel];
    return on === null || on < today
      ? []
      : [{ ...of, on, kind: 'send_notice', endsOn: plan.ordinaryEnd ?? inTime, stake, channel }];
  });
  return [...sending, ...end];
}

/** Whether the end that a notice today leads to is another tomorrow, so that it is no day to write down yet. */
function movesOn(
  { deadline, endsOn }: ExitPlan,
  planOn: (day: CalendarDate) => ExitPlan,
  today: CalendarDate,
): boolean {
  if (deadline !== null && deadline <= today) return false;
  return planOn(addDays(today, 1)).endsOn !== endsOn;
}

/** The ways a notice may still go out; both at home where the person has not decided. */
function waysOf(channel: string | null): readonly (keyof SendBy)[] {
  if (channel === null) return ['letter', 'online'];
  if (channel === 'letter_abroad') return ['abroad'];
  return channel === 'letter' ? ['letter'] : ['online'];
}
