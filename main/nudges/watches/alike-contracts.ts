import { foldSupplierName, foldText } from '#shared/domain/fold.ts';
import {
  likened,
  noLikenesses,
  type Likened,
  type Likeness,
  type Likenesses,
} from '#shared/domain/palgorithms/alike.ts';
import { categoryMeant } from '#shared/domain/palgorithms/categories-alike.ts';
import { dataVersion } from '../../db/data-version.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { once } from '#shared/domain/once.ts';
import type { Sqlite } from '../pass-context.ts';

/** What cannot be read of a row is null; such a row is like no other. */
type Row = { readonly [Name in keyof Likeness]: Likeness[Name] | null };

const all = `SELECT c.id, c.name, c.category, r.supplierId, s.name AS supplierName, r.personId
  FROM contracts c JOIN relationships r ON r.id = c.relationshipId JOIN suppliers s ON s.id = r.supplierId
  WHERE c.deletedAt IS NULL`;

const ofIds = `${all} AND c.id IN (SELECT value FROM json_each(?))`;
const ofCategories = `${all} AND c.category IN (SELECT value FROM json_each(?))`;
const ofSupplier = `${all} AND s.folded = (SELECT folded FROM suppliers WHERE id = ?)`;

/** Finds the contracts that may be for the same thing as one. */
export type AlikeFinder = (one: Likeness) => readonly string[];

interface Kept {
  readonly likenesses: Likenesses;
  /** It rises when another connection writes, of which nothing is heard here. */
  readonly version: number;
}

/** A command may concern any contract that is like those it changed, so all are known while a store is open. */
let kept = new WeakMap<Sqlite, Kept>();

/** Contracts by what they plainly are for, until this or another connection writes. */
interface Things {
  readonly ids: ReadonlyMap<string, readonly string[]>;
  readonly version: string;
}

let keptThings = new WeakMap<Sqlite, Things>();

/** Drops what is kept of contracts that are alike. */
export function forgetAlike(): void {
  kept = new WeakMap();
  keptThings = new WeakMap();
}

/** Finds them among all contracts as they are now; what commands changed has to be told by `contractsAlike`. */
export function alikeFinder(sqlite: Sqlite): AlikeFinder {
  const likenesses = once(() => keptOf(sqlite));
  const likenessOf = reader();
  return (one) => likenesses().alikeTo(likenesses().of(one.id) ?? likenessOf(one));
}

/** Contracts of which something is said because of others: what it is said of is the first word of what tells it apart. */
const saidBecauseOf = `SELECT watchedId FROM (
    SELECT watchedId, substr(key, length(palgorithm) + length(subjectId) + 3) AS occurrence FROM nudges
    WHERE palgorithm IN ('contract_alike', 'better_moment') AND expiredOn IS NULL AND watchedId IS NOT NULL)
  WHERE substr(occurrence || ' ', 1, instr(occurrence || ' ', ' ') - 1) IN (SELECT value FROM json_each(?))`;

/** Contracts that are, or were, like some that a command changed, within its transaction. */
export function contractsAlike(sqlite: Sqlite, ids: readonly string[]): readonly string[] {
  const known = current(sqlite);
  const likenesses = known ?? keptOf(sqlite);
  // What is read only now says nothing of what was before the command.
  const before =
    known === null
      ? prepareOnce<[string], string>(sqlite, saidBecauseOf).pluck().all(JSON.stringify(ids))
      : ids.flatMap((id) => likenesses.of(id) ?? []).flatMap((one) => likenesses.alikeTo(one));
  for (const id of ids) likenesses.drop(id);
  const changed = prepareOnce<[string], Row>(sqlite, ofIds).all(JSON.stringify(ids)).flatMap(readable).map(reader());
  for (const one of changed) likenesses.put(one);
  return [...new Set([...before, ...changed.flatMap((one) => likenesses.alikeTo(one))])];
}

