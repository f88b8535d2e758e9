import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/calendar-date.ts';
import { loyaltyOf, reciprocityOf, type Balance, type Passed } from '#shared/domain/reciprocity/reciprocity.ts';
import { addContract } from '#tests/support/builders.ts';
import { day, openTestDancecard } from '#tests/support/open-test-dancecard.ts';

const euros = (amount: number) => ({ amount, currency: 'EUR' });

test('what was given and got is told by year, the latest first, and last what has no day', () => {
  const { years, total } = reciprocityOf([
    { on: day('2025-12-31'), side: 'give', money: euros(1000) },
    { on: day('2026-01-01'), side: 'give', money: euros(1100) },
    { on: day('2026-05-01'), side: 'give', money: { amount: 500, currency: 'CHF' } },
    { on: null, side: 'get', money: euros(300) },
    { on: day('2026-02-01'), counted: 'minutes', n: 20 },
    { on: day('2026-03-01'), counted: 'minutes', n: 15 },
    { on: day('2024-03-01'), counted: 'promisesKept', n: 1 },
  ]);
  expect(years.map(({ year, give, get, counted }) => [year, give, get, counted.minutes, counted.promisesKept])).toEqual(
    [
      [2026, [{ amount: 500, currency: 'CHF' }, euros(1100)], [], 35, 0],
      [2025, [euros(1000)], [], 0, 0],
      [2024, [], [], 0, 1],
      [null, [], [euros(300)], 0, 0],
    ],
  );
  expect(total).toMatchObject({ give: [{ amount: 500, currency: 'CHF' }, euros(2100)], get: [euros(300)] });
});

const days = fc.option(
  fc.nat(2000).map((n) => addDays(day('2021-01-01'), n)),
  { nil: null },
);
const side = fc.constantFrom('give' as const, 'get' as const);
const passed: fc.Arbitrary<Passed> = fc.oneof(
  fc.record({
    on: days,
    side,
    money: fc.record({
      amount: fc.oneof(fc.nat(100_000), fc.constant(Number.MAX_SAFE_INTEGER)),
      currency: fc.constantFrom('EUR', 'CHF', 'JPY'),
    }),
  }),
  fc.record({
    on: days,
    counted: fc.constantFrom('minutes', 'data', 'promisesKept', 'problemsSolved', 'priceFalls'),
    n: fc.nat(500),
  }),
);

test('[judgements-10] in each currency and each count the years come to the total, and what is too large is in neither', () => {
  fc.assert(
    fc.property(fc.array(passed, { maxLength: 40 }), (all) => {
      const { years, total, tooLarge } = reciprocityOf(all);
      for (const which of ['give', 'get'] as const) {
        const currencies = new Set(
          [...total[which], ...years.flatMap((year) => year[which])].map((sum) => sum.currency),
        );
        for (const currency of currencies) {
          expect(tooLarge).not.toContain(currency);
          const sumIn = (balance: Balance) => balance[which].find((sum) => sum.currency === currency)?.amount ?? 0;
          expect(years.reduce((sum, year) => sum + sumIn(year), 0)).toBe(sumIn(total));
          // And to what was given: nothing is added across currencies.
          const exact = all.reduce(
            (sum, each) =>
              'money' in each && each.side === which && each.money.currency === currency
                ? sum + BigInt(each.money.amount)
                : sum,
            0n,
          );
          expect(BigInt(sumIn(total))).toBe(exact);
        }
      }
      for (const name of ['minutes', 'data', 'promisesKept', 'problemsSolved', 'priceFalls'] as const) {
        expect(years.reduce((sum, year) => sum + year.counted[name], 0)).toBe(total.counted[name]);
      }
    }),
  );
});

test('loyalty counts the days of all stretches, and the whole years of the one without a break', () => {
  const today = day('2026-11-22');
  expect(loyaltyOf([], today)).toEqual({ days: 0, stretches: 0, since: null, unbroken: null });
  expect(loyaltyOf([{ startedOn: day('2024-11-23'), endedOn: null }], today)).toMatchObject({
    days: 730,
    unbroken: { since: '2024-11-23', years: 1 },
  });
  expect(loyaltyOf([{ startedOn: day('2024-11-22'), endedOn: day('2027-01-31') }], today).unbroken?.years).toBe(2);
  expect(
    loyaltyOf(
      [
        { startedOn: day('2020-01-01'), endedOn: day('2020-01-10') },
        { startedOn: null, endedOn: day('2021-01-01') },
        { startedOn: day('2026-11-22'), endedOn: null },
      ],
      today,
    ),
  ).toEqual({ days: 11, stretches: 3, since: '2020-01-01', unbroken: { since: '2026-11-22', years: 0 } });
  expect(loyaltyOf([{ startedOn: day('2020-01-01'), endedOn: day('2020-12-31') }], today).unbroken).toBeNull();
});

