import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { PaymentFacts } from '#shared/domain/recognition/payment-facts.ts';

/** What an invented household has paid, and what is true of it. */
export interface Household {
  readonly seed: number;
  readonly country: CountryCode;
  readonly today: CalendarDate;
  readonly ownIbans: readonly string[];
  readonly ownNames: readonly string[];
  /** By day. */
  readonly payments: readonly LabelledPayment[];
  readonly contracts: readonly LabelledContract[];
}

export type CountryCode = 'DE' | 'AT' | 'CH' | 'FR' | 'BE' | 'IT' | 'ES' | 'NL' | 'GB' | 'IE';

export interface LabelledPayment {
  readonly facts: PaymentFacts;
  /** The organisation that was truly paid; null for people, cash, salaries and own accounts. */
  readonly supplier: string | null;
  /** The contract it belongs to; null for what is no contract. */
  readonly contract: string | null;
}

/** How often a contract is paid: `times` in each `n` units. */
export interface TrueCycle {
  readonly n: number;
  readonly unit: 'week' | 'month';
  readonly times: 1 | 2;
}

export interface LabelledContract {
  readonly id: string;
  readonly supplier: string;
  readonly cycle: TrueCycle;
  /** What makes it a case of its own, for the table. */
  readonly kind: string;
  /** Whether it was paid often enough to be told; if not, finding it is neither right nor wrong. */
  readonly isTellable: boolean;
  readonly isRunning: boolean;
}
