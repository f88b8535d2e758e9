import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { takeBackLastChange } from '#main/hosts/last-change.ts';
import type { InputOf } from '#shared/api/api.ts';
import { literal, message } from '#shared/domain/message.ts';
import { addContract, openTerms } from '#tests/support/builders.ts';
import { day, openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { livingRows } from '#tests/support/read-store.ts';

async function latestEntryId(dancecard: TestDancecard): Promise<string> {
  const [entry] = await dancecard.value('history.list', { limit: 1 });
  if (entry === undefined) throw new Error('There is no history');
  return entry.id;
}

test('[history-1] a command that changes something leaves one entry in plain words', async () => {
  const dancecard = await openTestDancecard();
  await addContract(dancecard);
  const list = await dancecard.value('history.list', {});
  expect(list.map(({ title, actor, operation }) => ({ title, actor, operation }))).toEqual([
    { title: 'Added Gym with Nordwall Fitness GmbH', actor: 'person', operation: 'contracts.add' },
  ]);
});

test('a command that changes nothing leaves no entry', async () => {
  const dancecard = await openTestDancecard();
  await dancecard.value('preferences.set', { theme: 'dark' });
  await dancecard.value('preferences.set', { theme: 'dark' });
  expect(await dancecard.value('history.list', {})).toHaveLength(1);
});

test('[history-11] undo puts back what the entry touched and leaves later changes to other fields alone', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard);
  await dancecard.value('contracts.update', { id, name: 'Gym, north' });
  const renaming = await latestEntryId(dancecard);
  await dancecard.value('contracts.update', { id, note: 'Key card in the drawer' });
  await dancecard.value('history.undo', { entryId: renaming });
  expect(await dancecard.value('contracts.get', { id })).toMatchObject({ name: 'Gym', note: 'Key card in the drawer' });
});

test('[history-12] an undo that a later change contradicts is refused with the reason and changes nothing', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard);
  await dancecard.value('contracts.update', { id, name: 'Gym, north' });
  const first = await latestEntryId(dancecard);
  await dancecard.value('contracts.update', { id, name: 'Gym, south' });
  const second = await latestEntryId(dancecard);
  const before = livingRows(dancecard.folder);
  const error = await dancecard.error('history.undo', { entryId: first });
  expect(error).toMatchObject({ type: 'Contradicted', laterEntryIds: [second] });
  expect(error.message).toContain('was changed afterwards');
  expect(livingRows(dancecard.folder)).toEqual(before);
  expect(await dancecard.value('history.list', {})).toHaveLength(3);
});

test('an entry can be undone once, and undoing the undo does it again', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard);
  const adding = await latestEntryId(dancecard);
  await dancecard.value('history.undo', { entryId: adding });
  expect((await dancecard.error('history.undo', { entryId: adding })).type).toBe('Refused');
  await dancecard.value('history.undo', { entryId: await latestEntryId(dancecard) });
  expect((await dancecard.value('contracts.get', { id })).name).toBe('Gym');
  await dancecard.value('history.undo', { entryId: await latestEntryId(dancecard) });
  expect(await dancecard.value('contracts.list', {})).toEqual([]);
  await dancecard.value('history.redo', {});
  expect(await dancecard.value('contracts.list', {})).toHaveLength(1);
  expect((await dancecard.error('history.redo', {})).message).toBe('There is nothing to do again.');
});

test('[history-4] an entry shows each field before and after in words', async () => {
  const dancecard = await openTestDancecard();
  await dancecard.value('preferences.set', { locale: 'en-GB' });
  const { id } = await addContract(dancecard);
  await dancecard.value('contracts.update', { id, nextPaymentOn: '2026-12-01', category: 'Sport' });
  const { changes } = await dancecard.value('history.get', { id: await latestEntryId(dancecard) });
  expect(changes).toEqual([
    {
      record: 'contract',
      recordId: id,
      recordName: 'Gym',
      messages: {
        record: message('records.contract.word', { form: 'other' }),
        recordName: literal('Gym'),
      },
      kind: 'changed',
      fields: [
        {
          field: 'category',
          before: null,
          after: 'Sport',
          messages: { field: message('records.contract.category'), before: null, after: literal('Sport') },
        },
        {
          field: 'next payment',
          before: null,
          after: 'Tue, 1 Dec 2026',
          messages: {
            field: message('records.contract.nextPaymentOn'),
            before: null,
            after: message('records.said.day', { day: day('2026-12-01') }),
          },
        },
      ],
    },
  ]);
});

