import type { Sqlite } from '../../db/database.ts';
import { prepareOnce } from '../../db/prepare-once.ts';

/** What the index is told of a search text. All folded. */
export interface IndexedText {
  readonly number: number;
  readonly name: string;
  readonly text: string;
}

/** Texts taken up in one turn to write, and letters after which a turn ends: a few milliseconds, so that nobody waits. */
const takenUpAtOnce = 100;
const lettersAtOnce = 20_000;

/** Whether the index takes up a text with the command that writes it; a long one would be felt. */
export function isQuicklyTakenUp({ text }: Pick<IndexedText, 'text'>): boolean {
  return text.length <= lettersAtOnce;
}

/** Takes a text up into the full-text index. Nothing is recorded: the index follows from the records. */
export function takeUp(sqlite: Sqlite, { number, name, text }: IndexedText): void {
  prepareOnce(sqlite, 'INSERT INTO search_index (rowid, name, text) VALUES (?, ?, ?)').run(number, name, text);
}

/** Takes a text out of the index, which has to be told what it holds of it. */
export function takeOut(sqlite: Sqlite, { number, name, text }: IndexedText): void {
  prepareOnce(sqlite, "INSERT INTO search_index (search_index, rowid, name, text) VALUES ('delete', ?, ?, ?)").run(
    number,
    name,
    text,
  );
}

/**
 * Texts that wait to be taken up, by an index that holds no others: unasked, SQLite walks through all texts, and this is
 * asked with every command.
 */
export const waitingTexts = 'search_texts t INDEXED BY search_texts_waiting';

/** Whether texts wait to be taken up. They are found all the same. */
export function isIndexWaiting(sqlite: Sqlite): boolean {
  return prepareOnce(sqlite, `SELECT 1 FROM ${waitingTexts} WHERE t.indexed = 0 LIMIT 1`).get() !== undefined;
}

/** Takes up the next texts that wait. */
export function takeUpWaiting(sqlite: Sqlite): void {
  const next = prepareOnce<[number], IndexedText>(
    sqlite,
    `SELECT t.number, t.name, t.text FROM ${waitingTexts} WHERE t.indexed = 0 ORDER BY t.number LIMIT ?`,
  );
  const taken = prepareOnce<[number]>(sqlite, 'UPDATE search_texts SET indexed = 1 WHERE number = ?');
  sqlite.transaction(() => {
    let letters = 0;
    for (const text of next.all(takenUpAtOnce)) {
      takeUp(sqlite, text);
      taken.run(text.number);
      letters += text.text.length;
      if (letters > lettersAtOnce) break;
    }
  })();
}

/** Erases the texts of records, or of suppliers, with those ids: afterwards no word of them is left in the index. */
export function eraseTexts(sqlite: Sqlite, ids: readonly string[]): void {
  const among = 'IN (SELECT value FROM json_each(@list))';
  const list = JSON.stringify(ids);
  const indexed = sqlite.prepare<[{ list: string }], IndexedText>(
    `SELECT number, name, text FROM search_texts WHERE indexed = 1 AND (id ${among} OR supplierId ${among})`,
  );
  for (const text of indexed.all({ list })) takeOut(sqlite, text);
  sqlite.prepare(`DELETE FROM search_texts WHERE id ${among} OR supplierId ${among}`).run({ list });
  // What was taken out, now or long ago, stays in the index as taken out until it is written anew.
  sqlite.prepare("INSERT INTO search_index (search_index) VALUES ('optimize')").run();
}

/** Forgets every search text. */
export function emptySearchTexts(sqlite: Sqlite): void {
  sqlite.prepare('DELETE FROM search_texts').run();
  sqlite.prepare("INSERT INTO search_index (search_index) VALUES ('delete-all')").run();
}
