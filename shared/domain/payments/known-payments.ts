import { differenceInDays, type CalendarDate } from '../calendar-date.ts';
import { foldText } from '../fold.ts';
import type { Money } from '../money.ts';

/** What is looked at to tell whether two entries of statements are one payment. */
export interface ComparedPayment {
  readonly bookedOn: CalendarDate;
  /** In minor units; negative: it left the account. */
  readonly amount: Money;
  readonly counterparty: string | null;
  readonly iban: string | null;
  readonly endToEnd: string | null;
  readonly mandate: string | null;
  readonly purpose: string | null;
  /** What the bank knows it by, behind the kind of file that says so (`camt:…`): two kinds of file name it differently. */
  readonly bankId: string | null;
}

/**
 * Which of the payments of one statement are here already, by the index of the one that each is; null: it is new. All are
 * of one account. Each payment that is here stands for one of the statement at most, so that two payments that are alike in
 * everything stay two; and two of which anything says that they differ are never one. Of another day is only what another
 * kind of file says with the same long reference: the one has the day it was booked, the other the day it counts from.
 */
export function knownPayments(
  statement: readonly ComparedPayment[],
  here: readonly ComparedPayment[],
): readonly (number | null)[] {
  const known: (number | null)[] = statement.map(() => null);
  if (here.length === 0) return known;
  const taken = new Set<number>();
  const free = (): number[] => here.flatMap((_, index) => (taken.has(index) ? [] : [index]));
  for (const exactly of [bankIdOf, everythingOf]) {
    const waiting = Map.groupBy(free(), (index) => exactly(here[index]));
    for (const [index, payment] of statement.entries()) {
      const key = known[index] === null ? exactly(payment) : null;
      const found = key === null ? undefined : waiting.get(key)?.shift();
      if (found === undefined) continue;
      known[index] = found;
      taken.add(found);
    }
  }
  const left = Map.groupBy(free(), (index) => bucketOf(here[index]));
  const unknown = unknownOf(known);
  const mayBeHere = unknown.filter((index) => left.has(bucketOf(statement[index])));
  const read = Map.groupBy(mayBeHere, (index) => bucketOf(statement[index]));
  for (const [bucket, ones] of read) {
    const others = left.get(bucket);
    if (others === undefined || ones.length * others.length > mostPairs) continue;
    for (const { one, other } of bestPairs(ones, others, statement, here)) {
      known[one] = other;
      taken.add(other);
    }
  }
  const referred = Map.groupBy(free(), (index) => referenceOf(here[index]));
  for (const index of unknownOf(known)) {
    const payment = statement[index];
    const key = referenceOf(payment);
    if (payment === undefined || key === null) continue;
    const others = referred.get(key) ?? [];
    const place = others.findIndex((other) => isBookedBeside(payment, here[other]));
    if (place >= 0) known[index] = others.splice(place, 1)[0] ?? null;
  }
  return known;
}

function unknownOf(known: readonly (number | null)[]): number[] {
  return known.flatMap((found, index) => (found === null ? [index] : []));
}

/** A reference this long is not given twice within days, but for a debit that came back and is tried again. */
const tellingReference = 8;

/** Two kinds of file put one payment at most so many days apart. */
export const daysBesideBooking = 4;

/** What payments of a sum that have one long reference have in common; null for one without. */
function referenceOf(payment: ComparedPayment | undefined): string | null {
  if (payment === undefined || payment.endToEnd === null) return null;
  const reference = plain(payment.endToEnd);
  if (reference.length < tellingReference) return null;
  return `${payment.amount.amount} ${payment.amount.currency} ${reference}`;
}

/** Whether two of one sum and reference are one that two kinds of file put on days near each other. */
function isBookedBeside(one: ComparedPayment, other: ComparedPayment | undefined): boolean {
  if (other === undefined || (one.bankId === null && other.bankId === null)) return false;
  if (sameId(one.bankId, other.bankId) !== 'unknown') return false;
  const [a, b] = [one.iban, other.iban];
  if (a !== null && b !== null && plain(a) !== plain(b)) return false;
  return Math.abs(differenceInDays(one.bookedOn, other.bookedOn)) <= daysBesideBooking;
}