test('[history-3] a command that fails leaves no entry and no change', async () => {
  const dancecard = await openTestDancecard();
  const before = livingRows(dancecard.folder);
  const error = await dancecard.error('contracts.add', { name: 'Gym', supplierName: 'A', personId: 'nobody' });
  expect(error.type).toBe('NotFound');
  expect(livingRows(dancecard.folder)).toEqual(before);
  expect(await dancecard.value('history.list', {})).toEqual([]);
});

test('what was added later and belongs to a record stands in the way of undoing it', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard);
  const adding = await latestEntryId(dancecard);
  await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-11-22' });
  const leaving = await latestEntryId(dancecard);
  expect(await dancecard.error('history.undo', { entryId: adding })).toMatchObject({
    type: 'Contradicted',
    message: expect.stringContaining('an exit that was added later belongs to the contract'),
    laterEntryIds: [leaving],
  });
});

test('what was removed meanwhile can not get a part back', async () => {
  const dancecard = await openTestDancecard();
  const { id, supplierId } = await addContract(dancecard);
  await dancecard.value('prices.announce', {
    contractId: id,
    price: { amount: 5990, currency: 'EUR', every: { n: 1, unit: 'month' } },
    effectiveFrom: '2027-01-01',
  });
  const announcing = await latestEntryId(dancecard);
  await dancecard.value('history.undo', { entryId: announcing });
  const undoing = await latestEntryId(dancecard);
  await dancecard.value('suppliers.remove', { id: supplierId });
  const error = await dancecard.error('history.undo', { entryId: undoing });
  expect(error.message).toContain('the contract it belongs to was removed afterwards');
});

/** Two years, a millisecond, nothing: how far a clock is set back between two changes. */
const setBack = [2 * 365 * 86_400_000, 1, 0];

test.each(setBack)('[history-6] a clock set back by %i ms does not change what was done last', async (milliseconds) => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard);
  await dancecard.value('contracts.update', { id, name: 'Gym, north' });
  const earlier = dancecard.clock.now() - milliseconds;
  vi.spyOn(dancecard.clock, 'now').mockReturnValue(earlier);
  await dancecard.value('contracts.update', { id, note: 'Key card in the drawer' });
  const titles = async () => (await dancecard.value('history.list', {})).map(({ sequence, at }) => [sequence, at]);
  expect((await titles()).map(([sequence]) => sequence)).toEqual([3, 2, 1]);
  expect((await titles())[0]).toEqual([3, earlier]);
  expect((await takeBackLastChange(dancecard)).ok).toBe(true);
  expect(await dancecard.value('contracts.get', { id })).toMatchObject({ name: 'Gym, north', note: null });
  expect((await takeBackLastChange(dancecard)).ok).toBe(true);
  expect(await dancecard.value('contracts.get', { id })).toMatchObject({ name: 'Gym', note: null });
  await dancecard.value('history.redo', {});
  expect(await dancecard.value('contracts.get', { id })).toMatchObject({ name: 'Gym, north', note: null });
  const [latest] = await dancecard.value('history.list', { limit: 1 });
  const rest = await dancecard.value('history.list', { before: latest?.id ?? '' });
  expect(rest.map(({ sequence }) => sequence)).toEqual([5, 4, 3, 2, 1]);
});

test('[history-14] something new ends what can be done again; picked out of the history it still can', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard);
  await dancecard.value('contracts.update', { id, name: 'Gym, north' });
  await takeBackLastChange(dancecard);
  const undoing = await latestEntryId(dancecard);
  await dancecard.value('people.add', { name: 'Ada' });
  expect((await dancecard.value('app.status', {})).canRedo).toBe(false);
  expect(await dancecard.error('history.redo', {})).toMatchObject({
    type: 'Refused',
    message: 'There is nothing to do again.',
  });
  await dancecard.value('history.undo', { entryId: undoing });
  expect((await dancecard.value('contracts.get', { id })).name).toBe('Gym, north');
});

