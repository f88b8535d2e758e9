import type { OutputOf } from '#shared/api/api.ts';
import type { Payment } from '#shared/domain/payments/payments.ts';
import { bankDaysAt } from '../../nudges/stored-terms.ts';
import type { QueryContext } from '../handler.ts';

type Shown = NonNullable<OutputOf<'contracts.get'>['nextPayment']>;

/** Payments as the api shows them; `place` is that of the contract, as it is stored. */
export function shownPayment(context: QueryContext): (payment: Payment, place: string | null) => Shown {
  const bankDay = bankDaysAt(context);
  return ({ on, amount, currency, estimate }, place) => ({
    on,
    amount,
    currency,
    estimatedFrom: estimate,
    businessDay: bankDay(place, on),
  });
}
