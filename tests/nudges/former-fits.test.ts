import { expect, test } from 'vitest';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { day } from './builders.ts';

const running = { startsOn: day('2025-01-01'), initialTerm: null, renewal: 'indefinite', notice: null } as const;

/** A contract of a category, with the exit that was decided and told on 1 October 2026 for the end of October. */
async function left(dancecard: TestDancecard, supplierName: string, category: string, wouldReturn: string | null) {
  const { id } = await dancecard.value('contracts.add', { supplierName, name: 'Plan', category, terms: running });
  const { supplierId } = await dancecard.value('contracts.get', { id });
  await dancecard.value('exits.log', {
    contractId: id,
    decidedOn: day('2026-10-01'),
    noticeSentOn: day('2026-10-01'),
    endsOn: day('2026-10-31'),
    wouldReturn,
  });
  return { id, supplierId };
}

const said = async (dancecard: TestDancecard) =>
  (await dancecard.value('nudges.list', {})).filter(({ palgorithm }) => palgorithm === 'former_fits');

test('[nudges-89] a supplier that was left is named to a need that asks for the like, until it is considered or somebody is chosen', async () => {
  const dancecard = await openTestDancecard({ today: '2026-10-01' });
  const { supplierId } = await left(dancecard, 'Kraftraum', 'Gym', 'They open on Sundays.');
  await left(dancecard, 'Nowhere', 'Gym', null);
  await left(dancecard, 'Cardworks', 'Credit card', 'They are free again.');
  const { id: needId } = await dancecard.value('needs.add', { title: 'A gym nearby', trigger: 'other' });
  // What is still being left is nobody to return to.
  expect(await said(dancecard)).toEqual([]);
  dancecard.clock.moveTo(day('2026-11-01'));
  expect(await said(dancecard)).toMatchObject([
    {
      key: `former_fits:${needId}:${supplierId}`,
      needId,
      supplierId,
      title: '“A gym nearby”: think of Kraftraum, too',
      because: [expect.stringContaining('You left them on'), expect.stringContaining('They open on Sundays.')],
      actions: [{ path: 'candidates.add', input: { needId, supplierId } }, { path: 'needs.get' }, {}],
    },
  ]);
  const { id: candidateId } = await dancecard.value('candidates.add', { needId, supplierId });
  expect(await said(dancecard)).toEqual([]);
  await dancecard.value('candidates.remove', { id: candidateId });
  expect(await said(dancecard)).toHaveLength(1);
  // Whoever has something with them again need not be told of them.
  const again = await dancecard.value('contracts.add', { supplierId, name: 'Plan', terms: running });
  expect(await said(dancecard)).toEqual([]);
  await dancecard.value('contracts.remove', { id: again.id });
  expect(await said(dancecard)).toHaveLength(1);
  await dancecard.value('needs.move', { id: needId, state: 'dropped' });
  expect(await said(dancecard)).toEqual([]);
});

test('a need that a contract raised fits by the category of that contract, and never by its own supplier', async () => {
  const dancecard = await openTestDancecard({ today: '2026-10-01' });
  const power = await left(dancecard, 'Windhof', 'Electricity', 'The price falls.');
  dancecard.clock.moveTo(day('2026-11-01'));
  const present = await dancecard.value('contracts.add', {
    supplierName: 'Stadtwerke',
    name: 'Plan',
    category: 'electricity',
    terms: running,
  });
  await dancecard.value('needs.add', { title: 'Cheaper', trigger: 'price', cause: { contractId: present.id } });
  expect(await said(dancecard)).toMatchObject([{ supplierId: power.supplierId }]);
  await dancecard.value('contracts.update', { id: present.id, category: 'Gas' });
  expect(await said(dancecard)).toEqual([]);
});
