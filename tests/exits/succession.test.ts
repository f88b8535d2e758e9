import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/calendar-date.ts';
import { someDay } from '#tests/terms/arbitrary-terms.ts';
import { addContract, openTerms } from '#tests/support/builders.ts';
import { day, openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { livingRows } from '#tests/support/read-store.ts';

const pool = {
  name: 'Gym and pool',
  terms: { ...openTerms, startsOn: '2026-12-01' },
  price: { amount: 5990, currency: 'EUR', every: { n: 1, unit: 'month' } },
} as const;

async function aGym() {
  const dancecard = await openTestDancecard({ today: '2026-11-22' });
  const gym = await addContract(dancecard, { category: 'Sport', paymentMethod: 'Card', terms: openTerms });
  return { dancecard, gym };
}

async function upgraded() {
  const { dancecard, gym } = await aGym();
  const next = await dancecard.value('contracts.succeed', {
    id: gym.id,
    on: '2026-12-01',
    how: 'upgrade',
    contract: pool,
  });
  return { dancecard, gym, next };
}

async function standingExitOf(dancecard: TestDancecard, id: string) {
  const [exit] = await dancecard.value('exits.list', { contractId: id });
  if (exit === undefined) throw new Error('No exit');
  return exit;
}

test('[exits-37] a contract that is upgraded ends the day before the next begins, with nothing overwritten', async () => {
  const { dancecard, gym, next } = await upgraded();
  expect(next).toMatchObject({
    relationshipId: gym.relationshipId,
    endsOn: '2026-11-30',
    cost: { more: { month: { amount: 1000, currency: 'EUR' }, year: { amount: 12_000, currency: 'EUR' } } },
  });
  expect(await dancecard.value('contracts.get', { id: gym.id })).toMatchObject({
    name: 'Gym',
    price: { amount: 4990 },
    endsOn: '2026-11-30',
    exits: [
      {
        ground: 'agreement',
        decidedOn: '2026-11-22',
        acknowledgedOn: '2026-11-22',
        succession: 'upgrade',
        replacedBy: { contractId: next.id, contractName: 'Gym and pool' },
      },
    ],
  });
  expect(await dancecard.value('contracts.get', { id: next.id })).toMatchObject({
    category: 'Sport',
    paymentMethod: 'Card',
    startsOn: '2026-12-01',
    price: { amount: 5990 },
    replaces: [{ contractId: gym.id, contractName: 'Gym', succession: 'upgrade' }],
  });
});

test('[exits-38] a succession is one step, and taking it back leaves everything as it was', async () => {
  const { dancecard, gym } = await aGym();
  const before = livingRows(dancecard.folder);
  await fc.assert(
    fc.asyncProperty(
      someDay('2024-03-01', '2030-12-31'),
      fc.constantFrom('upgrade' as const, 'downgrade' as const, 'change' as const),
      async (on, how) => {
        const terms = { ...openTerms, startsOn: on };
        const { id, endsOn } = await dancecard.value('contracts.succeed', {
          id: gym.id,
          on,
          how,
          contract: { ...pool, terms },
        });
        expect(addDays(endsOn, 1)).toBe(on);
        expect((await dancecard.value('contracts.get', { id: gym.id })).endsOn).toBe(endsOn);
        expect((await dancecard.value('contracts.get', { id })).startsOn).toBe(on);
        const [entry] = await dancecard.value('history.list', { limit: 1 });
        await dancecard.value('history.undo', { entryId: entry?.id ?? '' });
        expect(livingRows(dancecard.folder)).toEqual(before);
      },
    ),
    { numRuns: 15 },
  );
});

test('[exits-39] a succession is no leaving: nothing to do, nobody to ask, no reason why one left', async () => {
  const { dancecard, gym } = await upgraded();
  expect(await dancecard.value('exits.get', { id: (await standingExitOf(dancecard, gym.id)).id })).toMatchObject({
    stage: 'succeeded',
    checklist: [],
  });
  dancecard.clock.sleepUntil(day('2026-12-20'), '12:00');
  expect(await dancecard.value('relationships.left', { supplierId: gym.supplierId })).toBeNull();
  expect(await dancecard.value('relationships.list', {})).toMatchObject([{ state: 'current' }]);
  const nudges = await dancecard.value('nudges.list', {});
  expect(nudges.filter(({ palgorithm }) => palgorithm.startsWith('exit_'))).toEqual([]);
  const omitted = await dancecard.value('omissions.list', {});
  expect(JSON.stringify(omitted)).not.toContain('"Gym"');
  const { timeline } = await dancecard.value('suppliers.get', { id: gym.supplierId });
  const told = timeline.filter(({ on }) => on >= '2026-11-01').map(({ text }) => text);
  expect(told).toEqual(['Gym upgraded to Gym and pool', 'Last day of Gym', 'Gym and pool started']);
  const { entries } = await dancecard.value('timeline.list', { supplierId: gym.supplierId });
  expect(entries.map(({ title }) => title)).toEqual([
    'Gym and pool started',
    'Last day of Gym',
    'Gym upgraded to Gym and pool',
    'Gym started',
  ]);
});

test('[exits-40] what follows stays joined to what it follows, and is not taken back as an exit', async () => {
  const { dancecard, gym, next } = await upgraded();
  const { id: exitId } = await standingExitOf(dancecard, gym.id);
  const refused = [
    await dancecard.error('exits.withdraw', { exitId }),
    await dancecard.error('exits.update', { exitId, endsOn: '2026-12-24' }),
    await dancecard.error('exits.acknowledge', { exitId, acknowledgedOn: '2026-11-22' }),
    await dancecard.error('exits.tick', { exitId, item: 'notice' }),
    await dancecard.error('exits.update', { exitId, replacedById: null }),
  ];
  for (const { message } of refused) expect(message).toContain('Gym and pool follows it');
  await dancecard.value('exits.update', { exitId, note: 'At the desk' });
  await dancecard.value('contracts.update', { id: next.id, terms: { ...openTerms, startsOn: '2027-01-15' } });
  expect((await dancecard.value('contracts.get', { id: gym.id })).endsOn).toBe('2027-01-14');
});

test('once what follows was removed as a mistake the exit is like any other, and can be taken back', async () => {
  const { dancecard, gym, next } = await upgraded();
  await dancecard.value('contracts.remove', { id: next.id });
  const exit = await standingExitOf(dancecard, gym.id);
  expect(exit).toMatchObject({ succession: null, replacedBy: null, replacedById: null, stage: 'running' });
  await dancecard.value('exits.withdraw', { exitId: exit.id });
  expect((await dancecard.value('contracts.get', { id: gym.id })).state).toBe('running');
});

test('what cannot be succeeded says why and what to do', async () => {
  const { dancecard, gym } = await aGym();
  const succeed = (id: string, on: string, terms: { readonly startsOn: string } = { startsOn: on }) =>
    dancecard.error('contracts.succeed', {
      id,
      on,
      how: 'change',
      contract: { ...pool, terms: { ...openTerms, ...terms } },
    });
  expect((await succeed(gym.id, '2024-01-15')).message).toContain('before it starts');
  expect((await succeed(gym.id, '2026-12-01', { startsOn: '2026-12-02' })).message).toContain(
    'have to begin on the day',
  );
  const fixed = await addContract(dancecard, {
    name: 'Course',
    terms: { startsOn: '2026-01-01', endsOn: '2026-11-30', initialTerm: null, renewal: 'none', notice: null },
  });
  expect((await succeed(fixed.id, '2026-12-02')).message).toContain('ends by itself');
  await dancecard.value('contracts.succeed', { id: fixed.id, on: '2026-12-01', how: 'change', contract: pool });
  expect((await succeed(fixed.id, '2026-12-01')).message).toContain('already an exit');
});
