import { describe, expect, test } from 'vitest';
import { readNotice } from '#main/imports/values/notice.ts';
import { takeSpecialClauses } from '#main/imports/values/special-clauses.ts';
import { readOne, readWell } from './list-support.ts';

const months = (n: number) => ({ n, unit: 'month' }) as const;
const weeks = (n: number) => ({ n, unit: 'week' }) as const;
const days = (n: number) => ({ n, unit: 'day' }) as const;
const years = (n: number) => ({ n, unit: 'year' }) as const;

describe('clauses beside length, renewal and notice', () => {
  test.each([
    ['Probezeit 6 Monate mit 2 Wochen', months(6), weeks(2)],
    ['Probezeit: 6 Monate, Frist 2 Wochen', months(6), weeks(2)],
    ['6 Monate Probezeit (2 Wochen)', months(6), weeks(2)],
    ['2 Wochen in der Probezeit von 6 Monaten', months(6), weeks(2)],
    ['2 Wochen in den ersten 6 Monaten', months(6), weeks(2)],
    ["probation 6 months with 2 weeks' notice", months(6), weeks(2)],
    ["2 weeks' notice during the first 6 months", months(6), weeks(2)],
    ['période d’essai de 2 mois avec préavis d’une semaine', months(2), weeks(1)],
    ['periodo de prueba 2 meses con 15 días de preaviso', months(2), days(15)],
    ['proeftijd 2 maanden met 1 week opzegtermijn', months(2), weeks(1)],
    ['periodo di prova 3 mesi con preavviso di 7 giorni', months(3), days(7)],
    ['Probezeit 6 Monate: 2 Wochen', months(6), weeks(2)],
    ['Probezeit 6 Monate mit 2 Wochen zum Monatsende', months(6), { ...weeks(2), anchor: 'month_end' }],
  ])('the probation in %j is read', (text, length, notice) => {
    expect(takeSpecialClauses(text)).toEqual({ clauses: { probation: { length, notice } }, rest: '' });
  });

  test.each([
    ['Sonderkündigung zum 30.06.2027', ['2027-06-30'], undefined],
    [
      'Sonderkündigungsrecht zum 30.06.2027 und 30.06.2029 mit 3 Monaten Frist',
      ['2027-06-30', '2029-06-30'],
      months(3),
    ],
    ["break clause on 30 June 2027 with 6 months' notice", ['2027-06-30'], months(6)],
    ['Break date: 2027-06-30', ['2027-06-30'], undefined],
    ['résiliation anticipée possible le 30 juin 2027', ['2027-06-30'], undefined],
    ['rescisión anticipada el 30/06/2027', ['2027-06-30'], undefined],
    ['tussentijds opzegbaar per 30-06-2027', ['2027-06-30'], undefined],
    ['recesso anticipato al 30/06/2027 con preavviso di 3 mesi', ['2027-06-30'], months(3)],
  ])('the break dates in %j are read', (text, breakDates, breakNotice) => {
    expect(takeSpecialClauses(text)).toEqual({
      clauses: { breakDates, ...(breakNotice === undefined ? {} : { breakNotice }) },
      rest: '',
    });
  });

  test.each([
    ['Preisgarantie bis 31.12.2027', '2027-12-31'],
    ['Preisgarantie bis Ende 2027', '2027-12-31'],
    ['Preisgarantie bis Ende Februar 2028', '2028-02-29'],
    ['Preisgarantie 12 Monate', months(12)],
    ['price fixed for 12 months', months(12)],
    ['price guaranteed until 31 December 2027', '2027-12-31'],
    ['prix bloqué pendant 12 mois', months(12)],
    ['prix garanti jusqu’au 31 décembre 2027', '2027-12-31'],
    ['precio fijo durante 12 meses', months(12)],
    ['precio garantizado hasta el 31 de diciembre de 2027', '2027-12-31'],
    ['prijsgarantie 12 maanden', months(12)],
    ['vaste prijs tot en met 31-12-2027', '2027-12-31'],
    ['prezzo bloccato per 12 mesi', months(12)],
    ['prezzo fisso fino al 31 dicembre 2027', '2027-12-31'],
  ])('the promise of the price in %j is read', (text, priceGuarantee) => {
    expect(takeSpecialClauses(text)).toEqual({ clauses: { priceGuarantee }, rest: '' });
  });

  const yearlyAfterThree = { after: years(3), every: years(1) };
  test.each([
    ['kündbar ab dem 3. Jahr jährlich', null],
    ['zum Ende des dritten und jedes weiteren Jahres mit 3 Monaten Frist', months(3)],
    ['zum Schluss des dritten oder jedes darauf folgenden Jahres mit 3 Monaten Frist', months(3)],
    ['nach 3 Jahren jährlich mit 3 Monaten', months(3)],
    ["to the end of the third and every further year, 3 months' notice", months(3)],
    ['yearly from the third year', null],
    ['résiliable chaque année à partir de la 3e année', null],
    ['résiliable chaque année après 3 ans avec un préavis de 3 mois', months(3)],
    ['a partir del tercer año, cada año, con 3 meses de preaviso', months(3)],
    ['vanaf het derde jaar jaarlijks opzegbaar met 3 maanden', months(3)],
    ['dopo 3 anni ogni anno con preavviso di 3 mesi', months(3)],
  ])('the yearly way out in %j is read', (text, notice) => {
    expect(takeSpecialClauses(text)).toEqual({
      clauses: {
        exitFrom: yearlyAfterThree,
        ...(notice === null ? {} : { exitNotice: { ...notice, anchor: 'term_end' } }),
      },
      rest: '',
    });
  });

  test.each([
    ['Probezeit 6 Monate mit 2 Wochen, danach 3 Monate zum Quartalsende', '3 Monate zum Quartalsende'],
    ['3 Monate zum Vertragsende; Preisgarantie bis 31.12.2027', '3 Monate zum Vertragsende'],
    ['3 Monate zum Vertragsende. Sonderkündigung zum 30.06.2027', '3 Monate zum Vertragsende'],
    ['60 Monate, kündbar ab dem 3. Jahr jährlich', '60 Monate'],
    ["any time after 12 months with 30 days' notice", "any time after 12 months with 30 days' notice"],
    ['monatlich kündbar', 'monatlich kündbar'],
  ])('of %j is left %j', (text, rest) => {
    expect(takeSpecialClauses(text)?.rest).toBe(rest);
  });

  test.each([
    'Probezeit 6 Monate',
    'Probezeit bis 31.12.2027',
    'Probezeit 6 Monate, 3 Monate zum Quartalsende',
    'Probezeit 2 Wochen mit 6 Monaten',
    'Probezeit 6 Monate zum Monatsende',
    'Sonderkündigung bis 30.06.2027',
    'Sonderkündigung zum 03.04.2027',
    'Sonderkündigung zum 30. Juni',
    'Sonderkündigung bei Umzug zum 30.06.2027',
    'Sonderkündigung bei Umzug',
    'eingeschränkte Preisgarantie bis 31.12.2027',
    'Preisgarantie ab 01.05.2027',
    'Preisgarantie 12 Monate, Preisgarantie 24 Monate',
    'Preisgarantie',
    'ab dem 3. Jahr jährlich oder bei Umzug',
  ])('%j is asked', (text) => {
    expect(takeSpecialClauses(text)).toBeNull();
  });
});

