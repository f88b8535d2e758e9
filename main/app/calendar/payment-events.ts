import { addYears, earliestOf, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { monthsBetween, paymentsBetween, type Payment } from '#shared/domain/payments/payments.ts';
import { subjectInWords } from '#shared/domain/palgorithms/subject.ts';
import { bankDaysAt } from '../../nudges/stored-terms.ts';
import type { QueryContext } from '../handler.ts';
import { readPaidContracts } from '../payments/paid-contracts.ts';
import type { Occasion } from './calendar-event.ts';

/** Payments come again and again: a year of them is enough, while deadlines are told further ahead. */
const yearsAhead = 1;

/**
 * The days on which banks take what is paid, up to a day and no more than a year ahead; none unless the person wants them
 * in the calendar. A payment keeps its event when its day is corrected.
 */
export function paymentOccasions(context: QueryContext, from: CalendarDate, to: CalendarDate): Occasion[] {
  if (!context.preferences.payments.inCalendar) return [];
  const until = earliestOf(to, addYears(from, yearsAhead));
  const bankDay = bankDaysAt(context);
  return readPaidContracts(context).flatMap(({ summary, paid, place }) =>
    paymentsBetween(paid, from, until).map((payment) => {
      const { on, amount, currency, estimate } = payment;
      const money = { amount, currency };
      return {
        kind: 'payment' as const,
        occurrence: occurrenceOf(payment),
        recordId: summary.id,
        about: summary.id,
        on: bankDay(place, on),
        what: message('calendar.payment', { amount: money }),
        subject: subjectInWords(summary),
        description: [
          message('calendar.payment.on', { amount: money, on }),
          ...(estimate === null ? [] : [message('calendar.payment.estimated')]),
        ],
        alarmDays: alarmsOf(payment, context),
      };
    }),
  );
}

/** Its number within its cycle, so that moving the payment day by a few days moves the event instead of making another. */
function occurrenceOf({ every, number, on }: Payment): string {
  return every === null ? `once-${on}` : `${every.n}-${every.unit}-${number}`;
}

function alarmsOf({ every }: Payment, { preferences }: QueryContext): readonly number[] {
  const { on, leadDays, monthsApart } = preferences.palgorithms.payment_coming;
  return on && monthsBetween(every) >= monthsApart ? leadDays : [];
}
