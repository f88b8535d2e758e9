import { expect, test } from 'vitest';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

const monthly = { n: 1, unit: 'month' } as const;
const price = (amount: number) => ({ amount, currency: 'EUR', every: monthly, sharePercent: 100 });

async function announced(dancecard: TestDancecard) {
  const contract = await addContract(dancecard, { price: price(1000) });
  const rise = await dancecard.value('prices.announce', {
    contractId: contract.id,
    price: price(1100),
    effectiveFrom: '2027-01-01',
    announcedOn: '2026-11-20',
    exitRightUntil: '2026-12-31',
    note: 'Higher wages',
  });
  return { contract, rise };
}

const pricesOf = async (dancecard: TestDancecard, id: string) =>
  (await dancecard.value('contracts.get', { id })).prices.map((one) => [
    one.effectiveFrom,
    one.price.amount,
    one.exitRightUntil,
    one.note,
  ]);

test('[contracts-10] a price that was written down wrongly is corrected, what is left out stays, and it is one step back', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-26' });
  const { contract, rise } = await announced(dancecard);
  const before = await pricesOf(dancecard, contract.id);
  await dancecard.value('prices.update', { id: rise.id, effectiveFrom: '2027-02-01', price: price(1200) });
  expect(await pricesOf(dancecard, contract.id)).toEqual([
    [null, 1000, null, null],
    ['2027-02-01', 1200, '2026-12-31', 'Higher wages'],
  ]);
  await dancecard.value('prices.update', { id: rise.id, exitRightUntil: null });
  expect((await pricesOf(dancecard, contract.id))[1]).toEqual(['2027-02-01', 1200, null, 'Higher wages']);
  await dancecard.value('history.undo', {});
  await dancecard.value('history.undo', {});
  expect(await pricesOf(dancecard, contract.id)).toEqual(before);
});

test('a price "since the start" keeps its open beginning', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-26' });
  const { contract } = await announced(dancecard);
  const [first] = (await dancecard.value('contracts.get', { id: contract.id })).prices;
  await dancecard.value('prices.update', { id: first?.id ?? '', price: price(900) });
  expect((await pricesOf(dancecard, contract.id))[0]).toEqual([null, 900, null, null]);
});

test('a corrected price follows the rules of a new one: not on the day of another, not before the contract, no letter that is gone', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-26' });
  const { contract, rise } = await announced(dancecard);
  const second = await dancecard.value('prices.announce', {
    contractId: contract.id,
    price: price(1300),
    effectiveFrom: '2027-06-01',
  });
  const refusal = (input: { effectiveFrom?: string; documentId?: string }) =>
    dancecard.error('prices.update', { id: second.id, ...input });
  expect(await refusal({ effectiveFrom: '2027-01-01' })).toMatchObject({ type: 'Refused' });
  expect(await refusal({ effectiveFrom: '1999-01-01' })).toMatchObject({ type: 'Refused' });
  expect(await refusal({ documentId: rise.id })).toMatchObject({ type: 'NotFound' });
  await dancecard.value('prices.update', { id: second.id, effectiveFrom: '2027-06-01' });
  await dancecard.value('prices.remove', { id: second.id });
  expect(await refusal({})).toMatchObject({ type: 'NotFound' });
});

test('a corrected price moves the end of an exit that follows from it, and what is said of the rise', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-26' });
  const { contract, rise } = await announced(dancecard);
  const { exitId } = await dancecard.value('exits.log', {
    contractId: contract.id,
    decidedOn: '2026-11-26',
    ground: 'price_change',
    rightUntil: '2026-12-31',
  });
  const endsOn = async () =>
    (await dancecard.value('exits.list', { contractId: contract.id })).find(({ id }) => id === exitId)?.endsOn;
  expect(await endsOn()).toBe('2026-12-31');
  await dancecard.value('prices.update', { id: rise.id, effectiveFrom: '2027-02-01' });
  expect(await endsOn()).toBe('2027-01-31');
});
