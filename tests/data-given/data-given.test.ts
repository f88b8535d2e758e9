import { describe, expect, test } from 'vitest';
import { undoLast } from '#tests/needs/builders.ts';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';

describe('what suppliers know', () => {
  test('[data-3] who has my address is one question, answered over all suppliers, also those left long ago', async () => {
    const dancecard = await openTestDancecard();
    const ada = await dancecard.value('people.add', { name: 'Ada' });
    const gym = await addContract(dancecard, { personId: ada.id });
    const box = await addContract(dancecard, { supplierName: 'Blattgold', name: 'Vegetables', terms: null });
    await dancecard.value('exits.log', { contractId: box.id, decidedOn: '2019-09-01', endsOn: '2019-09-30' });
    await dancecard.value('data.add', {
      relationshipId: gym.relationshipId,
      kind: 'postal_address',
      givenOn: '2024-12-29',
      why: 'For the bill',
      ground: 'contract',
    });
    await dancecard.value('data.add', { relationshipId: gym.relationshipId, kind: 'photo' });
    await dancecard.value('data.add', { relationshipId: box.relationshipId, kind: 'postal_address' });

    expect(await dancecard.value('data.given', { kind: 'postal_address' })).toMatchObject([
      {
        supplierName: 'Blattgold',
        personName: null,
        relationshipState: 'ended_unconfirmed',
        relationshipEndedOn: '2019-09-30',
        givenOn: null,
        ground: 'unknown',
        state: 'held',
      },
      {
        supplierName: 'Nordwall Fitness GmbH',
        personName: 'Ada',
        relationshipState: 'current',
        givenOn: '2024-12-29',
        why: 'For the bill',
        ground: 'contract',
      },
    ]);
    expect(await dancecard.value('data.given', {})).toHaveLength(3);
    expect(await dancecard.value('data.given', { personId: ada.id })).toHaveLength(2);
    expect(await dancecard.value('data.given', { personId: null })).toHaveLength(1);
    expect(await dancecard.value('data.given', { supplierId: box.supplierId })).toHaveLength(1);
    expect(await dancecard.value('data.given', { relationshipId: gym.relationshipId })).toHaveLength(2);
  });

  test('[data-4] only consent is withdrawn, and what was withdrawn was given by consent', async () => {
    const dancecard = await openTestDancecard();
    const { relationshipId } = await addContract(dancecard);
    const { id } = await dancecard.value('data.add', { relationshipId, kind: 'photo', givenOn: '2026-01-10' });
    expect(await dancecard.error('data.withdraw', { id })).toMatchObject({ type: 'Refused' });

    await dancecard.value('data.update', { id, ground: 'consent' });
    expect(await dancecard.error('data.withdraw', { id, on: '2026-01-09' })).toMatchObject({ type: 'Refused' });
    await dancecard.value('data.withdraw', { id });
    expect(await dancecard.value('data.given', {})).toMatchObject([
      { state: 'consent_withdrawn', consentWithdrawnOn: '2026-11-22' },
    ]);
    expect(await dancecard.error('data.update', { id, ground: 'contract' })).toMatchObject({ type: 'Refused' });

    await dancecard.value('data.withdraw', { id, on: null });
    await dancecard.value('data.update', { id, ground: 'contract' });
    expect(await dancecard.value('data.given', {})).toMatchObject([{ state: 'held', consentWithdrawnOn: null }]);
  });

  test('the same is noted once while it is held, and again once it was erased', async () => {
    const dancecard = await openTestDancecard();
    const { relationshipId } = await addContract(dancecard);
    const { id } = await dancecard.value('data.add', { relationshipId, kind: 'email' });
    await dancecard.value('data.add', { relationshipId, kind: 'email', what: 'The one for work' });
    expect(await dancecard.error('data.add', { relationshipId, kind: 'email' })).toMatchObject({ type: 'Refused' });
    await dancecard.value('data.update', { id, askedBackOn: '2026-10-01', erasedOn: '2026-10-15' });
    await dancecard.value('data.add', { relationshipId, kind: 'email', givenOn: '2026-11-01' });
    expect(await dancecard.value('data.given', { kind: 'email' })).toHaveLength(3);
    await undoLast(dancecard);
    expect(await dancecard.value('data.given', { kind: 'email' })).toHaveLength(2);
  });

  test('another kind says what it is', async () => {
    const dancecard = await openTestDancecard();
    const { relationshipId } = await addContract(dancecard);
    expect(await dancecard.error('data.add', { relationshipId, kind: 'other' })).toMatchObject({
      type: 'InvalidInput',
    });
    const { id } = await dancecard.value('data.add', { relationshipId, kind: 'other', what: 'My shoe size' });
    expect(await dancecard.error('data.update', { id, what: '' })).toMatchObject({ type: 'Refused' });
    expect(await dancecard.value('search.query', { text: 'shoe' })).toMatchObject([
      { type: 'dataGiven', id, title: 'Nordwall Fitness GmbH' },
    ]);
  });

  test('what belongs to a supplier goes with it', async () => {
    const dancecard = await openTestDancecard();
    const { relationshipId, supplierId } = await addContract(dancecard);
    await dancecard.value('data.add', { relationshipId, kind: 'email' });
    await dancecard.value('suppliers.remove', { id: supplierId });
    expect(await dancecard.value('data.given', {})).toEqual([]);
    await undoLast(dancecard);
    expect(await dancecard.value('data.given', {})).toHaveLength(1);
  });
});

