import { z } from 'zod';
import { failed, ok } from '#shared/domain/result.ts';
import { unrecordedEntry } from '../../db/change-log.ts';
import { prepared } from '../handler.ts';
import { errorCode } from '../../db/store-failure.ts';
import { pieces } from '../../portions.ts';
import { refreshSearchTextsInPortions } from '../search/refresh-search-texts.ts';
import { ruleOf } from './column-rules.ts';
import { countEverything, exportedTables, exportFormat, exportVersion } from './everything.ts';

const largestExport = 1_000_000_000;
/** Rows written between two places to rest. */
const rowsAtOnce = 500;

type Value = string | number | null;
type Rows = Record<string, Record<string, Value>[]>;

/**
 * Every row is checked column by column; unknown columns are refused, since dropping them would lose something. A table
 * the version did not have yet is empty.
 */
function recordsSchema(version: number): z.ZodType<Rows> {
  return z.strictObject(
    Object.fromEntries(
      exportedTables.map((table) => {
        const rows = z.array(rowSchema(table));
        return [table.name, table.since > version ? rows.default([]) : rows];
      }),
    ),
  );
}

function rowSchema({ name, columns }: (typeof exportedTables)[number]): z.ZodType<Record<string, Value>> {
  const shape: Record<string, z.ZodType<Value>> = {};
  for (const column of columns) shape[column.name] = ruleOf(name, column);
  return z.strictObject(shape);
}

const headSchema = z.object({ format: z.literal(exportFormat), version: z.int(), records: z.unknown() });

/** Restores an export into an empty store, with its history as it was. */
export const importAll = prepared<'import.all', Rows>({
  actor: 'import',
  async prepare(context, { path }) {
    const file = await context.files.read(path, largestExport);
    if (!file.ok) return file;
    const content = parseJson(file.value.bytes);
    const head = headSchema.safeParse(content);
    if (!head.success) {
      return failed({
        type: 'NotAList',
        message: `${file.value.name} is not an export of Dancecard. To bring in a list of contracts, use the import instead.`,
      });
    }
    if (head.data.version > exportVersion) {
      return failed({
        type: 'NotAList',
        message: `${file.value.name} was written by a newer version of Dancecard. Update Dancecard, then restore it.`,
      });
    }
    const records = recordsSchema(head.data.version).safeParse(head.data.records);
    if (!records.success) {
      const place = records.error.issues[0]?.path.join(', ') ?? '';
      return failed({
        type: 'NotAList',
        message: `${file.value.name} is an export of Dancecard, but it is damaged or incomplete (at ${place}). Nothing was restored.`,
      });
    }
    return ok(records.data);
  },
  *run(context, _input, rows) {
    const present = countEverything(context.sqlite);
    const own = context.sqlite.prepare('SELECT 1 FROM history_entries WHERE id <> ?').get(context.entryId);
    const filled =
      own !== undefined || Object.entries(present).some(([name, n]) => name !== 'history_entries' && n > 0);
    if (filled) {
      return failed({
        type: 'StoreNotEmpty',
        message:
          'There are already records here, and restoring would mix two sets. Restore into an empty data folder: start Dancecard with --data and a new folder.',
      });
    }
    context.sqlite.prepare('UPDATE current_entry SET id = ?').run(unrecordedEntry);
    for (const { name, columns } of exportedTables) {
      const names = columns.map((column) => `"${column.name}"`).join(', ');
      const insert = context.sqlite.prepare(
        `INSERT INTO "${name}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
      );
      try {
        for (const { before, piece } of pieces(rows[name] ?? [], rowsAtOnce)) {
          for (const row of piece) insert.run(...columns.map((column) => row[column.name] ?? null));
          yield { text: 'Restoring', done: before + piece.length, total: rows[name]?.length ?? null };
        }
      } catch (error) {
        if (errorCode(error)?.startsWith('SQLITE_CONSTRAINT') !== true) throw error;
        return failed({
          type: 'NotAList',
          message: `This export does not fit together: something in its list "${name}" belongs to a record that is missing, or is there twice. Nothing was restored.`,
        });
      }
    }
    yield* refreshSearchTextsInPortions(context.sqlite, 'all');
    return ok({ records: Object.fromEntries(exportedTables.map(({ name }) => [name, rows[name]?.length ?? 0])) });
  },
});

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
