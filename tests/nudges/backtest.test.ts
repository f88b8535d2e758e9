import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutputOf } from '#shared/api/api.ts';
import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { day } from './builders.ts';
import { anyDeed, perform, today, type Deed } from './deeds.ts';

/** What is done on the way, and the days that pass between. */
const deeds = fc.array(
  fc.tuple(fc.oneof({ weight: 3, arbitrary: anyDeed }, { weight: 1, arbitrary: daysPassing() }), fc.nat({ max: 20 })),
  { minLength: 3, maxLength: 18 },
);

function daysPassing() {
  return fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: 1, max: 30 }) });
}

type Heard = Pick<OutputOf<'palgorithms.backtest'>[number], 'on' | 'key'>;

/** The slow way: asks on every day of the period what was said by what was known then. */
async function heardSlowly(dancecard: TestDancecard, from: CalendarDate, to: CalendarDate): Promise<Heard[]> {
  const first = new Map<string, CalendarDate>();
  for (let on = addDays(from, -1); on <= to; on = addDays(on, 1)) {
    const said = await dancecard.value('nudges.list', { knownOn: on });
    for (const { key } of said) if (!first.has(key)) first.set(key, on);
  }
  return [...first].map(([key, on]) => ({ key, on })).filter(({ on }) => on >= from);
}

const byKey = (heard: readonly Heard[]): string[] => heard.map(({ on, key }) => `${on} ${key}`).toSorted();

const yearly = {
  startsOn: day('2025-01-01'),
  initialTerm: { n: 12, unit: 'month' },
  renewal: { n: 12, unit: 'month' },
  notice: { n: 1, unit: 'month', anchor: 'term_end' },
} as const;

/** A gym that was written down in January 2026, ten months before. */
async function gymSinceJanuary(): Promise<{ dancecard: TestDancecard; id: string }> {
  const dancecard = await openTestDancecard({ today: '2026-01-10' });
  const price = { amount: 3000, currency: 'EUR', every: { n: 1, unit: 'month' } } as const;
  const { id } = await dancecard.value('contracts.add', {
    supplierName: 'BodyStreet',
    name: 'Gym',
    terms: yearly,
    price,
  });
  dancecard.clock.moveTo(day('2026-11-22'));
  return { dancecard, id };
}

/** Two contracts of one supplier, written down on different days: the second is not there on the first day. */
const twoOfOneSupplier: [Deed, number][] = [
  [{ kind: 'add', input: { supplierName: 'BodyStreet', name: 'Plan' } }, 0],
  [{ kind: 'days', days: 1 }, 0],
  [{ kind: 'add', input: { supplierName: 'BodyStreet', name: 'Card' } }, 0],
  [{ kind: 'days', days: 1 }, 0],
];

