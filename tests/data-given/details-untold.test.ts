import { expect, test } from 'vitest';
import { addContract, openTerms } from '#tests/support/builders.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

async function suppliers(dancecard: TestDancecard, n: number): Promise<string[]> {
  const ids: string[] = [];
  for (let each = 0; each < n; each += 1) {
    const { relationshipId } = await addContract(dancecard, { supplierName: `Supplier ${each}`, terms: openTerms });
    await dancecard.value('data.add', { relationshipId, kind: 'postal_address' });
    ids.push(relationshipId);
  }
  return ids;
}

const move = { kind: 'postal_address', newDetail: 'Lindenhof 3\n79098 Freiburg' } as const;

async function untold(dancecard: TestDancecard) {
  const nudges = await dancecard.value('nudges.list', {});
  return nudges.filter(({ palgorithm }) => palgorithm === 'details_untold');
}

test('[data-17] one nudge for each change speaks of whoever is left to tell, and is silent once all are told', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-22' });
  const ids = await suppliers(dancecard, 3);
  const { id } = await dancecard.value('data.change', { ...move, validFrom: '2026-12-01' });
  expect(await untold(dancecard)).toMatchObject([
    {
      title: '“Lindenhof 3”: 3 suppliers are left to tell',
      subject: { type: 'detail_change', id, name: 'Lindenhof 3' },
      actBy: '2026-12-01',
      actions: [{ path: 'data.tellings', input: { changeId: id } }],
    },
  ]);
  await dancecard.value('data.told', { changeId: id, relationshipId: ids[0] ?? '' });
  expect(await untold(dancecard)).toMatchObject([
    {
      title: '“Lindenhof 3”: 2 suppliers are left to tell',
      because: expect.arrayContaining(['1 of 3 were told.']),
    },
  ]);
  await dancecard.value('data.told', { changeId: id, relationshipIds: ids });
  expect(await untold(dancecard)).toEqual([]);
  await dancecard.value('data.untold', { changeId: id, relationshipId: ids[1] ?? '' });
  expect(await untold(dancecard)).toHaveLength(1);
});

test('whatever makes another supplier one to tell is said at once', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-22' });
  const { id } = await dancecard.value('data.change', move);
  expect(await untold(dancecard)).toEqual([]);
  const contract = await addContract(dancecard, { terms: openTerms });
  expect(await untold(dancecard)).toEqual([]);
  const about = { contractId: contract.id, direction: 'in', channel: 'letter' } as const;
  const letter = await dancecard.value('interactions.add', { ...about, text: 'A bill' });
  expect(await untold(dancecard)).toHaveLength(1);
  await dancecard.value('interactions.remove', { id: letter.id });
  expect(await untold(dancecard)).toEqual([]);
  await dancecard.value('data.add', { relationshipId: contract.relationshipId, kind: 'postal_address' });
  expect(await untold(dancecard)).toHaveLength(1);
  await dancecard.value('data.removeChange', { id });
  expect(await untold(dancecard)).toEqual([]);
});

test.each([
  ['2026-11-16', 0],
  ['2026-11-17', 1],
  ['2027-03-01', 1],
  ['2027-03-02', 0],
])('on %s a change of 1 December is spoken of %i times', async (today, times) => {
  const dancecard = await openTestDancecard({ today });
  await suppliers(dancecard, 1);
  await dancecard.value('data.change', { ...move, validFrom: '2026-12-01' });
  expect(await untold(dancecard)).toHaveLength(times);
});
