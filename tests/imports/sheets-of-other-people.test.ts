import { describe, expect, test } from 'vitest';
import { factsOfHeading } from '#main/imports/columns/heading-facts.ts';
import { meaningOf } from '#main/imports/columns/header-words.ts';
import { foldHeading } from '#main/imports/columns/split-heading.ts';
import { isTotalLine } from '#main/imports/rows/total-line.ts';
import { readCycle } from '#main/imports/values/cycle.ts';
import { readDate } from '#main/imports/values/date.ts';
import { readMoney } from '#main/imports/values/money.ts';
import { readNotice } from '#main/imports/values/notice.ts';
import { saysNoEnd } from '#main/imports/values/renewal.ts';
import { contractOf, readOne, readWell } from './list-support.ts';

const month = { n: 1, unit: 'month' } as const;
const fieldOf = (heading: string) => meaningOf(foldHeading(heading)).field;
const termsOf = (list: Awaited<ReturnType<typeof readWell>>) => list.rows.map((row) => contractOf(row).terms);

describe('what a heading is about', () => {
  test.each([
    'Widerrufsfrist',
    'Zahlungsfrist',
    'Garantiefrist',
    'Testdauer',
    'Lieferdauer',
    'Trial period',
    'Trial length',
    'Grace period',
    'Discount ends',
    'Offer ends',
    'Card expires',
    'Kreditkarte gültig bis',
    'Payment term (days)',
    'Fin de promotion',
    'Vencimiento tarjeta',
    'Scadenza carta',
    'Einde korting',
  ])('[imports-33] a day or length of something else is none of the contract: %j', (heading) => {
    expect(fieldOf(heading)).toBeNull();
  });

  test.each([
    ['Bindefrist', 'initial_term'],
    ['Lock-in period', 'initial_term'],
    ['Contract period', 'initial_term'],
    ['Trial expires', 'trial_end'],
    ['Warranty until', 'end'],
    ['License expires', 'end'],
    ['Kündigungsfrist', 'notice'],
    ['Billing period', 'cycle'],
    ['Gesellschaft', 'supplier'],
    ['Insurer', 'supplier'],
    ['Aseguradora', 'supplier'],
    ['Versicherung', 'contract'],
    ['Bill', 'contract'],
    ['Voce di spesa', 'contract'],
    ['Zahlweise', 'cycle'],
    ['Mensualité', 'price'],
    ['Date d’effet', 'start'],
    ['Effective date', 'start'],
    ['Data di stipula', 'start'],
    ['Mindestlaufzeit bis', 'end'],
    ['Permanencia hasta', 'end'],
    ['Loopt af op', 'end'],
    ['Policy #', 'contract_number'],
    ['Vers.-Nr.', 'contract_number'],
    ['Tussentijdse opzegdatum', 'break_dates'],
    ['Recesso anticipato', 'break_dates'],
  ])('the heading %j is %s', (heading, field) => {
    expect(fieldOf(heading)).toBe(field);
  });

  test('a trial period is not how often it is paid, and the end of a discount is not the end of the contract', async () => {
    const list = await readWell(
      'Service,Price,Trial period,Start date,Discount ends\nMax,€9.99,30 days,2026-01-15,2027-01-31',
    );
    const { price, terms, note } = contractOf(list.rows[0]);
    expect(price).toBeNull();
    expect(terms).toEqual({ startsOn: '2026-01-15', initialTerm: null, renewal: 'indefinite', notice: null });
    expect(note).toBe('Trial period: 30 days\nDiscount ends: 2027-01-31');
  });

  test('a list of insurances as insurers and their customers keep it', async () => {
    const list = await readWell(
      'Versicherung;Gesellschaft;Vers.-Nr.;Beginn;Beitrag;Zahlweise\nHausrat;Ammer;HR-9;13.07.2021;48,10 €;1/2\nBU;Alte;BU-7;01.12.2015;61,20 €;1/12',
    );
    expect(list.rows.map((row) => contractOf(row))).toMatchObject([
      { supplierName: 'Ammer', name: 'Hausrat', price: { amount: 4810, every: { n: 6, unit: 'month' } } },
      { supplierName: 'Alte', name: 'BU', price: { amount: 6120, every: month } },
    ]);
    expect(readMoney('12,99 € 1/2', ',').kind).toBe('unclear');
    expect(factsOfHeading('Anteil 1/2').cycle).toBeNull();
  });
});