describe('looking back over a period', () => {
  it('[nudges-121] hears on each day what was said by what was known then, whatever was done and however days passed', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, fc.nat({ max: 12 }), async (steps, back) => {
        const dancecard = await openTestDancecard({ today });
        for (const [step, pick] of steps) await perform(dancecard, step, pick);
        const to = dancecard.clock.today();
        const from = addDays(to, -back * 4);
        const heard = await dancecard.value('palgorithms.backtest', { from, to });
        expect(byKey(heard)).toEqual(byKey(await heardSlowly(dancecard, from, to)));
        expect(await dancecard.value('palgorithms.backtest', { from, to })).toEqual(heard);
        await dancecard.close();
      }),
      { numRuns: 8, examples: [[twoOfOneSupplier, 3]] },
    );
  }, 180_000);

  it('names the first day of the lead, the words of the nudge and where it leads', async () => {
    const { dancecard, id } = await gymSinceJanuary();
    const heard = await dancecard.value('palgorithms.backtest', {
      from: '2026-02-01',
      to: '2026-11-22',
      id: 'notice_deadline',
    });
    expect(heard).toEqual([
      {
        on: '2026-09-01',
        key: `notice_deadline:${id}:2026-11-30`,
        title: expect.stringContaining('Gym'),
        palgorithm: 'notice_deadline',
        actBy: '2026-11-30',
        supplierId: expect.any(String),
        contractId: id,
      },
    ]);
  });

  it('[nudges-122] tries other numbers, and a palgorithm that is switched off, and changes nothing', async () => {
    const { dancecard } = await gymSinceJanuary();
    await dancecard.value('palgorithms.configure', { id: 'notice_deadline', enabled: false });
    const before = await dancecard.value('palgorithms.list', {});
    const period = { from: '2026-02-01', to: '2026-11-22' } as const;
    expect(await dancecard.value('palgorithms.backtest', period)).toEqual([]);
    const settings = { leadDays: [14], yearlyLeadDays: [20] };
    const tried = await dancecard.value('palgorithms.backtest', { ...period, id: 'notice_deadline', settings });
    expect(tried.map(({ on }) => on)).toEqual(['2026-11-10']);
    expect(await dancecard.value('palgorithms.list', {})).toEqual(before);
  });

  it('leaves out what was answered then, though not what was answered since', async () => {
    const { dancecard } = await gymSinceJanuary();
    const [nudge] = await dancecard.value('nudges.list', {});
    await dancecard.value('nudges.dismiss', { id: nudge?.id ?? '' });
    dancecard.clock.moveTo(day('2026-11-25'));
    const period = { from: '2026-02-01', to: '2026-11-25', id: 'notice_deadline' } as const;
    expect((await dancecard.value('palgorithms.backtest', period)).map(({ on }) => on)).toEqual(['2026-09-01']);
    const settings = { leadDays: [6], yearlyLeadDays: [6] };
    expect(await dancecard.value('palgorithms.backtest', { ...period, settings })).toEqual([]);
  });

  it('[own-34] tries one of one’s own as it is now, on days before it was written and while it is switched off', async () => {
    const { dancecard } = await gymSinceJanuary();
    const dear = {
      name: 'Dear',
      on: 'contract',
      when: 'contract.monthly > 20.0',
      say: '{contract.name} is dear',
      enabled: false,
    } as const;
    const { id } = await dancecard.value('palgorithms.define', dear);
    await dancecard.value('palgorithms.define', {
      ...dear,
      name: 'Any',
      when: 'contract.monthly > 1.0',
      enabled: true,
    });
    const period = { from: '2026-01-05', to: '2026-11-22' } as const;
    const heard = async (one: { id?: string }) =>
      (await dancecard.value('palgorithms.backtest', { ...period, ...one }))
        .filter(({ palgorithm }) => palgorithm === 'own')
        .map(({ on, title }) => ({ on, title }));
    expect(await heard({ id })).toEqual([{ on: '2026-01-10', title: 'Gym is dear' }]);
    await dancecard.value('palgorithms.change', { id, when: 'contract.monthly > 40.0' });
    expect(await heard({ id })).toEqual([]);
    // Of all, only the one that is switched on.
    expect(await heard({})).toEqual([{ on: '2026-01-10', title: 'Gym is dear' }]);
    const settings = { leadDays: [6] };
    expect(await dancecard.error('palgorithms.backtest', { ...period, id, settings })).toMatchObject({
      type: 'Refused',
    });
    await dancecard.value('palgorithms.remove', { id });
    expect(await dancecard.error('palgorithms.backtest', { ...period, id })).toMatchObject({ type: 'NotFound' });
  });

  it('refuses a period that is no past one, and settings that are none', async () => {
    const { dancecard } = await gymSinceJanuary();
    const error = (input: Parameters<typeof dancecard.value<'palgorithms.backtest'>>[1]) =>
      dancecard.error('palgorithms.backtest', input);
    expect(await error({ from: '2026-03-01', to: '2026-02-01' })).toMatchObject({ type: 'Refused' });
    expect(await error({ from: '2026-03-01', to: '2026-11-23' })).toMatchObject({ type: 'Refused' });
    expect(await error({ from: '2020-03-01', to: '2026-11-22' })).toMatchObject({ type: 'Refused' });
    const period = { from: '2026-03-01', to: '2026-11-22' } as const;
    expect(await error({ ...period, id: 'nobody' })).toMatchObject({ type: 'NotFound' });
    expect(await error({ ...period, settings: { leadDays: [3] } })).toMatchObject({ type: 'Refused' });
    expect(await error({ ...period, id: 'notice_deadline', settings: { leadDays: [] } })).toMatchObject({
      type: 'Refused',
      message: expect.stringContaining('Before the deadline'),
    });
    expect(await error({ ...period, id: 'notice_deadline', settings: { nothing: 3 } })).toMatchObject({
      type: 'Refused',
      message: expect.stringContaining('leadDays'),
    });
  });
});
