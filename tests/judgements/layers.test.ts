import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

async function textsOf(dancecard: TestDancecard): Promise<string[]> {
  return (await dancecard.value('layers.list', {})).map(({ text }) => text);
}

test('[judgements-9] what matters is kept once, layer by layer, and matched with each supplier', async () => {
  const dancecard = await openTestDancecard();
  const gym = await addContract(dancecard);
  const box = await addContract(dancecard, { supplierName: 'Blattgold', name: 'Box' });
  const dealing = await dancecard.value('layers.add', { layer: 'dealing', text: 'Kind' });
  const value = await dancecard.value('layers.add', { layer: 'values', text: 'Fair pay' });
  expect(await textsOf(dancecard)).toEqual(['Fair pay', 'Kind']);
  const first = await dancecard.value('layers.match', {
    itemId: value.id,
    relationshipId: gym.relationshipId,
    fit: 'fits',
  });
  const again = await dancecard.value('layers.match', {
    itemId: value.id,
    relationshipId: gym.relationshipId,
    fit: 'not',
    note: 'Interns do the work',
  });
  expect(again.id).toBe(first.id);
  // Another fit keeps what was said of it.
  await dancecard.value('layers.match', { itemId: value.id, relationshipId: gym.relationshipId, fit: 'partly' });
  await dancecard.value('layers.match', { itemId: dealing.id, relationshipId: box.relationshipId, fit: 'fits' });
  const [fair, kind] = await dancecard.value('layers.list', {});
  expect(fair?.matches).toMatchObject([
    { supplierName: 'Nordwall Fitness GmbH', fit: 'partly', note: 'Interns do the work', on: '2026-11-22' },
  ]);
  expect(kind?.matches).toMatchObject([{ supplierName: 'Blattgold', fit: 'fits', note: null }]);
  const ofBox = await dancecard.value('layers.list', { relationshipId: box.relationshipId });
  expect(ofBox.map(({ text, matches }) => [text, matches.map(({ fit }) => fit)])).toEqual([
    ['Fair pay', []],
    ['Kind', ['fits']],
  ]);
  const undone = { itemId: value.id, relationshipId: gym.relationshipId };
  await dancecard.value('layers.unmatch', undone);
  expect((await dancecard.error('layers.unmatch', undone)).type).toBe('Refused');
  await dancecard.value('layers.remove', { id: dealing.id });
  expect(await dancecard.value('layers.list', {})).toMatchObject([{ text: 'Fair pay', matches: [] }]);
});

test('what matters to one person is held against suppliers of that person and of the household', async () => {
  const dancecard = await openTestDancecard();
  const ada = await dancecard.value('people.add', { name: 'Ada' });
  const ben = await dancecard.value('people.add', { name: 'Ben' });
  const ofAda = await addContract(dancecard, { supplierName: 'Tonfaden', personId: ada.id });
  const ofAll = await addContract(dancecard, { supplierName: 'Talwerk' });
  await dancecard.value('layers.add', { layer: 'values', text: 'For all' });
  await dancecard.value('layers.add', { layer: 'values', text: 'For Ada', personId: ada.id });
  await dancecard.value('layers.add', { layer: 'values', text: 'For Ben', personId: ben.id });
  const heldAgainst = async (relationshipId: string) =>
    (await dancecard.value('layers.list', { relationshipId })).map(({ text }) => text);
  expect(await heldAgainst(ofAda.relationshipId)).toEqual(['For all', 'For Ada']);
  expect(await heldAgainst(ofAll.relationshipId)).toEqual(['For all', 'For Ada', 'For Ben']);
  const nobody = { layer: 'values', text: 'For nobody', personId: 'nobody' } as const;
  expect((await dancecard.error('layers.add', nobody)).type).toBe('NotFound');
});

test('moving gives the order one would get by hand, within a layer and into another', async () => {
  const dancecard = await openTestDancecard();
  const ids = new Map<string, string>();
  for (const text of ['a', 'b', 'c', 'd']) {
    ids.set(text, (await dancecard.value('layers.add', { layer: 'values', text })).id);
  }
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(5), async (text, position) => {
      const before = await textsOf(dancecard);
      await dancecard.value('layers.move', { id: ids.get(text) ?? '', position });
      const others = before.filter((each) => each !== text);
      expect(await textsOf(dancecard)).toEqual(others.toSpliced(position, 0, text));
    }),
    { numRuns: 25 },
  );
  const [first] = await textsOf(dancecard);
  await dancecard.value('layers.update', { id: ids.get(first ?? '') ?? '', layer: 'dealing' });
  expect((await textsOf(dancecard)).at(-1)).toBe(first);
});
