import { fromDayNumber, toDayNumber, type CalendarDate, type DayNumber } from '../calendar-date.ts';
import type { Money } from '../money.ts';
import type { Period } from '../period.ts';
import type { Message } from '../words.ts';
import { amountsOf, type AmountModel } from './amount-model.ts';
import type { Chain, Item } from './chains.ts';
import { gatherChains } from './gather-chains.ts';
import { groupPayments, type Known, type PaymentGroup } from './group-payments.ts';
import { judge } from './judge-series.ts';
import type { PaymentFacts } from './payment-facts.ts';
import { referencesOf } from './references.ts';
import { periodOf } from './rhythms.ts';
import { underOtherNames } from './under-other-names.ts';
import type { SupplierKind } from './supplier-kinds.ts';

/** What is known, and the day it is. */
export interface KnownToday extends Known {
  readonly today: CalendarDate;
}

/** Who a series is paid to. */
export interface SeriesSupplier {
  /** The key of its group: the same for all series of one supplier, and when later payments come. */
  readonly key: string;
  readonly name: string;
  readonly kind: SupplierKind | null;
  /** The person's own supplier, where what the person said names one. */
  readonly supplierId: string | null;
  readonly domain: string | null;
  /** By what it is told in later payments: its own ids and names, no processor's. */
  readonly identifiers: SeriesIdentifiers;
  readonly because: readonly Message[];
}

export interface SeriesIdentifiers {
  readonly creditorIds: readonly string[];
  readonly ibans: readonly string[];
  readonly mandates: readonly string[];
}

/** Payments that follow one another as those of one contract do. */
export interface Series {
  /** The same for the same series when later payments come. */
  readonly key: string;
  readonly supplier: SeriesSupplier;
  readonly cycle: Period;
  /** Payments in each cycle: 2 for twice a month. */
  readonly perCycle: 1 | 2;
  /** Of one payment, above 0: what the next will be, most likely. */
  readonly amount: Money;
  readonly amounts: AmountModel;
  /** Prices since the first payment, each from the day it was first paid; empty where every payment has its own. */
  readonly steps: readonly { readonly from: CalendarDate; readonly amount: Money }[];
  readonly firstOn: CalendarDate;
  readonly lastOn: CalendarDate;
  /** The next one is due then; null where the series has stopped. */
  readonly nextOn: CalendarDate | null;
  readonly count: number;
  /** Whether the next payment may still come; else it stopped after `lastOn`. */
  readonly running: boolean;
  readonly missed: number;
  /** Payments made once more than was due. */
  readonly doubledIds: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
  /** Why, what weighs most first. */
  readonly because: readonly Message[];
  /** By day, those made twice among them. */
  readonly paymentIds: readonly string[];
}

/** Below that it is not told to anybody. */
const leastConfidence = 0.6;

/**
 * The contracts that payments speak of, the most certain first. Only what leaves the person's accounts towards an
 * organisation counts. The same payments give the same series, in whatever order they are given.
 */
export function findSeries(payments: readonly PaymentFacts[], known: KnownToday): Series[] {
  const until = lastDays(payments);
  const series = groupPayments(payments, known).flatMap((group) => seriesOf(group, until, known.today));
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
export function seriesOf(group: PaymentGroup, until: ReadonlyMap<string, CalendarDate>, today: CalendarDate): Series[] {
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
  const byCurrency = Map.groupBy(items, ({ id }) => byId.get(id)?.amount.currency ?? '');
  return [...byCurrency].flatMap(([currency, those]) =>
    accepted(gatherChains(those), those, { group, byId, currency, until, today }),
  );
}

/**
 * The chains that are contracts, the most certain first: what belongs to one that is certain does not speak against
 * another, and what belongs to nothing does.
 */
function accepted(
  chains: readonly Chain[],
  items: readonly Item[],
  around: Omit<Around, 'among' | 'isBeside'>,
): Series[] {
  const series: Series[] = [];
  let open = [...chains];
  let among = items;
  for (;;) {
    let best: { chain: Chain; series: Series } | null = null;
    for (const chain of open) {
      const found = told(chain, { ...around, among, isBeside: series.length > 0 });
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
  const different = (values: readonly (string | null)[]) => [...new Set(values.filter((value) => value !== null))];
  return {
    key: group.key,
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
