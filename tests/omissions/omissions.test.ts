import { expect, test } from 'vitest';
import { api, isPath } from '#shared/api/api.ts';
import { addContract, openTerms } from '#tests/support/builders.ts';
import { day, openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

const kinds = async (dancecard: TestDancecard, asOf?: string) =>
  (await dancecard.value('omissions.list', asOf === undefined ? {} : { asOf })).map(({ kind }) => kind);

/** A household in which everything that can be left undone is. */
async function aNeglectedHousehold(): Promise<TestDancecard> {
  const dancecard = await openTestDancecard({ today: '2026-11-22' });
  const gym = await addContract(dancecard, { terms: { ...openTerms, startsOn: '2026-01-15' } });
  await addContract(dancecard, { supplierName: 'Alt AG', name: 'Old', terms: openTerms });
  await addContract(dancecard, { supplierName: 'Fernruf AG', name: 'Mobile', terms: null });
  await addContract(dancecard, {
    supplierName: 'Free',
    name: 'Account',
    terms: { ...openTerms, startsOn: '2026-01-15' },
    price: null,
  });
  const left = await addContract(dancecard, {
    supplierName: 'Blatt',
    name: 'Paper',
    terms: { ...openTerms, startsOn: '2026-01-15' },
  });
  await dancecard.value('exits.log', { contractId: left.id, decidedOn: '2026-11-01' });
  const sent = await addContract(dancecard, {
    supplierName: 'Welle',
    name: 'Radio',
    terms: { ...openTerms, startsOn: '2026-01-15' },
  });
  await dancecard.value('exits.log', { contractId: sent.id, decidedOn: '2026-10-01', noticeSentOn: '2026-10-02' });
  await dancecard.value('promises.add', {
    contractId: gym.id,
    text: 'A new locker',
    madeOn: '2026-10-01',
    dueOn: '2026-11-01',
  });
  await dancecard.value('problems.open', {
    contractId: gym.id,
    title: 'It leaks',
    since: '2026-09-01',
    wants: 'repair',
  });
  await dancecard.value('needs.add', { title: 'Internet', trigger: 'other', decideBy: '2026-11-20' });
  return dancecard;
}

test('[story-13] everything that is left undone is listed, what weighs most first, each with a remedy that works', async () => {
  const dancecard = await aNeglectedHousehold();
  const list = await dancecard.value('omissions.list', {});
  expect(list.map(({ kind, title, since }) => `${kind} ${since ?? ''} ${title}`)).toEqual([
    'decision_past 2026-11-20 “Internet” was to be decided',
    'exit_unsent 2026-11-01 No notice is out for Paper, though leaving is decided',
    'exit_unacknowledged 2026-10-02 The end of Radio is not confirmed',
    'promise_overdue 2026-11-01 Nobody knows what became of this promise: A new locker',
    'problem_unmoved 2026-09-01 Nobody moves “It leaks”',
    'terms_unknown 2026-11-22 The terms of Mobile are not all written down',
    'price_unknown 2026-11-22 The price of Account is not written down',
    'supplier_unreviewed 2024-01-15 Alt AG has not been compared with anybody',
  ]);
  for (const { actions } of list) {
    for (const { path, input } of actions) {
      expect(isPath(path) && api[path].input.safeParse(input).success, path).toBe(true);
    }
  }
});

test('each remedy that can be carried out at once settles what it stands beside', async () => {
  const dancecard = await aNeglectedHousehold();
  const direct = new Set(['promises.settle', 'exits.acknowledge', 'exits.update', 'exits.withdraw', 'needs.add']);
  const before = await dancecard.value('omissions.list', {});
  const carriedOut = before.filter(({ actions: [first] }) => first !== undefined && direct.has(first.path));
  for (const { kind, actions } of carriedOut) {
    const [first] = actions;
    expect(await dancecard.callUnknown(first?.path ?? '', first?.input)).toMatchObject({ ok: true });
    expect(await kinds(dancecard)).not.toContain(kind);
  }
  expect(carriedOut.map(({ kind }) => kind)).toEqual([
    'exit_unsent',
    'exit_unacknowledged',
    'promise_overdue',
    'supplier_unreviewed',
  ]);
});

test('on a later day more is undone, as things stand; a need falls asleep unless something is done about it', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-22' });
  const need = await dancecard.value('needs.add', { title: 'Internet', trigger: 'other' });
  expect(await kinds(dancecard)).toEqual([]);
  expect(await kinds(dancecard, '2026-12-22')).toEqual([]);
  expect(await kinds(dancecard, '2026-12-23')).toEqual(['need_asleep']);
  dancecard.clock.moveTo(day('2026-12-10'));
  await dancecard.value('candidates.add', { needId: need.id, supplierName: 'Fernruf AG' });
  expect(await kinds(dancecard, '2026-12-23')).toEqual([]);
});

test('what ends by itself needs no notice, and what is over or was bought once needs no terms', async () => {
  const dancecard = await openTestDancecard({ today: '2026-11-22' });
  const fixed = await addContract(dancecard, {
    terms: { startsOn: '2026-01-15', initialTerm: { n: 12, unit: 'month' }, renewal: 'none', notice: null },
  });
  await dancecard.value('exits.log', { contractId: fixed.id, decidedOn: '2026-11-01' });
  const once = { amount: 19_900, currency: 'EUR', every: null };
  await addContract(dancecard, { name: 'Bench', terms: null, price: once });
  const over = await addContract(dancecard, { name: 'Pool', terms: null, price: null });
  await dancecard.value('exits.log', {
    contractId: over.id,
    decidedOn: '2026-01-01',
    noticeSentOn: '2026-01-01',
    endsOn: '2026-02-28',
  });
  expect(await kinds(dancecard)).toEqual(['exit_unacknowledged']);
});
