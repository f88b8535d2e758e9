import type { Sqlite } from '../../db/database.ts';

const plurals: Readonly<Record<string, string>> = {
  person: 'people',
  'answer to a nudge': 'answers to nudges',
  'verdict on a requirement': 'verdicts on requirements',
};

/** "one contract", "3 contracts". */
export function several(count: number, word: string, plural = plurals[word] ?? `${word}s`): string {
  return count === 1 ? `one ${word}` : `${count} ${plural}`;
}

/** "a, b and c". */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** Begins with a capital letter, as a sentence does. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How many rows a table has, removed ones too. */
export function countRows(sqlite: Sqlite, table: string): number {
  return sqlite.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0;
}
