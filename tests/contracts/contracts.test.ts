import { expect, test } from 'vitest';
import { addContract, openTerms, yearlyTerms } from '#tests/support/builders.ts';
import { day, openTestDancecard } from '#tests/support/open-test-dancecard.ts';

const monthly = (amount: number) => ({ amount, currency: 'EUR', every: { n: 1, unit: 'month' as const } });

test('[contracts-1] a contract can be added with a supplier and a name alone', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await dancecard.value('contracts.add', { supplierName: 'Nordwall', name: 'Gym' });
  expect(await dancecard.value('contracts.get', { id })).toMatchObject({
    supplierName: 'Nordwall',
    state: 'running',
    price: null,
    terms: null,
    outlook: null,
    deadlineKind: 'unknown',
  });
});

test('a contract names its supplier in exactly one way', async () => {
  const dancecard = await openTestDancecard();
  expect((await dancecard.error('contracts.add', { name: 'Gym' })).type).toBe('InvalidInput');
  const twice = { name: 'Gym', supplierId: 'x', supplierName: 'y' };
  expect((await dancecard.error('contracts.add', twice)).type).toBe('InvalidInput');
  expect((await dancecard.error('contracts.add', { name: 'Gym', supplierId: 'nobody' })).type).toBe('NotFound');
});

test('[contracts-2] fields left out of a correction stay, and null empties', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard, { category: 'Sport', note: 'Locker 12', tags: ['health'] });
  await dancecard.value('contracts.update', { id, note: null, price: monthly(5490) });
  expect(await dancecard.value('contracts.get', { id })).toMatchObject({
    name: 'Gym',
    category: 'Sport',
    note: null,
    tags: ['health'],
    price: { amount: 5490 },
    terms: yearlyTerms,
  });
});

test('[money-1] the current price is the latest that has taken effect; a later one is announced', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard);
  await dancecard.value('prices.announce', {
    contractId: id,
    price: monthly(5990),
    effectiveFrom: '2027-01-01',
    announcedOn: '2026-11-20',
    exitRightUntil: '2026-12-31',
  });
  const now = await dancecard.value('contracts.get', { id });
  expect([now.price?.amount, now.yearlyCost?.amount, now.prices.length]).toEqual([4990, 59_880, 2]);
  dancecard.clock.moveTo(day('2027-01-01'));
  const then = await dancecard.value('contracts.get', { id });
  expect([then.price?.amount, then.yearlyCost?.amount]).toEqual([5990, 71_880]);
});

test('a price before the start, and a second price from the same day, are refused', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard);
  const announce = { contractId: id, price: monthly(5990) };
  expect((await dancecard.error('prices.announce', { ...announce, effectiveFrom: '2020-01-01' })).type).toBe('Refused');
  const { id: priceId } = await dancecard.value('prices.announce', { ...announce, effectiveFrom: '2027-01-01' });
  expect((await dancecard.error('prices.announce', { ...announce, effectiveFrom: '2027-01-01' })).type).toBe('Refused');
  await dancecard.value('prices.remove', { id: priceId });
  await dancecard.value('prices.announce', { ...announce, effectiveFrom: '2027-01-01' });
});

test('[contracts-3] lists show what follows from the terms today, and follow the calendar', async () => {
  const dancecard = await openTestDancecard();
  await addContract(dancecard);
  const row = async () => (await dancecard.value('contracts.list', {}))[0];
  expect(await row()).toMatchObject({
    phase: 'renewed',
    currentTermEnd: '2027-02-28',
    deadlineKind: 'date',
    nextNoticeDeadline: '2026-11-30',
    earliestExit: '2027-02-28',
    nextRenewalOn: '2027-03-01',
  });
  dancecard.clock.moveTo(day('2026-12-01'));
  dancecard.resumed();
  expect(await row()).toMatchObject({ nextNoticeDeadline: '2027-11-30', earliestExit: '2028-02-29' });
});

test('lists and the contract itself give the same dates', async () => {
  const dancecard = await openTestDancecard();
  for (const [name, terms] of Object.entries({ yearly: yearlyTerms, open: openTerms })) {
    await addContract(dancecard, { name, terms });
  }
  for (const row of await dancecard.value('contracts.list', {})) {
    const contract = await dancecard.value('contracts.get', { id: row.id });
    expect(contract.outlook).toMatchObject({
      phase: row.phase,
      nextNoticeDeadline: row.nextNoticeDeadline,
      earliestExit: row.earliestExit,
      currentTermEnd: row.currentTermEnd,
    });
  }
});

test('[money-2] my share of a price counts, not the whole', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard, { price: { ...monthly(4990), sharePercent: 50 } });
  expect((await dancecard.value('contracts.get', { id })).yearlyCost).toEqual({ amount: 29_940, currency: 'EUR' });
});

test('contracts are found by state, supplier and relationship', async () => {
  const dancecard = await openTestDancecard();
  const gym = await addContract(dancecard);
  const gas = await addContract(dancecard, { supplierName: 'Stadtwerke', name: 'Gas', terms: openTerms });
  await dancecard.value('exits.log', { contractId: gas.id, decidedOn: '2026-11-22', noticeSentOn: '2026-11-22' });
  const ids = async (input: Parameters<typeof dancecard.value<'contracts.list'>>[1]) =>
    (await dancecard.value('contracts.list', input)).map(({ id }) => id);
  expect(await ids({ state: 'leaving' })).toEqual([gas.id]);
  expect(await ids({ supplierId: gym.supplierId })).toEqual([gym.id]);
  expect(await ids({ relationshipId: gas.relationshipId })).toEqual([gas.id]);
  expect(await ids({ search: 'stadt gas' })).toEqual([gas.id]);
  expect(await ids({ search: '%' })).toEqual([]);
});
