import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStoredMessage, storedMessage, textsIn } from '#shared/records/stored-message.ts';
import { message } from '#shared/domain/message.ts';
import { speakerFor } from '#shared/messages/speaker.ts';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard, temporaryFolder } from '#tests/support/open-test-dancecard.ts';
import { readStore, writeBeside } from '#tests/support/read-store.ts';

const english = speakerFor({ language: 'en', locale: 'en-GB' });

test('[history-7] a title is said in the language of whoever reads it, old entries too, and beside it for programs', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard);
  await dancecard.value('contracts.update', { id, name: 'Gym, north' });
  await dancecard.value('history.undo', {});
  const titles = async () => (await dancecard.value('history.list', {})).map(({ title }) => title);
  expect(await titles()).toEqual([
    'Undid: Changed Gym, north with Nordwall Fitness GmbH',
    'Changed Gym, north with Nordwall Fitness GmbH',
    'Added Gym with Nordwall Fitness GmbH',
  ]);
  await dancecard.value('preferences.set', { language: 'de' });
  expect((await titles()).slice(1)).toEqual([
    'Zurückgenommen: Gym, north bei Nordwall Fitness GmbH geändert',
    'Gym, north bei Nordwall Fitness GmbH geändert',
    'Gym bei Nordwall Fitness GmbH hinzugefügt',
  ]);
  const [, undone] = await dancecard.value('history.list', {});
  expect(undone?.messages.title).toEqual({
    id: 'history.undid',
    values: {
      title: {
        id: 'history.did.changedContract',
        values: { contract: 'Gym, north', supplier: 'Nordwall Fitness GmbH' },
      },
    },
  });
});

test('what was stored as a sentence, by a version before, is said as it stands', async () => {
  const dancecard = await openTestDancecard();
  const export3 = join(import.meta.dirname, '..', 'fixtures', 'exports', 'version-2.json');
  await dancecard.value('import.all', { path: export3 });
  await dancecard.value('preferences.set', { language: 'de' });
  const [, entry] = await dancecard.value('history.list', {});
  const stored = readStore(dancecard.folder, (sqlite) =>
    sqlite
      .prepare<[string], string>('SELECT title FROM history_entries WHERE id = ?')
      .pluck()
      .get(entry?.id ?? ''),
  );
  expect(entry).toMatchObject({
    title: stored,
    messages: { title: { id: 'plain.literal', values: { text: stored } } },
  });
});

test('a stored title goes through an export unchanged', async () => {
  const source = await openTestDancecard();
  const { id } = await addContract(source);
  await source.value('contracts.update', { id, name: 'Gym "north" {1}' });
  const path = join(temporaryFolder(), 'all.json');
  await source.value('export.all', { path });
  const target = await openTestDancecard();
  await target.value('import.all', { path });
  expect(await target.value('history.list', {})).toEqual(await source.value('history.list', {}));
});

test('whatever stands where a title belongs, the history is shown', async () => {
  const dancecard = await openTestDancecard();
  await addContract(dancecard);
  const deep = `{"id":"history.undid","values":{"title":${'{"id":"history.undid","values":{"title":'.repeat(400)}"x"${'}}'.repeat(401)}`;
  const odd = [
    deep,
    `{"id":"history.undid","values":{"title":${'['.repeat(9_000)}${']'.repeat(9_000)}}}`,
    '{"id":"history.undid","values":{}}',
    '{"id":"no.such","values":{"a":null}}',
    '{"id":"history.did.readRates","values":{"day":"no day"}}',
    '{"id":"history.did.addedOffer","values":{"supplier":1,"price":{"amount":1.5,"currency":"no currency"}}}',
    '{"id":"__proto__","values":{"__proto__":"x"}}',
    '{"id":"',
    '{"id":"plain.literal","values":{"text":"' + 'x'.repeat(30_000) + '"}}',
  ];
  for (const title of odd) {
    writeBeside(dancecard.folder, (sqlite) => sqlite.prepare('UPDATE history_entries SET title = ?').run(title));
    const [entry] = await dancecard.value('history.list', {});
    expect(entry?.title.length).toBeGreaterThan(0);
    expect(entry?.title.length).toBeLessThanOrEqual(300);
    expect((await dancecard.value('history.next', {})).undo?.title).toBe(entry?.title);
  }
});

test('a stored message is read back as it was, whatever names stand in it', () => {
  const names = fc.string({ unit: 'grapheme', maxLength: 80 });
  fc.assert(
    fc.property(names, names, (contract, supplier) => {
      const title = message('history.undid', { title: message('history.did.addedContract', { contract, supplier }) });
      const read = readStoredMessage(storedMessage(title));
      expect(read.id).toBe('history.undid');
      expect(textsIn(read)).toHaveLength(2);
      expect(readStoredMessage(storedMessage(read))).toEqual(read);
      expect(english.say(read)).toContain('Undid: Added');
    }),
  );
});

test('what was erased for good is named in no title, however its name is written', async () => {
  const dancecard = await openTestDancecard();
  const name = 'Müller "Söhne" {n} \\ Co';
  const { id } = await dancecard.value('suppliers.add', { name });
  await dancecard.value('checklist.add', { subject: { type: 'supplier', id }, text: 'Call them' });
  await dancecard.value('needs.add', { title: `Instead of ${name}`, trigger: 'other' });
  await dancecard.value('needs.update', { id: (await dancecard.value('needs.list', {}))[0]?.id ?? '', title: 'Other' });
  await dancecard.value('erase.record', { type: 'supplier', id, confirm: 'erase for good' });
  const titles = readStore(dancecard.folder, (sqlite) =>
    sqlite.prepare<[], string>('SELECT title FROM history_entries').pluck().all(),
  );
  expect(titles.join('\n')).not.toContain('Söhne');
  expect((await dancecard.value('history.list', {})).map(({ title }) => title)).toEqual([
    'Erased a supplier for good',
    'Changed the need: Other',
    'A change that spoke of something erased for good',
  ]);
});

test('an item that Dancecard put on a checklist follows the language, one of the person stays', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await dancecard.value('needs.add', { title: 'Music', trigger: 'other' });
  const candidate = await dancecard.value('candidates.add', { needId: id, supplierName: 'Tonfaden' });
  const offer = await dancecard.value('offers.add', {
    candidateId: candidate.id,
    price: { amount: 990, currency: 'EUR', every: { n: 1, unit: 'month' } },
  });
  const { contractId } = await dancecard.value('needs.choose', {
    needId: id,
    offerId: offer.id,
    startsOn: '2026-12-01',
  });
  const own = '{"id":"plain.literal","values":{"text":"mine"}}';
  await dancecard.value('checklist.add', { contractId, text: own });
  const texts = async () => (await dancecard.value('checklist.list', { contractId })).map(({ text }) => text);
  expect(await texts()).toEqual(expect.arrayContaining(['Payment set up', own]));
  const [entry] = await dancecard.value('history.list', {});
  expect(entry?.title).toBe(`To do for Music: ${own}`);
  await dancecard.value('preferences.set', { language: 'de' });
  expect(await texts()).toEqual(expect.arrayContaining(['Zahlung eingerichtet', own]));
});
