import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { readSummaries } from '../contracts/contract-rows.ts';
import { notFound } from '../failures.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { forgetFrom, learnFrom } from '../identifiers/learn.ts';
import { findOrAddSupplier, findSupplier } from '../suppliers/supplier-rows.ts';
import { factsOf, paymentsWith } from './booked-payments.ts';

/** Whom payments went to, and for what. */
interface Belonging {
  readonly supplierId: string | null;
  readonly contractId: string | null;
}

/** Says whom payments went to and what for, and remembers by what the other side is known. */
export const assignPayments: CommandHandler<'payments.assign'> = (context, input) => {
  const payments = paymentsWith(context, input.ids);
  const known = new Set(payments.map(({ id }) => id));
  const missing = input.ids.find((id) => !known.has(id));
  if (missing !== undefined) return failed(notFound('payment', missing));
  const contract =
    input.contractId == null ? undefined : readSummaries(context, 'AND c.id = @id', { id: input.contractId })[0];
  if (input.contractId != null && contract === undefined) return failed(notFound('contract', input.contractId));
  const supplierId =
    contract?.supplierId ??
    input.supplierId ??
    (input.supplierName === undefined ? null : findOrAddSupplier(context, input.supplierName).id);
  const supplier = supplierId === null ? undefined : findSupplier(context.database, supplierId);
  if (supplierId !== null && supplier === undefined) return failed(notFound('supplier', supplierId));
  const belonging = { supplierId, contractId: contract?.id ?? null };
  attach(context, input.ids, belonging);
  const facts = payments.map((payment) => factsOf(payment));
  if (supplierId === null) forgetFrom(context, facts);
  else learnFrom(context, facts, { supplierId, contractId: belonging.contractId }, 'person');
  context.describe(
    message('history.did.assignedPayments', {
      count: payments.length,
      to: contract?.name ?? supplier?.name ?? '',
      what: supplier === undefined ? 'nobody' : 'other',
    }),
  );
  return ok({ count: payments.length });
};

/** Writes down whom payments went to and what for. */
export function attach(context: CommandContext, ids: readonly string[], { supplierId, contractId }: Belonging): void {
  prepareOnce(
    context.sqlite,
    `UPDATE payments SET supplierId = @supplierId, contractId = @contractId, changedAt = @now
     WHERE id IN (SELECT value FROM json_each(@ids)) AND (supplierId IS NOT @supplierId OR contractId IS NOT @contractId)`,
  ).run({ supplierId, contractId, now: context.now, ids: JSON.stringify(ids) });
}
