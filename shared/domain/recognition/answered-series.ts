import { isCalendarDate, type CalendarDate } from '../calendar-date.ts';
import { cleanName } from './clean-name.ts';
import type { PaymentFacts } from './payment-facts.ts';
import type { Series, SeriesSupplier } from './series.ts';

/** What the person said to a series, as it is kept. */
export interface SeriesAnswer {
  /** What it was said to: of `seriesAnswered` or `supplierAnswered`, or a series' own key as answers had it before. */
  readonly series: string;
  /** What the supplier, or what was taken up, was called. */
  readonly name: string;
}

/** So much of what a party is told by is kept, in characters; days and sums follow it. */
const keptOfParty = 240;
const before = 'all ';

/**
 * What an answer to a series is kept under: its party, and the day and the sum of its first payment and of its last. The
 * party is what the payments say and not the person's supplier, which may become another's by a merge.
 */
export function seriesAnswered(series: Series, payments: readonly PaymentFacts[]): string {
  const first = payments.at(0);
  const last = payments.at(-1);
  const ends = [first, last].flatMap((one) => (one === undefined ? [] : [`${one.bookedOn} ${-one.amount.amount}`]));
  return [partyOf(series.supplier), ...ends].join(' ');
}

/** What an answer about all that is ever paid to a supplier is kept under. */
export function supplierAnswered(supplier: SeriesSupplier): string {
  return `${before}${partyOf(supplier)}`;
}

function partyOf({ key, keys }: SeriesSupplier): string {
  return (keys.find((each) => !each.startsWith('supplier ')) ?? key).slice(0, keptOfParty);
}

/** A payment by its day and what was paid, in minor units, above 0. */
interface Paid {
  readonly on: CalendarDate;
  readonly amount: number;
}

interface Answered<Answer> {
  readonly answer: Answer;
  readonly party: string;
  readonly first: Paid | null;
  readonly last: Paid | null;
}

/**
 * Finds what was said to a series, also where earlier or later payments have joined it since: the same party, and a payment
 * in common; or a sum in common, all before or all after what was answered. What goes on at the same time for the same sum
 * without a payment in common is another contract.
 *
 * @param paymentsOf the payments of a series, by day
 */
export function answersTo<Answer extends SeriesAnswer>(
  answers: readonly Answer[],
  paymentsOf: (series: Series) => readonly PaymentFacts[],
): (series: Series) => Answer | null {
  const byParty = Map.groupBy(
    answers.map((answer) => answeredIn(answer)),
    ({ party }) => party,
  );
  const gone = [...byParty.values()].flat().filter(({ party }) => party.startsWith('supplier '));
  return (series) => {
    const { key, keys } = series.supplier;
    const parties = new Set([key, ...keys].map((each) => each.slice(0, keptOfParty)));
    const same = [...parties].flatMap((each) => byParty.get(each) ?? []);
    // Answers were kept under the supplier before; one that was merged since is known by its name.
    const named = gone.filter(({ answer }) => parties.has(`name ${cleanName(answer.name, 'name')?.key}`));
    if (same.length === 0 && named.length === 0) return null;
    const paid = paymentsOf(series).map(({ bookedOn, amount }): Paid => ({ on: bookedOn, amount: -amount.amount }));
    return [...same, ...named].find((one) => isAnswered(one, paid))?.answer ?? null;
  };
}

const ends = /^(.*?) (\d{4}-\d\d-\d\d) (\d+)(?: (\d{4}-\d\d-\d\d) (\d+))?$/su;

function answeredIn<Answer extends SeriesAnswer>(answer: Answer): Answered<Answer> {
  const { series } = answer;
  if (series.startsWith(before)) return { answer, party: series.slice(before.length), first: null, last: null };
  const [, party = series, firstOn, firstAmount, lastOn, lastAmount] = ends.exec(series) ?? [];
  return {
    answer,
    party: party.slice(0, keptOfParty),
    first: paidOf(firstOn, firstAmount),
    last: paidOf(lastOn, lastAmount),
  };
}

function paidOf(on: string | undefined, amount: string | undefined): Paid | null {
  return on === undefined || !isCalendarDate(on) ? null : { on, amount: Number(amount) };
}

function isAnswered({ answer, first, last }: Answered<SeriesAnswer>, paid: readonly Paid[]): boolean {
  if (first === null) return answer.series.startsWith(before);
  const ofEnds = [first, ...(last === null ? [] : [last])];
  if (paid.some(({ on, amount }) => ofEnds.some((one) => one.on === on && one.amount === amount))) return true;
  if (!paid.some(({ amount }) => ofEnds.some((one) => one.amount === amount))) return false;
  const isBefore = (paid.at(-1)?.on ?? first.on) < first.on;
  return isBefore || (last !== null && (paid[0]?.on ?? last.on) > last.on);
}