describe('windows, minimums and days of the year in six languages', () => {
  test.each([
    'between 90 and 30 days before the end of the term',
    'zwischen 90 und 30 Tagen vor Ablauf',
    'entre 90 et 30 jours avant l’échéance',
    'entre 90 y 30 días antes del vencimiento',
    'tussen 90 en 30 dagen voor het einde',
    'tra 90 e 30 giorni prima della scadenza',
    'no earlier than 90 days and no later than 30 days before renewal',
    'frühestens 90 Tage, spätestens 30 Tage vor Vertragsende',
    'au plus tôt 90 jours et au plus tard 30 jours avant la fin',
    'no antes de 90 días y a más tardar 30 días antes del fin',
    'niet eerder dan 90 dagen en uiterlijk 30 dagen voor het einde van het contract',
    'non prima di 90 giorni e al più tardi 30 giorni prima della fine',
  ])('the window %j is read', (text) => {
    expect(readNotice(text, null)).toMatchObject({
      kind: 'clause',
      notice: { ...days(30), anchor: 'term_end', notBefore: days(90) },
    });
  });

  test.each([
    ["any time after 12 months with 30 days' notice", days(30)],
    ['nach 12 Monaten jederzeit mit 30 Tagen Frist', days(30)],
    ['à tout moment après 12 mois avec un préavis de 30 jours', days(30)],
    ['en cualquier momento después de 12 meses con 30 días de preaviso', days(30)],
    ['na 12 maanden op elk moment met 30 dagen opzegtermijn', days(30)],
    ['dopo 12 mesi in qualsiasi momento con 30 giorni di preavviso', days(30)],
    ['nach 12 Monaten monatlich kündbar', months(1)],
    ['monatlich kündbar nach 12 Monaten', months(1)],
  ])('the minimum in %j is read', (text, notice) => {
    expect(readNotice(text, null)).toMatchObject({
      kind: 'clause',
      minimum: months(12),
      notice: { ...notice, anchor: 'any_time' },
    });
  });

  test.each([
    '3 months to 31 March or 30 September',
    '3 Monate zum 31. März oder 30. September',
    '3 mois pour le 31 mars ou le 30 septembre',
    '3 meses hasta el 31 de marzo o el 30 de septiembre',
    '3 maanden tegen 31 maart of 30 september',
    '3 mesi al 31 marzo o al 30 settembre',
  ])('the days of the year in %j are read', (text) => {
    expect(readNotice(text, null)).toMatchObject({
      notice: { ...months(3), anchor: 'term_end' },
      endDates: [
        { month: 3, day: 31 },
        { month: 9, day: 30 },
      ],
    });
  });
});

