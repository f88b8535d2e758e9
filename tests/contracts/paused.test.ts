import { expect, test } from 'vitest';
import { addContract, openTerms, yearlyTerms } from '#tests/support/builders.ts';
import { day, openTestDancecard } from '#tests/support/open-test-dancecard.ts';

test('[contracts-8] a paused contract counts for nothing from its first day to its last, and then again', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-22' });
  const { id } = await addContract(dancecard, { terms: openTerms });
  const seen = async () => {
    const [contract] = await dancecard.value('contracts.list', {});
    const [relationship] = await dancecard.value('relationships.list', {});
    return [contract?.state, contract?.yearlyCost?.amount ?? null, relationship?.yearlyCosts, relationship?.state];
  };
  const running = ['running', 59_880, [{ amount: 59_880, currency: 'EUR' }], 'current'];
  const paused = ['paused', null, [], 'current'];
  expect(await seen()).toEqual(running);
  await dancecard.value('contracts.update', { id, pausedFrom: '2026-11-23', pausedUntil: '2026-12-31' });
  expect(await seen()).toEqual(running);
  for (const [on, state] of [
    ['2026-11-23', paused],
    ['2026-12-31', paused],
    ['2027-01-01', running],
  ] as const) {
    dancecard.clock.moveTo(day(on));
    expect([on, await seen()]).toEqual([on, state]);
  }
  await dancecard.value('contracts.update', { id, pausedFrom: '2027-01-01', pausedUntil: null });
  expect(await seen()).toEqual(paused);
  expect(await dancecard.value('contracts.list', { state: 'paused' })).toHaveLength(1);
  await dancecard.value('history.undo', {});
  expect(await seen()).toEqual(running);
});

test('a paused contract is asked nothing, but its deadlines are told: it renews all the same', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-22' });
  const said = async () => (await dancecard.value('nudges.list', {})).map(({ palgorithm }) => palgorithm);
  const { id } = await addContract(dancecard, { terms: null });
  expect(await said()).toEqual(['terms_unknown']);
  await dancecard.value('contracts.update', { id, pausedFrom: '2026-11-01', pausedUntil: '2026-11-30' });
  expect(await said()).toEqual([]);
  await dancecard.value('contracts.update', { id, terms: yearlyTerms });
  expect(await said()).toEqual(['notice_deadline']);
  await dancecard.value('contracts.update', { id, terms: null });
  expect(await said()).toEqual([]);
  dancecard.clock.moveTo(day('2026-12-01'));
  expect(await said()).toEqual(['terms_unknown']);
});
