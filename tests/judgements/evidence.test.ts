import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { evidenceByQuestion, evidenceOf, type KnownFacts } from '#shared/domain/judgements/all-evidence.ts';
import { judgementQuestions } from '#shared/domain/judgements/questions.ts';
import { day } from '#tests/support/open-test-dancecard.ts';

const today = day('2026-11-22');
const nothing: KnownFacts = { promises: [], contacts: [], prices: [], problems: [], exits: [], terms: [] };
const euros = (amount: number) => ({ amount, currency: 'EUR' });

/** What is said of these facts: its id, the end it speaks for, and the values in its words. */
function said(facts: Partial<KnownFacts>) {
  return evidenceOf({ ...nothing, ...facts }, today).map(({ id, points, says }) => ({ id, points, ...says.values }));
}

test('of promises: kept and broken ones are told with how many were settled, those of offers for selling too', () => {
  const promise = { dueOn: null, settledOn: null, madeIn: null } as const;
  expect(
    said({
      promises: [
        { ...promise, outcome: 'kept', madeIn: 'offer' },
        { ...promise, outcome: 'broken' },
        { ...promise, outcome: 'withdrawn' },
        { ...promise, outcome: null },
      ],
    }),
  ).toEqual([
    { id: 'promises_kept:other', points: 'customer', where: 'other', n: 1, of: 3 },
    { id: 'promises_broken:other', points: 'supplier', where: 'other', n: 1, of: 3 },
    { id: 'promises_kept:offer', points: 'customer', where: 'offer', n: 1, of: 1 },
  ]);
});

test('of promises: late is what was kept after its day or is open past it, never on the day itself', () => {
  const promise = { madeIn: null, settledOn: null, outcome: null } as const;
  const late = (facts: KnownFacts['promises']) => said({ promises: facts }).filter(({ id }) => id === 'promises_late');
  expect(late([{ ...promise, dueOn: today }])).toEqual([]);
  expect(late([{ ...promise, dueOn: addDays(today, -1) }])).toMatchObject([{ n: 1, of: 1 }]);
  expect(late([{ ...promise, outcome: 'kept', dueOn: day('2026-10-01'), settledOn: day('2026-10-02') }])).toHaveLength(
    1,
  );
  expect(late([{ ...promise, outcome: 'kept', dueOn: day('2026-10-01'), settledOn: day('2026-10-01') }])).toEqual([]);
});

test('of contacts: a trend takes six with their effort and a whole step of change', () => {
  const efforts = (...values: number[]) =>
    said({
      contacts: values.map((effort, n) => ({ on: addDays(day('2026-01-01'), n), effort, waiting: null })),
    });
  expect(efforts(1, 1, 7, 7, 7)).toEqual([]);
  expect(efforts(2, 2, 2, 3, 2, 3)).toEqual([]);
  expect(efforts(2, 3, 2, 5, 6, 6)).toEqual([
    { id: 'effort_trend', points: 'supplier', trend: 'rose', before: 2.3, after: 5.7, n: 6 },
  ]);
  expect(efforts(6, 6, 6, 1, 2, 2, 2)).toMatchObject([{ points: 'customer', trend: 'other', before: 6, after: 2 }]);
});

test('of contacts: waiting is told from a quarter of an hour in all', () => {
  const contact = { on: today, effort: null };
  expect(said({ contacts: [{ ...contact, waiting: 14 }] })).toEqual([]);
  expect(
    said({
      contacts: [
        { ...contact, waiting: 10 },
        { ...contact, waiting: 5 },
        { ...contact, waiting: null },
      ],
    }),
  ).toEqual([{ id: 'waited', points: 'supplier', minutes: 15, n: 2 }]);
});

