import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { databaseFileName } from '#main/db/open-store.ts';
import { excerptOf } from '#shared/domain/found-words.ts';
import { foldForSearch } from '#shared/domain/fold.ts';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { readStore } from '#tests/support/read-store.ts';

async function titles(dancecard: TestDancecard, text: string): Promise<string[]> {
  return (await dancecard.value('search.query', { text })).map(({ title }) => title);
}

test('[search-1] what is found is shown with its words, as they were written', async () => {
  const dancecard = await openTestDancecard();
  await addContract(dancecard, {
    supplierName: 'Stadtwerke',
    name: 'Strom',
    note: `${'Vieles andere. '.repeat(20)}Kündigung nur per Brief an die Hauptstraße. ${'Und noch mehr. '.repeat(20)}`,
  });
  const [hit] = await dancecard.value('search.query', { text: 'kundigung hauptstrasse' });
  expect(hit).toMatchObject({ type: 'contract', title: 'Strom' });
  expect(hit?.marks.map(({ from, to }) => hit.snippet.slice(from, to))).toEqual(['Kündigung', 'Hauptstraße']);
  expect(hit?.snippet.length).toBeLessThan(180);
  expect(hit?.snippet).toMatch(/^….*…$/u);
});

test('[search-2] a word is found wherever in another it stands, and words of two letters too', async () => {
  const dancecard = await openTestDancecard();
  await addContract(dancecard, { supplierName: 'O2', name: 'Mobilfunk' });
  await addContract(dancecard, { supplierName: 'Allianz', name: 'Privathaftpflichtversicherung' });
  expect(await titles(dancecard, 'versicherung')).toEqual(['Privathaftpflichtversicherung']);
  expect(await titles(dancecard, 'o2')).toEqual(['O2', 'Mobilfunk']);
  expect(await titles(dancecard, 'o2 funk')).toEqual(['Mobilfunk']);
  expect(await titles(dancecard, '"allianz" OR NOT *')).toEqual([]);
  expect(await titles(dancecard, '')).toEqual([]);
});

test('[search-3] names that begin with the text come first, then suppliers and contracts, then notes', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard, { supplierName: 'Nordlicht', name: 'Internet', note: 'statt Vodafone' });
  await dancecard.value('interactions.add', {
    subject: { type: 'contract', id },
    channel: 'phone',
    direction: 'in',
    text: 'Vodafone hat angerufen',
  });
  await addContract(dancecard, { supplierName: 'Vodafone', name: 'Mobil' });
  const found = await dancecard.value('search.query', { text: 'vodafone' });
  expect(found.map(({ type, title }) => [type, title])).toEqual([
    ['supplier', 'Vodafone'],
    ['contract', 'Mobil'],
    ['contract', 'Internet'],
    ['interaction', expect.any(String)],
  ]);
  expect(found.at(-1)?.snippet).toContain('Vodafone hat angerufen');
});

test('[search-4] what was written by the thousand is found at once, and the index takes it up afterwards', async () => {
  const dancecard = await openTestDancecard();
  const path = join(temporaryFolder(), 'list.csv');
  const rows = Array.from({ length: 900 }, (_, row) => `Supplier ${row % 50};Contract number ${row};10,00;EUR;monthly`);
  writeFileSync(path, ['Supplier;Contract;Price;Currency;Billing', ...rows].join('\n'));
  await dancecard.value('imports.apply', { path });
  expect(await titles(dancecard, 'number 512')).toEqual(['Contract number 512']);
  await vi.waitFor(() => expect(waiting(dancecard.folder)).toBe(0), { timeout: 20_000, interval: 5 });
  expect(await titles(dancecard, 'number 512')).toEqual(['Contract number 512']);
  expect(faultOf(dancecard)).toBeNull();
});

function waiting(folder: string): number {
  return readStore(
    folder,
    (sqlite) => sqlite.prepare<[], number>('SELECT count(*) FROM search_texts WHERE indexed = 0').pluck().get() ?? -1,
  );
}