/** Finds them where records change while they are looked at, as when looking back: what is asked for is read, and that once. */
export function passingAlikeFinder(sqlite: Sqlite): AlikeFinder {
  const likenesses = noLikenesses();
  const likenessOf = reader();
  const read = new Set<string>();
  const take = (name: string, rows: () => readonly Row[]): void => {
    if (read.has(name)) return;
    read.add(name);
    for (const each of rows().flatMap(readable)) likenesses.put(likenessOf(each));
  };
  let categories: ReadonlyMap<string, readonly string[]> | null = null;
  return (one) => {
    const own = likenessOf(one);
    if (own.category !== null) {
      categories ??= categoriesOf(sqlite);
      const same = categories.get(own.category) ?? [];
      take(`category ${own.category}`, () =>
        prepareOnce<[string], Row>(sqlite, ofCategories).all(JSON.stringify(same)),
      );
    }
    if (own.thing !== null) {
      const same = thingsOf(sqlite).get(own.thing) ?? [];
      take(`thing ${own.thing}`, () => prepareOnce<[string], Row>(sqlite, ofIds).all(JSON.stringify(same)));
    }
    take(`supplier ${own.supplierId}`, () => prepareOnce<[string], Row>(sqlite, ofSupplier).all(own.supplierId));
    return likenesses.alikeTo(own);
  };
}

/** What is kept of a store; null where nothing is, or another connection wrote since. */
function current(sqlite: Sqlite): Likenesses | null {
  const known = kept.get(sqlite);
  return known !== undefined && known.version === dataVersion(sqlite) ? known.likenesses : null;
}

function keptOf(sqlite: Sqlite): Likenesses {
  const known = current(sqlite);
  if (known !== null) return known;
  const likenesses = noLikenesses();
  const everyone = prepareOnce<[], Row>(sqlite, all).all().flatMap(readable).map(reader());
  for (const one of everyone) likenesses.put(one);
  kept.set(sqlite, { likenesses, version: dataVersion(sqlite) });
  return likenesses;
}

/** The ids of contracts by what they plainly are for. Many days are asked about while nothing is written: it is read once. */
function thingsOf(sqlite: Sqlite): Things['ids'] {
  const version = `${dataVersion(sqlite)} ${prepareOnce<[], number>(sqlite, 'SELECT total_changes()').pluck().get()}`;
  const known = keptThings.get(sqlite);
  if (known?.version === version) return known.ids;
  const ids = new Map<string, string[]>();
  for (const one of prepareOnce<[], Row>(sqlite, all).all().flatMap(readable).map(reader())) {
    if (one.thing === null) continue;
    const same = ids.get(one.thing);
    if (same === undefined) ids.set(one.thing, [one.id]);
    else same.push(one.id);
  }
  keptThings.set(sqlite, { ids, version });
  return ids;
}

/** Categories as they are written, by what they mean. */
function categoriesOf(sqlite: Sqlite): ReadonlyMap<string, readonly string[]> {
  const written = prepareOnce<[], string | null>(
    sqlite,
    'SELECT DISTINCT category FROM contracts WHERE category IS NOT NULL AND deletedAt IS NULL',
  )
    .pluck()
    .all();
  return Map.groupBy(
    written.flatMap((category) => category ?? []),
    (category) => categoryMeant(foldText(category)),
  );
}

/** Makes contracts ready to be compared. A supplier has many, whose name is folded once. */
function reader(): (one: Likeness) => Likened {
  const folded = new Map<string, string>();
  const foldSupplier = (name: string): string => {
    const known = folded.get(name) ?? foldSupplierName(name);
    folded.set(name, known);
    return known;
  };
  return (one) => likened(one, foldSupplier);
}

function readable({ id, name, category, supplierId, supplierName, personId }: Row): Likeness[] {
  return id === null || name === null || supplierId === null || supplierName === null
    ? []
    : [{ id, name, category, supplierId, supplierName, personId }];
}
