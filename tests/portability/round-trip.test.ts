import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { InputOf } from '#shared/api/api.ts';
import { mostAmount } from '#shared/domain/money.ts';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { livingRows } from '#tests/support/read-store.ts';

const exported = z.object({ records: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))) });

async function exportOf(dancecard: TestDancecard): Promise<z.output<typeof exported>> {
  const path = join(temporaryFolder(), 'export.json');
  await dancecard.value('export.all', { path });
  return exported.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** Text as people and other programs write it: quotes, newlines, emoji, other scripts, never only blanks. */
const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
  fc.constantFrom('O’Brien & "Söhne"', '保険', 'line\nbreak', "'); DROP TABLE contracts;--", '🙂'),
);
const shortText = text.map((value) => value.trim().slice(0, 200)).filter((value) => value.trim() !== '');
const date = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2060-12-31T00:00:00Z'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10));
const lasting = fc.record({
  n: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom('day', 'week', 'month', 'year'),
});
const notice = fc.record({
  n: fc.integer({ min: 0, max: 12 }),
  unit: fc.constantFrom('day', 'week', 'month', 'business_day'),
  anchor: fc.constantFrom('term_end', 'month_end', 'quarter_end', 'half_year_end', 'year_end', 'any_time'),
});
const contract: fc.Arbitrary<InputOf<'contracts.add'>> = fc.record({
  supplierName: shortText,
  name: shortText,
  terms: fc.option(
    fc.record({
      startsOn: date,
      initialTerm: fc.option(lasting),
      renewal: fc.oneof(lasting, fc.constantFrom('indefinite' as const, 'none' as const)),
      notice: fc.option(notice),
      coolingOff: fc.option(lasting, { nil: undefined }),
    }),
  ),
  price: fc.option(
    fc.record({
      amount: fc.integer({ min: 0, max: mostAmount }),
      currency: fc.constantFrom('EUR', 'USD', 'JPY', 'KWD'),
      every: fc.option(
        fc.record({ n: fc.integer({ min: 1, max: 24 }), unit: fc.constantFrom('week', 'month', 'year') }),
      ),
      sharePercent: fc.double({ min: 0, max: 100, noNaN: true }),
    }),
  ),
  note: fc.option(text),
  tags: fc.array(
    shortText.map((value) => value.slice(0, 60).trim()).filter((value) => value !== ''),
    { maxLength: 3 },
  ),
  referenceNumbers: fc.array(fc.record({ label: shortText, value: shortText }), { maxLength: 2 }),
});

test('[restore-1] exporting and restoring gives the same records and the same history', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(contract, { minLength: 1, maxLength: 8 }), fc.nat(), async (contracts, seed) => {
      const source = await openTestDancecard();
      for (const input of contracts) await source.value('contracts.add', input);
      const [first] = await source.value('contracts.list', {});
      if (first !== undefined) await source.call('exits.log', { contractId: first.id, decidedOn: '2026-11-22' });
      const history = await source.value('history.list', {});
      const picked = history[seed % history.length];
      await source.call('history.undo', { entryId: picked?.id ?? '' });
      await source.value('preferences.set', { theme: 'dark' });

      const target = await openTestDancecard();
      await target.value('import.all', { path: await pathOfExport(source) });
      expect((await exportOf(target)).records).toEqual((await exportOf(source)).records);
      expect(livingRows(target.folder)).toEqual(livingRows(source.folder));
      expect(await target.value('contracts.list', {})).toEqual(await source.value('contracts.list', {}));
      expect(await target.value('history.list', {})).toEqual(await source.value('history.list', {}));
      expect(await target.value('preferences.get', {})).toEqual(await source.value('preferences.get', {}));
      await source.close();
      await target.close();
    }),
    { numRuns: 20 },
  );
});

async function pathOfExport(dancecard: TestDancecard): Promise<string> {
  const path = join(temporaryFolder(), 'carried-away.json');
  await dancecard.value('export.all', { path });
  return path;
}

test('what was restored can be found, undone and nudged about like what was written here', async () => {
  const source = await openTestDancecard();
  const { id } = await addContract(source);
  const target = await openTestDancecard();
  await target.value('import.all', { path: await pathOfExport(source) });
  expect((await target.value('search.everything', { text: 'nordwall' })).length).toBe(2);
  expect(await target.value('nudges.list', {})).toEqual(await source.value('nudges.list', {}));
  const [entry] = await target.value('history.list', {});
  await target.value('history.undo', { entryId: entry?.id ?? '' });
  expect((await target.error('contracts.get', { id })).type).toBe('NotFound');
});

test('[restore-4] a restore into a store that holds anything is refused and changes nothing', async () => {
  const source = await openTestDancecard();
  await addContract(source);
  const path = await pathOfExport(source);
  const target = await openTestDancecard();
  await target.value('people.add', { name: 'Ada' });
  const before = await exportOf(target);
  expect((await target.error('import.all', { path })).type).toBe('StoreNotEmpty');
  expect((await exportOf(target)).records).toEqual(before.records);
});

test.for([
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])],
  ['an empty file', Buffer.from('')],
  ['another JSON', Buffer.from('{"format":"something","records":{}}')],
  ['an export cut short', Buffer.from('{"format":"dancecard-export","version":1,"records":{"people":[')],
  ['an export without its tables', Buffer.from('{"format":"dancecard-export","version":1,"records":{}}')],
  ['an export of a later version', Buffer.from('{"format":"dancecard-export","version":5,"records":{}}')],
] as const)('[restore-5] %s is refused with a reason and changes nothing', async ([, bytes]) => {
  const dancecard = await openTestDancecard();
  const path = join(temporaryFolder(), 'file.json');
  writeFileSync(path, bytes);
  const error = await dancecard.error('import.all', { path });
  expect(error.type).toBe('NotAList');
  expect(error.message).toContain('file.json');
  expect(await dancecard.value('history.list', {})).toEqual([]);
});

test('a row with a broken reference is refused as a whole', async () => {
  const source = await openTestDancecard();
  await addContract(source);
  const content = await exportOf(source);
  const path = join(temporaryFolder(), 'broken.json');
  const records = { ...content.records, suppliers: [] };
  writeFileSync(path, JSON.stringify({ format: 'dancecard-export', version: 1, records }));
  const target = await openTestDancecard();
  const error = await target.error('import.all', { path });
  expect(error.type).toBe('NotAList');
  expect(await target.value('history.list', {})).toEqual([]);
  expect((await exportOf(target)).records['contracts']).toEqual([]);
});

test.for([
  ['contracts', 'terms', '{"startsOn":"2026-02-31"}'],
  ['contracts', 'tags', 'no json'],
  ['prices', 'amount', -5],
  ['episodes', 'startedOn', '31.12.2026'],
] as const)('a value that does not belong into %s.%s is refused', async ([table, column, value]) => {
  const source = await openTestDancecard();
  await addContract(source);
  const { records } = await exportOf(source);
  const path = join(temporaryFolder(), 'wrong.json');
  const spoiled = { ...records, [table]: records[table]?.map((row) => ({ ...row, [column]: value })) };
  writeFileSync(path, JSON.stringify({ format: 'dancecard-export', version: 1, records: spoiled }));
  const target = await openTestDancecard();
  expect((await target.error('import.all', { path })).message).toContain(`${table}, 0, ${column}`);
});
