import { expect, test } from 'vitest';
import type { OutputOf } from '#shared/api/api.ts';
import { undoLast } from '#tests/needs/builders.ts';
import { addContract, openTerms } from '#tests/support/builders.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

type ToTell = OutputOf<'data.tellings'>['suppliers'][number];

const today = '2026-11-22';
const move = { kind: 'postal_address', newDetail: 'Lindenhof 3\n79098 Freiburg', validFrom: '2026-12-01' } as const;

async function tellings(dancecard: TestDancecard, changeId: string) {
  const { change, suppliers } = await dancecard.value('data.tellings', { changeId });
  return {
    change,
    of: (name: string): ToTell | undefined => suppliers.find(({ supplierName }) => supplierName === name),
    suppliers,
  };
}

/** Suppliers of every kind: one that has the address, one that probably has, one of whom nobody knows, and some that were left. */
async function aHousehold() {
  const dancecard = await openTestDancecard({ today });
  const has = await addContract(dancecard, {
    supplierName: 'Has',
    name: 'Mobile',
    terms: openTerms,
    referenceNumbers: [{ label: 'Customer', value: '4711' }],
  });
  await dancecard.value('data.add', { relationshipId: has.relationshipId, kind: 'postal_address' });
  const probably = await addContract(dancecard, { supplierName: 'Probably', terms: openTerms });
  const about = { contractId: probably.id, direction: 'in', channel: 'letter' } as const;
  await dancecard.value('interactions.add', { ...about, text: 'A bill' });
  const perhaps = await addContract(dancecard, { supplierName: 'Perhaps', terms: openTerms });
  const leftWith = async (supplierName: string, endsOn: string, acknowledgedOn: string | null) => {
    const contract = await addContract(dancecard, { supplierName, terms: openTerms });
    await dancecard.value('data.add', { relationshipId: contract.relationshipId, kind: 'postal_address' });
    const decidedOn = '2025-01-10';
    const { exitId } = await dancecard.value('exits.log', {
      contractId: contract.id,
      decidedOn,
      noticeSentOn: decidedOn,
      endsOn,
    });
    if (acknowledgedOn !== null)
      await dancecard.value('exits.acknowledge', { exitId: exitId ?? '', acknowledgedOn, endsOn });
    return contract;
  };
  await leftWith('Left lately', '2026-10-31', '2026-10-01');
  await leftWith('Left unconfirmed', '2026-09-01', null);
  await leftWith('Left long ago', '2025-06-30', '2025-02-01');
  return { dancecard, has, probably, perhaps };
}

test('[data-13] a change lists everybody to tell, those that were left and still settle something apart, and those that may have it', async () => {
  const { dancecard } = await aHousehold();
  const { id } = await dancecard.value('data.change', move);
  const { change, suppliers } = await tellings(dancecard, id);
  expect(suppliers.map(({ supplierName, group, isProbable }) => [supplierName, group, isProbable])).toEqual([
    ['Has', 'running', false],
    ['Left lately', 'left', false],
    ['Left unconfirmed', 'left', false],
    ['Perhaps', 'perhaps', false],
    ['Probably', 'running', true],
  ]);
  expect(change).toMatchObject({ told: 0, left: 4, of: 4 });
});

test('a message is ready for each, in the language of who asks, with the contracts and their numbers', async () => {
  const { dancecard } = await aHousehold();
  const ada = await dancecard.value('people.add', { name: 'Ada Lovelace' });
  const { id } = await dancecard.value('data.change', { ...move, personId: ada.id, oldDetail: 'Gerberweg 12' });
  const { of } = await tellings(dancecard, id);
  expect(of('Has')?.subject).toBe('Change of address');
  expect(of('Has')?.text.split('\n')).toEqual([
    'Dear Sir or Madam,',
    '',
    'My postal address changes on December 1, 2026.',
    '',
    'New:',
    'Lindenhof 3',
    '79098 Freiburg',
    '',
    'Until then:',
    'Gerberweg 12',
    '',
    'This is about:',
    '- Mobile (Customer 4711)',
    '',
    'Please use the new one from then on, and confirm the change to me in writing.',
    '',
    'Kind regards',
    'Ada Lovelace',
  ]);
  const german = await dancecard.callUnknown('data.tellings', { changeId: id }, { languages: ['de-DE'] });
  expect(JSON.stringify(german)).toContain('Adressänderung');
  expect(JSON.stringify(german)).toContain('bei mir ändert sich zum 1. Dezember 2026 die Postanschrift.');
});

