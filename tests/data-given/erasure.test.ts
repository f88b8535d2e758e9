import { expect, test } from 'vitest';
import { undoLast } from '#tests/needs/builders.ts';
import { addContract, openTerms } from '#tests/support/builders.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

const today = '2026-11-22';

/** A phone contract that is left and over, with three kinds of data, one of them kept by law. */
async function aLeftPhone() {
  const dancecard = await openTestDancecard({ today });
  const phone = await addContract(dancecard, { supplierName: 'Fernruf', name: 'Mobile', terms: openTerms });
  const { relationshipId } = phone;
  await dancecard.value('data.add', { relationshipId, kind: 'email' });
  await dancecard.value('data.add', { relationshipId, kind: 'phone', givenOn: '2024-01-15' });
  await dancecard.value('data.add', { relationshipId, kind: 'bank_account', ground: 'law' });
  const { exitId } = await dancecard.value('exits.log', {
    contractId: phone.id,
    decidedOn: '2026-08-01',
    noticeSentOn: '2026-08-01',
    endsOn: '2026-08-31',
  });
  return { dancecard, phone, relationshipId, exitId };
}

const asked = async (dancecard: TestDancecard) =>
  Object.fromEntries(
    (await dancecard.value('data.given', {})).map(({ kind, askedBackOn, erasedOn }) => [kind, [askedBackOn, erasedOn]]),
  );

async function items(dancecard: TestDancecard, exitId: string) {
  const { checklist } = await dancecard.value('exits.get', { id: exitId });
  return checklist.flatMap(({ item, state, on }) =>
    item.startsWith('erasure') ? [`${item} ${state} ${on ?? ''}`] : [],
  );
}

const nothing = [null, null];

test('[data-8] ticking the erasure of the last exit is noted with the data, in one step that is taken back as one', async () => {
  const { dancecard, exitId } = await aLeftPhone();
  const before = await asked(dancecard);
  await dancecard.value('exits.tick', { exitId, item: 'erasure_asked', on: '2026-10-01' });
  expect(await asked(dancecard)).toEqual({
    email: ['2026-10-01', null],
    phone: ['2026-10-01', null],
    bank_account: nothing,
  });
  await dancecard.value('exits.tick', { exitId, item: 'erasure_asked', on: '2026-10-02' });
  expect(await asked(dancecard)).toMatchObject({ email: ['2026-10-02', null] });
  await dancecard.value('exits.tick', { exitId, item: 'erasure_answered', on: '2026-10-20' });
  expect(await asked(dancecard)).toEqual({
    email: ['2026-10-02', '2026-10-20'],
    phone: ['2026-10-02', '2026-10-20'],
    bank_account: nothing,
  });
  await dancecard.value('exits.tick', { exitId, item: 'erasure_answered', state: 'open' });
  await dancecard.value('exits.tick', { exitId, item: 'erasure_asked', state: 'open' });
  expect(await asked(dancecard)).toEqual(before);
  await undoLast(dancecard);
  expect(await asked(dancecard)).toMatchObject({ email: ['2026-10-02', null] });
});

test('what was given after a demand, or asked back by itself before, keeps its own days', async () => {
  const { dancecard, exitId, relationshipId } = await aLeftPhone();
  const photo = await dancecard.value('data.add', { relationshipId, kind: 'photo', askedBackOn: '2026-09-10' });
  await dancecard.value('data.add', { relationshipId, kind: 'income', givenOn: '2026-10-15' });
  await dancecard.value('exits.tick', { exitId, item: 'erasure_asked', on: '2026-10-01' });
  expect(await asked(dancecard)).toMatchObject({
    photo: ['2026-09-10', null],
    income: nothing,
    email: ['2026-10-01', null],
  });
  await dancecard.value('exits.tick', { exitId, item: 'erasure_asked', state: 'open' });
  expect(await asked(dancecard)).toMatchObject({ photo: ['2026-09-10', null], email: nothing });
  expect(photo.id).not.toBe('');
});

test('a supplier that goes on with another contract keeps what it needs for that', async () => {
  const { dancecard, exitId } = await aLeftPhone();
  await addContract(dancecard, { supplierName: 'Fernruf', name: 'Landline', terms: openTerms });
  const before = await asked(dancecard);
  await dancecard.value('exits.tick', { exitId, item: 'erasure_asked', on: '2026-10-01' });
  expect(await asked(dancecard)).toEqual(before);
});

