import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { readSummaries } from '../contracts/contract-rows.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler } from '../handler.ts';
import { findNeed } from '../needs/need-rows.ts';
import { findSupplier } from '../suppliers/suppliers.ts';
import { insertCandidate } from './insert-candidate.ts';

/** Adds a supplier, known or new, to a need. The one whose contract raised the need is the incumbent. */
export const addCandidate: CommandHandler<'candidates.add'> = (context, input) => {
  const need = findNeed(context.database, input.needId);
  if (need === undefined) return failed(notFound('need', input.needId));
  if (need.state === 'decided') {
    return failed(refused(message('refusals.needDecidedNoCandidate', { need: need.title })));
  }
  const supplier = input.supplierId === undefined ? null : findSupplier(context.database, input.supplierId);
  if (supplier === undefined) return failed(notFound('supplier', input.supplierId ?? ''));
  const cause =
    need.causeContractId === null || supplier === null
      ? undefined
      : readSummaries(context, 'AND c.id = @id', { id: need.causeContractId })[0];
  const supplierName = supplier?.name ?? input.supplierName ?? '';
  const added = insertCandidate(context, {
    needId: need.id,
    supplierId: supplier?.id ?? null,
    supplierName,
    source: input.source,
    stage: input.stage,
    note: input.note,
    incumbentContractId:
      input.source === 'incumbent' && cause !== undefined && cause.supplierId === supplier?.id ? cause.id : null,
  });
  if (!added.ok) return added;
  context.describe(message('history.did.addedCandidate', { supplier: supplierName, need: need.title }));
  return ok({ id: added.value });
};
