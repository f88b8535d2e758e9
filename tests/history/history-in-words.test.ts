import { expect, test } from 'vitest';
import { addContract, openTerms } from '#tests/support/builders.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';

test('a price and the terms are shown as a person says them, each changed part by itself', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard, {
    terms: { ...openTerms, notice: { n: 1, unit: 'month', anchor: 'month_end' } },
    price: { amount: 5999, currency: 'EUR', every: { n: 3, unit: 'month' } },
  });
  const [added] = await dancecard.value('history.list', { limit: 1 });
  const first = await dancecard.value('history.get', { id: added?.id ?? '' });
  const fields = new Map(first.changes.flatMap((change) => change.fields).map(({ field, after }) => [field, after]));
  expect(fields.get('price')).toMatch(/59.99.* every 3 months$/);
  expect(fields.get('notice')).toBe('1 month to the end of a month');
  for (const words of fields.values()) expect(words).not.toMatch(/[{}[\]]|unit:|n:/);

  await dancecard.value('contracts.update', {
    id,
    terms: { ...openTerms, notice: { n: 2, unit: 'week', anchor: 'month_end' } },
  });
  const [changed] = await dancecard.value('history.list', { limit: 1 });
  const second = await dancecard.value('history.get', { id: changed?.id ?? '' });
  expect(second.changes.flatMap((change) => change.fields)).toEqual([
    { field: 'notice', before: '1 month to the end of a month', after: '2 weeks to the end of a month' },
  ]);
});
