import { expect, test } from 'vitest';
import type { CommandPath, InputOf } from '#shared/api/api.ts';
import { addContract, openTerms, yearlyTerms } from '#tests/support/builders.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { livingRows } from '#tests/support/read-store.ts';

/** Carries out a command and gives the entry it left. */
async function entryOf<P extends CommandPath>(dancecard: TestDancecard, path: P, input: InputOf<P>): Promise<string> {
  const outcome = await dancecard.callUnknown(path, input);
  if (!outcome.ok || !('entryId' in outcome) || typeof outcome.entryId !== 'string')
    throw new Error(JSON.stringify(outcome));
  return outcome.entryId;
}

const month = { n: 1, unit: 'month' } as const;

/** Two changes, and what they leave; taking back the first alone would leave what neither the person nor anybody said. */
interface Conflict {
  readonly of: string;
  readonly changes: (dancecard: TestDancecard) => Promise<readonly [first: string, second: string]>;
}

const conflicts: readonly Conflict[] = [
  {
    of: 'the amount of a price that is paid yearly by now',
    async changes(dancecard) {
      const { id } = await addContract(dancecard, { price: { amount: 1000, currency: 'EUR', every: month } });
      const price = (amount: number, unit: 'month' | 'year') => ({
        id,
        price: { amount, currency: 'EUR', every: { n: 1, unit } },
      });
      return [
        await entryOf(dancecard, 'contracts.update', price(1200, 'month')),
        await entryOf(dancecard, 'contracts.update', price(1200, 'year')),
      ];
    },
  },
  {
    of: 'the sum of a budget that is in another currency by now',
    async changes(dancecard) {
      const { id } = await dancecard.value('needs.add', {
        title: 'A gym',
        trigger: 'other',
        budget: { amount: 5000, currency: 'EUR', per: 'month' },
      });
      const budget = (currency: string) => ({ id, budget: { amount: 6000, currency, per: 'month' as const } });
      return [
        await entryOf(dancecard, 'needs.update', budget('EUR')),
        await entryOf(dancecard, 'needs.update', budget('CHF')),
      ];
    },
  },
  {
    of: 'the last day of an absence that begins later by now',
    async changes(dancecard) {
      const { id } = await dancecard.value('absences.add', { from: '2026-12-01', until: '2026-12-10' });
      return [
        await entryOf(dancecard, 'absences.update', { id, until: '2026-12-31' }),
        await entryOf(dancecard, 'absences.update', { id, from: '2026-12-20' }),
      ];
    },
  },
  {
    of: 'the last day of a pause that begins later by now',
    async changes(dancecard) {
      const { id } = await addContract(dancecard, { pausedFrom: '2026-12-01', pausedUntil: '2027-01-31' });
      return [
        await entryOf(dancecard, 'contracts.update', { id, pausedUntil: '2027-06-30' }),
        await entryOf(dancecard, 'contracts.update', { id, pausedFrom: '2027-03-01' }),
      ];
    },
  },
  {
    of: 'the day a promise was made by, of which another day is known when it was made',
    async changes(dancecard) {
      const { supplierId } = await addContract(dancecard);
      const { id } = await dancecard.value('promises.add', {
        subject: { type: 'supplier', id: supplierId },
        text: 'Call back',
        madeOn: '2026-09-01',
        dueOn: '2026-10-01',
      });
      return [
        await entryOf(dancecard, 'promises.update', { id, dueOn: '2026-12-01' }),
        await entryOf(dancecard, 'promises.update', { id, madeOn: '2026-11-01' }),
      ];
    },
  },
  {
    of: 'a name that another member of the household has by now',
    async changes(dancecard) {
      const { id } = await dancecard.value('people.add', { name: 'Ada' });
      return [
        await entryOf(dancecard, 'people.update', { id, name: 'Ada K.' }),
        await entryOf(dancecard, 'people.add', { name: 'ada' }),
      ];
    },
  },
  {
    of: 'the removal of somebody who was added anew',
    async changes(dancecard) {
      const { id } = await dancecard.value('people.add', { name: 'Ada' });
      return [
        await entryOf(dancecard, 'people.remove', { id }),
        await entryOf(dancecard, 'people.add', { name: 'Ada' }),
      ];
    },
  },
  {
    of: 'the first day of a price where another price begins by now',
    async changes(dancecard) {
      const { id: contractId } = await addContract(dancecard);
      const announced = (amount: number) => ({
        contractId,
        price: { amount, currency: 'EUR', every: month },
        effectiveFrom: '2027-01-01',
      });
      const { id } = await dancecard.value('prices.announce', announced(5500));
      return [
        await entryOf(dancecard, 'prices.update', { id, effectiveFrom: '2027-02-01' }),
        await entryOf(dancecard, 'prices.announce', announced(5200)),
      ];
    },
  },
];

test.each(conflicts)(
  '[history-20] not taken back by itself, and once the later change is taken back it is: $of',
  async ({ changes }) => {
    const dancecard = await openTestDancecard();
    const [first, second] = await changes(dancecard);
    const before = livingRows(dancecard.folder);
    expect(await dancecard.error('history.undo', { entryId: first })).toMatchObject({
      type: 'Contradicted',
      laterEntryIds: [second],
    });
    expect(livingRows(dancecard.folder)).toEqual(before);
    await dancecard.value('history.undo', { entryId: second });
    await dancecard.value('history.undo', { entryId: first });
  },
);

test('[history-21] a last day that rests on terms which are put back is worked out again, and said', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard, { terms: { ...openTerms, notice: { ...openTerms.notice, n: 3 } } });
  const corrected = await entryOf(dancecard, 'contracts.update', { id, terms: openTerms });
  await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-11-22', noticeSentOn: '2026-11-22' });
  const end = async () => (await dancecard.value('contracts.get', { id })).endsOn;
  expect(await end()).toBe('2026-12-22');
  const undone = await dancecard.value('history.undo', { entryId: corrected });
  expect(await end()).toBe('2027-02-22');
  expect(undone.exits).toMatchObject([{ was: '2026-12-22', endsOn: '2027-02-22' }]);
  expect((await dancecard.value('history.redo', {})).exits).toEqual([]);
  expect(await end()).toBe('2026-12-22');
});

test('so is one that rests on a right to leave of which the last day is put back', async () => {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard, { terms: yearlyTerms });
  const { id: priceId } = await dancecard.value('prices.announce', {
    contractId: id,
    price: { amount: 6990, currency: 'EUR', every: month },
    effectiveFrom: '2026-12-15',
    exitRightUntil: '2026-11-10',
  });
  const corrected = await entryOf(dancecard, 'prices.update', { id: priceId, exitRightUntil: '2026-12-10' });
  await dancecard.value('exits.log', {
    contractId: id,
    ground: 'price_change',
    decidedOn: '2026-11-22',
    noticeSentOn: '2026-11-22',
  });
  const before = (await dancecard.value('contracts.get', { id })).endsOn;
  const { exits } = await dancecard.value('history.undo', { entryId: corrected });
  expect(before).toBe('2026-12-14');
  expect(exits).toMatchObject([{ was: '2026-12-14', endsOn: '2027-02-28', inTime: false }]);
  expect((await dancecard.value('contracts.get', { id })).endsOn).toBe('2027-02-28');
});