describe('a notice in a sentence', () => {
  const toTheEnd = { ...months(1), anchor: 'term_end' } as const;
  const anyTime = { ...months(1), anchor: 'any_time' } as const;
  test.each([
    ['1 month to the end of the term, then any time with one month', toTheEnd, anyTime],
    ['1 Monat zum Ende der Mindestlaufzeit, danach jederzeit mit 1 Monat', toTheEnd, anyTime],
    ['1 Monat zum Laufzeitende, danach monatlich kündbar', toTheEnd, anyTime],
    ['1 Monat zum Laufzeitende, danach jederzeit', toTheEnd, anyTime],
    ['préavis d’un mois, puis à tout moment', toTheEnd, anyTime],
    ['1 Monat zum Laufzeitende, danach täglich kündbar', toTheEnd, { ...days(0), anchor: 'any_time' }],
    ['3 Monate zum Jahresende, danach monatlich', { ...months(3), anchor: 'year_end' }, anyTime],
    ['préavis d’un mois à la fin de la période initiale, puis à tout moment avec un mois', toTheEnd, anyTime],
    ['un mes al final del contrato, luego en cualquier momento con un mes', toTheEnd, anyTime],
    ['1 maand voor het einde van het contract, daarna op elk moment met 1 maand', toTheEnd, anyTime],
    ['1 mese prima della scadenza, poi in qualsiasi momento con 1 mese', toTheEnd, anyTime],
  ])('both rules in %j are read', (text, notice, later) => {
    expect(readNotice(text, null)).toMatchObject({ kind: 'clause', notice, later });
  });

  test.each([
    ['mit 6-wöchiger Frist zum Monatsende', weeks(6), 'month_end'],
    ['mit dreimonatiger Kündigungsfrist zum Vertragsende', months(3), 'term_end'],
    ['at least 24 hours before the end of the current period of the contract', days(1), 'term_end'],
    ['no minimum term, 30 days’ notice', days(30), 'any_time'],
    ['ohne Mindestlaufzeit, 1 Monat', months(1), 'any_time'],
    ['jederzeit nach Ablauf der Mindestlaufzeit mit einem Monat Frist', months(1), 'any_time'],
    ['täglich kündbar', days(0), 'any_time'],
    ['opzegbaar per maand', months(1), 'any_time'],
    ['any time with immediate effect', days(0), 'any_time'],
    ['not later than 1 month before the anniversary date', months(1), 'term_end'],
    ['a fortnight’s notice', weeks(2), null],
  ])('%j is read', (text, period, anchor) => {
    const read = readNotice(text, null);
    expect(read).toMatchObject({ kind: 'notice', anchor });
    if (read.kind === 'notice') expect(inDays(read.period)).toEqual(inDays(period));
  });

  test.each([
    ['by 30 September for 31 December', months(3), { month: 12, day: 31 }],
    ['bis 30. September zum 31. Dezember', months(3), { month: 12, day: 31 }],
    ['bis spätestens 30. November zum Jahresende', months(1), { month: 12, day: 31 }],
    ['bis 15.11. zum 31.12.', days(46), { month: 12, day: 31 }],
  ])('%j names the last day and the end', (text, period, end) => {
    expect(readNotice(text, null)).toMatchObject({ notice: period, endDates: [end] });
  });

  test.each([
    ['3 mois pour la fin d’un mois, sauf le 31 décembre', [], [{ month: 12, day: 31 }]],
    ['drei Monate auf ein Monatsende, ausser auf den 31. Dezember', [], [{ month: 12, day: 31 }]],
    ['3 Monate auf Ende März, Juni und September', [3, 6, 9].map((month) => ({ month, day: 31 })), []],
    ['3 Monate auf 1. April oder 1. Oktober', [3, 9].map((month) => ({ month, day: 31 })), []],
  ])('the days in %j are read', (text, endDates, notEndDates) => {
    expect(readNotice(text, null)).toMatchObject({ notice: months(3), endDates, notEndDates });
  });

  test.each([
    ['not earlier than 90 and not later than 30 days before the end of the term', days(90), days(30)],
    ['frühestens 6 und spätestens 3 Monate vor Ablauf', months(6), months(3)],
  ])('the unit in %j counts for both points', (text, notBefore, period) => {
    expect(readNotice(text, null)).toMatchObject({ notice: { ...period, notBefore } });
  });

  test.each([
    '3 Monate zum Vertragsende, bei Umzug 1 Monat',
    '3 months to the end of the term unless notified otherwise',
    '3 months to the end of the term if paid yearly',
    '3 Monate zum Monatsende, nach 5 Jahren 6 Monate',
    '2 months to the end of the first year',
    'notice by 1 October',
    '30 November',
    'by 28 February for 15 May',
    'any day with two months’ notice, not in December',
    '4 Wochen zum 15. oder zum Monatsende',
    '1 month for the tenant to the end of a month',
    '1 Monat zum Vertragsende, danach auf Anfrage',
  ])('[imports-20] words beside the rule that may change it have it asked: %j', (text) => {
    expect(readNotice(text, null)).toEqual({ kind: 'unclear' });
  });

  test('a rule for the time after the first term comes in with the row', async () => {
    const { contract, doubts } = await readOne({
      Anbieter: 'Stadtwerke',
      Beginn: '2024-06-01',
      Mindestlaufzeit: '24 Monate',
      Kündigungsfrist: '1 Monat zum Ende der Mindestlaufzeit, danach jederzeit mit 2 Wochen',
    });
    expect(doubts).toEqual([]);
    expect(contract.terms).toMatchObject({
      initialTerm: months(24),
      notice: toTheEnd,
      noticeAfterInitial: { ...weeks(2), anchor: 'any_time' },
    });
  });
});

