import { areAlike, crowd, likened, type Crowd, type Likened, type Likeness } from '#shared/domain/palgorithms/alike.ts';
import { foldSupplierName } from '#shared/domain/fold.ts';
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

/** Living contracts, by what those that may be like one have in common with it. */
interface Neighbourhood {
  readonly inCategory: (category: string) => Crowd;
  readonly fromSupplier: (supplierId: string) => readonly Likened[];
  readonly known: (one: Likeness) => Likened;
}

/**
 * Finds the contracts that may be for the same thing as one. For many contracts all are read once, for few those of their
 * categories and suppliers.
 */
export function alikeFinder(sqlite: Sqlite, many: boolean): (one: Likeness) => readonly string[] {
  let neighbourhood: Neighbourhood | null = null;
  return (one) => {
    neighbourhood ??= many ? ofAll(sqlite) : asAskedFor(sqlite);
    const own = neighbourhood.known(one);
    const ids = new Set<string>();
    if (one.category !== null) for (const { id } of neighbourhood.inCategory(one.category).alike(own)) ids.add(id);
    for (const other of neighbourhood.fromSupplier(one.supplierId)) if (areAlike(own, other)) ids.add(other.id);
    return [...ids];
  };
}

/** Contracts that may be like some that changed. */
export function contractsAlike(sqlite: Sqlite, ids: readonly string[]): readonly string[] {
  const changed = prepareOnce<[string], Row>(sqlite, `${all} AND c.id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids))
    .flatMap(likenessOf);
  const find = alikeFinder(sqlite, false);
  return changed.flatMap((one) => find(one));
}

function ofAll(sqlite: Sqlite): Neighbourhood {
  const foldSupplier = remembering(foldSupplierName);
  const everyone = prepareOnce<[], Row>(sqlite, all)
    .all()
    .flatMap(likenessOf)
    .map((each) => ({ category: each.category, own: likened(each, foldSupplier) }));
  const byId = new Map(everyone.map(({ own }) => [own.id, own]));
  const byCategory = Map.groupBy(everyone, ({ category }) => category);
  const bySupplier = Map.groupBy(byId.values(), ({ supplierId }) => supplierId);
  return {
    inCategory: remembering((category) => crowd((byCategory.get(category) ?? []).map(({ own }) => own))),
    fromSupplier: (supplierId) => bySupplier.get(supplierId) ?? [],
    known: (one) => byId.get(one.id) ?? likened(one, foldSupplier),
  };
}

function asAskedFor(sqlite: Sqlite): Neighbourhood {
  const foldSupplier = remembering(foldSupplierName);
  const read = (sql: string) => (value: string) =>
    prepareOnce<[string], Row>(sqlite, sql)
      .all(value)
      .flatMap(likenessOf)
      .map((each) => likened(each, foldSupplier));
  const membersOf = read(ofCategory);
  return {
    inCategory: remembering((category) => crowd(membersOf(category))),
    fromSupplier: remembering(read(ofSupplier)),
    known: (one) => likened(one, foldSupplier),
  };
}

function remembering<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = work(text);
      known.set(text, value);
    }
    return value;
  };
}

function likenessOf({ id, name, category, supplierId, supplierName, personId }: Row): Likeness[] {
  return id === null || name === null || supplierId === null || supplierName === null
    ? []
    : [{ id, name, category, supplierId, supplierName, personId }];
}