test('[data-14] telling several is one entry, noted as a contact of each, and taken back as one', async () => {
  const { dancecard, has, probably, perhaps } = await aHousehold();
  const { id } = await dancecard.value('data.change', move);
  const before = await dancecard.value('data.tellings', { changeId: id });
  const relationshipIds = [has.relationshipId, probably.relationshipId, perhaps.relationshipId];
  expect(
    await dancecard.value('data.told', { changeId: id, relationshipIds, on: '2026-11-20', channel: 'letter' }),
  ).toEqual({
    changeId: id,
    n: 3,
  });
  const { change, of, suppliers } = await tellings(dancecard, id);
  expect(change).toMatchObject({ told: 3, left: 2, of: 5 });
  expect(of('Has')).toMatchObject({ isTold: true, toldOn: '2026-11-20', channel: 'letter' });
  expect(suppliers.map(({ isTold }) => isTold)).toEqual([false, false, true, true, true]);
  const subject = { type: 'relationship', id: has.relationshipId } as const;
  expect(await dancecard.value('interactions.list', { subject })).toMatchObject([
    { direction: 'out', channel: 'letter', on: '2026-11-20', text: 'Told them of a change: postal address' },
  ]);
  expect(await dancecard.value('history.list', { limit: 1 })).toMatchObject([
    { title: 'Told 3 suppliers of a change: postal address' },
  ]);
  await undoLast(dancecard);
  expect(await dancecard.value('data.tellings', { changeId: id })).toEqual(before);
  expect(await dancecard.value('interactions.list', { subject })).toEqual([]);
});

test('a tick is taken off with its contact, and what comes back is the same telling', async () => {
  const { dancecard, has } = await aHousehold();
  const { id } = await dancecard.value('data.change', move);
  const told = { changeId: id, relationshipId: has.relationshipId };
  await dancecard.value('data.told', { ...told, on: '2026-11-20' });
  await dancecard.value('data.told', { ...told, confirmedOn: '2026-11-21', note: 'By mail', channel: 'email' });
  expect((await tellings(dancecard, id)).of('Has')).toMatchObject({
    toldOn: '2026-11-20',
    confirmedOn: '2026-11-21',
    note: 'By mail',
    channel: 'email',
  });
  const subject = { type: 'relationship', id: has.relationshipId } as const;
  expect(await dancecard.value('interactions.list', { subject })).toMatchObject([{ channel: 'email' }]);
  await dancecard.value('data.untold', told);
  expect(await dancecard.value('interactions.list', { subject })).toEqual([]);
  expect(await dancecard.error('data.untold', told)).toMatchObject({ type: 'NotFound' });
  await dancecard.value('data.told', told);
  expect((await tellings(dancecard, id)).of('Has')).toMatchObject({ toldOn: today, confirmedOn: null, note: null });
});

test('a change of one person concerns their relationships and the household’s, and nobody else’s', async () => {
  const dancecard = await openTestDancecard({ today });
  const [ada, ben] = [
    await dancecard.value('people.add', { name: 'Ada' }),
    await dancecard.value('people.add', { name: 'Ben' }),
  ];
  await addContract(dancecard, { supplierName: 'Of Ada', personId: ada.id, terms: openTerms });
  await addContract(dancecard, { supplierName: 'Of Ben', personId: ben.id, terms: openTerms });
  await addContract(dancecard, { supplierName: 'Of all', terms: openTerms });
  const names = async (personId: string | null) => {
    const { id } = await dancecard.value('data.change', { kind: 'name', newDetail: 'New', personId });
    return (await tellings(dancecard, id)).suppliers.map(({ supplierName }) => supplierName);
  };
  expect(await names(ada.id)).toEqual(['Of Ada', 'Of all']);
  expect(await names(null)).toEqual(['Of Ada', 'Of all', 'Of Ben']);
  expect(await dancecard.value('data.changes', {})).toMatchObject([
    { personName: null, validFrom: today, told: 0, of: 3 },
    { personName: 'Ada', of: 2 },
  ]);
});

test('whoever was told of a change knows the new detail, until it was erased', async () => {
  const { dancecard, perhaps } = await aHousehold();
  const { relationshipId } = perhaps;
  const { id } = await dancecard.value('data.change', move);
  await dancecard.value('data.told', { changeId: id, relationshipId, on: '2026-11-20' });
  expect(await dancecard.value('data.probable', { relationshipId, kind: 'postal_address' })).toMatchObject([
    { reason: 'You told them of a change of it on Fri, Nov 20, 2026.' },
  ]);
});