describe('notice that several cells speak of', () => {
  test('[imports-34] the rule for notice counts beside its last day, which counts where no rule is said', async () => {
    const list = await readWell(
      [
        'Vertrag;Beginn;Laufzeit;Ende;Kündigungsfrist;Kündbar bis',
        'Handy;01.03.2025;24 Monate;;1 Monat;',
        'Strom;13.07.2024;12 Monate;;6 Wochen;31.05.2027',
        'Zeitung;01.02.2025;12 Monate;31.01.2027;;31.10.2026',
      ].join('\n'),
    );
    expect(termsOf(list).map((terms) => terms?.notice)).toEqual([
      { ...month, anchor: 'term_end' },
      { n: 6, unit: 'week', anchor: 'term_end' },
      { n: 3, unit: 'month', anchor: 'term_end' },
    ]);
    expect(contractOf(list.rows[1]).note).toBe('Kündbar bis: 31.05.2027');
  });

  test.each([
    ['um 12 Monate, wenn nicht 3 Monate vorher gekündigt', { n: 3, unit: 'month', anchor: 'term_end' }],
    ['renews for 12 months unless cancelled 30 days before', { n: 30, unit: 'day', anchor: 'term_end' }],
    ['12 mois, sauf résiliation 2 mois avant', { n: 2, unit: 'month', anchor: 'term_end' }],
    ['12 Monate, wenn nicht bis zum 15. gekündigt', null],
    ['12 Monate', null],
  ])('[imports-35] the notice that only the renewal names is read: %j', async (renewal, notice) => {
    const { contract } = await readOne({ Name: 'Gym', Start: '2026-01-15', Term: '12 months', Renewal: renewal });
    expect(contract.terms?.notice).toEqual(notice);
  });

  test('what the person said of the column of last days stays', async () => {
    const list = await readWell('Vertrag;Beginn;Kündigungsfrist;Kündbar bis\nStrom;13.07.2024;;31.05.2027', {
      mapping: { columns: { 3: 'end' } },
    });
    expect(termsOf(list)[0]).toMatchObject({ endsOn: '2027-05-31', notice: null });
  });

  test('a last day for notice of a contract of which nothing else is known is asked about', async () => {
    const { contract, doubts } = await readOne({ Abo: 'Adobe', Preis: '54,99 €/Monat', 'Kündbar bis': '31.12.2026' });
    expect(contract).toMatchObject({ terms: null, unread: [{ field: 'notice', text: '31.12.2026' }] });
    expect(doubts.map(({ field }) => field)).toEqual(['notice']);
  });

  test('the column of the notice comes before what the renewal says', async () => {
    const renewal = '12 months unless cancelled 30 days before';
    const cells = { Name: 'Gym', Start: '2026-01-15', Term: '12 months', Renewal: renewal, Notice: '2 months' };
    expect((await readOne(cells)).contract.terms?.notice).toEqual({ n: 2, unit: 'month', anchor: 'term_end' });
  });

  test.each([
    ['three (3) months', { n: 3, unit: 'month' }, null],
    ['30 (thirty) days', { n: 30, unit: 'day' }, null],
    ['fourteen days', { n: 14, unit: 'day' }, null],
    ['dreißig Tage', { n: 30, unit: 'day' }, null],
    ['quinze jours', { n: 15, unit: 'day' }, null],
    ['un mes de antelación', month, null],
    ['30 gg prima della scadenza', { n: 30, unit: 'day' }, 'term_end'],
    ['opzegtermijn 1 kalendermaand', month, null],
    ['3 Mt. auf Ende Monat', { n: 3, unit: 'month' }, 'month_end'],
    ['1 Monat zum Monatsletzten', month, 'month_end'],
    ['3 Mon. z. Vertragsende', { n: 3, unit: 'month' }, 'term_end'],
    ['1 Monat zum Ende der Bindung', month, 'term_end'],
    ['2 mois avant échéance, lettre recommandée', { n: 2, unit: 'month' }, 'term_end'],
    ['not less than two months', { n: 2, unit: 'month' }, null],
    ['one month’s notice expiring on the last day of a month', month, 'month_end'],
  ])('the notice %j is read', (text, period, anchor) => {
    expect(readNotice(text, null)).toEqual({ kind: 'notice', period, anchor });
  });

  test.each([
    'end of month + 30 days',
    'month-to-month, 30 days',
    'die ersten 3 Monate jederzeit kündbar',
    'first 3 months any time',
    '12 months minimum',
    '6 months, expiring on a quarter day',
  ])(
    '[imports-36] a length that is not that of the notice is none, and an end that is not named is asked: %j',
    (text) => {
      expect(readNotice(text, null)).toEqual({ kind: 'unclear' });
    },
  );
});

