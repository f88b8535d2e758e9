import type { CalendarDate } from '../calendar-date.ts';
import type { Money } from '../money.ts';

/** What recognition sees of one payment, as the bank wrote it: no field is interpreted yet. */
export interface PaymentFacts {
  readonly id: string;
  /** The person's own account it was booked on. */
  readonly accountId: string;
  readonly bookedOn: CalendarDate;
  /** In minor units; negative: it left the account. */
  readonly amount: Money;
  /** The other side, cleaned of padding only; null where the bank names none. */
  readonly counterparty: string | null;
  /** The IBAN of the other side, without spaces and in upper case; only a valid one. */
  readonly iban: string | null;
  /** The SEPA creditor id, in upper case. */
  readonly creditorId: string | null;
  readonly mandate: string | null;
  readonly purpose: string | null;
}
