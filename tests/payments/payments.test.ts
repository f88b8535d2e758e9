import { expect, test } from 'vitest';
import { addContract, openTerms, yearlyTerms } from '#tests/support/builders.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';

const monthly = { n: 1, unit: 'month' } as const;

test('[costs-11] payments stand in order of day, with what they were estimated from', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-26' });
  const gym = await addContract(dancecard, { nextPaymentOn: '2026-10-31' });
  const power = await addContract(dancecard, {
    supplierName: 'Aurum Strom',
    name: 'Power',
    terms: { ...openTerms, startsOn: '2024-02-14' },
    price: { amount: 9999, currency: 'EUR', every: monthly, sharePercent: 50 },
  });
  await addContract(dancecard, { supplierName: 'Nobody Knows', terms: null });
  const due = await dancecard.value('payments.due', { from: '2027-01-01', to: '2027-02-28' });
  expect(
    due.map(({ on, contractId, amount, estimated, estimatedFrom }) => [
      on,
      contractId,
      amount,
      estimated,
      estimatedFrom,
    ]),
  ).toEqual([
    ['2027-01-14', power.id, 5000, true, 'start'],
    ['2027-01-31', gym.id, 4990, false, null],
    ['2027-02-14', power.id, 4999, true, 'start'],
    ['2027-02-28', gym.id, 4990, false, null],
  ]);
  expect(due[1]).toMatchObject({ name: 'Gym', supplierName: 'Nordwall Fitness GmbH', currency: 'EUR' });
  expect(await dancecard.value('payments.due', { limit: 1 })).toMatchObject([{ on: '2026-11-30' }]);
});

test('[costs-12] a payment on a free day is told on its day, with the business day banks usually take it on', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-26' });
  await addContract(dancecard, { nextPaymentOn: '2026-12-25', place: { country: 'DE' } });
  await addContract(dancecard, { name: 'Abroad', nextPaymentOn: '2026-12-27' });
  const due = await dancecard.value('payments.due', { from: '2026-12-20', to: '2027-01-10' });
  expect(due.map(({ on, businessDay }) => [on, businessDay])).toEqual([
    ['2026-12-25', '2026-12-28'],
    ['2026-12-27', '2026-12-28'],
  ]);
});

test('payments end with the contract: by its exit, or by its own term', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-26' });
  const gym = await addContract(dancecard, { nextPaymentOn: '2026-12-01' });
  await addContract(dancecard, {
    supplierName: 'Kurs',
    name: 'Course',
    nextPaymentOn: '2026-12-15',
    terms: { ...yearlyTerms, startsOn: '2026-03-01', renewal: 'none' },
  });
  const days = async () =>
    (await dancecard.value('payments.due', { to: '2028-12-31' })).map(({ name, on }) => `${name} ${on}`);
  expect((await days()).filter((text) => text.startsWith('Course'))).toEqual([
    'Course 2026-12-15',
    'Course 2027-01-15',
    'Course 2027-02-15',
  ]);
  expect((await days()).length).toBeGreaterThan(20);
  await dancecard.value('exits.log', { contractId: gym.id, decidedOn: '2026-11-26' });
  expect((await days()).filter((text) => text.startsWith('Gym'))).toEqual([
    'Gym 2026-12-01',
    'Gym 2027-01-01',
    'Gym 2027-02-01',
  ]);
});

test('more than ten years of payments are refused', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-26' });
  expect(await dancecard.error('payments.due', { to: '2036-11-27' })).toMatchObject({ type: 'Refused' });
  expect(await dancecard.value('payments.due', { to: '2036-11-26' })).toEqual([]);
});

test('[costs-13] commitments are told by month, category, person, payment method and supplier, unknown ones beside them', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-26' });
  const { id: ada } = await dancecard.value('people.add', { name: 'Ada' });
  await addContract(dancecard, {
    personId: ada,
    category: 'Sport',
    paymentMethod: 'Visa',
    nextPaymentOn: '2026-12-01',
  });
  await addContract(dancecard, {
    supplierName: 'Aurum Strom',
    name: 'Power',
    terms: openTerms,
    price: { amount: 12_000, currency: 'EUR', every: { n: 1, unit: 'year' } },
  });
  const unpriced = await addContract(dancecard, { supplierName: 'Zen', name: 'Free', price: null });
  const undated = await addContract(dancecard, { supplierName: 'Zen', name: 'Someday', terms: null });
  const told = await dancecard.value('money.commitments', { asOf: '2026-11-26', months: 3 });
  expect([told.to, told.currency, told.estimated]).toEqual(['2027-01-31', 'EUR', 1]);
  expect(told.months).toEqual([
    { firstDay: '2026-11-01', sums: euro(4990), home: euro(4990)[0] },
    { firstDay: '2026-12-01', sums: euro(4990), home: euro(4990)[0] },
    { firstDay: '2027-01-01', sums: euro(16_990), home: euro(16_990)[0] },
  ]);
  expect([told.sums, told.monthly, told.yearly]).toEqual([euro(26_970), euro(10_980), euro(131_760)]);
  const shown = (parts: typeof told.byCategory) =>
    parts.map(({ name, contracts, sums }) => [name, contracts, sums[0]?.amount]);
  expect(shown(told.byCategory)).toEqual([
    ['Sport', 1, 14_970],
    [null, 2, 12_000],
  ]);
  expect(shown(told.byPerson)).toEqual([
    ['Ada', 1, 14_970],
    [null, 2, 12_000],
  ]);
  expect(shown(told.byPaymentMethod)).toEqual([
    ['Visa', 1, 14_970],
    [null, 2, 12_000],
  ]);
  expect(shown(told.bySupplier)).toEqual([
    ['Nordwall Fitness GmbH', 1, 14_970],
    ['Aurum Strom', 1, 12_000],
    ['Zen', 1, undefined],
  ]);
  expect(told.unknown.map(({ contractId, missing }) => [contractId, missing])).toEqual([
    [unpriced.id, 'price'],
    [undated.id, 'payment_day'],
  ]);
});

