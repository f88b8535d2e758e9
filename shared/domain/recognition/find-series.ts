import { fromDayNumber, toDayNumber, type CalendarDate, type DayNumber } from '../calendar-date.ts';
import type { Money } from '../money.ts';
import { amountsOf } from './amount-model.ts';
import type { Chain, Item } from './chains.ts';
import { gatherChains } from './gather-chains.ts';
import { groupPayments, type Known, type PaymentGroup } from './group-payments.ts';
import { judge } from './judge-series.ts';
import type { PaymentFacts } from './payment-facts.ts';
import { referencesOf } from './references.ts';
import { periodOf } from './rhythms.ts';
import type { Series, SeriesSupplier } from './series.ts';
import { underOtherNames } from './under-other-names.ts';

export type { Series } from './series.ts';

/** What is known, and the day it is. */
export interface KnownToday extends Known {
  readonly today: CalendarDate;
  /**
   * Suppliers with a contract whose payments are not among those given: what is left over beside them, such as a bill for
   * going over what a price includes, is no other contract unless it looks very much like one.
   */
  readonly suppliersWithContracts?: ReadonlySet<string>;
}

/** Below that it is not told to anybody. */
const leastConfidence = 0.6;

/**
 * The contracts that payments speak of, the most certain first. Only what leaves the person's accounts towards an
 * organisation counts. The same payments give the same series, in whatever order they are given.
 */
export function findSeries(payments: readonly PaymentFacts[], known: KnownToday): Series[] {
  const until = lastDays(payments);
  const series = groupPayments(payments, known).flatMap((group) => seriesOf(group, until, known));
  return underOtherNames(series).toSorted(
    (one, other) => other.confidence - one.confidence || other.count - one.count || (one.key < other.key ? -1 : 1),
  );
}

/** Up to which day each account's payments are known. */
function lastDays(payments: readonly PaymentFacts[]): ReadonlyMap<string, CalendarDate> {
  const last = new Map<string, CalendarDate>();
  for (const { accountId, bookedOn } of payments) {
    const before = last.get(accountId);
    if (before === undefined || bookedOn > before) last.set(accountId, bookedOn);
  }
  return last;
}

/** The series among the payments to one supplier. */
function seriesOf(
  group: PaymentGroup,
  until: ReadonlyMap<string, CalendarDate>,
  { today, suppliersWithContracts }: KnownToday,
): Series[] {
  if (group.sort !== 'organisation') return [];
  const paid = group.payments.filter(({ amount }) => amount.amount < 0);
  if (paid.length < 2) return [];
  const byId = new Map(paid.map((payment) => [payment.id, payment]));
  const references = referencesOf(
    paid.map((payment) => (group.throughProcessor.has(payment.id) ? { ...payment, mandate: null } : payment)),
  );
  const items = paid.map((payment, place): Item => ({
    id: payment.id,
    day: toDayNumber(payment.bookedOn),
    amount: -payment.amount.amount,
    accountId: payment.accountId,
    reference: references[place] ?? null,
  }));
  const isBeside = group.supplierId !== null && suppliersWithContracts?.has(group.supplierId) === true;
  const byCurrency = Map.groupBy(items, ({ id }) => byId.get(id)?.amount.currency ?? '');
  return [...byCurrency].flatMap(([currency, those]) =>
    accepted(gatherChains(those), those, { group, byId, currency, until, today, isBeside }),
  );
}

/**
 * The chains that are contracts, the most certain first: what belongs to one that is certain does not speak against
 * another, and what belongs to nothing does.
 */
function accepted(chains: readonly Chain[], items: readonly Item[], around: Omit<Around, 'among'>): Series[] {
  const series: Series[] = [];
  let open = [...chains];
  let among = items;
  for (;;) {
    let best: { chain: Chain; series: Series } | null = null;
    for (const chain of open) {
      const found = told(chain, { ...around, among, isBeside: around.isBeside || series.length > 0 });
      if (found !== null && (best === null || found.confidence > best.series.confidence))
        best = { chain, series: found };
    }
    if (best === null) return series;
    const { chain } = best;
    const taken = new Set([...chain.items, ...chain.doubles]);
    series.push(best.series);
    open = open.filter((other) => other !== chain);
    among = among.filter((item) => !taken.has(item));
  }
}

interface Around {
  readonly group: PaymentGroup;
  readonly byId: ReadonlyMap<string, PaymentFacts>;
  readonly among: readonly Item[];
  readonly isBeside: boolean;
  readonly currency: string;
  readonly until: ReadonlyMap<string, CalendarDate>;
  readonly today: CalendarDate;
}

function told(chain: Chain, { group, byId, among, isBeside, currency, until, today }: Around): Series | null {
  const { fit, items, doubles } = chain;
  const [first] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined) return null;
  const all = [...items, ...doubles].toSorted((one, other) => one.day - other.day || (one.id < other.id ? -1 : 1));
  const payments = all.flatMap(({ id }) => byId.get(id) ?? []);
  const amounts = amountsOf(items, 365.25 / fit.rhythm.days);
  const { confidence, because } = judge({ chain, amounts, group, payments, among, isBeside });
  if (confidence < leastConfidence) return null;
  const slots = fit.slots.at(-1) ?? 0;
  const horizon = until.get(last.accountId) ?? today;
  const running = isRunning(chain, horizon < today ? horizon : today);
  const money = (amount: number): Money => ({ amount, currency });
  return {
    key: `${group.key} ${dayOf(first.day)} ${first.amount}`,
    supplier: supplierOf(group, payments),
    cycle: periodOf(fit.rhythm),
    perCycle: fit.rhythm.times,
    amount: money(amounts.typical),
    amounts: amounts.model,
    steps: amounts.levels.map(({ from, amount }) => ({ from: dayOf(from.day), amount: money(amount) })),
    firstOn: dayOf(first.day),
    lastOn: dayOf(last.day),
    nextOn: running ? nextOf(chain, today) : null,
    count: items.length,
    running,
    missed: slots + 1 - items.length,
    doubledIds: doubles.map(({ id }) => id),
    confidence,
    because,
    paymentIds: all.map(({ id }) => id),
  };
}

function dayOf(day: DayNumber): CalendarDate {
  const found = fromDayNumber(day);
  if (found === null) throw new RangeError('A payment lies outside the years that can be written.');
  return found;
}

/** The next day on which one is due: the first after the last payment that has not long passed. */
function nextOf({ fit }: Chain, today: CalendarDate): CalendarDate {
  const now = toDayNumber(today);
  let slot = (fit.slots.at(-1) ?? 0) + 1;
  while (fit.due(slot) + fit.rhythm.give < now) slot += 1;
  return dayOf(fit.due(slot));
}

/** Whether no more than one payment is overdue; of those that come seldom, none. */
function isRunning({ fit }: Chain, until: CalendarDate): boolean {
  const slot = (fit.slots.at(-1) ?? 0) + (fit.rhythm.days > 80 ? 1 : 2);
  return toDayNumber(until) <= fit.due(slot) + fit.rhythm.give;
}

function supplierOf(group: PaymentGroup, payments: readonly PaymentFacts[]): SeriesSupplier {
  const own = payments.filter(({ id }) => !group.throughProcessor.has(id));
  return {
    key: group.key,
    keys: group.keys,
    name: group.name,
    kind: group.kind,
    supplierId: group.supplierId,
    domain: group.domain,
    identifiers: {
      creditorIds: different(own.map(({ creditorId }) => creditorId)),
      ibans: different(own.map(({ iban }) => iban)),
      mandates: different(own.map(({ mandate }) => mandate)),
    },
    because: group.because,
  };
}

function different(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}