/** So many payments of one day and sum are never looked at pair by pair; only a file that was made to be slow has them. */
const mostPairs = 250_000;

function bankIdOf(payment: ComparedPayment | undefined): string | null {
  if (payment === undefined || payment.bankId === null) return null;
  return `${bucketOf(payment)} ${payment.bankId}`;
}

function everythingOf(payment: ComparedPayment | undefined): string | null {
  if (payment === undefined) return null;
  const { counterparty, iban, endToEnd, mandate, purpose, bankId } = payment;
  return JSON.stringify([bucketOf(payment), counterparty, iban, endToEnd, mandate, purpose, bankId]);
}

function bucketOf(payment: ComparedPayment | undefined): string {
  return payment === undefined ? '' : `${payment.bookedOn} ${payment.amount.amount} ${payment.amount.currency}`;
}

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly likeness: number;
}

/** The pairs that are most alike, each payment in one pair at most. */
function bestPairs(
  ones: readonly number[],
  others: readonly number[],
  statement: readonly ComparedPayment[],
  here: readonly ComparedPayment[],
): Pair[] {
  const seen = new Map<ComparedPayment, Seen>();
  const pairs = ones.flatMap((one) =>
    others.flatMap((other): Pair[] => {
      const likeness = likenessOf(seenOf(statement[one], seen), seenOf(here[other], seen));
      return likeness === null ? [] : [{ one, other, likeness }];
    }),
  );
  const taken = { ones: new Set<number>(), others: new Set<number>() };
  return pairs
    .toSorted((a, b) => b.likeness - a.likeness || a.one - b.one || a.other - b.other)
    .filter(({ one, other }) => {
      if (taken.ones.has(one) || taken.others.has(other)) return false;
      taken.ones.add(one);
      taken.others.add(other);
      return true;
    });
}

/** A payment with its texts as they are compared. */
interface Seen {
  readonly payment: ComparedPayment;
  /** Letters and digits of all its text. */
  readonly text: string;
  /** Its longer words. */
  readonly words: ReadonlySet<string>;
}

function seenOf(payment: ComparedPayment | undefined, seen: Map<ComparedPayment, Seen>): Seen | null {
  if (payment === undefined) return null;
  let known = seen.get(payment);
  if (known === undefined) {
    const folded = foldText([payment.counterparty, payment.purpose].join(' '));
    const words = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 4);
    known = { payment, text: folded.replaceAll(/[^\p{L}\p{N}]+/gu, ''), words: new Set(words) };
    seen.set(payment, known);
  }
  return known;
}

/** How much two payments of one day and sum are alike; null where they are two. */
function likenessOf(one: Seen | null, other: Seen | null): number | null {
  if (one === null || other === null) return null;
  const ids = sameId(one.payment.bankId, other.payment.bankId);
  if (ids === 'same') return 1000;
  if (ids === 'different') return null;
  let likeness = 0;
  for (const name of ['endToEnd', 'iban', 'mandate'] as const) {
    const [a, b] = [one.payment[name], other.payment[name]];
    if (a === null || b === null) continue;
    if (plain(a) !== plain(b)) return null;
    likeness += 100;
  }
  if (one.text === other.text) return likeness + 50;
  if (one.text === '' || other.text === '') return likeness + 1;
  // Banks cut a text at different places and set spaces into it.
  if (one.text.includes(other.text) || other.text.includes(one.text)) return likeness + 40;
  const shared = [...one.words].filter((word) => other.words.has(word)).length;
  if (shared > 0) return likeness + Math.min(shared, 30);
  return likeness > 0 ? likeness : null;
}

/** Two names of a bank in one kind of file say whether it is one payment; those of two kinds say nothing. */
function sameId(one: string | null, other: string | null): 'same' | 'different' | 'unknown' {
  if (one === null || other === null) return 'unknown';
  if (one === other) return 'same';
  return kindOf(one) === kindOf(other) ? 'different' : 'unknown';
}

function kindOf(bankId: string): string {
  return bankId.slice(0, bankId.indexOf(':') + 1);
}

function plain(reference: string): string {
  return reference.replaceAll(/\s+/g, '').toUpperCase();
}
