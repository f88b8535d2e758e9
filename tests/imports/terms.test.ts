import { describe, expect, test } from 'vitest';
import { readCycle } from '#main/imports/values/cycle.ts';
import { readNotice } from '#main/imports/values/notice.ts';
import { readPeriod } from '#main/imports/values/period.ts';
import { readRenewal } from '#main/imports/values/renewal.ts';
import { contractOf, readOne, readWell } from './list-support.ts';

describe('texts', () => {
  test.each([
    ['24 months', 24, 'month'],
    ['2 years', 2, 'year'],
    ['12 Monate', 12, 'month'],
    ['1 Jahr', 1, 'year'],
    ['zwei Jahre', 2, 'year'],
    ['6 Wochen', 6, 'week'],
    ['un an', 1, 'year'],
    ['24 mois', 24, 'month'],
    ['12 meses', 12, 'month'],
    ['12 maanden', 12, 'month'],
    ['dodici mesi', 12, 'month'],
    ['18M', 18, 'month'],
    ['1.5 years', 18, 'month'],
    ['1,5 Jahre', 18, 'month'],
    ['half a year', 6, 'month'],
    ['ein halbes Jahr', 6, 'month'],
    ['2 quarters', 6, 'month'],
    ['30 days', 30, 'day'],
    ['3 Werktage', 3, 'business_day'],
    ['5 business days', 5, 'business_day'],
  ])('the period %j is read', (text, n, unit) => {
    expect(readPeriod(text, null)).toEqual({ n, unit });
  });

  test.each(['12', 'long', '12 apples', '24 months or so', '99999 months', ''])('%j is no period', (text) => {
    expect(readPeriod(text, null)).toBeNull();
  });

  test.each([
    ['monthly', 1, 'month'],
    ['Every 3 Months', 3, 'month'],
    ['every 2 weeks', 2, 'week'],
    ['every month', 1, 'month'],
    ['yearly', 1, 'year'],
    ['annually', 1, 'year'],
    ['Annual', 1, 'year'],
    ['quarterly', 3, 'month'],
    ['Every 2 Quarters', 6, 'month'],
    ['quartalsweise', 3, 'month'],
    ['vierteljährlich', 3, 'month'],
    ['halbjährlich', 6, 'month'],
    ['jährlich', 1, 'year'],
    ['alle 3 Monate', 3, 'month'],
    ['pro Monat', 1, 'month'],
    ['mensuel', 1, 'month'],
    ['tous les 3 mois', 3, 'month'],
    ['cada 2 semanas', 2, 'week'],
    ['maandelijks', 1, 'month'],
    ['per kwartaal', 3, 'month'],
    ['ogni 6 mesi', 6, 'month'],
    ['3 months', 3, 'month'],
    ['fortnightly', 2, 'week'],
    ['Daily', 1, 'day'],
  ])('the cycle %j is read', (text, n, unit) => {
    expect(readCycle(text)).toEqual({ n, unit });
  });

  test.each(['one-time', 'einmalig', 'lifetime'])('%j is paid once', (text) => {
    expect(readCycle(text)).toBe('once');
  });

  test.each(['biweekly', 'bi-monthly', 'bimonthly', '12', 'sometimes', 'every 0 months'])(
    '%j does not say how often',
    (text) => {
      expect(readCycle(text)).toBeNull();
    },
  );

  test.each([
    ['3 months to the end of the term', 3, 'month', 'term_end'],
    ['6 weeks to quarter end', 6, 'week', 'quarter_end'],
    ['4 Wochen zum Monatsende', 4, 'week', 'month_end'],
    ['3 Monate zum Ende der Mindestlaufzeit', 3, 'month', 'term_end'],
    ['6 Wochen zum Quartalsende', 6, 'week', 'quarter_end'],
    ['3 Monate zum Jahresende', 3, 'month', 'year_end'],
    ['6 Wochen zum Halbjahresende', 6, 'week', 'half_year_end'],
    ['1 Monat vor Ablauf des Versicherungsjahres', 1, 'month', 'term_end'],
    ['30 days before renewal', 30, 'day', 'term_end'],
    ['2 mois avant la fin du contrat', 2, 'month', 'term_end'],
    ['1 maand op elk moment', 1, 'month', 'any_time'],
    ['30 days', 30, 'day', null],
    ['30 days notice', 30, 'day', null],
    ['monatlich kündbar', 1, 'month', 'any_time'],
    ['monatlich kündbar zum Monatsende', 1, 'month', 'month_end'],
    ['1 Monat zur Hauptfälligkeit', 1, 'month', 'term_end'],
    ['6 Wochen zum Schluss eines Kalendervierteljahres', 6, 'week', 'quarter_end'],
    ['uiterlijk 1 maand voor einddatum', 1, 'month', 'term_end'],
    ['dos meses antes de la fecha de renovación', 2, 'month', 'term_end'],
    ['no notice required', 0, 'day', 'any_time'],
    ['jederzeit', 0, 'day', 'any_time'],
    ['keine', 0, 'day', 'any_time'],
  ])('the notice %j is read', (text, n, unit, anchor) => {
    expect(readNotice(text, null)).toEqual({ kind: 'notice', period: { n, unit }, anchor });
  });

  const threeMonths = { n: 3, unit: 'month' };
  const thirtyDays = { n: 30, unit: 'day' };
  const marchAndSeptember = [
    { month: 3, day: 31 },
    { month: 9, day: 31 },
  ];
  const lastOfMarchAndSeptember = [
    { month: 3, day: 31 },
    { month: 9, day: 30 },
  ];
  test.each([
    ['kündbar auf Ende März und Ende September', { notice: null, endDates: marchAndSeptember }],
    [
      '3 Monate auf Ende März und Ende September',
      { notice: { ...threeMonths, anchor: 'term_end' }, endDates: marchAndSeptember },
    ],
    [
      '3 Monate per 31.3. und 30.9.',
      { notice: { ...threeMonths, anchor: 'term_end' }, endDates: lastOfMarchAndSeptember },
    ],
    [
      "3 months' notice to 31 March or 30 September",
      { notice: { ...threeMonths, anchor: 'term_end' }, endDates: lastOfMarchAndSeptember },
    ],
    [
      'préavis de 3 mois pour fin mars et fin septembre',
      { notice: { ...threeMonths, anchor: 'term_end' }, endDates: marchAndSeptember },
    ],
    [
      '3 Monate zum Monatsende, ausser 31. Dezember',
      { notice: { ...threeMonths, anchor: 'month_end' }, notEndDates: [{ month: 12, day: 31 }] },
    ],
    [
      '3 Monate auf jedes Monatsende ausser Dezember',
      { notice: { ...threeMonths, anchor: 'month_end' }, notEndDates: [{ month: 12, day: 31 }] },
    ],
    [
      'am dritten Werktag eines Kalendermonats zum Ablauf des übernächsten Monats',
      { notice: { workingDayOfMonth: 3, endsAfterMonths: 2 } },
    ],
    [
      'by the third working day of a month for the end of the month after next',
      { notice: { workingDayOfMonth: 3, endsAfterMonths: 2 } },
    ],
    [
      'between 90 and 30 days before the end of the term',
      { notice: { ...thirtyDays, anchor: 'term_end', notBefore: { n: 90, unit: 'day' } } },
    ],
    [
      'frühestens 6 Monate, spätestens 3 Monate vor Ablauf',
      { notice: { ...threeMonths, anchor: 'term_end', notBefore: { n: 6, unit: 'month' } } },
    ],
    [
      '2 mois avant le 31 décembre',
      { notice: { n: 2, unit: 'month', anchor: 'term_end' }, endDates: [{ month: 12, day: 31 }] },
    ],
    [
      "any time after 12 months with 30 days' notice",
      { notice: { ...thirtyDays, anchor: 'any_time' }, minimum: { n: 12, unit: 'month' } },
    ],
    [
      'nach 24 Monaten jederzeit mit 30 Tagen Frist',
      { notice: { ...thirtyDays, anchor: 'any_time' }, minimum: { n: 24, unit: 'month' } },
    ],
  ])('the clause %j is read', (text, clause) => {
    expect(readNotice(text, null)).toMatchObject({
      kind: 'clause',
      minimum: null,
      endDates: [],
      notEndDates: [],
      ...clause,
    });
  });

  test.each([
    'not less than 30 days nor more than 90 days before expiry',
    'not more than 90 and not less than 30 days prior to the end of the term',
    'mindestens 30 und höchstens 90 Tage vor Ablauf',
    '90 to 30 days before the end of the term',
    '90-30 days before renewal',
    '90 bis 30 Tage vor Ablauf',
  ])('the window %j is read', (text) => {
    const notice = { ...thirtyDays, anchor: 'term_end', notBefore: { n: 90, unit: 'day' } };
    expect(readNotice(text, null)).toMatchObject({ kind: 'clause', notice });
  });

  test.each([
    '3 months to the end of March, unless a new lease is signed',
    'between 90 and 30 days before 31 March',
    '3 Monate zum Monatsende, ausser bei Umzug',
    '30 days from the end of the month',
    '1 Monat ab Monatsende',
    'un mois à compter de la fin du mois',
    '1 to 3 months',
    'by the third working day of a month',
    'any time after 12 months with 30 days notice or 60 days notice',
  ])('the clause %j is asked', (text) => {
    expect(readNotice(text, null).kind).toBe('unclear');
  });

  test.each(['4 weeks or 1 month', '14 days before the next payment', 'see contract', 'in writing'])(
    'the notice %j is not certain',
    (text) => {
      expect(readNotice(text, null).kind).toBe('unclear');
    },
  );

  test.each([
    ['12 months', { n: 12, unit: 'month' }],
    ['um 12 Monate', { n: 12, unit: 'month' }],
    ['jeweils 1 Jahr', { n: 1, unit: 'year' }],
    ['monthly', { n: 1, unit: 'month' }],
    ['indefinite', 'indefinite'],
    ['unbefristet', 'indefinite'],
    ['none', 'none'],
    ['ends automatically', 'none'],
    ['endet automatisch', 'none'],
    ['Manual', 'none'],
    ['no', 'none'],
  ])('the renewal %j is read', (text, renewal) => {
    expect(readRenewal(text, null)).toEqual({ kind: 'renewal', renewal });
  });
});

