import { and, eq, isNull } from 'drizzle-orm';
import { foldSupplierName } from '#shared/domain/fold.ts';
import type { ImportedContract } from '../../imports/list-types.ts';
import { suppliers } from '../../db/schema.ts';
import { findOrAddSupplier } from '../contracts/add-contract.ts';
import type { CommandContext } from '../handler.ts';

type Website = Pick<ImportedContract, 'supplierName' | 'website'>;

/**
 * Gives suppliers without a website the one the list names: where it names several, the first by the alphabet, so that
 * the order of the rows changes nothing. Returns the links a contract keeps for itself: an address its supplier does
 * not have.
 */
export function supplierWebsites(
  context: CommandContext,
  contracts: readonly Website[],
): (contract: Website) => { label: string; address: string }[] {
  const named = new Map<string, { name: string; website: string }>();
  for (const { supplierName, website } of contracts) {
    if (website === null) continue;
    const key = foldSupplierName(supplierName);
    const known = named.get(key);
    if (known === undefined || website < known.website) named.set(key, { name: supplierName, website });
  }
  const websites = new Map<string, string>();
  for (const [key, { name, website }] of named) websites.set(key, giveWebsite(context, name, website));
  return ({ supplierName, website }) =>
    website === null || websites.get(foldSupplierName(supplierName)) === website
      ? []
      : [{ label: 'Website', address: website }];
}

/** The supplier's own website, or the given one, now stored with it. */
export function giveWebsite(context: CommandContext, supplierName: string, website: string): string {
  const supplier = findOrAddSupplier(context, supplierName);
  const own = context.database
    .select({ website: suppliers.website })
    .from(suppliers)
    .where(and(eq(suppliers.id, supplier.id), isNull(suppliers.deletedAt)))
    .get()?.website;
  if (own != null) return own;
  context.database
    .update(suppliers)
    .set({ website, changedAt: context.now })
    .where(eq(suppliers.id, supplier.id))
    .run();
  return website;
}
