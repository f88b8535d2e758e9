import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addContract, openTerms } from '#tests/support/builders.ts';
import { day, openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

/** A phone contract that is left: sent, confirmed, over at the end of the year. */
async function leaving(today = '2026-11-22') {
  const dancecard = await openTestDancecard({ today });
  const contract = await addContract(dancecard, {
    name: 'Mobile',
    category: 'Phone',
    terms: openTerms,
    price: { amount: 2000, currency: 'EUR', every: { n: 1, unit: 'month' } },
  });
  const { exitId } = await dancecard.value('exits.log', {
    contractId: contract.id,
    decidedOn: '2026-11-20',
    noticeSentOn: '2026-11-20',
    endsOn: '2026-12-31',
    reason: 'Too dear',
    wouldReturn: 'A price that stays',
    cost: { amount: 385, currency: 'EUR' },
  });
  return { dancecard, exitId, contract };
}

async function itemsOf(dancecard: TestDancecard, exitId: string) {
  const { checklist } = await dancecard.value('exits.get', { id: exitId });
  return Object.fromEntries(checklist.map(({ item, state, on }) => [item, [state, on]]));
}

test('[exits-27] an item is ticked, unticked and not needed, each as one entry that can be undone', async () => {
  const { dancecard, exitId } = await leaving();
  await dancecard.value('exits.tick', { exitId, item: 'number_moved', on: '2026-11-21', note: 'Port number 77' });
  expect((await itemsOf(dancecard, exitId))['number_moved']).toEqual(['done', '2026-11-21']);
  await dancecard.value('exits.tick', { exitId, item: 'number_moved', state: 'open' });
  expect((await itemsOf(dancecard, exitId))['number_moved']).toEqual(['open', null]);
  await dancecard.value('exits.tick', { exitId, item: 'number_moved', state: 'not_needed' });
  expect((await itemsOf(dancecard, exitId))['number_moved']).toEqual(['not_needed', '2026-11-22']);
  const titles = (await dancecard.value('history.list', { limit: 3 })).map(({ title }) => title);
  expect(titles).toEqual([
    'Exit from Mobile, not needed: Number moved',
    'Exit from Mobile, open again: Number moved',
    'Exit from Mobile, done: Number moved',
  ]);
  await dancecard.value('history.undo', {});
  await dancecard.value('history.undo', {});
  const { checklist } = await dancecard.value('exits.get', { id: exitId });
  expect(checklist.find(({ item }) => item === 'number_moved')).toMatchObject({
    state: 'done',
    note: 'Port number 77',
  });
  await dancecard.value('history.undo', {});
  expect((await itemsOf(dancecard, exitId))['number_moved']).toEqual(['open', null]);
});

test('[exits-28] what the exit itself answers is written there and never twice', async () => {
  const { dancecard, exitId } = await leaving();
  expect(await itemsOf(dancecard, exitId)).toMatchObject({
    notice: ['done', '2026-11-20'],
    acknowledged: ['open', null],
    end_confirmed: ['open', null],
  });
  await dancecard.value('exits.tick', { exitId, item: 'end_confirmed', on: '2026-11-22' });
  const [told] = await dancecard.value('exits.list', {});
  expect(told).toMatchObject({ acknowledgedOn: '2026-11-22', endsOn: '2026-12-31', endsOnStated: true });
  expect(await itemsOf(dancecard, exitId)).toMatchObject({
    acknowledged: ['done', '2026-11-22'],
    end_confirmed: ['done', '2026-11-22'],
  });
  await dancecard.value('exits.tick', { exitId, item: 'acknowledged', state: 'open' });
  expect((await dancecard.value('exits.list', {}))[0]).toMatchObject({ acknowledgedOn: null, state: 'sent' });
  await dancecard.value('exits.tick', { exitId, item: 'notice', state: 'open' });
  expect((await dancecard.value('exits.list', {}))[0]).toMatchObject({ noticeSentOn: null, state: 'decided' });
  const refusal = await dancecard.error('exits.tick', { exitId, item: 'notice', on: '2026-11-19' });
  expect(refusal.message).toContain('decided');
});

test('a last day that is not known cannot be confirmed by a tick', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-22' });
  const { id } = await addContract(dancecard, { name: 'Tea', terms: null });
  const { exitId } = await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-11-20' });
  const refusal = await dancecard.error('exits.tick', { exitId, item: 'end_confirmed' });
  expect(refusal.message).toContain('The last day of Tea is not known yet');
});