test('[costs-14] the total in the person’s currency names its rates with their day and source, and is missing where one is', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-26' });
  await addContract(dancecard, { nextPaymentOn: '2026-12-01' });
  await addContract(dancecard, {
    supplierName: 'Magyar Táv',
    name: 'Phone',
    nextPaymentOn: '2026-12-10',
    price: { amount: 4990, currency: 'HUF', every: monthly },
  });
  const asked = { asOf: '2026-12-01', months: 1 };
  const without = await dancecard.value('money.commitments', asked);
  expect([without.home, without.missingRates, without.rates]).toEqual([null, ['HUF'], []]);
  expect(without.sums).toEqual([...euro(4990), { amount: 4990, currency: 'HUF' }]);
  await dancecard.value('rates.set', { from: 'EUR', to: 'HUF', rate: 400, date: '2026-11-20', source: 'the bank' });
  const told = await dancecard.value('money.commitments', asked);
  expect(told.home?.sum).toEqual({ amount: 4990 + 1248, currency: 'EUR' });
  expect(told.home?.yearly.amount).toBe((told.home?.monthly.amount ?? 0) * 12);
  expect([told.rates.length, told.missingRates]).toEqual([1, []]);
  expect(told.rates[0]).toMatchObject({ from: 'HUF', to: 'EUR', rate: 0.0025, date: '2026-11-20', source: 'the bank' });
});

test('[costs-15] what changes is told: a start, an announced price, an end', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-26' });
  const gym = await addContract(dancecard, { nextPaymentOn: '2026-12-01' });
  await dancecard.value('prices.announce', {
    contractId: gym.id,
    effectiveFrom: '2027-01-01',
    price: { amount: 5490, currency: 'EUR', every: monthly },
  });
  await dancecard.value('exits.log', { contractId: gym.id, decidedOn: '2026-11-26' });
  await addContract(dancecard, { supplierName: 'Neu', name: 'New', terms: { ...openTerms, startsOn: '2027-02-01' } });
  const { changes, changeCount, months } = await dancecard.value('money.commitments', {});
  expect(
    changes.map(({ on, kind, before, after }) => [on, kind, before?.amount ?? null, after?.amount ?? null]),
  ).toEqual([
    ['2027-01-01', 'price', 4990, 5490],
    ['2027-02-01', 'starts', null, 4990],
    ['2027-02-28', 'ends', 5490, null],
  ]);
  expect(changeCount).toBe(3);
  expect(months.slice(0, 6).map(({ sums }) => sums[0]?.amount)).toEqual([4990, 4990, 5490, 10_480, 4990, 4990]);
});

function euro(amount: number) {
  return [{ amount, currency: 'EUR' }];
}

test('what each person pays is summed by currency, and what others pay of it stands beside it, in none of the sums', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-26' });
  const { id: mia } = await dancecard.value('people.add', { name: 'Mia' });
  const { id: ben } = await dancecard.value('people.add', { name: 'Ben' });
  const add = async (personId: string, amount: number, currency: string, sharePercent: number) =>
    addContract(dancecard, {
      supplierName: `${personId} ${amount}`,
      personId,
      price: { amount, currency, every: monthly, sharePercent },
    });
  await add(mia, 5000, 'EUR', 50);
  await add(mia, 1001, 'EUR', 33.3);
  await add(mia, 3000, 'CHF', 25);
  await add(ben, 4000, 'EUR', 100);
  const { byPerson } = await dancecard.value('money.commitments', { asOf: '2026-11-26' });
  const of = (name: string) => byPerson.find((part) => part.name === name);
  expect(of('Mia')?.monthly).toEqual([
    { amount: 750, currency: 'CHF' },
    { amount: 2833, currency: 'EUR' },
  ]);
  expect(of('Mia')?.paidByOthers).toEqual([
    { amount: 2250, currency: 'CHF' },
    { amount: 3168, currency: 'EUR' },
  ]);
  expect(of('Ben')).toMatchObject({ monthly: [{ amount: 4000, currency: 'EUR' }], paidByOthers: [] });
});
