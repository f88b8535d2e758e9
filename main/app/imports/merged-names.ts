import { foldSupplierName } from '#shared/domain/fold.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { QueryContext } from '../handler.ts';

/**
 * What suppliers are called that files still call by a name the person merged into them; null for every other name. A
 * supplier that has the name itself comes first.
 */
export function mergedNames({ sqlite }: Pick<QueryContext, 'sqlite'>): (name: string) => string | null {
  const merged = new Map(
    prepareOnce<[], [string, string]>(
      sqlite,
      `SELECT i.value, s.name FROM identifiers i JOIN suppliers s ON s.id = i.supplierId AND s.deletedAt IS NULL
       WHERE i.kind = 'name' AND i.source = 'merge' AND i.deletedAt IS NULL AND i.value IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM suppliers o WHERE o.folded = i.value AND o.deletedAt IS NULL)
       ORDER BY i.rowid`,
    )
      .raw()
      .all(),
  );
  return (name) => (merged.size === 0 ? null : (merged.get(foldSupplierName(name)) ?? null));
}
