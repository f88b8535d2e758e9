import { describe, expect, test } from 'vitest';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';

describe('names in letters not everybody has', () => {
  test.each([
    ['Łódź Wodociągi', 'lodz'],
    ['Ærø Færge', 'aero'],
    ['O’Reilly', "o'reilly"],
    ["O'Reilly", 'o’reilly'],
    ['O’Reilly', 'oreilly'],
    ['Đuro', 'duro'],
    ['Þór', 'thor'],
    ['Œuvre', 'oeuvre'],
    ['Iğdır Su', 'igdir'],
    ['Straße', 'strasse'],
    ['Coca‑Cola', 'coca-cola'],
  ])('%s is found by %s', async (name, text) => {
    const dancecard = await openTestDancecard();
    await addContract(dancecard, { supplierName: name });
    const hits = await dancecard.value('search.everything', { text, limit: 5 });
    expect(hits.map(({ title }) => title)).toContain(name);
    expect(await dancecard.value('suppliers.list', { search: text })).toHaveLength(1);
  });
});

test('lists of names stand in the order of the caller’s language', async () => {
  const dancecard = await openTestDancecard();
  for (const supplierName of ['zeta', 'Émile', 'Zebra', 'ähnlich', 'Abba', 'Firma 10', 'Firma 9']) {
    await addContract(dancecard, { supplierName });
  }
  const order = ['Abba', 'ähnlich', 'Émile', 'Firma 9', 'Firma 10', 'Zebra', 'zeta'];
  expect((await dancecard.value('suppliers.list', {})).map(({ name }) => name)).toEqual(order);
  expect((await dancecard.value('contracts.list', {})).map(({ supplierName }) => supplierName)).toEqual(order);
  expect((await dancecard.value('relationships.list', {})).map(({ supplierName }) => supplierName)).toEqual(order);
  for (const name of ['Øyvind', 'Ola', 'Åse', 'anna']) await dancecard.value('people.add', { name });
  expect((await dancecard.value('people.list', {})).map(({ name }) => name)).toEqual(['anna', 'Åse', 'Ola', 'Øyvind']);
});
