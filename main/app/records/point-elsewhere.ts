import { z } from 'zod';
import { fieldsOf, type Description } from '#shared/records/record.ts';
import { recordList } from '#shared/records/records.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { asStored } from '../../db/readable/readable-connection.ts';
import { pointsByIt, references, type Reference } from '../../db/tracked-tables.ts';
import { keyedIdentifier } from '../../identifiers.ts';
import type { CommandContext } from '../handler.ts';
import { markRemoved } from './mark-removed.ts';

/** Beside what has a key: the fields that no two living records of a table share. */
const sharedByNone: Readonly<Record<string, readonly string[]>> = {
  relationships: ['supplierId', 'personId'],
  candidates: ['needId', 'supplierId'],
};

/** What belongs to a record and what only mentions it. */
const pointers: readonly Reference[] = [
  ...references,
  ...recordList.flatMap(({ table: child, fields }) =>
    fieldsOf({ fields }).flatMap(([column, { bond }]) =>
      bond?.means === 'mentions' ? [{ child, column, parent: bond.to }] : [],
    ),
  ),
];

const row = z.looseObject({ id: z.string() });
type Row = z.output<typeof row>;

/**
 * Has everything that belongs to one record, or mentions it, belong to another one of its table. Where that one has what
 * there may be once only, such as the relationship of the same person, both become one and the other one is removed.
 * `met` is told of each two of which that was so, before what is with them is put together.
 */
export function pointElsewhere(
  context: CommandContext,
  table: string,
  from: string,
  to: string,
  met: (table: string, other: string, kept: string) => void = () => undefined,
): void {
  for (const pointer of pointers) {
    if (pointer.parent !== table) continue;
    const record = recordList.find((each) => each.table === pointer.child);
    if (record === undefined) continue;
    const alone = (record.key ?? sharedByNone[record.table])?.includes(pointer.column) === true;
    for (const found of rowsPointing(context, pointer, from)) {
      if (alone) joinOrMove(context, record, pointer, { ...found, [pointer.column]: to }, met);
      else writePointer(context, pointer, found.id, to);
    }
  }
}

/** As they are stored: what of a row can not be read goes along unharmed. */
function rowsPointing({ sqlite }: CommandContext, pointer: Reference, from: string): Row[] {
  const { child, column } = pointer;
  return z
    .array(row)
    .parse(
      prepareOnce(
        asStored(sqlite),
        `SELECT * FROM "${child}" WHERE ${pointsByIt(pointer)} AND "${column}" = @from AND deletedAt IS NULL`,
      ).all({ from }),
    );
}

function writePointer({ sqlite, now }: CommandContext, { child, column }: Reference, id: string, to: string): void {
  prepareOnce(sqlite, `UPDATE "${child}" SET "${column}" = @to, changedAt = @now WHERE id = @id`).run({ to, now, id });
}

/** A row that now says what another may say already, or whose id follows from what it says. */
function joinOrMove(
  context: CommandContext,
  { table, key }: Description,
  pointer: Reference,
  changed: Row,
  met: (table: string, other: string, kept: string) => void,
): void {
  const fields = key ?? sharedByNone[table] ?? [];
  const values = new Map(Object.entries(changed));
  const same = z
    .string()
    .optional()
    .parse(
      prepareOnce(
        asStored(context.sqlite),
        `SELECT id FROM "${table}" WHERE ${fields.map((name) => `"${name}" IS ?`).join(' AND ')} AND deletedAt IS NULL`,
      )
        .pluck()
        .get(...fields.map((name) => values.get(name) ?? null)),
    );
  if (same !== undefined && same !== changed.id) {
    met(table, changed.id, same);
    pointElsewhere(context, table, changed.id, same, met);
    markRemoved(context, table, [changed.id]);
    return;
  }
  if (key === undefined) {
    writePointer(context, pointer, changed.id, z.string().parse(values.get(pointer.column)));
    return;
  }
  const id = keyedIdentifier(
    table,
    key.map((name) => String(values.get(name))),
  );
  write(context, table, { ...changed, id });
  pointElsewhere(context, table, changed.id, id, met);
  markRemoved(context, table, [changed.id]);
}

/** Writes a whole row of a record with a key; one with its id that is there, perhaps removed, becomes it. */
function write({ sqlite, now }: CommandContext, table: string, { id, ...rest }: Row): void {
  const columns = new Map<string, unknown>([
    ['id', id],
    // It is another record, made now.
    ...Object.entries({ ...rest, createdAt: now, changedAt: now, deletedAt: null }),
  ]);
  const names = [...columns.keys()].map((name) => `"${name}"`);
  prepareOnce(
    sqlite,
    `INSERT INTO "${table}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${names
       .slice(1)
       .map((name) => `${name} = excluded.${name}`)
       .join(', ')}`,
  ).run(...columns.values());
}