test('[data-9] data that is all asked back, or all erased, ticks the last exit, and never over the person’s word', async () => {
  const { dancecard, exitId, relationshipId } = await aLeftPhone();
  const [email] = await dancecard.value('data.given', { kind: 'email' });
  await dancecard.value('data.update', { id: email?.id ?? '', askedBackOn: '2026-09-01' });
  expect(await items(dancecard, exitId)).toEqual(['erasure_asked open ', 'erasure_answered open ']);
  expect(await dancecard.value('data.askBack', { relationshipId, on: '2026-10-01' })).toEqual({ relationshipId, n: 1 });
  expect(await items(dancecard, exitId)).toEqual(['erasure_asked done 2026-10-01', 'erasure_answered open ']);
  expect(await dancecard.error('data.askBack', { relationshipId })).toMatchObject({ type: 'Refused' });
  await dancecard.value('data.erased', { relationshipId, on: '2026-10-09' });
  expect(await items(dancecard, exitId)).toEqual(['erasure_asked done 2026-10-01', 'erasure_answered done 2026-10-09']);
  await undoLast(dancecard);
  expect(await items(dancecard, exitId)).toEqual(['erasure_asked done 2026-10-01', 'erasure_answered open ']);

  await dancecard.value('exits.tick', { exitId, item: 'erasure_answered', state: 'not_needed' });
  await dancecard.value('data.erased', { relationshipId, on: '2026-10-10' });
  expect(await items(dancecard, exitId)).toEqual([
    'erasure_asked done 2026-10-01',
    `erasure_answered not_needed ${today}`,
  ]);
});

test('[data-10] data that nobody asked back is left undone eight weeks after the end, and an answer after its month', async () => {
  const { dancecard, relationshipId, exitId } = await aLeftPhone();
  const undone = async (asOf: string) =>
    (await dancecard.value('omissions.list', { asOf })).flatMap(({ kind, since, actions }) =>
      kind.startsWith('data') ? [`${kind} ${since ?? ''} ${actions.map(({ path }) => path).join(' ')}`] : [],
    );
  expect(await undone('2026-10-26')).toEqual([]);
  expect(await undone('2026-10-27')).toEqual(['data_unasked 2026-08-31 data.askBack suppliers.get']);
  await dancecard.value('exits.tick', { exitId, item: 'erasure_asked', state: 'not_needed' });
  expect(await undone('2026-10-27')).toEqual([]);
  await dancecard.value('exits.tick', { exitId, item: 'erasure_asked', state: 'open' });

  await dancecard.value('data.askBack', { relationshipId, on: '2026-09-30' });
  expect(await undone('2026-10-30')).toEqual([]);
  expect(await undone('2026-10-31')).toEqual(['data_unanswered 2026-10-30 data.erased suppliers.get']);
  await dancecard.value('data.erased', { relationshipId });
  expect(await undone('2027-10-31')).toEqual([]);
});

test('[data-11] the story tells when data was given, withdrawn, asked back and erased, and is found by its words', async () => {
  const dancecard = await openTestDancecard({ today });
  const { relationshipId, supplierId } = await addContract(dancecard);
  const photo = {
    relationshipId,
    kind: 'photo',
    what: 'With a beard',
    givenOn: '2026-01-10',
    ground: 'consent',
  } as const;
  const { id } = await dancecard.value('data.add', { ...photo, why: 'The member card' });
  await dancecard.value('data.withdraw', { id, on: '2026-09-01' });
  await dancecard.value('data.update', { id, askedBackOn: '2026-09-01', erasedOn: '2026-09-20' });
  await dancecard.value('data.add', { relationshipId, kind: 'other', what: 'My shoe size', givenOn: '2026-02-01' });
  const kinds = ['data_given', 'consent_withdrawn', 'data_asked_back', 'data_erased'] as const;
  const told = async (wanted: { text?: string; supplierId?: string }) =>
    (await dancecard.value('timeline.list', { kinds: [...kinds], ...wanted })).entries.map(
      ({ on, title, details }) => `${on} ${[title, ...details].join(' · ')}`,
    );
  expect(await told({ supplierId })).toEqual([
    '2026-09-20 Erased: photo',
    '2026-09-01 Erasure asked for: photo',
    '2026-09-01 Consent withdrawn: photo',
    '2026-02-01 Data given: My shoe size',
    '2026-01-10 Data given: photo · With a beard · The member card',
  ]);
  expect(await told({ text: 'shoe' })).toEqual(['2026-02-01 Data given: My shoe size']);
  expect(await told({ text: 'member' })).toHaveLength(4);
});