test('of prices: rises and falls of like prices, and the rises without a letter', () => {
  const price = (amount: number, announcedOn: CalendarDate | null, currency = 'EUR') => ({
    amount,
    currency,
    every: '1 month',
    announcedOn,
  });
  const told = (...prices: KnownFacts['prices'][number]['prices']) =>
    said({ prices: [{ contractId: 'c', contract: 'Gym', prices }] });
  expect(told(price(1000, null))).toEqual([]);
  expect(told(price(1000, null), price(900, null, 'CHF'))).toEqual([]);
  expect(told(price(1000, null), { ...price(9000, null), every: '1 year' })).toEqual([]);
  expect(told(price(1000, null), price(1200, today), price(1100, null), price(1500, null))).toEqual([
    {
      id: 'price_rises:c',
      points: 'supplier',
      way: 'up',
      contract: 'Gym',
      n: 2,
      before: euros(1000),
      after: euros(1500),
    },
    {
      id: 'price_falls:c',
      points: 'customer',
      way: 'other',
      contract: 'Gym',
      n: 1,
      before: euros(1200),
      after: euros(1100),
    },
    { id: 'prices_unannounced:c', points: 'supplier', contract: 'Gym', n: 1, of: 2 },
  ]);
});

test('of problems: solved, unsolved, open for long, days missed, and what came back of what was claimed', () => {
  const problem = { since: null, closedOn: null, claimed: null, refunded: null, deadlines: { given: 0, missed: 0 } };
  expect(
    said({
      problems: [
        { ...problem, outcome: 'solved', since: day('2026-01-01'), closedOn: day('2026-01-11') },
        { ...problem, outcome: 'partly', claimed: euros(4500), refunded: euros(1500) },
        { ...problem, outcome: 'dropped' },
        { ...problem, outcome: null, since: addDays(today, -31), deadlines: { given: 2, missed: 1 } },
        { ...problem, outcome: null, since: addDays(today, -30) },
      ],
    }),
  ).toEqual([
    { id: 'problems_solved', points: 'customer', n: 1, of: 5, days: 10 },
    { id: 'problems_unsolved', points: 'supplier', n: 1, of: 5 },
    { id: 'problems_open', points: 'supplier', n: 1, days: 31 },
    { id: 'days_missed', points: 'supplier', n: 1, of: 2 },
    { id: 'refunded:EUR', points: 'supplier', refunded: euros(1500), claimed: euros(4500) },
  ]);
  const inFull = { ...problem, outcome: 'solved', claimed: euros(500), refunded: euros(500) } as const;
  expect(said({ problems: [inFull] }).at(-1)).toMatchObject({ id: 'refunded:EUR', points: 'customer' });
  expect(said({ problems: [{ ...inFull, refunded: { amount: 500, currency: 'CHF' } }] })).toHaveLength(1);
});

test('of exits: how long the confirmation took, what hangs, and what was charged afterwards', () => {
  const exit = { id: 'e', contract: 'Gym', acknowledgedOn: null, overdueItems: 0, chargedAfter: [] };
  const told = (facts: Partial<KnownFacts['exits'][number]>) =>
    said({ exits: [{ ...exit, noticeSentOn: null, ...facts }] });
  expect(told({})).toEqual([]);
  expect(told({ noticeSentOn: addDays(today, -14) })).toEqual([]);
  expect(told({ noticeSentOn: addDays(today, -15) })).toMatchObject([{ id: 'exit_unconfirmed:e', days: 15 }]);
  const sent = { noticeSentOn: day('2026-10-01') };
  expect(told({ ...sent, acknowledgedOn: day('2026-10-15') })).toMatchObject([{ points: 'customer', days: 14 }]);
  expect(told({ ...sent, acknowledgedOn: day('2026-10-16') })).toMatchObject([{ points: 'supplier', days: 15 }]);
  expect(told({ ...sent, acknowledgedOn: day('2026-09-30') })).toEqual([]);
  expect(told({ overdueItems: 2, chargedAfter: [euros(990)] })).toMatchObject([
    { id: 'exit_hangs:e', n: 2 },
    { id: 'charged_after:e:EUR', sum: euros(990) },
  ]);
});

