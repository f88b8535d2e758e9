import { describe, expect, test } from 'vitest';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { day } from './builders.ts';

async function nudges(dancecard: TestDancecard, name: string) {
  return (await dancecard.value('nudges.list', {})).filter(({ palgorithm }) => palgorithm === name);
}

/** A contract of 2025 that ended by itself, with what its supplier was given, and an account there. */
async function addPast(dancecard: TestDancecard, supplierName: string, endsIn: '2025-12-31' | '2025-06-30') {
  const terms = {
    startsOn: day('2025-01-01'),
    initialTerm: { n: endsIn === '2025-12-31' ? 12 : 6, unit: 'month' },
    renewal: 'none',
    notice: null,
  } as const;
  const { id } = await dancecard.value('contracts.add', { supplierName, name: 'Course', terms });
  const { relationshipId, supplierId } = await dancecard.value('contracts.get', { id });
  await dancecard.value('data.add', { relationshipId, kind: 'email', givenOn: day('2025-01-01') });
  return { id, relationshipId, supplierId };
}

describe('a past supplier', () => {
  test('[nudges-95] that still holds what it was given is spoken of long after the end, until it was asked or all is gone', async () => {
    const dancecard = await openTestDancecard({ today: '2026-12-30' });
    const { relationshipId, supplierId } = await addPast(dancecard, 'Fernweh', '2025-12-31');
    const said = () => nudges(dancecard, 'data_still_held');
    expect(await said()).toEqual([]);
    dancecard.clock.moveTo(day('2026-12-31'));
    expect(await said()).toMatchObject([
      {
        key: `data_still_held:${supplierId}:2025-12-31`,
        supplierId,
        title: 'Fernweh: still knows you',
        urgency: 'later',
        actions: [{ path: 'suppliers.get' }, { path: 'data.askBack', input: { relationshipId } }, {}],
      },
    ]);
    await dancecard.value('data.askBack', { relationshipId });
    expect(await said()).toEqual([]);
    await dancecard.value('history.undo', { entryId: (await dancecard.value('history.list', {}))[0]?.id ?? '' });
    expect(await said()).toHaveLength(1);
    // Whoever begins again with it needs it to know them.
    const running = { startsOn: day('2026-12-31'), initialTerm: null, renewal: 'indefinite', notice: null } as const;
    await dancecard.value('contracts.add', { supplierId, name: 'Another', terms: running });
    expect(await said()).toEqual([]);
  });

  test('[nudges-96] of whom there are many comes as one nudge, which put away leaves only what comes up later', async () => {
    const dancecard = await openTestDancecard({ today: '2026-07-01' });
    for (const name of ['One', 'Two', 'Three']) await addPast(dancecard, name, '2025-06-30');
    const later = await addPast(dancecard, 'Later', '2025-12-31');
    const [nudge, ...others] = await nudges(dancecard, 'data_still_held');
    expect(others).toEqual([]);
    expect(nudge?.key).toBe('data_still_held:several:first');
    expect(nudge?.title).toContain('3 past suppliers');
    await dancecard.value('nudges.dismiss', { id: nudge?.id ?? '' });
    expect(await nudges(dancecard, 'data_still_held')).toEqual([]);
    dancecard.clock.moveTo(day('2026-12-30'));
    expect(await nudges(dancecard, 'data_still_held')).toEqual([]);
    dancecard.clock.moveTo(day('2026-12-31'));
    expect(await nudges(dancecard, 'data_still_held')).toMatchObject([{ supplierId: later.supplierId }]);
  });
});

describe('an account', () => {
  test('[nudges-97] that was not used for years, where nothing runs, is spoken of; several at once', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-01' });
    const said = () => nudges(dancecard, 'login_unused');
    const { relationshipId } = await addPast(dancecard, 'Fernweh', '2025-06-30');
    const { id } = await dancecard.value('logins.add', {
      relationshipId,
      name: 'fernweh.example',
      lastUsedOn: day('2024-01-01'),
    });
    expect(await said()).toEqual([]);
    dancecard.clock.moveTo(day('2027-06-30'));
    expect(await said()).toMatchObject([
      { subject: { type: 'login', id }, title: 'fernweh.example, Fernweh: do you still need the account?' },
    ]);
    await dancecard.value('logins.add', { relationshipId, name: 'shop.example', lastUsedOn: day('2020-01-01') });
    await dancecard.value('logins.add', { relationshipId, name: 'unknown.example' });
    expect(await said()).toMatchObject([
      { key: 'login_unused:several:first', title: expect.stringContaining('2 in all') },
    ]);
    await dancecard.value('logins.update', { id, lastUsedOn: day('2027-01-01') });
    expect(await said()).toMatchObject([{ subject: { name: 'shop.example' } }]);
  });
});

describe('a supplier that takes more and more', () => {
  test('[nudges-98] is spoken of once in half a year: by contacts and problems, or by what one would say of it', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-01' });
    const said = () => nudges(dancecard, 'effort_rising');
    const running = { startsOn: day('2024-01-01'), initialTerm: null, renewal: 'indefinite', notice: null } as const;
    const { id: contractId } = await dancecard.value('contracts.add', {
      supplierName: 'BodyStreet',
      name: 'Gym',
      terms: running,
    });
    const { supplierId, relationshipId } = await dancecard.value('contracts.get', { id: contractId });
    const rang = (on: string) =>
      dancecard.value('interactions.add', {
        contractId,
        direction: 'out',
        channel: 'phone',
        on: day(on),
        text: 'Again',
      });
    for (const on of ['2026-02-01', '2026-03-01']) await rang(on);
    for (const on of ['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01']) await rang(on);
    await dancecard.value('problems.open', { supplierId, title: 'Cold', wants: 'repair', since: day('2026-10-20') });
    expect(await said()).toEqual([]);
    const last = await rang('2026-10-21');
    const [nudge] = await said();
    expect(nudge).toMatchObject({
      supplierId,
      key: `effort_rising:${supplierId}:2026 second half`,
      because: [
        'In the last half-year 5 contacts and one problem; in the one before 2 in all.',
        'Worth a look at the whole of it: speak to them, or look elsewhere.',
      ],
    });
    await dancecard.value('interactions.remove', { id: last.id });
    expect(await said()).toEqual([]);
    await dancecard.value('recommendations.add', { relationshipId, score: 9, on: day('2026-05-01') });
    await dancecard.value('recommendations.add', { relationshipId, score: 4, on: day('2026-10-01') });
    expect(await said()).toMatchObject([{ title: 'BodyStreet: you would recommend it less than before' }]);
  });
});
