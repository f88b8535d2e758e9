import { fieldsOf, type Description } from '#shared/records/record.ts';
import { subjectTypes } from '#shared/domain/subject.ts';
import { recordList, tableOfType } from '#shared/records/records.ts';
import type { Field } from '#shared/records/field.ts';

/** One kind of record that search finds: by its own fields, and by the names of what it belongs to. */
export interface SearchSource {
  readonly type: string;
  readonly table: string;
  /**
   * Reads what searching looks through, of the records whose ids are in `?` as a JSON list, and what each is seen with:
   * `homeType` and `homeId`. `gone` is 1 for what is removed or says nothing of its own.
   */
  readonly sql: string;
  /** The tables whose rows are part of the text, with SQL for the records that speak of the rows whose ids are in `?`. */
  readonly behind: ReadonlyMap<string, string>;
}

/** The tables of records that are seen by themselves; anything else is seen with the one it belongs to. */
const homes: ReadonlySet<string> = new Set(subjectTypes.map((type) => tableOfType[type]));

const among = 'IN (SELECT value FROM json_each(?))';

/** What else is looked through of a record: text that stands beside it, as much as a book has. */
const textsBeside: ReadonlyMap<string, readonly string[]> = new Map([
  ['documents', ['(SELECT substr(d.text, 1, 1000000) FROM document_texts d WHERE d.documentId = t.id)']],
]);

/** Every kind of record with a field that is searched. */
export const searchSources: readonly SearchSource[] = recordList
  .filter((record) => searchedOf(record).length > 0)
  .map((record) => {
    const { table, type } = record;
    const own = [
      ...searchedOf(record).map(([name, field]) => textOf(`t."${name}"`, field)),
      ...(textsBeside.get(table) ?? []),
    ];
    const above = ownersOf(record);
    const names = above.flatMap((owner) =>
      owner.name === null ? [] : [`(SELECT "${owner.name}" FROM "${owner.owner}" WHERE id = ${idOf(owner)})`],
    );
    const supplier = above.find(({ owner }) => owner === 'suppliers');
    const supplierId = table === 'suppliers' ? 't.id' : supplier === undefined ? "''" : idOf(supplier);
    const home = homeOf(record, above);
    const called = fieldsOf(record).find(([, { isName }]) => isName === true)?.[0];
    return {
      type,
      table,
      // Tens of thousands of prices and the like say nothing: nothing is put together for them.
      sql: `SELECT id, '${type}' AS kind, gone, homeType, homeId, CASE gone WHEN 0 THEN ${supplierId} ELSE '' END AS supplierId,
        ${called === undefined ? "''" : `coalesce(t."${called}", '')`} AS name,
        CASE gone WHEN 0 THEN concat_ws(' · ', ${[...own, ...names].join(', ')}) ELSE '' END AS text
        FROM (SELECT *, ${home.type} AS homeType, ${home.id} AS homeId,
            deletedAt IS NOT NULL OR concat_ws('', ${own.join(', ')}) = '' AS gone
          FROM "${table}" t WHERE t.id ${among}) t`,
      behind: new Map(
        above.map((owner) => [owner.owner, `SELECT t.id FROM "${table}" t WHERE ${belongsToOne(owner)}`] as const),
      ),
    };
  });

function searchedOf(record: Description): (readonly [string, Field])[] {
  return fieldsOf(record).filter(([, { searched }]) => searched === true);
}

/** SQL for the kind and the id of the record that one is seen with: itself, its subject, or the nearest owner. */
function homeOf({ type, table, fields }: Description, above: readonly Owner[]): { type: string; id: string } {
  if (homes.has(table)) return { type: `'${type}'`, id: 't.id' };
  if ('subjectType' in fields) return { type: 't.subjectType', id: 't.subjectId' };
  const nearest = above.find(({ owner }) => homes.has(owner));
  const home = recordList.find((record) => record.table === nearest?.owner);
  return nearest === undefined || home === undefined
    ? { type: `'${type}'`, id: 't.id' }
    : { type: `'${home.type}'`, id: idOf(nearest) };
}

/** The text of a column; of a list each text in it, of a list with labels the values. */
function textOf(column: string, { kind }: Field): string {
  if (kind !== 'json') return column;
  return `(SELECT group_concat(CASE type WHEN 'object' THEN value ->> '$.value' ELSE value END, ' ')
    FROM json_each(CASE WHEN json_valid(${column}) THEN ${column} ELSE '[]' END))`;
}

/** One step from a record to what it belongs to. */
interface Step {
  readonly table: string;
  readonly column: string;
}

interface Owner {
  readonly owner: string;
  /** The field with the name of the owner; null where it has none of its own. */
  readonly name: string | null;
  /** The way there, from the record's own table on. */
  readonly steps: readonly Step[];
}

/** What a record belongs to, and what that belongs to, as far as it goes. */
function ownersOf(record: Description): Owner[] {
  return fieldsOf(record).flatMap(([column, { bond }]): Owner[] => {
    const owner = bond?.means === 'belongs' ? recordList.find(({ table }) => table === bond.to) : undefined;
    if (owner === undefined) return [];
    const step = { table: record.table, column };
    const name = fieldsOf(owner).find(([, { isName }]) => isName === true)?.[0] ?? null;
    const further = ownersOf(owner).map((each): Owner => ({ ...each, steps: [step, ...each.steps] }));
    return [{ owner: owner.table, name, steps: [step] }, ...further];
  });
}

/** SQL for the id of an owner, from the row `t` of the record. */
function idOf({ steps: [first, ...further] }: Owner): string {
  return further.reduce(
    (id, { table, column }) => `(SELECT "${column}" FROM "${table}" WHERE id = ${id})`,
    `t."${first?.column ?? 'id'}"`,
  );
}

/** SQL for the condition that a row `t` of the record belongs to one of the owners in `?`; by the indexes of the way. */
function belongsToOne({ steps }: Owner): string {
  return steps
    .toReversed()
    .reduce(
      (condition, { table, column }, position) =>
        position === steps.length - 1
          ? `t."${column}" ${condition}`
          : `IN (SELECT id FROM "${table}" WHERE "${column}" ${condition})`,
      among,
    );
}
