import { eq } from 'drizzle-orm';
import type { Completion } from '../../imports/match-rows.ts';
import { contracts } from '../../db/schema/contracts.ts';
import { relationships, suppliers } from '../../db/schema/suppliers.ts';
import { insertPrice } from '../prices/price-rows.ts';
import type { CommandContext } from '../handler.ts';
import { insertStatedExit } from './insert-stated-exit.ts';
import { moveSuccession } from '../exits/move-succession.ts';
import { replanExit } from '../exits/replan-exit.ts';
import { giveWebsite } from './suppliers-of-list.ts';

/** Fills the empty fields of a contract with what a row of a list says. */
export function fillContract(context: CommandContext, contractId: string, completion: Completion): void {
  const {
    category,
    paymentMethod,
    nextPaymentOn,
    referenceNumbers,
    note,
    unread,
    tags,
    terms,
    price,
    website,
    endedOn,
  } = completion;
  const columns: Partial<typeof contracts.$inferInsert> = {
    ...(category === undefined ? {} : { category }),
    ...(paymentMethod === undefined ? {} : { paymentMethod }),
    ...(nextPaymentOn === undefined ? {} : { nextPaymentOn }),
    ...(referenceNumbers === undefined ? {} : { referenceNumbers: JSON.stringify(referenceNumbers) }),
    ...(note === undefined ? {} : { note }),
    ...(unread === undefined ? {} : { unread: JSON.stringify(unread) }),
    ...(tags === undefined ? {} : { tags: JSON.stringify(tags) }),
    ...(terms == null ? {} : { terms: JSON.stringify(terms) }),
  };
  context.database
    .update(contracts)
    .set({ ...columns, changedAt: context.now })
    .where(eq(contracts.id, contractId))
    .run();
  if (price != null) insertPrice(context, contractId, price);
  replanExit(context, contractId);
  if (terms != null) moveSuccession(context, contractId);
  if (endedOn != null) insertStatedExit(context, contractId, endedOn);
  if (website != null) {
    const supplier = context.database
      .select({ id: suppliers.id })
      .from(contracts)
      .innerJoin(relationships, eq(relationships.id, contracts.relationshipId))
      .innerJoin(suppliers, eq(suppliers.id, relationships.supplierId))
      .where(eq(contracts.id, contractId))
      .get();
    if (supplier !== undefined) giveWebsite(context, supplier.id, website);
  }
}
