import type { OutputOf } from '#shared/api/api.ts';
import { addDays, addYears, compareDates, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { sumByCurrency, type Money } from '#shared/domain/money.ts';
import { stripEnd, yearMonths } from '#shared/domain/months-ahead.ts';
import { isSeldom, paymentsBetween, type Payment } from '#shared/domain/payments/payments.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { refused } from '../failures.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { readPaidContracts, type NamedContract } from './paid-contracts.ts';
import { shownPayment } from './shown-payment.ts';

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
  return ok(paymentsOf(context, from, to).slice(0, input.limit).map(shownBy(context)));
};

/** The twelve months from today's on: what is still paid in each, and the first payments that come seldom. */
export const paymentsByMonth: QueryHandler<'payments.months'> = (context, { limit }) => {
  const { today, preferences } = context;
  const shown = shownBy(context);
  return ok(
    yearMonths(today, paymentsOf(context, today, stripEnd(today))).map(({ firstDay, dates }) => {
      const seldom = dates.filter(({ payment }) => isSeldom(payment));
      return {
        firstDay,
        count: dates.length,
        sums: ownFirst(sumByCurrency(dates.map(({ payment }) => payment)).sums, preferences.currency),
        seldomCount: seldom.length,
        seldom: seldom.slice(0, limit).map(shown),
      };
    }),
  );
};

function ownFirst(sums: readonly Money[], own: string): Money[] {
  return sums.toSorted((one, other) => Number(other.currency === own) - Number(one.currency === own));
}

interface NamedPayment {
  readonly on: CalendarDate;
  readonly payment: Payment;
  readonly contract: NamedContract;
}

function paymentsOf(context: QueryContext, from: CalendarDate, to: CalendarDate): NamedPayment[] {
  return readPaidContracts(context)
    .flatMap((contract) =>
      paymentsBetween(contract.paid, from, to).map((payment) => ({ on: payment.on, payment, contract })),
    )
    .toSorted((one, other) => compareDates(one.on, other.on));
}

function shownBy(context: QueryContext): (named: NamedPayment) => OutputOf<'payments.due'>[number] {
  const shown = shownPayment(context);
  return ({ payment, contract: { summary, place } }) => ({
    ...shown(payment, place),
    contractId: summary.id,
    name: summary.name,
    supplierId: summary.supplierId,
    supplierName: summary.supplierName,
    estimated: payment.estimate !== null,
  });
}