test('[exits-29] a person adds items of their own, any other kind, and sets the day of each', async () => {
  const { dancecard, exitId } = await leaving();
  const own = await dancecard.value('exits.addItem', { exitId, text: 'Tell the school', dueOn: '2026-12-10' });
  expect((await dancecard.error('exits.addItem', { exitId, text: 'Tell the school' })).type).toBe('Refused');
  await dancecard.value('exits.tick', { exitId, item: 'money_back', state: 'open', dueOn: '2027-03-01' });
  const exit = await dancecard.value('exits.get', { id: exitId });
  expect(exit.checklist.find(({ item }) => item === own.item)).toMatchObject({
    kind: 'own',
    text: 'Tell the school',
    dueOn: '2026-12-10',
    dueOnSet: true,
  });
  expect(exit.checklist.find(({ item }) => item === 'money_back')).toMatchObject({ dueOn: '2027-03-01' });
  expect(exit.offered).not.toContain('money_back');
  expect(exit.offered).toContain('domain_moved');
  await dancecard.value('exits.tick', { exitId, item: own.item });
  expect((await itemsOf(dancecard, exitId))[own.item]).toEqual(['done', '2026-11-22']);
  await dancecard.value('exits.removeItem', { exitId, item: own.item });
  await dancecard.value('exits.removeItem', { exitId, item: 'money_back' });
  expect(Object.keys(await itemsOf(dancecard, exitId))).not.toContain(own.item);
  expect((await dancecard.value('exits.get', { id: exitId })).offered).toContain('money_back');
  expect((await dancecard.error('exits.tick', { exitId, item: 'nothing of the kind' })).type).toBe('NotFound');
});

test('an exit that was taken back has no checklist to tick', async () => {
  const { dancecard, exitId } = await leaving();
  await dancecard.value('exits.withdraw', { exitId });
  expect((await dancecard.error('exits.tick', { exitId, item: 'final_bill' })).type).toBe('Refused');
  expect((await dancecard.value('exits.list', {}))[0]).toMatchObject({ stage: 'withdrawn', saved: null });
});

test('[exits-30] what an exit cost and saved is counted, with the problems that ended in it', async () => {
  const { dancecard, exitId, contract } = await leaving();
  const trouble = { contractId: contract.id, title: 'No signal', since: '2026-11-01', wants: 'exit' } as const;
  const problem = await dancecard.value('problems.open', trouble);
  await dancecard.value('problems.addStep', {
    problemId: problem.id,
    text: 'Called twice',
    minutes: 40,
    cost: { amount: 115, currency: 'EUR' },
  });
  await dancecard.value('problems.close', { id: problem.id, outcome: 'exit' });
  await dancecard.value('exits.acknowledge', { exitId, acknowledgedOn: '2026-11-25' });
  dancecard.clock.moveTo(day('2027-02-15'));
  expect(await dancecard.value('exits.get', { id: exitId })).toMatchObject({
    state: 'ended',
    stage: 'stuck',
    reason: 'Too dear',
    wouldReturn: 'A price that stays',
    saved: { amount: 4000, currency: 'EUR' },
    yearly: { amount: 24_000, currency: 'EUR' },
    costs: [{ amount: 500, currency: 'EUR' }],
    minutes: 40,
    problems: [{ title: 'No signal' }],
    progress: { overdue: 3, nextDueOn: '2026-12-31' },
  });
});

