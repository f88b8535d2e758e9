import { z } from 'zod';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Money } from '#shared/domain/money.ts';
import { calendarDate } from '#shared/records/values.ts';

/** A text of a stored payment; null where there is none, or it can not be read. */
export const paymentText = z.string().nullable().catch(null);

/** What every reading of a stored payment has; null where it can not be read. */
export const paymentFields = {
  id: z.string(),
  bookedOn: calendarDate.nullable().catch(null),
  amount: z.int().nullable().catch(null),
  currency: paymentText,
};

interface Read {
  readonly bookedOn: CalendarDate | null;
  readonly amount: number | null;
  readonly currency: string | null;
}

/**
 * A payment with its day and its sum; nothing where one of them can not be read: that is no payment that could be reckoned
 * with or shown, and is listed with what can not be read.
 */
export function paymentIn<Row extends Read>({
  bookedOn,
  amount,
  currency,
  ...rest
}: Row): (Omit<Row, keyof Read> & { readonly bookedOn: CalendarDate; readonly amount: Money })[] {
  return bookedOn === null || amount === null || currency === null
    ? []
    : [{ ...rest, bookedOn, amount: { amount, currency } }];
}
