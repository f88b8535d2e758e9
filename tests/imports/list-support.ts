import type { ListMapping, ReadList, ReadListOptions } from '#main/imports/list-types.ts';
import { readList } from '#main/imports/read-list.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { english, inEnglish } from '#tests/support/in-english.ts';
import { day } from '#tests/support/open-test-dancecard.ts';

/** The day on which lists are read in these tests. */
export const today = day('2026-11-22');

interface ReadingOptions extends Partial<ReadListOptions> {
  readonly mapping?: ListMapping;
  readonly fileName?: string;
}

/** Reads a list given as text or bytes. No currency is preferred unless said so. What is said of it is in English. */
export async function read(
  content: string | Uint8Array,
  { mapping, fileName = 'list.csv', ...options }: ReadingOptions = {},
) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const outcome = await readList(bytes, fileName, mapping, { today, say: english.say, ...options });
  return outcome.ok ? ok(listInEnglish(outcome.value)) : failed(inEnglish(outcome.error));
}

function listInEnglish(list: ReadList) {
  return {
    ...list,
    description: english.say(list.description),
    inferences: list.inferences.map(({ label, why, ...inference }) => ({
      ...inference,
      label: english.say(label),
      why: english.say(why),
    })),
    rows: list.rows.map((row) => ({
      ...row,
      asRead: row,
      reason: row.reason === null ? null : english.say(row.reason),
      doubts: row.doubts.map(inEnglish),
    })),
  };
}

type ListInEnglish = ReturnType<typeof listInEnglish>;
type RowInEnglish = ListInEnglish['rows'][number];

/** Reads a list that must be one. */
export async function readWell(content: string | Uint8Array, options: ReadingOptions = {}): Promise<ListInEnglish> {
  const outcome = await read(content, options);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

/** The sentence said about a file that is no list. */
export async function refusal(content: string | Uint8Array, options: ReadingOptions = {}): Promise<string> {
  const outcome = await read(content, options);
  if (outcome.ok) throw new Error(`This was read as a list: ${outcome.value.description}`);
  return outcome.error.message;
}

/** The contract of a row, which must have been read. */
export function contractOf(row: RowInEnglish | undefined) {
  if (row?.contract == null) throw new Error(`The row is bad: ${row?.reason ?? 'it is not there'}`);
  return row.contract;
}

/** Reads a list of one contract: headings and cells, each cell quoted. */
export async function readOne(cells: Record<string, string>, options: ReadingOptions = {}) {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const table = [Object.keys(cells), Object.values(cells)].map((row) => row.map(quote).join(',')).join('\n');
  const list = await readWell(table, options);
  const row = list.rows[0];
  return { list, row, contract: contractOf(row), doubts: row?.doubts ?? [] };
}

/** What was inferred about something. */
export function inferenceOf(list: ListInEnglish, about: string, sign: string | null = null) {
  return list.inferences.find((inference) => inference.about === about && inference.sign === sign);
}