/** What SQLite itself says when it compares the index with the texts; on a copy, since the check is a write. */
function faultOf({ folder }: TestDancecard): string | null {
  const copy = join(temporaryFolder(), 'copy.sqlite');
  readStore(folder, (sqlite) => sqlite.prepare('VACUUM INTO ?').run(copy));
  const sqlite = new Sqlite(copy);
  try {
    sqlite.exec("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)");
    return null;
  } catch (error) {
    return String(error);
  } finally {
    sqlite.close();
  }
}

test('[search-5] whatever is added, changed, removed and taken back, the index says what the records say', async () => {
  const dancecard = await openTestDancecard();
  const words = fc.constantFrom('Strom', 'Gas', 'Internet', 'Ökostrom', 'Kfz', '');
  const step = fc.record({
    deed: fc.constantFrom('add', 'update', 'remove', 'undo', 'redo'),
    one: words,
    other: words,
  });
  const ids: string[] = [];
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      for (const { deed, one, other } of steps) {
        const id = ids.at(-1);
        if (deed === 'add')
          ids.push((await addContract(dancecard, { supplierName: `${one} AG`, name: `${other} neu` })).id);
        else if (deed === 'undo') await dancecard.call('history.undo', {});
        else if (deed === 'redo') await dancecard.call('history.redo', {});
        else if (id !== undefined && deed === 'update') await dancecard.call('contracts.update', { id, note: one });
        else if (id !== undefined) await dancecard.call('contracts.remove', { id });
      }
      expect(faultOf(dancecard)).toBeNull();
    }),
    { numRuns: 12 },
  );
});

test('[search-6] of what was erased the index keeps no word', async () => {
  const dancecard = await openTestDancecard();
  const { id, supplierId } = await addContract(dancecard, { supplierName: 'Quarkfein', name: 'Xylophonkurs' });
  await dancecard.value('contracts.update', { id, name: 'Zitherkurs' });
  await dancecard.value('suppliers.update', { id: supplierId, name: 'Wyvernholz' });
  await dancecard.value('erase.record', { type: 'supplier', id: supplierId, confirm: 'erase for good' });
  const terms = readStore(dancecard.folder, (sqlite) => {
    sqlite.exec("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'search_index', 'row')");
    return sqlite.prepare<[], string>('SELECT term FROM temp.vocabulary').pluck().all();
  });
  await dancecard.close();
  expect(terms).toEqual([]);
  // Taken out is not gone: the parts of words must not stand in the file either.
  const sqlite = new Sqlite(join(dancecard.folder, databaseFileName), { readonly: true });
  const blocks = sqlite.prepare<[], Buffer>('SELECT block FROM search_index_data').pluck().all();
  sqlite.close();
  expect(blocks.filter((block) => /xyl|qua|zit|wyv/u.test(block.toString('latin1')))).toEqual([]);
});

test('[search-7] marks stand where the words are, whatever the text', () => {
  const letters = fc.constantFrom('a', 'Ä', 'ß', 'e\u0301', '’', ' ', '\n', 'ﬁ', '😀', 'x', 'ŁÓ', '–');
  const texts = fc.array(letters, { maxLength: 60 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      texts,
      fc.array(fc.constantFrom('a', 'ss', 'fi', 'ae', 'lo', 'x a'), { maxLength: 3 }),
      (text, words) => {
        const excerpt = excerptOf(text, words, 20);
        const inside = words.some((word) => foldForSearch(text).includes(word));
        if (excerpt === null) return;
        expect(inside).toBe(true);
        const plain = excerpt.text.replace(/^…|…$/gu, '');
        expect(text).toContain(plain);
        for (const { from, to } of excerpt.marks) {
          const marked = foldForSearch(excerpt.text.slice(from, to).replaceAll(/\s+/gu, ' '));
          expect(words.some((word) => marked.includes(word.trim()))).toBe(true);
        }
      },
    ),
  );
});

test('in a long text the stretch with most of the words is shown', () => {
  const text = `${'Erst lange nichts. '.repeat(3000)}Die Frist: KÜNDIGUNG bis Oktober.${' Dann wieder lange nichts.'.repeat(3000)}`;
  const excerpt = excerptOf(text, ['nichts', 'kundigung', 'oktober'], 80);
  expect(excerpt?.text).toMatch(/Frist: KÜNDIGUNG bis Oktober/u);
  expect(excerptOf(text, ['nirgends'], 80)).toBeNull();
});
