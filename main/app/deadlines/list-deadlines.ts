import type { OutputOf } from '#shared/api/api.ts';
import { addYears } from '#shared/domain/calendar-date.ts';
import { stripEnd, yearMonths } from '#shared/domain/months-ahead.ts';
import { ok } from '#shared/domain/result.ts';
import type { QueryHandler } from '../handler.ts';
import { comingDeadlines, type ComingDeadline } from './coming-deadlines.ts';

/** Every coming deadline and end between two days, a year from today unless said otherwise, in order of date. */
export const listDeadlines: QueryHandler<'deadlines.list'> = (context, input) => {
  const from = input.from ?? context.today;
  const to = input.to ?? addYears(from, 1);
  return ok(
    comingDeadlines(context, from, to)
      .filter(({ on }) => on >= from && on <= to)
      .slice(0, input.limit)
      .map(shownDeadline),
  );
};

/** The twelve months from today's on: how many deadlines and ends each still has, and the first of them. */
export const listMonths: QueryHandler<'deadlines.months'> = (context, { limit }) => {
  const { today } = context;
  return ok(
    yearMonths(today, comingDeadlines(context, today, stripEnd(today))).map(({ firstDay, dates }) => ({
      firstDay,
      count: dates.length,
      deadlines: dates.slice(0, limit).map(shownDeadline),
    })),
  );
};

function shownDeadline({
  on,
  kind,
  contract,
  stake,
  channel,
  decides,
}: ComingDeadline): OutputOf<'deadlines.list'>[number] {
  return {
    on,
    kind,
    channel,
    decides,
    contractId: contract.id,
    contractName: contract.name,
    supplierId: contract.supplierId,
    supplierName: contract.supplierName,
    stake,
  };
}
