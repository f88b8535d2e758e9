import { expect, test } from 'vitest';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';

test('asked of one supplier or relationship, what is probably known is what it is among all', async () => {
  const dancecard = await openTestDancecard({ demo: true });
  const all = await dancecard.value('data.probable', {});
  expect(all.length).toBeGreaterThan(10);
  for (const { supplierId, relationships } of await suppliersOf(dancecard)) {
    const own = all.filter((each) => each.supplierId === supplierId);
    expect(await dancecard.value('data.probable', { supplierId })).toEqual(own);
    for (const relationshipId of relationships) {
      expect(await dancecard.value('data.probable', { relationshipId })).toEqual(
        own.filter((each) => each.relationshipId === relationshipId),
      );
    }
  }
});

async function suppliersOf(dancecard: Awaited<ReturnType<typeof openTestDancecard>>) {
  const relationships = await dancecard.value('relationships.list', {});
  return [...Map.groupBy(relationships, ({ supplierId }) => supplierId)].map(([supplierId, own]) => ({
    supplierId,
    relationships: own.map(({ id }) => id),
  }));
}