describe('the terms of a row', () => {
  const base = { Supplier: 'Stadtwerke', Start: '2024-06-01' };

  test('all parts together', async () => {
    const { contract, doubts } = await readOne({
      ...base,
      'Initial term': '24 months',
      Renewal: '12 months',
      Notice: '6 weeks',
      'Notice to': 'end of term',
      'Trial until': '2024-06-14',
    });
    expect(doubts).toEqual([]);
    expect(contract.terms).toEqual({
      startsOn: '2024-06-01',
      initialTerm: { n: 24, unit: 'month' },
      renewal: { n: 12, unit: 'month' },
      notice: { n: 6, unit: 'week', anchor: 'term_end' },
      trialEndsOn: '2024-06-14',
    });
  });

  test('clauses in words find their fields: days of the year, and a minimum that binds at first', async () => {
    const flat = await readOne({ ...base, Notice: '3 Monate auf Ende März und Ende September' });
    expect(flat.doubts).toEqual([]);
    expect(flat.contract.terms).toEqual({
      startsOn: '2024-06-01',
      initialTerm: null,
      renewal: 'indefinite',
      notice: { n: 3, unit: 'month', anchor: 'term_end' },
      endDates: [
        { month: 3, day: 31 },
        { month: 9, day: 31 },
      ],
    });
    const rolling = await readOne({ ...base, Notice: "any time after 12 months with 30 days' notice" });
    expect(rolling.doubts).toEqual([]);
    expect(rolling.contract.terms).toEqual({
      startsOn: '2024-06-01',
      initialTerm: { n: 12, unit: 'month' },
      renewal: 'indefinite',
      notice: { n: 30, unit: 'day', anchor: 'any_time' },
    });
  });

  test('where a clause leaves something open, or says another first term, it is asked', async () => {
    const days = await readOne({ ...base, Notice: 'kündbar auf Ende März und Ende September' });
    expect(days.contract.terms).toMatchObject({ notice: null, endDates: [{ month: 3 }, { month: 9 }] });
    expect(days.doubts).toMatchObject([{ field: 'notice' }]);
    const other = await readOne({
      ...base,
      'Initial term': '24 months',
      Notice: "any time after 12 months with 30 days' notice",
    });
    expect(other.contract.terms).toMatchObject({ initialTerm: { n: 24, unit: 'month' }, notice: null });
    expect(other.doubts).toMatchObject([{ field: 'notice' }]);
  });

  test('without a start there are no terms, and what the list says is kept', async () => {
    const { contract, doubts } = await readOne({
      Supplier: 'A',
      'Initial term': '24 months',
      Notice: '3 months',
      Notes: 'nice',
    });
    expect(contract).toMatchObject({
      terms: null,
      note: 'nice',
      unread: [
        { field: 'initial_term', text: '24 months' },
        { field: 'notice', text: '3 months' },
      ],
    });
    expect(doubts).toEqual([]);
  });

  test('[imports-11] neither a yearly price nor a next payment makes a term', async () => {
    const { contract } = await readOne({ ...base, Price: '50 EUR', Billing: 'yearly', 'Next payment': '2027-06-01' });
    expect(contract.terms).toEqual({ startsOn: '2024-06-01', initialTerm: null, renewal: 'indefinite', notice: null });
    expect(contract.nextPaymentOn).toBe('2027-06-01');
  });

  test('bare numbers take the unit of their heading', async () => {
    const { contract } = await readOne({ ...base, 'Term (months)': '24', 'Kündigungsfrist in Tagen': '30' });
    expect(contract.terms).toMatchObject({
      initialTerm: { n: 24, unit: 'month' },
      notice: { n: 30, unit: 'day', anchor: 'term_end' },
    });
    const bare = await readOne({ ...base, 'Initial term': '24' });
    expect(bare.contract.terms?.initialTerm).toBeNull();
    expect(bare.doubts[0]).toMatchObject({ field: 'initial_term', text: '24' });
  });

  test('a first term may say what follows it', async () => {
    const { contract } = await readOne({
      ...base,
      Laufzeit: '24 Monate, danach unbefristet',
      Kündigungsfrist: '1 Monat',
    });
    expect(contract.terms).toMatchObject({ initialTerm: { n: 24, unit: 'month' }, renewal: 'indefinite' });
  });

  test('a notice without its day leads to the end of the term where there is one, else to any time', async () => {
    const withTerm = await readOne({ ...base, 'Initial term': '12 months', Notice: '1 month' });
    expect(withTerm.contract.terms?.notice).toEqual({ n: 1, unit: 'month', anchor: 'term_end' });
    const open = await readOne({ ...base, Notice: '1 month' });
    expect(open.contract.terms?.notice).toEqual({ n: 1, unit: 'month', anchor: 'any_time' });
    const anyTime = await readOne({ ...base, Notice: '', 'Notice to': 'any time' });
    expect(anyTime.contract.terms?.notice).toEqual({ n: 0, unit: 'day', anchor: 'any_time' });
    const unread = await readOne({ ...base, Notice: '1 month', 'Notice to': 'full moon' });
    expect(unread.contract.terms?.notice).toBeNull();
    expect(unread.doubts[0]).toMatchObject({ field: 'notice_anchor', text: 'full moon' });
  });

  test('[imports-21] a last day alone does not say that the contract ends by itself: what follows is asked', async () => {
    for (const category of ['Hausrat', 'Mobilfunk', 'Insurance', 'Gym']) {
      const { contract, doubts } = await readOne({ ...base, Category: category, End: '2027-05-31' });
      expect(contract.terms, category).toMatchObject({ endsOn: '2027-05-31', renewal: 'indefinite', notice: null });
      expect(doubts, category).toMatchObject([{ field: 'renewal' }]);
      expect(contract.unread, category).toEqual([{ field: 'renewal', text: 'not in the list' }]);
    }
    const stated = await readOne({ ...base, End: '2027-05-31', Renewal: 'none' });
    expect([stated.contract.terms?.renewal, stated.doubts]).toEqual(['none', []]);
    const warranty = await readOne({ ...base, Contract: 'Garantie Waschmaschine', End: '2027-05-31' });
    expect([warranty.contract.terms?.renewal, warranty.doubts]).toEqual(['none', []]);
    const cancelled = await readOne({ ...base, End: '2026-05-31', Status: 'Cancelled' });
    expect(cancelled.contract).toMatchObject({ endedOn: '2026-05-31', terms: { renewal: 'none' } });
  });

  test('a last day that has passed is asked about, and no notice that leads to it is relied on', async () => {
    const alone = await readOne({ ...base, End: '2026-05-31' });
    expect(alone.contract).toMatchObject({ endedOn: null, terms: { endsOn: '2026-05-31', renewal: 'indefinite' } });
    expect(alone.doubts).toMatchObject([{ field: 'renewal', message: expect.stringContaining('has passed') }]);
    const noticed = await readOne({ ...base, End: '2026-05-31', Notice: '3 months' });
    expect(noticed.contract.terms).toMatchObject({ renewal: 'indefinite', notice: null });
    expect(noticed.contract.unread).toContainEqual({ field: 'notice', text: '3 months' });
    const toMonthEnd = await readOne({ ...base, End: '2026-05-31', Notice: '3 months to month end' });
    expect(toMonthEnd.contract.terms?.notice).toEqual({ n: 3, unit: 'month', anchor: 'month_end' });
    const toCome = await readOne({ ...base, End: '2027-05-31', Notice: '3 months' });
    expect(toCome.contract.terms?.notice).toEqual({ n: 3, unit: 'month', anchor: 'term_end' });
    expect(toCome.doubts).toMatchObject([{ field: 'renewal' }]);
    const before = await readOne({ ...base, End: '2020-05-31' });
    expect(before.contract.terms?.endsOn).toBeUndefined();
    expect(before.doubts[0]?.field).toBe('end');
  });

  test('[imports-24] a last day to come without a start makes terms that tell of it, with the start said to be open', async () => {
    const read = (cells: Record<string, string>) => readOne({ Supplier: 'Telekom', ...cells });
    const { contract, doubts } = await read({ 'Laufzeit bis': '12.02.2027', Kündigungsfrist: '3 Monate' });
    expect(contract.terms).toMatchObject({ startsOn: '2026-02-13', endsOn: '2027-02-12', notice: { n: 3 } });
    expect(doubts.map(({ field }) => field)).toEqual(['start', 'renewal']);
    expect(contract.unread?.map(({ field }) => field)).toEqual(['start', 'renewal']);
    const longer = await read({ 'Laufzeit bis': '12.02.2029' });
    expect(longer.contract.terms).toMatchObject({ startsOn: '2026-02-13', endsOn: '2029-02-12' });
    const ofLength = await read({ 'Laufzeit bis': '12.02.2027', Laufzeit: '24 Monate' });
    expect(ofLength.contract.terms).toMatchObject({ startsOn: '2025-02-13', endsOn: '2027-02-12' });
    const trial = await read({ Status: 'Trial until 2026-12-05' });
    expect(trial.contract.terms).toMatchObject({ startsOn: '2026-11-22', trialEndsOn: '2026-12-05' });
    const past = await read({ 'Laufzeit bis': '12.08.2026', Kündigungsfrist: '3 Monate' });
    expect(past.contract.terms).toBeNull();
    expect(past.doubts).toMatchObject([{ field: 'end' }]);
  });

  test('[imports-25] a notice to the end of a term of which nothing is known is asked, not read as any time', async () => {
    for (const notice of ['3 Monate vor Ablauf', '2 mois avant l’échéance annuelle', '30 days before renewal']) {
      const { contract, doubts } = await readOne({ ...base, Notice: notice });
      expect(contract.terms, notice).toMatchObject({ notice: null, renewal: 'indefinite' });
      expect(doubts, notice).toMatchObject([{ field: 'notice', text: notice }]);
    }
    const insurance = await readOne({ ...base, Contract: 'Hausrat', Notice: '3 Monate' });
    expect(insurance.contract.terms?.notice).toBeNull();
    const yearly = await readOne({ ...base, Renewal: '1 year', Notice: '3 months before expiry' });
    expect(yearly.contract.terms?.notice).toEqual({ n: 3, unit: 'month', anchor: 'term_end' });
  });

  test.each([
    ['verlängert sich um 12 Monate, wenn nicht gekündigt', { n: 12, unit: 'month' }],
    ['verlängert sich automatisch, wenn nicht 3 Monate vorher gekündigt wird', null],
    ['renews for 12 months unless cancelled, no less than 30 days before', { n: 12, unit: 'month' }],
    ['1 Jahr, falls nicht gekündigt', { n: 1, unit: 'year' }],
    ['sauf dénonciation, reconduction', null],
    ['Ja, 12 Monate', { n: 12, unit: 'month' }],
    ['auto-renews annually', { n: 1, unit: 'year' }],
    ['termina si no se renueva', null],
    ['12 months if both agree', null],
    ['keine Kündigung nötig', null],
    ['not indefinitely', null],
    ['keine automatische Verlängerung', 'none'],
    ['verlängert sich nicht', 'none'],
  ] as const)('[imports-26] what renews on the condition that nobody ends it does renew: %j', (text, renewal) => {
    const read = readRenewal(text, null);
    expect(read.kind === 'renewal' ? read.renewal : null).toEqual(renewal);
  });

  test.each([
    ['1 Monat auf Ende Monat', { n: 1, unit: 'month' }, 'month_end'],
    ['jeweils per Ende Quartal mit 2 Monaten Frist', { n: 2, unit: 'month' }, 'quarter_end'],
    ['jederzeit zum Monatsende', { n: 0, unit: 'day' }, 'month_end'],
  ])('[imports-27] an end that is named is never read as any time: %j', (text, period, anchor) => {
    expect(readNotice(text, null)).toEqual({ kind: 'notice', period, anchor });
  });

  test.each(['3 Monate zum Ende des Folgequartals', '3 Monate auf Ende Schuljahr', '2 months to the end of the phase'])(
    'an end that is not known by name is asked: %j',
    (text) => {
      expect(readNotice(text, null).kind).toBe('unclear');
    },
  );

  test('the longer of two bounds opens the window, whichever stands first', () => {
    expect(readNotice('between 60 and 90 days prior to expiration', null)).toMatchObject({
      notice: { n: 60, unit: 'day', anchor: 'term_end', notBefore: { n: 90, unit: 'day' } },
    });
  });

  test('renewing without a length is a doubt', async () => {
    const { contract, doubts } = await readOne({ ...base, 'Initial term': '12 months', Renewal: 'automatic' });
    expect(contract.terms?.renewal).toBe('indefinite');
    expect(doubts[0]).toMatchObject({ field: 'renewal', text: 'automatic' });
    expect(contract.unread).toEqual([{ field: 'renewal', text: 'automatic' }]);
  });
});

