import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCycle } from '#main/imports/values/cycle.ts';
import { day, openTestDancecard } from '#tests/support/open-test-dancecard.ts';
import { contractOf, inferenceOf, readWell } from './list-support.ts';

const names = (list: Awaited<ReturnType<typeof readWell>>) => list.rows.map(({ contract }) => contract?.name ?? null);

describe('sheets as households keep them', () => {
  const sheet = [
    'Haushaltsplan 2026;;;;;',
    ';;;;;',
    'Vertrag;Anbieter;Kosten mtl.;Kosten jährl.;Laufzeit bis;Kündigungsfrist',
    'WOHNEN;;;;;',
    'Miete;Wohnbau Nord;850,00 €;10.200,00 €;unbefristet;3 Monate zum Monatsende',
    'Strom;Stadtwerke;78,00 €;936,00 €;31.12.2026;4 Wochen',
    ';;;;;',
    'VERSICHERUNGEN;;;;;',
    'Haftpflicht;HUK24;;59,80 €;01.03.2027;3 Monate vor Ablauf',
    'Summe;;928,00 €;11.195,80 €;;',
    'Stand: 12.10.2026;;;;;',
  ].join('\n');

  test('[imports-28] headings between the contracts and notes about the list are no contracts, and are reported', async () => {
    const list = await readWell(sheet);
    expect(names(list)).toEqual([null, 'Miete', 'Strom', null, 'Haftpflicht', null, null]);
    expect(list.rows.filter(({ reason }) => reason !== null).map(({ line, reason }) => [line, reason])).toEqual([
      [4, expect.stringContaining('like a heading')],
      [8, expect.stringContaining('like a heading')],
      [10, expect.stringContaining('totals')],
      [11, expect.stringContaining('about the list')],
    ]);
    const oneNameAlone = 'Name;Anbieter;Kosten mtl.\nPayback;;\nMiete;Wohnbau;850 €\nStrom;Stadtwerke;78 €';
    expect(names(await readWell(oneNameAlone))).toEqual(['Payback', 'Miete', 'Strom']);
    const inCapitals = 'Name;Anbieter;Kosten mtl.\nNETFLIX;;\nMIETE;Wohnbau;850 €\nSTROM;Stadtwerke;78 €';
    expect(names(await readWell(inCapitals))).toEqual(['NETFLIX', 'MIETE', 'STROM']);
    const table = '| Dienst | Preis | Zyklus |\n|--------|------:|--------|\n| Netflix | 12,99 € | monatlich |';
    expect(names(await readWell(table))).toEqual(['Netflix']);
  });

  test('shortened words in headings say how often', async () => {
    const prices = (await readWell(sheet)).rows.map(({ contract }) => contract?.price ?? null);
    expect(prices.filter((price) => price !== null)).toMatchObject([
      { amount: 85_000, every: { n: 1, unit: 'month' } },
      { amount: 7800, every: { n: 1, unit: 'month' } },
      { amount: 5980, every: { n: 1, unit: 'year' } },
    ]);
  });

  test.each([
    ['everyOtherMonth', 2, 'month'],
    ['twiceAYear', 6, 'month'],
    ['every4Weeks', 4, 'week'],
    ['jährl.', 1, 'year'],
    ['1/4-jährlich', 3, 'month'],
    ['jährlich (01.04.)', 1, 'year'],
    ['jährlich im Voraus', 1, 'year'],
    ['annuel (janvier)', 1, 'year'],
  ])('the cycle %j is read', (text, n, unit) => {
    expect(readCycle(text)).toEqual({ n, unit });
  });

  test.each(['Annual (billed monthly)', 'yearly (12 monthly payments)'])('two rhythms are asked: %j', (text) => {
    expect(readCycle(text)).toBeNull();
  });

  test('[imports-29] a count and a unit in columns of their own are one rhythm', async () => {
    const everyOf = (list: Awaited<ReturnType<typeof readWell>>) =>
      list.rows.map((row) => contractOf(row).price?.every ?? null);
    const table = 'Name,Price,Billing Interval,Billing Interval Count\nBox,€12.50,month,3\nGym,€20,month,1';
    const expected = [
      { n: 3, unit: 'month' },
      { n: 1, unit: 'month' },
    ];
    expect(everyOf(await readWell(table))).toEqual(expected);
    expect(everyOf(await readWell('Name;Betrag;Alle;Einheit\nBox;12,50 €;3;Monate\nGym;20 €;1;Monat'))).toEqual(
      expected,
    );
    const json = JSON.stringify([
      { name: 'Box', amount: 12.5, currency: 'EUR', cycle: { every: 3, unit: 'month' }, firstBill: '2026-01-15' },
      { name: 'Gym', amount: 20, currency: 'EUR', cycle: { every: 1, unit: 'month' }, firstBill: '2026-02-01' },
    ]);
    const list = await readWell(json, { fileName: 'subscriptions.json' });
    expect(everyOf(list)).toEqual(expected);
    expect(list.rows.map((row) => contractOf(row).nextPaymentOn)).toEqual(['2026-01-15', '2026-02-01']);
    const users = 'Name,Price,Interval,User count\nBox,€12.50,month,3\nGym,€20,month,1';
    expect(everyOf(await readWell(users))[0]).toEqual({ n: 1, unit: 'month' });
  });

  test('[imports-30] where a list writes what is paid below zero, what stands above is asked', async () => {
    const list = await readWell(
      'Bezeichnung;Betrag;Rhythmus\nMiete;-850,00 €;monatlich\nStrom;-78,00 €;monatlich\nGehalt;3.200,00 €;monatlich',
    );
    expect(list.rows.map(({ contract }) => contract?.price?.amount ?? null)).toEqual([85_000, 7800, null]);
    expect(list.rows[2]?.doubts).toMatchObject([{ field: 'price', message: expect.stringContaining('receive') }]);
  });

  test('a price that varies or failed to be worked out leaves the contract without one, and asks', async () => {
    const texts = ['variabel', 'siehe Rechnung', '#NV', '#REF!', 'nach Verbrauch', 'usage based', 'selon consommation'];
    const list = await readWell(
      ['Vertrag;Preis;Turnus', ...texts.map((text, at) => `V${at};${text};monatlich`)].join('\n'),
    );
    expect(list.rows.map((row) => [contractOf(row).price, row.doubts[0]?.field])).toEqual(
      texts.map(() => [null, 'price']),
    );
  });

  test('amounts without a sign are taken to be what the only sign of the list stands for', async () => {
    const list = await readWell('Service,Cost,Billing\nNews,$17.00,monthly\nGym,24.99,monthly\nVideo,$9.00,monthly');
    expect(list.rows.map((row) => contractOf(row).price?.currency)).toEqual(['USD', 'USD', 'USD']);
    expect(inferenceOf(list, 'currency')).toMatchObject({ value: 'USD', certain: false });
  });

  test('the day beside a state is read: the end of a trial, and the day to which it was cancelled', async () => {
    const list = await readWell(
      [
        'Vertrag;Status',
        'Zeitung;Testphase bis 05.12.2026',
        'Handy;gekündigt zum 31.12.2026',
        'Fitness;beendet 13.05.2025',
        'Verein;gekündigt am 13.05.2025',
      ].join('\n'),
    );
    const [paper, phone, gym, club] = list.rows;
    expect(contractOf(paper).terms).toMatchObject({ trialEndsOn: '2026-12-05' });
    expect([phone, gym, club].map((row) => contractOf(row).endedOn)).toEqual(['2026-12-31', '2025-05-13', null]);
    expect(club?.doubts).toMatchObject([{ field: 'state' }]);
  });

  test('[imports-31] a last day for notice beside the last day of the term gives the notice, which is said', async () => {
    const list = await readWell(
      [
        'Vertrag;Kündigen bis;Vertragsende;Verlängerung um',
        'Handy;12.11.2026;12.02.2027;12 Monate',
        'Fitness;30.11.2026;31.12.2026;1 Jahr',
        'Zeitung;20.12.2026;31.12.2026;1 Jahr',
        'Verein;30.09.2026;;',
      ].join('\n'),
    );
    expect(list.rows.map((row) => contractOf(row).terms?.notice ?? null)).toEqual([
      { n: 3, unit: 'month', anchor: 'term_end' },
      { n: 1, unit: 'month', anchor: 'term_end' },
      { n: 11, unit: 'day', anchor: 'term_end' },
      null,
    ]);
    expect(list.rows[0]?.doubts.map(({ field }) => field)).toContain('notice');
    const cancelledOn = await readWell('Vertrag;Kündigung;Vertragsende\nHandy;12.11.2026;12.02.2027');
    expect(contractOf(cancelledOn.rows[0]).terms?.notice).toBeNull();
  });

  test('no notice beside a term is one up to its last day', async () => {
    const list = await readWell('Name,Start,Term,Renewal,Notice\nVideo,2026-02-01,12 months,12 months,none');
    expect(contractOf(list.rows[0]).terms?.notice).toEqual({ n: 0, unit: 'day', anchor: 'term_end' });
    const open = await readWell('Name,Start,Notice\nVideo,2026-02-01,none');
    expect(contractOf(open.rows[0]).terms?.notice).toEqual({ n: 0, unit: 'day', anchor: 'any_time' });
  });

  test('[imports-32] amounts in cents are read as cents', async () => {
    const cents = [{ name: 'Netflix', amount_cents: 1299, currency: 'EUR', billing_cycle: 'monthly' }];
    const list = await readWell(JSON.stringify(cents), { fileName: 'list.json' });
    expect(contractOf(list.rows[0]).price).toMatchObject({ amount: 1299, currency: 'EUR' });
    const open = await readWell('Name,Price (cents),Currency,Billing\nNetflix,12.99,EUR,monthly\nGym,2990,EUR,monthly');
    expect(open.rows.map((row) => contractOf(row).price?.amount ?? null)).toEqual([null, 2990]);
  });

  test('of what only names a last day the person is told before it, whether the notice is known or not', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-27' });
    const path = join(dancecard.folder, 'list.csv');
    writeFileSync(
      path,
      'Vertrag;Anbieter;Laufzeit bis;Kündigungsfrist\nHandy;Telekom;30.06.2027;\nInternet;Netz;30.06.2027;3 Monate\n',
    );
    expect(await dancecard.value('imports.apply', { path })).toMatchObject({ added: 2 });
    dancecard.clock.moveTo(day('2027-03-20'));
    const nudges = await dancecard.value('nudges.list', {});
    const told = nudges.map(({ palgorithm, actBy }) => [palgorithm, actBy]);
    expect(told).toContainEqual(['notice_deadline', '2027-03-31']);
    expect(told).toContainEqual(['renewal_unknown', '2027-06-30']);
  });
});
