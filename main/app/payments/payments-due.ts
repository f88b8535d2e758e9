import { addDays, addYears, compareDates, toDayNumber, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { isWorkingDay, workingCalendar } from '#shared/domain/calculator/working-calendar.ts';
import { message } from '#shared/domain/message.ts';
import { paymentsBetween } from '#shared/domain/payments/payments.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { optionsAt } from '../../nudges/stored-terms.ts';
import { refused } from '../failures.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { readPaidContracts, type NamedContract } from './paid-contracts.ts';

const daysAhead = 30;

/** Longer stretches hold more payments than anybody reads. */
const mostYears = 10;

/** Every payment between two days, in order of day, then by supplier. */
export const paymentsDue: QueryHandler<'payments.due'> = (context, input) => {
  const from = input.from ?? context.today;
  const to = input.to ?? addDays(from, daysAhead);
  if (to > addYears(from, mostYears)) {
    return failed(refused(message('refusals.paymentsTooFar')));
  }
  const payments = readPaidContracts(context).flatMap((contract) =>
    paymentsBetween(contract.paid, from, to).map((payment) => ({ contract, payment })),
  );
  return ok(
    payments
      .toSorted((one, other) => compareDates(one.payment.on, other.payment.on))
      .slice(0, input.limit)
      .map(({ contract, payment: { on, amount, currency, estimate } }) => ({
        on,
        contractId: contract.summary.id,
        name: contract.summary.name,
        supplierId: contract.summary.supplierId,
        supplierName: contract.summary.supplierName,
        amount,
        currency,
        estimated: estimate !== null,
        estimatedFrom: estimate,
        businessDay: businessDayFrom(context, contract, on),
      })),
  );
};

/** More free days than this in a row there are nowhere. */
const mostFreeDays = 30;

/** The first day from one on on which banks are taken to work: no weekend and no holiday at the contract's place. */
function businessDayFrom(context: QueryContext, { place }: NamedContract, on: CalendarDate): CalendarDate {
  const calendar = workingCalendar(optionsAt(context, place));
  for (let later = 0; later < mostFreeDays; later += 1) {
    const day = addDays(on, later);
    if (isWorkingDay(toDayNumber(day), calendar)) return day;
  }
  return on;
}
