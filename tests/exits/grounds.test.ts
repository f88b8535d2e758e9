import { expect, test } from 'vitest';
import { isPath } from '#shared/api/api.ts';
import { addContract, openTerms, yearlyTerms } from '#tests/support/builders.ts';
import { day, openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

/** Takes the way out a nudge offers, just as it is offered. */
async function takeWayOut(dancecard: TestDancecard, palgorithm: string) {
  const nudge = (await dancecard.value('nudges.list', {})).find((one) => one.palgorithm === palgorithm);
  const action = nudge?.actions.find(({ path }) => path === 'exits.log');
  expect(action).toBeDefined();
  if (action === undefined || !isPath(action.path)) throw new Error('No way out is offered');
  return dancecard.value('exits.log', action.input as Parameters<typeof dancecard.value<'exits.log'>>[1]);
}

test('[exits-19] the way out of a nudge leads where its right leads: withdrawing ends it now', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-26' });
  const terms = {
    ...yearlyTerms,
    startsOn: '2026-11-17',
    initialTerm: { n: 24, unit: 'month' },
    coolingOff: { n: 14, unit: 'day' },
  } as const;
  const { id } = await addContract(dancecard, { name: 'Mobile', terms });
  expect(await takeWayOut(dancecard, 'cooling_off_ending')).toMatchObject({
    endsOn: '2026-11-26',
    inTime: true,
    deadline: '2026-12-01',
  });
  expect((await dancecard.value('contracts.get', { id })).exits[0]).toMatchObject({ ground: 'withdrawal' });
  dancecard.clock.moveTo(day('2026-11-27'));
  expect((await dancecard.value('nudges.list', {}))[0]).toMatchObject({
    palgorithm: 'exit_unsent',
    actBy: '2026-12-01',
  });
});

test('leaving a trial ends with the trial, leaving for a price ends before it', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-26' });
  await addContract(dancecard, {
    name: 'Films',
    terms: { ...yearlyTerms, startsOn: '2026-11-01', trialEndsOn: '2026-11-30' },
  });
  expect(await takeWayOut(dancecard, 'trial_ending')).toMatchObject({ endsOn: '2026-11-30', inTime: true });
  const { id } = await addContract(dancecard, {
    name: 'Power',
    terms: { ...yearlyTerms, initialTerm: { n: 24, unit: 'month' }, startsOn: '2026-02-01' },
  });
  await dancecard.value('prices.announce', {
    contractId: id,
    price: { amount: 5990, currency: 'EUR', every: { n: 1, unit: 'month' } },
    effectiveFrom: '2027-01-01',
    exitRightUntil: '2026-12-20',
  });
  expect(await takeWayOut(dancecard, 'price_rise')).toMatchObject({
    endsOn: '2026-12-31',
    inTime: true,
    deadline: '2026-12-20',
  });
});

test('[exits-20] the last day is worked out again when the terms are corrected, and what changed is said', async () => {
  const dancecard = await openTestDancecard({ today: '2026-10-01' });
  await dancecard.value('preferences.set', { locale: 'en-GB' });
  const { id } = await addContract(dancecard, {
    terms: { ...yearlyTerms, notice: { n: 1, unit: 'month', anchor: 'term_end' } },
  });
  const sent = { contractId: id, decidedOn: '2026-10-01', noticeSentOn: '2026-12-20' } as const;
  expect(await dancecard.value('exits.log', sent)).toMatchObject({ endsOn: '2027-02-28', inTime: true });
  const corrected = await dancecard.value('contracts.update', { id, terms: yearlyTerms });
  expect(corrected.exit).toMatchObject({
    was: '2027-02-28',
    endsOn: '2028-02-29',
    inTime: false,
    message: 'Your exit from Gym is too late for the end it was meant for: the contract now ends on Tue, 29 Feb 2028.',
  });
  expect((await dancecard.value('contracts.get', { id })).endsOn).toBe('2028-02-29');
  await dancecard.value('history.undo', {});
  expect((await dancecard.value('contracts.get', { id })).exits[0]).toMatchObject({
    endsOn: '2027-02-28',
    inTime: true,
  });
});

test('so when the right to leave for a price is corrected or the ground is another; a day that was named stays', async () => {
  const dancecard = await openTestDancecard({ today: '2026-10-01' });
  const { id } = await addContract(dancecard);
  const price = { amount: 5990, currency: 'EUR', every: { n: 1, unit: 'month' } } as const;
  const announced = await dancecard.value('prices.announce', {
    contractId: id,
    price,
    effectiveFrom: '2026-12-01',
    exitRightUntil: '2026-10-31',
  });
  const { exitId, endsOn } = await dancecard.value('exits.log', {
    contractId: id,
    decidedOn: '2026-10-01',
    noticeSentOn: '2026-10-01',
    ground: 'price_change',
  });
  expect(endsOn).toBe('2026-11-30');
  expect((await dancecard.value('prices.remove', { id: announced.id })).exit).toMatchObject({ endsOn: null });
  expect(await dancecard.value('exits.update', { exitId, ground: 'notice' })).toMatchObject({ endsOn: '2027-02-28' });
  await dancecard.value('exits.update', { exitId, endsOn: '2026-12-24' });
  expect((await dancecard.value('contracts.update', { id, terms: openTerms })).exit).toBeNull();
  expect((await dancecard.value('contracts.get', { id })).endsOn).toBe('2026-12-24');
});

test('[exits-21] a reason or a note moves no day, whatever became of the terms since', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-22' });
  const { id } = await addContract(dancecard);
  const { exitId } = await dancecard.value('exits.log', {
    contractId: id,
    decidedOn: '2026-11-22',
    noticeSentOn: '2026-11-22',
  });
  const before = (await dancecard.value('contracts.get', { id })).exits[0];
  await dancecard.value('exits.update', { exitId, note: 'By registered letter', reason: 'Too dear' });
  const { note, reason, changedAt, ...after } = (await dancecard.value('contracts.get', { id })).exits[0] ?? {};
  const { note: _, reason: __, changedAt: ___, ...same } = before ?? {};
  expect([after, note, reason]).toEqual([same, 'By registered letter', 'Too dear']);
  expect(changedAt).toBeDefined();
});