test('what can be taken back is found behind however many undos', async () => {
  const dancecard = await openTestDancecard();
  for (let n = 0; n < 260; n += 1) await dancecard.value('people.add', { name: `Person ${n}` });
  for (let n = 0; n < 255; n += 1) expect((await takeBackLastChange(dancecard)).ok).toBe(true);
  expect(await dancecard.value('people.list', {})).toHaveLength(5);
});

type Step =
  | { do: 'add'; supplier: number; name: number }
  | { do: 'rename'; pick: number; name: number }
  | { do: 'price'; pick: number; amount: number }
  | { do: 'exit'; pick: number }
  | { do: 'withdraw'; pick: number }
  | { do: 'remove'; pick: number }
  | { do: 'prefer'; days: number }
  | { do: 'person'; name: number };

const small = fc.integer({ min: 0, max: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), supplier: small, name: small }),
  fc.record({ do: fc.constant('rename' as const), pick: small, name: small }),
  fc.record({ do: fc.constant('price' as const), pick: small, amount: fc.integer({ min: 0, max: 99_999 }) }),
  fc.record({ do: fc.constant('exit' as const), pick: small }),
  fc.record({ do: fc.constant('withdraw' as const), pick: small }),
  fc.record({ do: fc.constant('remove' as const), pick: small }),
  fc.record({ do: fc.constant('prefer' as const), days: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ do: fc.constant('person' as const), name: small }),
);

/** Carries out a step where it makes sense; an expected failure is no step. */
async function take(dancecard: TestDancecard, choice: Step): Promise<void> {
  const contracts = await dancecard.value('contracts.list', {});
  const picked = 'pick' in choice ? contracts[choice.pick % Math.max(1, contracts.length)] : undefined;
  const price = (amount: number): InputOf<'contracts.update'>['price'] => ({
    amount,
    currency: 'EUR',
    every: { n: 1, unit: 'month' },
  });
  if (choice.do === 'add') {
    await addContract(dancecard, {
      supplierName: `Supplier ${choice.supplier}`,
      name: `C${choice.name}`,
      terms: openTerms,
    });
  } else if (choice.do === 'prefer') {
    await dancecard.value('preferences.set', { palgorithms: { trial_ending: { leadDays: [choice.days] } } });
  } else if (choice.do === 'person') {
    await dancecard.call('people.add', { name: `Person ${choice.name}` });
  } else if (picked === undefined) {
    return;
  } else if (choice.do === 'rename') {
    await dancecard.value('contracts.update', { id: picked.id, name: `Renamed ${choice.name}` });
  } else if (choice.do === 'price') {
    await dancecard.value('contracts.update', { id: picked.id, price: price(choice.amount) });
  } else if (choice.do === 'exit') {
    await dancecard.call('exits.log', { contractId: picked.id, decidedOn: '2026-11-22', noticeSentOn: '2026-11-22' });
  } else if (choice.do === 'withdraw') {
    const exits = await dancecard.value('exits.list', { contractId: picked.id });
    const standing = exits.find((exit) => exit.state !== 'withdrawn');
    if (standing !== undefined) await dancecard.value('exits.withdraw', { exitId: standing.id });
  } else {
    await dancecard.value('contracts.remove', { id: picked.id });
  }
}

test('[history-13] undoing from last to first gives every earlier state back, and redoing every later one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const dancecard = await openTestDancecard();
      const states = [livingRows(dancecard.folder)];
      let entries = 0;
      for (const choice of steps) {
        await take(dancecard, choice);
        const now = (await dancecard.value('history.list', {})).length;
        if (now > entries) states.push(livingRows(dancecard.folder));
        entries = now;
      }
      const done = await dancecard.value('history.list', {});
      for (const [position, entry] of done.entries()) {
        await dancecard.value('history.undo', { entryId: entry.id });
        expect(livingRows(dancecard.folder)).toEqual(states[states.length - 2 - position]);
      }
      for (const state of states.slice(1)) {
        await dancecard.value('history.redo', {});
        expect(livingRows(dancecard.folder)).toEqual(state);
      }
      await dancecard.close();
    }),
    { numRuns: 25 },
  );
});
