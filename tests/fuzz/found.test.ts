import { expect, test } from 'vitest';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';

/** What the fuzz found once, as the shortest way there. */

test('a value that is called like a property of every object stands in the history as it was written', async () => {
  const dancecard = await openTestDancecard();
  for (const source of ['__proto__', 'constructor', 'toString']) {
    await dancecard.value('rates.set', { from: 'KWD', to: 'EUR', rate: 3, date: '2026-11-20', source });
    const [entry] = await dancecard.value('history.list', {});
    const { changes } = await dancecard.value('history.get', { id: entry?.id ?? '' });
    expect(changes[0]?.fields).toContainEqual(expect.objectContaining({ field: 'source', after: source }));
  }
});

test('a file whose ending is called like a property of every object is fetched as a plain file', async () => {
  const dancecard = await openTestDancecard();
  for (const path of ['outgoing:list.constructor', 'outgoing:list.toString']) {
    await dancecard.value('export.all', { path });
    expect((await dancecard.value('files.collect', { path })).mediaType).toBe('application/octet-stream');
  }
});

test('a price that is paid every 0 years, or costs more than any number, is refused in words', async () => {
  const dancecard = await openTestDancecard();
  for (const wrong of [{ every: { n: 0, unit: 'year' } }, { every: { n: -1, unit: 'day' } }, { amount: 1e300 }]) {
    const price = { amount: 1, currency: 'JPY', every: { n: 1, unit: 'year' }, ...wrong };
    const outcome = await dancecard.callUnknown('offers.add', { candidateId: 'x', price });
    expect(outcome).toMatchObject({ ok: false, error: { type: 'InvalidInput' } });
  }
});

test('a column that is none is refused in words', async () => {
  const dancecard = await openTestDancecard();
  const outcome = await dancecard.callUnknown('imports.preview', {
    path: 'x.csv',
    mapping: { columns: { extra: null } },
  });
  expect(outcome).toMatchObject({
    ok: false,
    error: { type: 'InvalidInput', fields: [{ path: 'mapping.columns.extra', message: expect.stringMatching(/\.$/) }] },
  });
});
