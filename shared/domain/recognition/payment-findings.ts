import { fromDayNumber, toDayNumber, type CalendarDate } from '../calendar-date.ts';
import type { Money } from '../money.ts';
import { median } from './amount-model.ts';
import { fitOfContract, type Paid, type PaidContract } from './attach.ts';
import type { Fit } from './rhythms.ts';

/** What is worth knowing of the payments of one contract. */
export type PaymentFinding =
  /** A payment was due and did not come. */
  | { readonly kind: 'missing'; readonly dueOn: CalendarDate }
  /** A payment was made once more than was due. */
  | { readonly kind: 'double'; readonly paymentId: string; readonly on: CalendarDate; readonly sameAs: string }
  /** From this payment on the price is another one. */
  | {
      readonly kind: 'changed';
      readonly paymentId: string;
      readonly on: CalendarDate;
      readonly before: Money;
      readonly after: Money;
    }
  /** Amounts differ each time, and this one is far above all before. */
  | {
      readonly kind: 'unusual';
      readonly paymentId: string;
      readonly on: CalendarDate;
      readonly amount: Money;
      readonly usual: Money;
    }
  /** It was due after the contract had ended. */
  | {
      readonly kind: 'after_end';
      readonly paymentId: string;
      readonly on: CalendarDate;
      readonly endedOn: CalendarDate;
    };

/** Amounts as near as that are of one price. */
const sameWithin = 0.005;
/** A bill that is so many times the usual one, and above all before, is worth a look. */
const unusualFrom = 1.75;
/** From so many payments on there is a usual one. */
const leastForUsual = 4;

/**
 * What the payments of a contract tell, by day. `until` is the day up to which payments of its account are known: what is
 * due later is not missing.
 */
export function paymentFindings(contract: PaidContract, until: CalendarDate): PaymentFinding[] {
  const fit = fitOfContract(contract);
  const found = [
    ...(fit === null ? [] : [...missing(contract, fit, until), ...doubles(contract, fit), ...afterEnd(contract, fit)]),
    ...changes(contract),
  ];
  return found.toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : Number(dayOf(one) > dayOf(other))));
}

/** The day a finding is about. */
export function dayOf(finding: PaymentFinding): CalendarDate {
  return finding.kind === 'missing' ? finding.dueOn : finding.on;
}

function missing({ endsOn }: PaidContract, fit: Fit, until: CalendarDate): PaymentFinding[] {
  const paid = new Set(fit.slots);
  const last = toDayNumber(until);
  const found: PaymentFinding[] = [];
  for (let slot = 1; fit.due(slot) + fit.rhythm.give < last; slot += 1) {
    const dueOn = fromDayNumber(fit.due(slot));
    if (dueOn === null || (endsOn !== null && dueOn > endsOn)) break;
    if (!paid.has(slot)) found.push({ kind: 'missing', dueOn });
  }
  return found;
}

function doubles({ paid }: PaidContract, fit: Fit): PaymentFinding[] {
  return paid.flatMap((payment, place): PaymentFinding[] => {
    const before = paid[place - 1];
    if (before === undefined || fit.slots[place] !== fit.slots[place - 1]) return [];
    if (before.amount.amount !== payment.amount.amount || before.amount.currency !== payment.amount.currency) return [];
    return [{ kind: 'double', paymentId: payment.id, on: payment.bookedOn, sameAs: before.id }];
  });
}

function afterEnd({ paid, endsOn }: PaidContract, fit: Fit): PaymentFinding[] {
  if (endsOn === null) return [];
  const end = toDayNumber(endsOn);
  // What was due before the end may be booked some days after it.
  return paid.flatMap(({ id, bookedOn }, place): PaymentFinding[] => {
    const due = fit.due(fit.slots[place] ?? 0);
    return bookedOn > endsOn && due > end ? [{ kind: 'after_end', paymentId: id, on: bookedOn, endedOn: endsOn }] : [];
  });
}

/** New prices where prices hold for a while, and bills far above the usual where each has its own amount. */
function changes({ paid }: PaidContract): PaymentFinding[] {
  const pairs = paid.slice(1).map((payment, place) => ({ payment, before: paid[place] ?? payment }));
  const moved = pairs.filter(({ payment, before }) => !isSame(payment.amount, before.amount));
  const hasPrices = moved.length <= Math.max(1, pairs.length / 3);
  return hasPrices ? moved.flatMap(({ payment, before }) => change(payment, before, paid)) : unusual(paid);
}

/** One payment off and the next as before is no new price. */
function change({ id, bookedOn, amount }: Paid, before: Paid, paid: readonly Paid[]): PaymentFinding[] {
  const place = paid.findIndex((payment) => payment.id === id);
  const [earlier, next] = [paid[place - 2], paid[place + 1]];
  if (before.amount.currency !== amount.currency) return [];
  if (next !== undefined && isSame(next.amount, before.amount)) return [];
  if (earlier !== undefined && isSame(earlier.amount, amount) && !isSame(earlier.amount, before.amount)) return [];
  return [{ kind: 'changed', paymentId: id, on: bookedOn, before: before.amount, after: amount }];
}

function unusual(paid: readonly Paid[]): PaymentFinding[] {
  return paid.flatMap(({ id, bookedOn, amount }, place): PaymentFinding[] => {
    const before = paid.slice(0, place).filter((other) => other.amount.currency === amount.currency);
    if (before.length < leastForUsual) return [];
    const usual = median(before.map((other) => other.amount.amount));
    const isMost = before.every((other) => other.amount.amount < amount.amount);
    if (!isMost || amount.amount < usual * unusualFrom) return [];
    return [{ kind: 'unusual', paymentId: id, on: bookedOn, amount, usual: { ...amount, amount: usual } }];
  });
}

function isSame(one: Money, other: Money): boolean {
  return (
    one.currency === other.currency &&
    Math.abs(one.amount - other.amount) <= Math.max(one.amount, other.amount) * sameWithin
  );
}