test('money, time and data go in, promises, refunds and price falls come out, for one relationship or all of a supplier', async () => {
  const dancecard = await openTestDancecard();
  const ada = await dancecard.value('people.add', { name: 'Ada' });
  const gym = await addContract(dancecard, {
    terms: { startsOn: '2025-03-01', initialTerm: null, renewal: 'indefinite', notice: null },
    price: { amount: 4990, currency: 'EUR', every: { n: 1, unit: 'month' }, sharePercent: 50 },
  });
  const hers = await addContract(dancecard, {
    supplierName: 'Nordwall Fitness GmbH',
    name: 'Her gym',
    personId: ada.id,
    terms: null,
  });
  const { relationshipId } = gym;
  await dancecard.value('prices.announce', {
    contractId: gym.id,
    price: { amount: 3990, currency: 'EUR', every: { n: 1, unit: 'month' }, sharePercent: 50 },
    effectiveFrom: '2026-06-01',
  });
  await dancecard.value('interactions.add', {
    subject: { type: 'contract', id: gym.id },
    direction: 'out',
    on: '2025-05-01',
    text: 'Called',
    minutes: 25,
  });
  const { id: problemId } = await dancecard.value('problems.open', {
    contractId: gym.id,
    title: 'Cold',
    since: '2026-02-01',
    wants: 'refund',
  });
  await dancecard.value('problems.addStep', { problemId, on: '2026-02-02', text: 'Wrote', minutes: 10 });
  await dancecard.value('problems.close', {
    id: problemId,
    outcome: 'solved',
    on: '2026-03-01',
    refunded: euros(1500),
  });
  const promise = await dancecard.value('promises.add', {
    subject: { type: 'relationship', id: relationshipId },
    text: 'Warm',
  });
  await dancecard.value('promises.settle', { id: promise.id, outcome: 'kept', on: '2026-11-22' });
  await dancecard.value('data.add', { relationshipId, kind: 'email', givenOn: '2025-03-01' });
  await dancecard.value('data.add', { relationshipId, kind: 'email', what: 'The other one', givenOn: '2026-03-01' });
  await dancecard.value('exchanges.add', {
    relationshipId,
    side: 'get',
    text: 'A towel',
    on: '2026-10-01',
    worth: euros(900),
  });
  await dancecard.value('exchanges.add', { relationshipId, side: 'give', text: 'Brought a friend', on: '2026-10-02' });

  const one = await dancecard.value('relationships.reciprocity', { relationshipId });
  expect(one.years).toEqual([
    {
      year: 2026,
      // Half of 49.90 from January to May, half of 39.90 from June to November.
      give: { money: [euros(5 * 2495 + 6 * 1995)], minutes: 10, data: 0 },
      get: { money: [euros(2400)], promisesKept: 1, problemsSolved: 1, priceFalls: 1 },
    },
    {
      year: 2025,
      give: { money: [euros(10 * 2495)], minutes: 25, data: 1 },
      get: { money: [], promisesKept: 0, problemsSolved: 0, priceFalls: 0 },
    },
  ]);
  expect(one).toMatchObject({
    loyalty: { stretches: 1, unbroken: { since: '2025-03-01', years: 1 } },
    products: [{ name: 'Gym', goesOn: true }],
    estimated: 1,
    unknown: [],
  });
  const both = await dancecard.value('relationships.reciprocity', { supplierId: gym.supplierId });
  expect(both.total).toEqual(one.total);
  expect(both).toMatchObject({ unknown: [{ contractId: hers.id, name: 'Her gym' }], products: [{}, {}] });
  expect((await dancecard.error('relationships.reciprocity', { supplierId: 'nobody' })).type).toBe('NotFound');
  expect((await dancecard.error('relationships.reciprocity', {})).type).toBe('InvalidInput');
});

test('own entries are changed, taken back and told in the story', async () => {
  const dancecard = await openTestDancecard();
  const { relationshipId, supplierId } = await addContract(dancecard);
  const given = { relationshipId, side: 'give', text: 'Brought a friend' } as const;
  expect((await dancecard.error('exchanges.add', { ...given, on: '2026-11-23' })).type).toBe('Refused');
  const { id } = await dancecard.value('exchanges.add', given);
  await dancecard.value('exchanges.update', { id, text: 'Brought two friends', worth: euros(2000) });
  expect(await dancecard.value('exchanges.list', { supplierId })).toMatchObject([
    { text: 'Brought two friends', side: 'give', on: '2026-11-22', worth: euros(2000) },
  ]);
  const { entries } = await dancecard.value('timeline.list', { kinds: ['exchange'] });
  expect(entries.map(({ title }) => title)).toEqual(['Given: Brought two friends']);
  await dancecard.value('exchanges.remove', { id });
  expect(await dancecard.value('exchanges.list', { relationshipId })).toEqual([]);
});
