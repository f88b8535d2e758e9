import { areAlike, likened, type Likened, type Likeness } from '#shared/domain/palgorithms/alike.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { Sqlite } from '../pass-context.ts';

/** What cannot be read of a row is null; such a row is like no other. */
type Row = { readonly [Name in keyof Likeness]: Likeness[Name] | null };

const all = `SELECT c.id, c.name, c.category, r.supplierId, s.name AS supplierName, r.personId
  FROM contracts c JOIN relationships r ON r.id = c.relationshipId JOIN suppliers s ON s.id = r.supplierId
  WHERE c.deletedAt IS NULL`;

/** Living contracts of the category or the supplier of another: those that may be like it. */
const ofCategory = `${all} AND c.category = ?`;
const ofSupplier = `${all} AND r.supplierId = ?`;

/** Finds the contracts that may be for the same thing as one. Those of a category or a supplier are read once. */
export function alikeFinder(sqlite: Sqlite): (one: Likeness) => readonly string[] {
  const [inCategory, fromSupplier] = [readOnce(sqlite, ofCategory), readOnce(sqlite, ofSupplier)];
  return (one) => {
    const own = likened(one);
    const ids = new Set<string>();
    for (const near of [one.category === null ? [] : inCategory(one.category), fromSupplier(one.supplierId)]) {
      for (const other of near) if (areAlike(own, other)) ids.add(other.id);
    }
    return [...ids];
  };
}

/** Contracts that may be like some that changed. */
export function contractsAlike(sqlite: Sqlite, ids: readonly string[]): readonly string[] {
  const changed = prepareOnce<[string], Row>(sqlite, `${all} AND c.id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids))
    .flatMap(likenessOf);
  const find = alikeFinder(sqlite);
  return changed.flatMap((one) => find(one));
}

function readOnce(sqlite: Sqlite, sql: string): (value: string) => readonly Likened[] {
  const known = new Map<string, readonly Likened[]>();
  return (value) => {
    let found = known.get(value);
    if (found === undefined) {
      found = prepareOnce<[string], Row>(sqlite, sql)
        .all(value)
        .flatMap(likenessOf)
        .map((each) => likened(each));
      known.set(value, found);
    }
    return found;
  };
}

function likenessOf({ id, name, category, supplierId, supplierName, personId }: Row): Likeness[] {
  return id === null || name === null || supplierId === null || supplierName === null
    ? []
    : [{ id, name, category, supplierId, supplierName, personId }];
}
