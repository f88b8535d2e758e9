import { addYears } from '#shared/domain/calendar-date.ts';
import { ok } from '#shared/domain/result.ts';
import type { QueryHandler } from '../handler.ts';
import { comingDeadlines } from './coming-deadlines.ts';

/** Every coming deadline and end between two days, a year from today unless said otherwise, in order of date. */
export const listDeadlines: QueryHandler<'deadlines.list'> = (context, input) => {
  const from = input.from ?? context.today;
  const to = input.to ?? addYears(from, 1);
  return ok(
    comingDeadlines(context, from, to)
      .filter(({ on }) => on >= from && on <= to)
      .map(({ on, kind, contract, stake, channel, decides }) => ({
        on,
        kind,
        channel,
        decides,
        contractId: contract.id,
        contractName: contract.name,
        supplierId: contract.supplierId,
        supplierName: contract.supplierName,
        stake,
      })),
  );
};