test('[exits-31] what is left of one exit is one nudge; nothing is said before anything is due', async () => {
  const { dancecard, exitId } = await leaving();
  await dancecard.value('exits.acknowledge', { exitId, acknowledgedOn: '2026-11-25', endsOn: '2026-12-31' });
  const said = async (on: string) => {
    dancecard.clock.moveTo(day(on));
    const nudges = await dancecard.value('nudges.list', {});
    return nudges.filter(({ palgorithm }) => palgorithm === 'exit_checklist');
  };
  expect(await said('2026-12-27')).toEqual([]);
  const [moved, ...others] = await said('2026-12-28');
  expect(others).toEqual([]);
  expect(moved).toMatchObject({
    title: 'Mobile, Nordwall Fitness GmbH: one thing is left to finish the exit',
    actBy: '2026-12-31',
    because: ['Number moved.'],
  });
  const tick = moved?.actions.find(({ path }) => path === 'exits.tick');
  await dancecard.value('exits.tick', tick?.input as { exitId: string; item: string });
  expect(await said('2026-12-29')).toEqual([]);
  expect(await said('2027-02-26')).toMatchObject([
    { actBy: null, actions: [{ path: 'exits.get', input: { id: exitId } }, { path: 'nudges.done' }] },
  ]);
  expect(await said('2027-04-01')).toEqual([]);
});

test('whoever has the last bill and ended the payments is not asked whether they still charge', async () => {
  const { dancecard, exitId } = await leaving();
  await dancecard.value('exits.acknowledge', { exitId, acknowledgedOn: '2026-11-25', endsOn: '2026-12-31' });
  const asks = async () =>
    (await dancecard.value('nudges.list', {})).some(({ palgorithm }) => palgorithm === 'exit_charges');
  dancecard.clock.moveTo(day('2027-01-02'));
  expect(await asks()).toBe(true);
  await dancecard.value('exits.tick', { exitId, item: 'payment_ended' });
  expect(await asks()).toBe(true);
  await dancecard.value('exits.tick', { exitId, item: 'final_bill' });
  expect(await asks()).toBe(false);
});

test('an exit is found by its reason, and by the items of its checklist', async () => {
  const { dancecard, exitId } = await leaving();
  await dancecard.value('exits.addItem', { exitId, text: 'Tell Grandmother' });
  const found = async (text: string) =>
    (await dancecard.value('search.everything', { text })).map(({ type, exitId: leadsTo }) => [type, leadsTo]);
  expect(await found('too dear')).toEqual([['exit', exitId]]);
  expect(await found('price that stays')).toEqual([['exit', exitId]]);
  expect(await found('grandmother')).toEqual([['exitItem', exitId]]);
});

test('[exits-36] an item is proven by a document, which has to be here and may go', async () => {
  const { dancecard, exitId, contract } = await leaving();
  const path = join(temporaryFolder(), 'receipt.txt');
  writeFileSync(path, 'The router came back.');
  const receipt = await dancecard.value('documents.add', { contractId: contract.id, path });
  const proof = async () => {
    const { checklist } = await dancecard.value('exits.get', { id: exitId });
    const { documentId, documentName } = checklist.find(({ kind }) => kind === 'equipment_returned') ?? {};
    return { documentId, documentName };
  };
  const tick = { exitId, item: 'equipment_returned', on: '2026-11-22' } as const;
  expect(await dancecard.call('exits.tick', { ...tick, documentId: 'none' })).toMatchObject({
    ok: false,
    error: { type: 'NotFound' },
  });
  await dancecard.value('exits.tick', { ...tick, documentId: receipt.id });
  expect(await proof()).toEqual({ documentId: receipt.id, documentName: 'receipt.txt' });
  await dancecard.value('exits.tick', { ...tick, state: 'open' });
  expect(await proof()).toMatchObject({ documentId: receipt.id });
  await dancecard.value('documents.remove', { id: receipt.id });
  expect(await proof()).toMatchObject({ documentName: null });
  await dancecard.value('history.undo', {});
  expect(await proof()).toEqual({ documentId: receipt.id, documentName: 'receipt.txt' });
});
