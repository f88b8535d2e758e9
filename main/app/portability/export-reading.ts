import { z } from 'zod';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { sealing, type ListSeal } from './digests.ts';
import { contentReading } from './content-parts.ts';
import {
  contentList,
  exportedLists,
  exportFormat,
  exportVersion,
  sealedSince,
  type ExportedTable,
} from './everything.ts';
import type { Value } from './column-rules.ts';
import { inPresentShape, mayBeEarlier } from './earlier-shape.ts';
import { jsonParts, type JsonPart } from './json-parts.ts';
import { flawOf, type Row } from './row-rules.ts';

/** Why a file is no export that can be trusted, as the end of a sentence that begins with the file's name. */
export interface Flaw {
  readonly kind: 'no export' | 'wide' | 'newer' | 'damaged';
  /** What is wrong with an export, such as `at contracts, 3, terms`; empty for the others. `wide` is an export
   * whose text was saved as UTF-16. */
  readonly place: Message | null;
}

/** What a whole export says of itself, as it was found to be. */
export interface ExportFacts {
  readonly version: number;
  /** Milliseconds since 1970 UTC; null when the file does not say. */
  readonly writtenAt: number | null;
  /** The rows of each list that were read, with their digest. */
  readonly seals: ReadonlyMap<string, ListSeal>;
  /** What is missing or differs from what the file itself says it holds, list by list, in words. */
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly list: string;
  readonly text: Message;
}

/** A row that was read and kept the rules of its list. */
export interface ReadRow {
  readonly list: string;
  readonly row: Row;
}

/** Reads an export while its bytes arrive; the first flaw ends it. */
export interface ExportReading {
  feed(bytes: Uint8Array): Result<readonly ReadRow[], Flaw>;
  /** The last rows, and what the whole file holds. */
  end(): Result<{ readonly rows: readonly ReadRow[]; readonly facts: ExportFacts }, Flaw>;
}

const head = z.object({ format: z.literal(exportFormat), version: z.int().min(1) });
const counts = z.record(z.string().max(100), z.int().min(0));
const digests = z.record(z.string().max(100), z.string().max(200));
const tables: ReadonlyMap<string, ExportedTable> = new Map(exportedLists.map((table) => [table.name, table]));

/**
 * @param checked whether the rows kept all rules in an earlier reading whose seals are compared afterwards, so that they
 *   need not be checked again
 */
export function exportReading(checked: 'unchecked' | 'checked' = 'unchecked'): ExportReading {
  const parts = jsonParts();
  const fields = new Map<string, unknown>();
  const found = sealing();
  const begun = new Set<string>();
  const contents = contentReading();
  let position = 0;
  let isEarlier = false;
  let isVersionSaid = false;
  let later: readonly { readonly name: string; readonly before: (position: number) => Value }[] = [];

  function take(part: JsonPart): Result<ReadRow | null, Flaw> {
    if (part.kind === 'field') {
      if (fields.has(part.name)) return damaged(message('backup.place.twice', { list: part.name }));
      fields.set(part.name, part.value);
      return ok(null);
    }
    if (begun.size === 0) {
      // Dancecard writes these before the records; a file another program put in order may have them behind.
      const read = headOf(fields);
      if (!read.ok && (read.error.kind === 'newer' || isOther(fields.get('format')))) return read;
    }
    if (part.kind === 'list') {
      if (!tables.has(part.list)) return flawed(message('backup.place.noList', { list: part.list.slice(0, 60) }));
      if (begun.has(part.list)) return flawed(message('backup.place.twice', { list: part.list }));
      begun.add(part.list);
      found.begin(part.list);
      position = 0;
      isVersionSaid = versionSaid() !== null;
      later = laterColumnsOf(part.list);
      isEarlier = mayBeEarlier(versionSaid());
      return ok(null);
    }
    return takeRow(part.list, part.value);
  }

  /** The version the file has said it has; null when it has not yet. */
  function versionSaid(): number | null {
    const version = headOf(fields);
    return version.ok ? version.value : null;
  }

  /** Columns of a list that were not there yet when the file was written; all that may not have been, while it has not said its version. */
  function laterColumnsOf(list: string): typeof later {
    const version = versionSaid() ?? 0;
    return (tables.get(list)?.columns ?? []).flatMap((column) =>
      column.later === undefined || column.later.version <= version
        ? []
        : [{ name: column.name, before: column.later.before }],
    );
  }

  /** A row of a file from before a column was there, with what the column is for it. */
  function completed(value: unknown): unknown {
    if (later.length === 0 || typeof value !== 'object' || value === null) return value;
    const missing = later.filter(({ name }) => isVersionSaid || !Object.hasOwn(value, name));
    return { ...value, ...Object.fromEntries(missing.map(({ name, before }) => [name, before(position)])) };
  }

  function takeRow(list: string, written: unknown): Result<ReadRow, Flaw> {
    const value = completed(isEarlier ? inPresentShape(list, written) : written);
    const flaw = checked === 'checked' ? (isFlat(value) ? null : { field: null }) : flawOf(list, value);
    if (flaw !== null) {
      return flawed(
        message('backup.place.at', {
          path: [list, position, ...(flaw.field === null ? [] : [flaw.field.slice(0, 60)])].join(', '),
        }),
      );
    }
    position += 1;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- flawOf found exactly the fields of the list, each by its rule
    const row = value as Row;
    if (list === contentList && checked === 'unchecked' && !contents.take(row)) {
      return flawed(message('backup.place.at', { path: [list, position - 1].join(', ') }));
    }
    // The file seals what stands in it.
    if (isRow(written)) found.add(list, written);
    return ok({ list, row });
  }

  /** What is wrong before the file has said that it is an export is no damage to one. */
  function flawed(place: Message): Result<never, Flaw> {
    return headOf(fields).ok ? damaged(place) : noExport;
  }

  function factsOf(read: number): Result<ExportFacts, Flaw> {
    if (!contents.end()) return damaged(message('backup.place.at', { path: [contentList, position - 1].join(', ') }));
    const missing = exportedLists.find(({ name, since }) => since <= read && !begun.has(name));
    if (missing !== undefined) return damaged(message('backup.place.missing', { list: missing.name }));
    const writtenAt = z.int().safeParse(fields.get('writtenAt'));
    const seals = found.seals();
    return ok({
      version: read,
      writtenAt: writtenAt.success ? writtenAt.data : null,
      seals,
      differences: differencesOf(read, fields, seals),
    });
  }

  function takeAll(read: Result<readonly JsonPart[], Message>): Result<ReadRow[], Flaw> {
    if (!read.ok) return flawed(read.error);
    const rows: ReadRow[] = [];
    for (const part of read.value) {
      const taken = take(part);
      if (!taken.ok) return taken;
      if (taken.value !== null) rows.push(taken.value);
    }
    return ok(rows);
  }

  return {
    feed: (bytes) => takeAll(parts.feed(bytes)),
    end() {
      const rows = takeAll(parts.end());
      if (!rows.ok) return rows;
      const read = headOf(fields);
      if (!read.ok) return read;
      const facts = factsOf(read.value);
      return facts.ok ? ok({ rows: rows.value, facts: facts.value }) : facts;
    },
  };
}

