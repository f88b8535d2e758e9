import { describe, expect, test } from 'vitest';
import { addContract } from '#tests/support/builders.ts';
import { day, openTestDancecard } from '#tests/support/open-test-dancecard.ts';

const yearly = { n: 1, unit: 'year' } as const;

describe('many contracts of which too little is known', () => {
  const told = async (prices: readonly { amount: number; currency: string }[]) => {
    const dancecard = await openTestDancecard();
    for (const [index, price] of prices.entries()) {
      await addContract(dancecard, { name: `No ${index}`, terms: null, price: { ...price, every: yearly } });
    }
    const nudges = await dancecard.value('nudges.list', {});
    return nudges.find(({ key }) => key.includes('several'))?.because[0] ?? '';
  };
  const eur = Array.from({ length: 12 }, (_, index) => ({ amount: 1000 + index, currency: 'EUR' }));

  test('those that cost most are named where all are paid in one currency', async () => {
    expect(await told(eur)).toMatch(/Those that cost most: .*No 11/);
  });

  test('300 forints are not said to cost more than 50 euros', async () => {
    const because = await told([{ amount: 900_000, currency: 'HUF' }, ...eur]);
    expect(because).not.toContain('cost most');
    expect(because).toMatch(/Among them: .*No 12/);
    expect(because).not.toMatch(/: .*No 0\b/);
  });

  test('a rate the person notes brings them into one order at once, and taking it back parts them again', async () => {
    const dancecard = await openTestDancecard();
    for (const [index, price] of [{ amount: 900_000, currency: 'HUF' }, ...eur].entries()) {
      await addContract(dancecard, { name: `No ${index}`, terms: null, price: { ...price, every: yearly } });
    }
    const because = async (asked: object = {}) =>
      (await dancecard.value('nudges.list', asked)).find(({ key }) => key.includes('several'))?.because[0];
    await dancecard.value('rates.set', { from: 'EUR', to: 'HUF', rate: 400, date: day('2026-11-20') });
    expect(await because()).toMatch(/Those that cost most: No 0,/);
    expect(await because({ asOf: day('2026-11-23') })).toMatch(/Those that cost most: No 0,/);
    await dancecard.value('rates.set', { from: 'EUR', to: 'HUF', rate: 400_000, date: day('2026-11-20') });
    expect(await because()).toMatch(/Those that cost most: No 12,/);
    await dancecard.value('history.undo', {});
    await dancecard.value('history.undo', {});
    expect(await because()).not.toContain('cost most');
  });
});
