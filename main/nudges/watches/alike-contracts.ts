import { areAlike, type Likeness } from '#shared/domain/palgorithms/alike.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { Sqlite } from '../pass-context.ts';
import type { Which } from './watch.ts';

/** What cannot be read of a row is null; such a row is like no other. */
type Row = { readonly [Name in keyof Likeness]: Likeness[Name] | null };

const all = `SELECT c.id, c.name, c.category, r.supplierId, s.name AS supplierName, r.personId
  FROM contracts c JOIN relationships r ON r.id = c.relationshipId JOIN suppliers s ON s.id = r.supplierId
  WHERE c.deletedAt IS NULL`;

/** Living contracts of the category or the supplier of another: those that may be like it. */
const ofCategory = `${all} AND c.category = ?`;
const ofSupplier = `${all} AND r.supplierId = ?`;

/** Finds the contracts that may be for the same thing as one. Where every contract is looked at, they are read once. */
export function alikeFinder(sqlite: Sqlite, which: Which): (one: Likeness) => readonly string[] {
  const near = which === 'all' ? amongAll(sqlite) : amongFew(sqlite);
  return (one) => [...new Set(near(one).flatMap((other) => (areAlike(one, other) ? [other.id] : [])))];
}

/** Contracts that may be like some that changed. */
export function contractsAlike(sqlite: Sqlite, ids: readonly string[], among: Which): readonly string[] {
  const changed = prepareOnce<[string], Row>(sqlite, `${all} AND c.id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids))
    .flatMap(likenessOf);
  const find = alikeFinder(sqlite, among);
  return changed.flatMap((one) => find(one));
}

function amongFew(sqlite: Sqlite): (one: Likeness) => readonly Likeness[] {
  return ({ category, supplierId }) => [
    ...(category === null ? [] : prepareOnce<[string], Row>(sqlite, ofCategory).all(category).flatMap(likenessOf)),
    ...prepareOnce<[string], Row>(sqlite, ofSupplier).all(supplierId).flatMap(likenessOf),
  ];
}

function amongAll(sqlite: Sqlite): (one: Likeness) => readonly Likeness[] {
  let known: {
    readonly byCategory: ReadonlyMap<string | null, readonly Likeness[]>;
    readonly bySupplier: ReadonlyMap<string, readonly Likeness[]>;
  } | null = null;
  return ({ category, supplierId }) => {
    if (known === null) {
      const rows = prepareOnce<[], Row>(sqlite, all).all().flatMap(likenessOf);
      known = {
        byCategory: Map.groupBy(rows, (row) => row.category),
        bySupplier: Map.groupBy(rows, (row) => row.supplierId),
      };
    }
    return [
      ...(category === null ? [] : (known.byCategory.get(category) ?? [])),
      ...(known.bySupplier.get(supplierId) ?? []),
    ];
  };
}

function likenessOf({ id, name, category, supplierId, supplierName, personId }: Row): Likeness[] {
  return id === null || name === null || supplierId === null || supplierName === null
    ? []
    : [{ id, name, category, supplierId, supplierName, personId }];
}
