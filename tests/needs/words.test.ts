import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { speakerFor } from '#shared/messages/speaker.ts';
import { textsWithMessages } from '#tests/support/texts-with-messages.ts';
import { aCandidateWithOffer, aNeedWithOffer, aPrice, britishDancecard, workedPrice } from './builders.ts';

const german = speakerFor({ language: 'de', locale: 'de-DE' });

async function germanNeed() {
  const dancecard = await britishDancecard();
  const need = await aNeedWithOffer(dancecard, {
    need: { title: 'Strom', requirements: [{ text: 'Ökostrom', kind: 'must', weight: 8 }] },
    offer: { price: workedPrice, validUntil: '2026-12-31' },
  });
  const dear = await aCandidateWithOffer(dancecard, need.needId, 'Nordlicht', {
    price: aPrice({ perUnit: { amount: 28.5, unit: 'kWh', assumedUsePerMonth: 120 }, currency: 'USD' }),
    terms: null,
  });
  await dancecard.value('preferences.set', { language: 'de', locale: 'de-DE' });
  return { dancecard, ...need, dear };
}

test('candidates side by side are told in the language of the caller, with the messages beside', async () => {
  const { dancecard, needId } = await germanNeed();
  const compared = await dancecard.value('needs.compare', { needId, months: 24 });
  expect(compared.rows.map(({ label }) => label)).toEqual([
    'Ökostrom',
    'Preis',
    'Einführungspreis',
    'Einrichtungsgebühr',
    'Gutschriften',
    'Verbrauch',
    'Insgesamt über 24 Monate',
    'Im Monat durchschnittlich',
    'Über die Mindestlaufzeit',
    'Mindestlaufzeit',
    'Danach',
    'Kündigungsfrist',
    'Widerrufsrecht',
    'Angebot gültig bis',
    'Verlangte Daten',
    'Was damit geschehen darf',
  ]);
  const cells = compared.rows.find(({ label }) => label === 'Verbrauch')?.cells.map(({ text }) => text);
  expect(cells).toEqual(['–', '0,285 USD je kWh, angenommen 120 im Monat']);
  expect(compared.candidates[1]?.questions).toContain('Ist das in Ihrem Angebot enthalten: Ökostrom?');
  expect(compared.closeness?.text).toMatch(/liegen gleichauf|liegt .* vor/);
  const said = textsWithMessages(compared);
  expect(said.length).toBeGreaterThan(40);
  for (const { text, message } of said) expect(text).toBe(german.say(message));
});

test('the arithmetic of a cost is told in the language of the caller', async () => {
  const { dancecard, offerId } = await germanNeed();
  const { working, messages } = await dancecard.value('offers.cost', { offerId, months: 24, asOf: '2027-01-15' });
  expect(working.map((text) => text.replaceAll('\u{a0}', ' '))).toEqual([
    '6 Zahlungen zu je 19,90 €, dem Einführungspreis vor dem Do., 15. Juli 2027: 119,40 €.',
    '18 Zahlungen zu je 39,90 €, dem Preis danach: 718,20 €.',
    'Einrichtungsgebühr: 49,00 €.',
    'Gutschriften: -60,00 €.',
    'Insgesamt 826,60 € über 24 Monate, im Durchschnitt 34,44 € im Monat.',
  ]);
  expect(messages.working.map(({ id }) => id)).toEqual([
    'cost.introductoryPayments',
    'cost.laterPayments',
    'cost.setupFee',
    'cost.credits',
    'cost.inAll',
  ]);
});

test('what to know before a choice is told in the language of the caller, with the messages beside', async () => {
  const { dancecard, needId, candidateId, offerId } = await germanNeed();
  await dancecard.value('offers.add', { candidateId, price: aPrice() });
  const choice = await dancecard.value('needs.previewChoice', { needId, offerId, startsOn: '2026-12-01' });
  expect(choice.warnings).toEqual(['Das ist Fassung 1; Südwall hat ein neueres Angebot gemacht, Fassung 2.']);
  expect(choice.messages.warnings.map(({ id }) => id)).toEqual(['needs.warning.newerVersion']);
  for (const { text, message } of textsWithMessages(choice)) expect(text).toBe(german.say(message));
});

test('the draft asks in the language of the caller', async () => {
  const { dancecard, needId, candidateId } = await germanNeed();
  await dancecard.value('candidates.move', { id: candidateId, stage: 'short_list' });
  const draft = await dancecard.value('needs.draftQuestions', { needId });
  expect(draft.text).toContain(
    '1. Ist das in Ihrem Angebot enthalten: Ökostrom?\n2. Welche Daten brauchen Sie von mir?',
  );
  expect(draft.messages.questions.map(({ id }) => id)).toEqual([
    'comparison.ask.includes',
    'comparison.ask.dataAsked',
    'comparison.ask.dataUse',
  ]);
});

test('where a rate comes from is told in the language of the caller; what the person wrote stays', async () => {
  const { dancecard } = await germanNeed();
  const path = join(dancecard.folder, 'rates.csv');
  writeFileSync(path, 'Date, USD, CHF, \n20 November 2026, 1.25, 0.94, \n');
  await dancecard.value('rates.importEcb', { path });
  await dancecard.value('rates.set', { from: 'EUR', to: 'CHF', rate: 0.9, date: '2026-11-21' });
  await dancecard.value('rates.set', { from: 'EUR', to: 'GBP', rate: 0.8, date: '2026-11-21', source: 'Meine Bank' });
  const rates = await dancecard.value('rates.list', {});
  expect(rates.map(({ to, source }) => [to, source])).toEqual([
    ['CHF', 'von Hand eingetragen'],
    ['GBP', 'Meine Bank'],
    ['USD', 'Europäische Zentralbank'],
  ]);
  const cost = await dancecard.value('offers.costOf', { price: aPrice({ currency: 'USD' }), months: 12 });
  expect(cost.working.at(-1)).toContain('1 USD entspricht 0,8 EUR (Europäische Zentralbank, Fr., 20. Nov. 2026): ');
  expect(cost.rate?.source).toBe('Europäische Zentralbank');
  for (const { text, message } of textsWithMessages([rates, cost])) expect(text).toBe(german.say(message));
  await dancecard.value('preferences.set', { language: 'en' });
  expect((await dancecard.value('rates.list', {})).map(({ source }) => source)).toEqual([
    'typed in',
    'Meine Bank',
    'European Central Bank',
  ]);
});