function inDays(period: { readonly n: number; readonly unit: string }): string {
  return period.unit === 'week' ? `${period.n * 7} day` : `${period.n} ${period.unit}`;
}

describe('clauses in a row', () => {
  const base = { Supplier: 'Stadtwerke', Start: '2024-06-01' };

  test('stand in the column of the notice and of the first term', async () => {
    const { contract, doubts } = await readOne({
      ...base,
      Laufzeit: '60 Monate, kündbar ab dem 3. Jahr jährlich',
      Kündigungsfrist: 'Probezeit 6 Monate mit 2 Wochen, danach 3 Monate; Preisgarantie 12 Monate',
    });
    expect(doubts).toEqual([]);
    expect(contract.terms).toEqual({
      startsOn: '2024-06-01',
      initialTerm: months(60),
      renewal: 'indefinite',
      notice: { ...months(3), anchor: 'term_end' },
      probation: { length: months(6), notice: weeks(2) },
      exitFrom: yearly(3),
      priceGuaranteedUntil: '2025-05-31',
    });
  });

  test('have columns of their own', async () => {
    const { rows } = await readWell(
      'Anbieter;Beginn;Laufzeit;Kündigungsfrist;Probezeit;Sonderkündigung zum;Preisgarantie bis\nA;01.06.2024;60 Monate;3 Monate;6 Monate mit 2 Wochen;30.06.2027;31.12.2027\n',
    );
    expect(rows[0]?.doubts).toEqual([]);
    expect(rows[0]?.asRead.contract?.terms).toMatchObject({
      initialTerm: months(60),
      notice: { ...months(3), anchor: 'term_end' },
      probation: { length: months(6), notice: weeks(2) },
      breakDates: ['2027-06-30'],
      priceGuaranteedUntil: '2027-12-31',
    });
  });

  test('a notice said with the yearly way out is the notice; where another is said too, it is asked', async () => {
    const one = await readOne({ ...base, Term: '5 years', Notice: 'every year after 3 years with 3 months notice' });
    expect(one.doubts).toEqual([]);
    expect(one.contract.terms).toMatchObject({ notice: { ...months(3), anchor: 'term_end' }, exitFrom: yearly(3) });
    const two = await readOne({
      ...base,
      Notice: 'every year after 3 years with 3 months notice; 6 weeks to quarter end',
    });
    expect(two.contract.terms).toMatchObject({ notice: null, exitFrom: yearly(3) });
    expect(two.doubts).toMatchObject([{ field: 'notice' }]);
  });

  test('where only the clause is said, the notice itself is asked', async () => {
    const { contract, doubts } = await readOne({ ...base, Notice: 'Sonderkündigung zum 30.06.2027' });
    expect(contract.terms).toMatchObject({ notice: null, breakDates: ['2027-06-30'] });
    expect(doubts).toMatchObject([{ field: 'notice', text: 'Sonderkündigung zum 30.06.2027' }]);
  });

  test('said twice, before the start or not certain, they are asked and kept', async () => {
    const twice = await readOne({ ...base, Notice: 'Preisgarantie 12 Monate; 1 Monat', Preisgarantie: '24 Monate' });
    expect(twice.doubts).toMatchObject([{ field: 'price_guarantee', text: '24 Monate' }]);
    const early = await readOne({ ...base, 'Break date': '2023-06-30' });
    expect(early.contract.terms?.breakDates).toBeUndefined();
    expect(early.doubts).toMatchObject([{ field: 'break_dates' }]);
    const open = await readOne({ ...base, Probezeit: '6 Monate' });
    expect(open.contract.unread).toEqual([{ field: 'probation', text: '6 Monate' }]);
    const term = await readOne({ ...base, 'Initial term': '24 months, price fixed unless taxes change' });
    expect(term.contract.terms?.initialTerm).toBeNull();
    expect(term.doubts).toMatchObject([{ field: 'initial_term' }]);
  });

  test('without a start they are kept unread', async () => {
    const { contract } = await readOne({ Supplier: 'A', 'Price guarantee': '12 months' });
    expect(contract).toMatchObject({ terms: null, unread: [{ field: 'price_guarantee', text: '12 months' }] });
  });
});

