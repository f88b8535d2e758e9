import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { speakerFor } from '#shared/messages/speaker.ts';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { textsWithMessages } from '#tests/support/texts-with-messages.ts';

const german = speakerFor({ language: 'de', locale: 'de-DE' });

async function germanDancecard(): Promise<TestDancecard> {
  const dancecard = await openTestDancecard();
  await dancecard.value('preferences.set', { language: 'de', locale: 'de-DE' });
  return dancecard;
}

test('what is found is told in the language of the caller, with the messages beside', async () => {
  const dancecard = await germanDancecard();
  await dancecard.value('suppliers.add', { name: 'Nordlicht Strom' });
  const { supplierId } = await addContract(dancecard, {
    supplierName: 'Nordlicht Gas',
    name: 'Wärme',
    terms: null,
  });
  const found = await dancecard.value('search.everything', { text: 'nordlicht' });
  expect(found.map(({ title, subtitle }) => [title, subtitle])).toEqual([
    ['Nordlicht Gas', 'Anbieter, 1 Vertrag'],
    ['Nordlicht Strom', 'Anbieter, noch keine Verträge'],
    ['Wärme', 'Nordlicht Gas'],
  ]);
  await addContract(dancecard, { supplierName: undefined, supplierId, name: 'Kochen', terms: null });
  const [supplier] = await dancecard.value('search.everything', { text: 'nordlicht gas' });
  expect(supplier?.subtitle).toBe('Anbieter, 2 Verträge');
  expect(supplier?.messages.subtitle).toEqual({ id: 'search.supplier', values: { contracts: 2 } });
  for (const { text, message } of textsWithMessages(found)) expect(text).toBe(german.say(message));
});

test('the answers to what is asked about a list are told in the language of the caller, with the messages beside', async () => {
  const dancecard = await germanDancecard();
  const path = join(dancecard.folder, 'list.csv');
  writeFileSync(path, 'Anbieter;Vertrag;Betrag;Beginn\nNordlicht;Strom;12,50;01/02/2026\n');
  const { inferences } = await dancecard.value('imports.preview', { path });
  const choicesOf = (about: string) =>
    inferences.find((one) => one.about === about)?.choices.map(({ value, label }) => [value, label]);
  expect(choicesOf('dateOrder')).toEqual([
    ['dmy', 'Tag zuerst: 31/12/2026'],
    ['mdy', 'Monat zuerst: 12/31/2026'],
    ['ymd', 'Jahr zuerst: 2026-12-31'],
  ]);
  expect(choicesOf('currency')?.map(([, label]) => label)).toContain('CHF (Schweizer Franken)');
  const said = textsWithMessages(inferences);
  expect(said.length).toBeGreaterThan(10);
  for (const { text, message } of said) expect(text).toBe(german.say(message));
});

test('what is wrong with an input is told in the language of the caller, whichever field it is', async () => {
  const dancecard = await germanDancecard();
  const { relationshipId } = await addContract(dancecard, { terms: null });
  const price = { amount: 1200, currency: 'EUR', every: null };
  const contract = { supplierName: 'Nordlicht', name: 'Strom' };
  const refused: [...Parameters<typeof dancecard.error>, string][] = [
    [
      'contracts.add',
      { ...contract, price: { ...price, currency: 'eur' } },
      'Eine Währung besteht aus drei Großbuchstaben, zum Beispiel EUR.',
    ],
    [
      'contracts.add',
      { ...contract, price: { ...price, amount: -1 } },
      'Ein Betrag ist eine ganze Zahl von Cent oder der kleinsten Einheit seiner Währung und nicht kleiner als null.',
    ],
    ['contracts.add', { ...contract, name: '' }, 'Bitte schreiben Sie hier etwas.'],
    [
      'contracts.add',
      { ...contract, links: [{ label: 'Seite', address: 'nordlicht' }] },
      'Eine Webadresse beginnt mit https:// oder http://.',
    ],
    [
      'contracts.add',
      { ...contract, place: { country: 'de' } },
      'Ein Land besteht aus zwei Großbuchstaben, zum Beispiel DE.',
    ],
    ['preferences.set', { quietHours: { from: '9', to: '10:00' } }, 'Eine Uhrzeit wird so geschrieben: 21:00.'],
    [
      'checklist.add',
      { text: 'Zahlung', contractId: 'x', subject: { type: 'relationship', id: relationshipId } },
      'Geben Sie einmal an, wozu es gehört: subject mit type und id.',
    ],
    [
      'interactions.add',
      { candidateId: 'x', direction: 'out', channel: 'email', text: '' },
      'Bitte schreiben Sie hier etwas.',
    ],
  ];
  for (const [path, input, text] of refused) {
    expect(await dancecard.error(path, input)).toMatchObject({ type: 'InvalidInput', fields: [{ message: text }] });
  }
});

test('what a list without headings gives is named in the language of the caller', async () => {
  const dancecard = await germanDancecard();
  const path = join(dancecard.folder, 'list.csv');
  writeFileSync(
    path,
    'Anbieter;Vertrag;Preis;Webseite\nNordlicht;Strom;13,00 EUR monatlich;https://nordlicht.example\n',
  );
  await dancecard.value('suppliers.add', { name: 'Nordlicht', website: 'https://other.example' });
  const [id = ''] = (await dancecard.value('imports.apply', { path })).contractIds;
  expect((await dancecard.value('contracts.get', { id })).links).toEqual([
    { label: 'Webseite', address: 'https://nordlicht.example' },
  ]);
});
