import { eq, isNull } from 'drizzle-orm';
import { foldSupplierName } from '#shared/domain/fold.ts';
import { message } from '#shared/domain/message.ts';
import { suppliers } from '../../db/schema/suppliers.ts';
import type { ImportedContract } from '../../imports/list-types.ts';
import type { CommandContext } from '../handler.ts';
import type { Portions } from '../../portions.ts';
import { insertRows } from '../../db/insert-rows.ts';
import { inChunks, oneByOne } from './in-chunks.ts';

/** A supplier as contracts of a list need it. */
export interface ListedSupplier {
  readonly id: string;
  readonly website: string | null;
  readonly isNew: boolean;
}

type Named = Pick<ImportedContract, 'supplierName' | 'website'>;

/**
 * Finds or adds the supplier of every contract of a list. A supplier without a website takes the one the list names;
 * where it names several, the first by the alphabet, so that the order of the rows changes nothing.
 */
export function* suppliersOfList(
  context: CommandContext,
  list: readonly Named[],
): Portions<(contract: Pick<Named, 'supplierName'>) => ListedSupplier> {
  const named = new Map<string, { name: string; website: string | null }>();
  yield* oneByOne(list, message('progress.findingSuppliers'), ({ supplierName, website }) => {
    const key = foldSupplierName(supplierName);
    const known = named.get(key);
    if (known === undefined) named.set(key, { name: supplierName, website });
    else if (website !== null && (known.website === null || website < known.website)) known.website = website;
  });
  const found = livingSuppliers(context);
  const added: (typeof suppliers.$inferInsert)[] = [];
  yield* oneByOne([...named], message('progress.findingSuppliers'), ([folded, { name, website }]) => {
    const here = found.get(folded);
    if (here === undefined) {
      const record = context.newRecord();
      added.push({ ...record, name, folded, website });
      found.set(folded, { id: record.id, website, isNew: true });
    } else if (here.website === null && website !== null) {
      giveWebsite(context, here.id, website);
      found.set(folded, { ...here, website });
    }
  });
  yield* inChunks(added, message('progress.suppliers'), (rows) => insertRows(context.sqlite, suppliers, rows));
  return ({ supplierName }) => {
    const supplier = found.get(foldSupplierName(supplierName));
    if (supplier === undefined) throw new Error('A supplier made a moment ago is not there');
    return supplier;
  };
}

/** Stores the website of a supplier that has none. */
export function giveWebsite(context: CommandContext, supplierId: string, website: string): void {
  context.database.update(suppliers).set({ website, changedAt: context.now }).where(eq(suppliers.id, supplierId)).run();
}

function livingSuppliers(context: CommandContext): Map<string, ListedSupplier> {
  const rows = context.database
    .select({ id: suppliers.id, folded: suppliers.folded, website: suppliers.website })
    .from(suppliers)
    .where(isNull(suppliers.deletedAt))
    .all();
  return new Map(rows.map(({ folded, id, website }) => [folded, { id, website, isNew: false }]));
}
