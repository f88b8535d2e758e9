import { rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { join } from 'node:path';
import { storyKinds } from '#shared/api/timeline.ts';
import type { Dancecard } from '#main/dancecard.ts';
import { storySql } from '#main/app/timeline/story-sources.ts';
import { refreshSearchTexts } from '#main/app/search/refresh-search-texts.ts';
import { isIndexWaiting, takeUpWaiting } from '#main/app/search/search-index.ts';
import { asStored } from '#main/db/readable/readable-connection.ts';
import { bareSearch } from './bare-sql.ts';
import { benchToday } from './bench-day.ts';
import { plainConnection, value } from './lists.ts';
import { at, mustBe } from './measure.ts';
import { seededRandom } from './random.ts';
import { open, openPlainStore, workFolder } from './stores.ts';

const entries = 100_000;
const documents = 2_000;
const wordsOfDocument = 1_200;
const pageOfStory = 50;

/** What is typed: single words, two words, a part of a number, the beginning of a word. */
const typed = ['Zahnarzt', 'Rechnung Stromzähler', 'gutschrift', 'K-4711', 'kündig', 'mahnung beschwerde', 'versicherungssch'];

const words = (
  'die der und das nicht mit für von auf dem den Rechnung Vertrag Kunde Zahlung Betrag Gutschrift Kündigung Frist Mahnung ' +
  'Beschwerde Anruf Stromzähler Versicherungsschein Zahnarzt Leitung Techniker Termin Router Tarif Abschlag Konto Anlage ' +
  'Schreiben Antwort Gespräch Bestellung Lieferung Reparatur Garantie Erstattung Umzug Adresse Passwort Zugang Störung'
).split(' ');

/**
 * What searching takes with a hundred thousand contacts and two thousand documents, beside what the index alone takes for
 * the same words: the 95th percentile of either, by turns.
 */
export async function measureSearch(tell: (line: string) => void): Promise<void> {
  const folder = join(workFolder, 'search');
  rmSync(folder, { recursive: true, force: true });
  write(folder);
  const dancecard = await open(folder);
  const sqlite = plainConnection(folder);
  const index = sqlite.prepare<[object]>(bareSearch);
  const [asked, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < 30; round += 1) {
    for (const text of typed) {
      const match = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').split(' ');
      const begun = performance.now();
      index.all({ word: match.map((word) => `"${word}"`).join(' ') });
      const between = performance.now();
      const hits = await value(dancecard, 'search.query', { text });
      const ended = performance.now();
      mustBe(hits.length > 0 && hits.every(({ marks }) => marks.length > 0), `what ${text} finds`);
      bare.push(between - begun);
      asked.push(ended - between);
    }
  }
  const story = await storyBeside(dancecard, sqlite);
  sqlite.close();
  await dancecard.close();
  tell(story);
  const [p95, bare95] = [asked, bare].map((times) => at(times.toSorted((one, other) => one - other), 0.95));
  tell(
    `  search.query over ${entries.toLocaleString('en')} contacts and ${documents.toLocaleString('en')} documents, p95: ` +
      `${p95?.toFixed(1)} ms, the index alone ${bare95?.toFixed(1)} ms, ${((p95 ?? 0) / (bare95 ?? 1)).toFixed(2)} times`,
  );
}

/** A page of the story over all of it, beside the statement that finds its entries. */
async function storyBeside(dancecard: Dancecard, sqlite: Database): Promise<string> {
  const sql = storySql({ kinds: new Set(storyKinds), ofSupplier: false, withWords: false, goesOn: false, limited: true });
  const statement = sqlite.prepare<[object]>(sql);
  const [asked, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < 30; round += 1) {
    const begun = performance.now();
    statement.all({ from: '0000-01-01', to: benchToday, limit: pageOfStory + 1 });
    const between = performance.now();
    const { entries: found } = await value(dancecard, 'timeline.list', { limit: pageOfStory });
    const ended = performance.now();
    mustBe(found.length === pageOfStory, 'the page of the story');
    bare.push(between - begun);
    asked.push(ended - between);
  }
  const [middle, bareMiddle] = [asked, bare].map((times) => at(times.toSorted((one, other) => one - other), 0.5));
  return (
    `  timeline.list, a page of ${pageOfStory} of ${entries.toLocaleString('en')}: ${middle?.toFixed(1)} ms, ` +
    `its statement alone ${bareMiddle?.toFixed(1)} ms, ${((middle ?? 0) / (bareMiddle ?? 1)).toFixed(2)} times`
  );
}

function write(folder: string): void {
  const store = openPlainStore(folder);
  const sqlite = asStored(store.sqlite);
  const next = seededRandom(95);
  const some = (count: number): string =>
    Array.from({ length: count }, () => words[Math.floor(next() * words.length)]).join(' ');
  sqlite.transaction(() => {
    sqlite.prepare("INSERT INTO current_entry VALUES ('')").run();
    sqlite
      .prepare("INSERT INTO suppliers (id, createdAt, changedAt, name, folded) VALUES ('s', 0, 0, 'Stadtwerke', 'stadtwerke')")
      .run();
    const contact = sqlite.prepare(
      `INSERT INTO interactions (id, createdAt, changedAt, subjectType, subjectId, happenedOn, channel, direction, text)
       VALUES (?, 0, 0, 'supplier', 's', '${benchToday}', 'phone', 'out', ?)`,
    );
    for (let number = 0; number < entries; number += 1) contact.run(`i${number}`, `${some(12)} K-${number}`);
    const document = sqlite.prepare(
      `INSERT INTO documents (id, createdAt, changedAt, subjectType, subjectId, name, addedOn, mediaType, bytes, hash)
       VALUES (?, 0, 0, 'supplier', 's', ?, '${benchToday}', 'text/plain', 1, ?)`,
    );
    const text = sqlite.prepare(
      "INSERT INTO document_texts (documentId, state, text, attachments) VALUES (?, 'read', ?, '[]')",
    );
    for (let number = 0; number < documents; number += 1) {
      document.run(`d${number}`, `Schreiben ${number}`, number.toString(16).padStart(64, '0'));
      text.run(`d${number}`, some(wordsOfDocument));
    }
    refreshSearchTexts(sqlite, 'all');
    sqlite.prepare('DELETE FROM current_entry').run();
  })();
  while (isIndexWaiting(sqlite)) takeUpWaiting(sqlite);
  store.close();
}
