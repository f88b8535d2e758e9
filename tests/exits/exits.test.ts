import { expect, test } from 'vitest';
import { addContract, openTerms, yearlyTerms } from '#tests/support/builders.ts';
import { day, openTestDancecard } from '#tests/support/open-test-dancecard.ts';

test('[exits-1] the last day is computed from the terms on the day the notice was sent', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard);
  const exit = await dancecard.value('exits.log', {
    contractId: id,
    decidedOn: '2026-11-20',
    noticeSentOn: '2026-11-30',
  });
  expect(exit).toMatchObject({ endsOn: '2027-02-28', inTime: true });
  expect(await dancecard.value('contracts.get', { id })).toMatchObject({
    state: 'leaving',
    endsOn: '2027-02-28',
    nextNoticeDeadline: null,
    exits: [{ state: 'sent', endsOn: '2027-02-28', endsOnStated: false }],
  });
});

test('without a notice yet it is reckoned from the day of the decision, and follows once the notice is sent', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard, { terms: openTerms });
  const { exitId, endsOn } = await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-11-22' });
  expect(endsOn).toBe('2026-12-22');
  const sent = await dancecard.value('exits.update', { exitId, noticeSentOn: '2026-11-25' });
  expect(sent.endsOn).toBe('2026-12-25');
});

test('[exits-2] a late notice is said to be late, with what follows', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard);
  const exit = await dancecard.value('exits.log', {
    contractId: id,
    decidedOn: '2026-12-01',
    noticeSentOn: '2026-12-01',
  });
  expect(exit).toMatchObject({ endsOn: '2028-02-29', inTime: false });
  expect(exit.working.join(' ')).toMatch(/too late/);
});

test('[exits-3] a last day that was given wins, and the working names both', async () => {
  const dancecard = await openTestDancecard();
  await dancecard.value('preferences.set', { locale: 'en-GB' });
  const { id } = await addContract(dancecard);
  const exit = await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-11-22', endsOn: '2026-12-31' });
  expect(exit.endsOn).toBe('2026-12-31');
  expect(exit.working.at(-1)).toBe(
    'You gave Thu, 31 Dec 2026 as the last day. By the terms it would be Sun, 28 Feb 2027.',
  );
});

test('without terms the last day stays unknown and the working asks for it', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard, { terms: null });
  const exit = await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-11-22' });
  expect(exit).toMatchObject({ endsOn: null, inTime: null });
  expect(exit.working[0]).toContain('on which day does the contract end?');
});

test('[exits-6] a second exit is refused until the first is withdrawn', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard);
  const { exitId } = await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-11-22' });
  expect((await dancecard.error('exits.log', { contractId: id, decidedOn: '2026-11-22' })).type).toBe('Refused');
  await dancecard.value('exits.withdraw', { exitId });
  expect((await dancecard.value('contracts.get', { id })).state).toBe('running');
  expect((await dancecard.error('exits.withdraw', { exitId })).type).toBe('Refused');
  await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-11-22' });
});

test('[exits-8] over for the person, not known to the supplier, until it is acknowledged', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard, { terms: openTerms });
  const { exitId } = await dancecard.value('exits.log', {
    contractId: id,
    decidedOn: '2026-11-22',
    noticeSentOn: '2026-11-22',
  });
  dancecard.clock.moveTo(day('2026-12-22'));
  expect((await dancecard.value('contracts.get', { id })).state).toBe('leaving');
  dancecard.clock.moveTo(day('2026-12-23'));
  expect(await dancecard.value('contracts.get', { id })).toMatchObject({
    state: 'ended_unconfirmed',
    exits: [{ state: 'ended_unconfirmed' }],
  });
  await dancecard.value('exits.acknowledge', { exitId, acknowledgedOn: '2026-12-23' });
  expect((await dancecard.value('contracts.get', { id })).state).toBe('ended');
});

test('an acknowledgement may name another last day', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard);
  const { exitId } = await dancecard.value('exits.log', {
    contractId: id,
    decidedOn: '2026-11-22',
    noticeSentOn: '2026-11-22',
  });
  const outcome = await dancecard.value('exits.acknowledge', {
    exitId,
    acknowledgedOn: '2026-11-25',
    endsOn: '2026-12-31',
  });
  expect(outcome.endsOn).toBe('2026-12-31');
  expect((await dancecard.value('contracts.get', { id })).exits[0]).toMatchObject({
    state: 'acknowledged',
    endsOn: '2026-12-31',
    endsOnStated: true,
  });
});

test('dates that contradict each other are refused in words', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard);
  const early = { contractId: id, decidedOn: '2026-11-22', noticeSentOn: '2026-11-01' };
  expect((await dancecard.error('exits.log', early)).type).toBe('InvalidInput');
  const before = { contractId: id, decidedOn: '2026-11-22', endsOn: '2020-01-01' };
  expect((await dancecard.error('exits.log', before)).message).toContain('before Gym starts');
  expect((await dancecard.error('exits.log', { decidedOn: '2026-11-22' })).message).toContain('contractId');
  const { exitId } = await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-11-22' });
  const older = { exitId, acknowledgedOn: '2026-11-01' };
  expect((await dancecard.error('exits.acknowledge', older)).message).toContain('older than the decision');
  expect((await dancecard.error('exits.update', { exitId, noticeSentOn: '2026-11-01' })).type).toBe('Refused');
});

test('[exits-4] a letter counts on arrival, and the working names the day it must be there', async () => {
  const dancecard = await openTestDancecard();
  await dancecard.value('preferences.set', { locale: 'en-GB' });
  const { id } = await addContract(dancecard, { terms: yearlyTerms });
  const exit = await dancecard.value('exits.preview', {
    contractId: id,
    decidedOn: '2026-11-22',
    noticeSentOn: '2026-11-27',
    channel: 'letter',
  });
  expect(exit.working.at(-1)).toContain('it must be there by Mon, 30 Nov 2026');
  expect(await dancecard.value('exits.list', {})).toEqual([]);
});

test('[exits-9] leaving a relationship leaves each running contract, as one entry', async () => {
  const dancecard = await openTestDancecard();
  const { relationshipId } = await addContract(dancecard, { name: 'Gym' });
  await addContract(dancecard, { name: 'Sauna', terms: openTerms });
  const exit = await dancecard.value('exits.log', {
    relationshipId,
    decidedOn: '2026-11-22',
    noticeSentOn: '2026-11-22',
  });
  expect(exit.exits.map(({ contractName, endsOn }) => [contractName, endsOn])).toEqual([
    ['Gym', '2027-02-28'],
    ['Sauna', '2026-12-22'],
  ]);
  expect(exit.endsOn).toBe('2027-02-28');
  expect((await dancecard.value('relationships.list', {}))[0]?.state).toBe('leaving');
  expect(await dancecard.value('history.list', {})).toHaveLength(3);
  expect((await dancecard.error('exits.log', { relationshipId, decidedOn: '2026-11-22' })).type).toBe('Refused');
});