function yearly(n: number) {
  return { after: years(n), every: years(1) };
}

test('of a break clause with its own notice nothing is asked where the contract ends by itself', async () => {
  const lease = { Supplier: 'Landlord', Start: '2025-06-24', 'Contract length': '5 years' };
  const notice = 'break date 23 June 2027 on 6 months notice';
  const { doubts } = await readOne({ ...lease, Renewal: 'none', 'Notice period': notice });
  expect(doubts).toEqual([]);
  const renewing = await readOne({ ...lease, Renewal: '1 year', 'Notice period': notice });
  expect(renewing.doubts.map(({ message }) => message)).toEqual([
    'What this says beside the ordinary notice is read, but not by when notice must otherwise be given. Please add it.',
  ]);
});

test.each([
  'Kündigung 3 Monate vor Ende, sonst Verlängerung um 1 Jahr',
  '3 Monate vor Ablauf, sonst verlängert er sich um 12 Monate',
  '3 months before the end, otherwise it renews for 1 year',
])('a notice that says what follows without it is read with the renewal: %s', async (notice) => {
  const row = { Supplier: 'Gym', Start: '2025-03-01', 'Contract length': '24 months', Notice: notice };
  const { contract, doubts } = await readOne(row);
  expect(contract.terms).toMatchObject({ notice: { n: 3, unit: 'month', anchor: 'term_end' } });
  expect(contract.terms?.renewal).toMatchObject(notice.includes('12') ? { n: 12 } : { n: 1, unit: 'year' });
  expect(doubts).toEqual([]);
});