function isRow(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Whether a row could have been one that was checked before. */
function isFlat(value: unknown): boolean {
  return (
    isRow(value) &&
    Object.values(value).every((field) => field === null || typeof field === 'string' || typeof field === 'number')
  );
}

const noExport = failed<Flaw>({ kind: 'no export', place: null });

function damaged(place: Message) {
  return failed<Flaw>({ kind: 'damaged', place });
}

function isOther(format: unknown): boolean {
  return format !== undefined && format !== exportFormat;
}

/** The version a file says it has, as far as it has said so. */
function headOf(fields: ReadonlyMap<string, unknown>): Result<number, Flaw> {
  const read = head.safeParse({ format: fields.get('format'), version: fields.get('version') });
  if (!read.success) return noExport;
  return read.data.version > exportVersion ? failed<Flaw>({ kind: 'newer', place: null }) : ok(read.data.version);
}

/** Compares what was read with what the file says it holds: counts in every version, digests since they are written. */
function differencesOf(
  version: number,
  fields: ReadonlyMap<string, unknown>,
  seals: ReadonlyMap<string, ListSeal>,
): Difference[] {
  const said = counts.safeParse(fields.get('counts'));
  const sealed = digests.safeParse(fields.get('digests'));
  const countOf = new Map<string, number>(said.success ? Object.entries(said.data) : []);
  const digestOf = new Map<string, string>(sealed.success ? Object.entries(sealed.data) : []);
  return exportedLists
    .filter(({ since }) => since <= version)
    .flatMap(({ name }): Difference[] => {
      const { rows, digest } = seals.get(name) ?? { rows: 0, digest: '' };
      const count = countOf.get(name);
      if (count !== undefined && count !== rows) return [{ list: name, text: countInWords(name, rows, count) }];
      if (version < sealedSince) return [];
      if (count === undefined) return [{ list: name, text: message('backup.lack.count', { list: name }) }];
      const expected = digestOf.get(name);
      if (expected === undefined) return [{ list: name, text: message('backup.lack.digest', { list: name }) }];
      return expected === digest ? [] : [{ list: name, text: message('backup.lack.changed', { list: name }) }];
    });
}

function countInWords(list: string, rows: number, count: number): Message {
  return rows < count
    ? message('backup.lack.missing', { missing: count - rows, count, list })
    : message('backup.lack.surplus', { surplus: rows - count, list });
}