test('of terms: a notice of up to a month and a renewal of up to a quarter speak for the person', () => {
  const told = (terms: KnownFacts['terms'][number]['terms']) =>
    said({ terms: [{ contractId: 'c', contract: 'Gym', terms }] }).map(({ id, points }) => [id, points]);
  const month = { n: 1, unit: 'month', anchor: 'term_end' } as const;
  expect(told({ notice: null, renewal: 'none' })).toEqual([]);
  expect(told({ notice: month, renewal: { n: 3, unit: 'month' } })).toEqual([
    ['notice:c', 'customer'],
    ['renewal:c', 'customer'],
  ]);
  expect(told({ notice: { ...month, n: 3 }, renewal: { n: 1, unit: 'year' } })).toEqual([
    ['notice:c', 'supplier'],
    ['renewal:c', 'supplier'],
  ]);
  // What holds once the first term is over is what holds for most of the time.
  expect(told({ notice: { ...month, n: 3 }, noticeAfterInitial: month, renewal: 'indefinite' })).toEqual([
    ['notice:c', 'customer'],
  ]);
  expect(told({ notice: { workingDayOfMonth: 3, endsAfterMonths: 2 }, renewal: 'indefinite' })).toEqual([]);
});

const dates = fc.integer({ min: 0, max: 1500 }).map((n) => addDays(day('2023-01-01'), n));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const sums = fc.record({ amount: fc.integer({ min: 0, max: 100_000 }), currency: fc.constantFrom('EUR', 'CHF') });
const anyFacts: fc.Arbitrary<KnownFacts> = fc.record({
  promises: fc.array(
    fc.record({
      outcome: maybe(fc.constantFrom('kept', 'broken', 'withdrawn')),
      dueOn: maybe(dates),
      settledOn: maybe(dates),
      madeIn: maybe(fc.constantFrom('advert', 'offer', 'call')),
    }),
  ),
  contacts: fc.array(
    fc.record({ on: dates, effort: maybe(fc.integer({ min: 1, max: 7 })), waiting: maybe(fc.nat(60)) }),
  ),
  prices: fc.array(
    fc.record({
      contractId: fc.uuid(),
      contract: fc.string(),
      prices: fc.array(
        fc
          .tuple(sums, maybe(fc.constantFrom('1 month', '1 year')), maybe(dates))
          .map(([sum, every, announcedOn]) => ({ ...sum, every, announcedOn })),
      ),
    }),
    { maxLength: 3 },
  ),
  problems: fc.array(
    fc.record({
      since: maybe(dates),
      closedOn: maybe(dates),
      outcome: maybe(fc.constantFrom('solved', 'partly', 'unsolved', 'exit', 'dropped')),
      claimed: maybe(sums),
      refunded: maybe(sums),
      deadlines: fc.constantFrom({ given: 0, missed: 0 }, { given: 2, missed: 1 }),
    }),
  ),
  exits: fc.constant([]),
  terms: fc.constant([]),
});

test('[judgements-3] evidence never speaks without its facts: without any nothing is said, and no count is above what it is of', () => {
  expect(evidenceOf(nothing, today)).toEqual([]);
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const evidence = evidenceOf(facts, today);
      expect(new Set(evidence.map(({ id }) => id)).size).toBe(evidence.length);
      for (const { questions, says } of evidence) {
        expect(questions.length).toBeGreaterThan(0);
        const { n, of } = says.values;
        if (typeof n === 'number') expect(n).toBeGreaterThan(0);
        if (typeof n === 'number' && typeof of === 'number') expect(n).toBeLessThanOrEqual(of);
      }
      // Taking all facts of a kind away takes away all that was said of it.
      for (const kind of ['promises', 'contacts', 'prices', 'problems'] as const) {
        const without = evidenceOf({ ...facts, [kind]: [] }, today).map(({ id }) => id);
        const alone = evidenceOf({ ...nothing, [kind]: facts[kind] }, today).map(({ id }) => id);
        expect([...without, ...alone].toSorted()).toEqual(evidence.map(({ id }) => id).toSorted());
      }
    }),
  );
});

test('every question can get evidence, in the order of the questions', () => {
  expect([...evidenceByQuestion([]).keys()]).toEqual([...judgementQuestions]);
});