describe('the end of a row', () => {
  test.each([
    ['Cancelled', '2026-10-31', '2026-10-31', null],
    ['', '2026-10-31', '2026-10-31', null],
    ['', '2027-10-31', '2027-10-31', null],
    ['Cancelled', '2027-10-31', '2027-10-31', null],
    ['Disabled', '2026-10-31', '2026-10-31', null],
    ['Disabled', '2027-10-31', null, 'ended_on'],
    ['Active', '2027-10-31', null, 'ended_on'],
    ['Active', '2026-10-31', null, 'ended_on'],
    ['Paused', '2026-10-31', null, 'ended_on'],
    ['Cancelled', '', null, 'state'],
    ['Disabled', '', null, 'state'],
    ['Active', '', null, null],
    ['Paused', '', null, 'state'],
    ['aktiv', '', null, null],
    ['gekündigt', '2026-10-31', '2026-10-31', null],
  ])('state %j with cancellation date %j', async (state, date, endedOn, doubted) => {
    const { contract, doubts } = await readOne({
      Name: 'A',
      Status: state,
      'Cancellation date': date,
      Start: '2020-01-01',
    });
    expect(contract.endedOn).toBe(endedOn);
    expect(doubts.map(({ field }) => field)).toEqual(doubted === null ? [] : [doubted]);
  });

  test('an end day of the terms is the last day of a contract that is over', async () => {
    const list = await readWell(
      'Name,Start,End,Status\nA,2020-01-01,2021-12-31,cancelled\nB,2020-01-01,2021-12-31,active',
    );
    expect(list.rows.map((row) => contractOf(row).endedOn)).toEqual(['2021-12-31', null]);
  });
});