describe('the length of the contract in the column of the notice', () => {
  test.each([
    ['Mindestlaufzeit 24 Monate, danach 1 Monat', months(24), { ...months(1), anchor: 'any_time' }],
    ['24 Monate Mindestlaufzeit, dann monatlich', months(24), { ...months(1), anchor: 'any_time' }],
    ['minimum 12 months, then 1 month to month end', months(12), { ...months(1), anchor: 'month_end' }],
    ['12 month minimum, 30 days notice', months(12), { ...days(30), anchor: 'any_time' }],
    ['durée minimale 12 mois, puis 1 mois', months(12), { ...months(1), anchor: 'any_time' }],
  ])('[imports-42] %j is read as the first term and the notice after it', (text, minimum, notice) => {
    expect(readNotice(text, null)).toMatchObject({ kind: 'clause', minimum, notice });
  });

  test.each(['Mindestlaufzeit 24 Monate', 'Laufzeit 12 Monate', '24 Monate Vertragsbindung', '12 months contract'])(
    '%j alone is no notice, and asked',
    (text) => {
      expect(readNotice(text, null).kind).toBe('unclear');
    },
  );

  test.each([
    ['3 Monate Vertragsende', months(3)],
    ['3 Monate vor Ablauf der Mindestlaufzeit', months(3)],
    ['3 months before the end of the contract', months(3)],
    ['1 mois avant la fin du contrat', months(1)],
  ])('%j names an end, and is a notice', (text, period) => {
    expect(readNotice(text, null)).toMatchObject({ kind: 'notice', period, anchor: 'term_end' });
  });
});

test('a long first term is read with the yearly way out of it', async () => {
  const { contract } = await readOne({
    Anbieter: 'Allianz',
    Beginn: '01.07.2025',
    Mindestlaufzeit: '5 Jahre, kündbar zum Ende des dritten Jahres und jedes weiteren',
    Verlängerung: 'jährlich',
    Kündigungsfrist: '3 Monate',
  });
  expect(contract.terms).toMatchObject({
    initialTerm: { n: 5, unit: 'year' },
    exitFrom: { after: { n: 3, unit: 'year' }, every: { n: 1, unit: 'year' } },
    notice: { n: 3, unit: 'month', anchor: 'term_end' },
  });
});
