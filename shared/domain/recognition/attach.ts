import { toDayNumber, type CalendarDate } from '../calendar-date.ts';
import type { Money } from '../money.ts';
import type { Period } from '../period.ts';
import { fitTo, rhythmOf, type Fit } from './rhythms.ts';

/** A payment that is known to be for a contract. */
export interface Paid {
  readonly id: string;
  readonly bookedOn: CalendarDate;
  /** Above 0. */
  readonly amount: Money;
}

/** A contract as its payments see it. */
export interface PaidContract {
  readonly contractId: string;
  readonly cycle: Period;
  /** Payments in each cycle. */
  readonly perCycle: 1 | 2;
  /** What is paid each time, above 0, as the contract says; null where it does not. */
  readonly price: Money | null;
  /** The last day of the contract; null while none is known. */
  readonly endsOn: CalendarDate | null;
  /** Its payments so far, by day. */
  readonly paid: readonly Paid[];
}

/** How far off an amount and a day may be together: half an amount and on the day, or the amount and a rhythm's give. */
const mostApart = 0.7;
/** A contract must be nearer than any other by that, or it stays open which one was paid. */
const clearlyNearer = 0.12;

/**
 * The contract of a supplier that a payment is for: the one whose amount and due day are nearest; null where none is near,
 * and where two are about as near. A mandate that belongs to one contract is stronger and is asked before.
 */
export function contractPaid(payment: Paid, contracts: readonly PaidContract[]): string | null {
  const near = contracts
    .flatMap((contract) => {
      const apart = apartness(payment, contract);
      return apart === null || apart > mostApart ? [] : [{ contract, apart }];
    })
    .toSorted((one, other) => one.apart - other.apart);
  const [first, second] = near;
  if (first === undefined) return null;
  return second !== undefined && second.apart - first.apart < clearlyNearer ? null : first.contract.contractId;
}

function apartness(payment: Paid, contract: PaidContract): number | null {
  const last = contract.paid.findLast(({ bookedOn }) => bookedOn <= payment.bookedOn) ?? contract.paid[0];
  const amounts = [last?.amount, contract.price].flatMap((money) =>
    money == null || money.currency !== payment.amount.currency ? [] : [apartIn(money.amount, payment.amount.amount)],
  );
  if (amounts.length === 0) return null;
  const fit = fitOfContract(contract);
  const day = toDayNumber(payment.bookedOn);
  const off = fit === null ? 0.5 : Math.abs(day - fit.due(fit.slotOf(day))) / (fit.rhythm.give + 1);
  return Math.min(...amounts) + Math.min(off, 2) * 0.25;
}

/** How many times one amount is the other, as a distance: 0 for the same, 0.41 for half as much again. */
function apartIn(one: number, other: number): number {
  return one <= 0 || other <= 0 ? Infinity : Math.abs(Math.log(one / other));
}

/** The due days that the payments of a contract speak of; null without payments, or where its cycle is none of a rhythm. */
export function fitOfContract({ cycle, perCycle, paid }: PaidContract): Fit | null {
  const rhythm = rhythmOf(cycle, perCycle);
  return rhythm === null || paid.length === 0
    ? null
    : fitTo(
        rhythm,
        paid.map(({ bookedOn }) => toDayNumber(bookedOn)),
      );
}