describe('what is over, and since when', () => {
  test('[imports-39] the day on which notice was given is no last day, and a column of last days comes before it', async () => {
    const both = await readWell(
      'Abo;Preis;gekündigt am;gekündigt zum;Kündigung bestätigt\nHandy;19,99 €/Monat;01.10.2026;31.12.2026;ja\nGas;90 €/Monat;;;',
    );
    expect(both.rows.map((row) => contractOf(row).endedOn)).toEqual(['2026-12-31', null]);
    expect(contractOf(both.rows[0]).note).toBe('gekündigt am: 01.10.2026\nKündigung bestätigt: ja');
    const alone = await readOne({ Abo: 'Handy', Preis: '19,99 €/Monat', 'gekündigt am': '13.10.2026' });
    expect(alone.contract.endedOn).toBeNull();
    expect(alone.contract.unread).toEqual([{ field: 'ended_on', text: '13.10.2026' }]);
    expect(alone.doubts[0]?.message).toContain('on which notice was given');
  });

  test.each([
    ['Gekündigt', 'ja', true],
    ['Gekündigt', 'nein', false],
    ['Cancelled', 'Yes', true],
    ['Cancelled', 'No', false],
    ['Opgezegd', 'ja', true],
    ['Aktiv', 'ja', false],
    ['Active', '✓', false],
  ])('[imports-40] yes below %j is what the heading asks: %j', async (heading, cell, isOver) => {
    const { doubts } = await readOne({ Name: 'Gym', Price: '€10/month', [heading]: cell });
    expect(doubts.map(({ message }) => message)).toEqual(
      isOver ? ['The list says it is over, but not since when. Add the last day.'] : [],
    );
  });
});

describe('a column without a heading', () => {
  test('[imports-41] a column without a heading makes no row bad, and its words are a note', async () => {
    const list = await readWell('Name;Preis;\nNetflix;12,99 €/Monat;mit Anna\nStrom;78 €/Monat;\n');
    expect(list.rows.map((row) => contractOf(row).note)).toEqual(['mit Anna', null]);
    const numbered = await readWell(',Name,Price\n0,Netflix,€12.99/month\n1,Power,€78/month');
    expect(numbered.rows.map((row) => contractOf(row).note)).toEqual([null, null]);
    const tooMany = await readWell('Name;Preis\nNetflix;12,99 €/Monat;mehr\nStrom;78 €/Monat');
    expect(tooMany.rows.map(({ contract }) => contract?.name ?? null)).toEqual([null, 'Strom']);
  });
});

describe('cells as people write them', () => {
  test.each([
    ['halbj.', 6, 'month'],
    ['4-wöchentl.', 4, 'week'],
    ['4-wöch.', 4, 'week'],
    ['vj.', 3, 'month'],
    ['qtrly', 3, 'month'],
    ['1/12', 1, 'month'],
    ['1/1', 1, 'year'],
    ['monatlich zum 15.', 1, 'month'],
    ['per calendar month', 1, 'month'],
    ['eens per jaar', 1, 'year'],
  ])('the cycle %j is read', (text, n, unit) => {
    expect(readCycle(text)).toEqual({ n, unit });
  });

  test('a first term as an adjective, the name of a weekday, an end that stands for none, and a tick', async () => {
    const cells = { Name: 'TIM', Start: 'Mo., 13.07.2026', Durata: 'annuale', Ende: '31.12.9999', Aktiv: '✗' };
    const { contract, doubts } = await readOne(cells);
    expect(contract.terms).toMatchObject({ startsOn: '2026-07-13', initialTerm: { n: 1, unit: 'year' } });
    expect(contract.terms?.endsOn).toBeUndefined();
    expect(doubts.map(({ field }) => field)).toEqual(['state']);
    const { contract: bound } = await readOne({ Name: 'Gas', Start: '2026-07-13', Laufzeit: 'mind. 3 Jahre fest' });
    expect(bound.terms?.initialTerm).toEqual({ n: 3, unit: 'year' });
    expect(saysNoEnd('31.12.2099')).toBe(false);
    for (const other of ['bis 31.12.2026', 'ab 31.12.2026', 'ca. 31.12.2026']) {
      expect(readDate(other, 'dmy', 2026).kind).toBe('no_date');
    }
  });

  test('[imports-37] turns that a program leaves out are counted: monthly with one skipped is every two months', async () => {
    const list = await readWell(
      'name,amount_min,amount_max,repeat_freq,skip,active\nRent,€900,€900,monthly,0,1\nWater,€60,€60,monthly,1,1\nCar,€300,€300,yearly,0,1',
    );
    expect(list.rows.map((row) => contractOf(row).price?.every)).toEqual([
      month,
      { n: 2, unit: 'month' },
      { n: 1, unit: 'year' },
    ]);
  });

  test.each([
    ['Zwischensumme Telekommunikation', true],
    ['Subtotal streaming', true],
    ['Sous-total assurances', true],
    ['Total insurance', true],
    ['Spesa totale', true],
    ['Ø pro Monat', true],
    ['Total Energies', false],
    ['Total Direct Energie', false],
    ['Sky Total', false],
    ['Ørsted', false],
  ])('[imports-38] a sum of a section is no contract: %j is one: %s', (name, isTotal) => {
    expect(isTotalLine(name)).toBe(isTotal);
  });
});