test('[data-7] what a supplier probably knows is offered until it is noted, also of those left long ago', async () => {
  const dancecard = await openTestDancecard();
  const gym = await addContract(dancecard, { paymentMethod: 'Direct debit' });
  const old = await addContract(dancecard, { supplierName: 'Alt', paymentMethod: 'Card ending 12', terms: null });
  await dancecard.value('exits.log', {
    contractId: old.id,
    decidedOn: '2019-09-01',
    noticeSentOn: '2019-09-02',
    channel: 'letter_abroad',
    endsOn: '2019-09-30',
  });
  await dancecard.value('interactions.add', {
    supplierId: gym.supplierId,
    direction: 'in',
    channel: 'email',
    text: 'Hello',
  });
  const problem = await dancecard.value('problems.open', { contractId: gym.id, title: 'Cold', wants: 'repair' });
  const subject = { type: 'problem', id: problem.id } as const;
  await dancecard.value('interactions.add', {
    subject,
    direction: 'out',
    channel: 'phone',
    on: '2026-11-03',
    text: 'Called',
  });
  await dancecard.value('interactions.add', {
    contractId: old.id,
    direction: 'out',
    channel: 'phone',
    draft: true,
    text: 'To say',
  });

  const offered = async () =>
    (await dancecard.value('data.probable', {})).map(
      ({ supplierName, kind, reason }) => `${supplierName} ${kind}: ${reason}`,
    );
  expect(await offered()).toEqual([
    'Alt name: Gym was agreed in a name.',
    'Alt postal_address: Letters went back and forth, last on Mon, Sep 2, 2019.',
    'Alt card: Gym is paid by card.',
    'Nordwall Fitness GmbH name: Gym was agreed in a name.',
    'Nordwall Fitness GmbH email: You wrote to each other by e-mail, last on Sun, Nov 22, 2026.',
    'Nordwall Fitness GmbH phone: You spoke by phone, last on Tue, Nov 3, 2026.',
    'Nordwall Fitness GmbH bank_account: Gym is paid from an account.',
  ]);
  await dancecard.value('data.add', { relationshipId: gym.relationshipId, kind: 'bank_account', ground: 'contract' });
  expect(await dancecard.value('data.probable', { kind: 'bank_account' })).toEqual([]);
  expect(await dancecard.value('data.probable', { supplierId: old.supplierId })).toMatchObject([
    { kind: 'name', relationshipState: 'ended_unconfirmed' },
    { kind: 'postal_address' },
    { kind: 'card', ground: 'contract' },
  ]);
});
