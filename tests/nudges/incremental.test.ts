import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/api/api.ts';
import { addDays } from '#shared/domain/calendar-date.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { day } from './builders.ts';

const today = day('2026-11-22');
const startsOn = fc.integer({ min: -420, max: 40 }).map((days) => addDays(today, days));
const month = { n: 1, unit: 'month' } as const;
const year = { n: 12, unit: 'month' } as const;
const terms = startsOn.chain((start) =>
  fc.record({
    startsOn: fc.constant(start),
    initialTerm: fc.constantFrom(null, year, month, { n: 14, unit: 'week' } as const),
    renewal: fc.constantFrom('none' as const, 'indefinite' as const, year, month),
    notice: fc.option(
      fc.record({
        n: fc.integer({ min: 0, max: 3 }),
        unit: fc.constantFrom('month' as const, 'week' as const, 'business_day' as const),
        anchor: fc.constantFrom('term_end' as const, 'month_end' as const, 'quarter_end' as const, 'any_time' as const),
      }),
      { nil: null, freq: 4 },
    ),
    coolingOff: fc.constantFrom(null, { n: 14, unit: 'day' } as const),
    trialEndsOn: fc.option(
      fc.integer({ min: 7, max: 60 }).map((days) => addDays(start, days)),
      { nil: null, freq: 1 },
    ),
  }),
);
const price = fc.record({
  amount: fc.integer({ min: 0, max: 9000 }),
  currency: fc.constant('EUR'),
  every: fc.constantFrom(null, { n: 1, unit: 'month' } as const),
});

type Deed =
  | { kind: 'add'; input: Omit<InputOf<'contracts.add'>, 'supplierId'> }
  | { kind: 'terms'; terms: InputOf<'contracts.update'>['terms'] }
  | {
      kind: 'price';
      price: InputOf<'prices.announce'>['price'];
      effectiveFrom: InputOf<'prices.announce'>['effectiveFrom'];
    }
  | { kind: 'exit' | 'remove' | 'rename' | 'undo' | 'dismiss' | 'nextTerm' };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    kind: fc.constant('add' as const),
    input: fc.record({
      supplierName: fc.constantFrom('Nordlicht', 'BodyStreet', 'Fernweh'),
      name: fc.constantFrom('Plan', 'Card', 'Cover'),
      category: fc.constantFrom(null, 'insurance'),
      terms: fc.option(terms, { nil: null }),
      price: fc.option(price, { nil: null }),
    }),
  }),
  fc.record({ kind: fc.constant('terms' as const), terms: fc.option(terms, { nil: null }) }),
  fc.record({
    kind: fc.constant('price' as const),
    price,
    effectiveFrom: fc.constantFrom(addDays(today, 10), addDays(today, -10)),
  }),
  fc.record({
    kind: fc.constantFrom(
      'exit' as const,
      'remove' as const,
      'rename' as const,
      'undo' as const,
      'dismiss' as const,
      'nextTerm' as const,
    ),
  }),
);

/** Does one thing to the contract, nudge or entry that `pick` chooses; what is refused changes nothing. */
async function perform(dancecard: TestDancecard, step: Deed, pick: number): Promise<void> {
  const contracts = await dancecard.value('contracts.list', {});
  const contract = contracts[pick % Math.max(1, contracts.length)];
  const nudges = await dancecard.value('nudges.list', {});
  const nudge = nudges[pick % Math.max(1, nudges.length)];
  switch (step.kind) {
    case 'add':
      await dancecard.call('contracts.add', step.input);
      return;
    case 'undo': {
      const [entry] = await dancecard.value('history.list', {});
      if (entry !== undefined) await dancecard.call('history.undo', { entryId: entry.id });
      return;
    }
    case 'dismiss':
    case 'nextTerm':
      if (nudge !== undefined) await dancecard.call(`nudges.${step.kind}`, { id: nudge.id });
      return;
    default:
      if (contract !== undefined) await change(dancecard, step, contract);
  }
}

async function change(
  dancecard: TestDancecard,
  step: Exclude<Deed, { kind: 'add' }>,
  { id, supplierId }: { id: string; supplierId: string },
): Promise<void> {
  switch (step.kind) {
    case 'terms':
      await dancecard.call('contracts.update', { id, terms: step.terms });
      return;
    case 'price':
      await dancecard.call('prices.announce', { contractId: id, price: step.price, effectiveFrom: step.effectiveFrom });
      return;
    case 'exit':
      await dancecard.call('exits.log', { contractId: id, decidedOn: today });
      return;
    case 'remove':
      await dancecard.call('contracts.remove', { id });
      return;
    default:
      await dancecard.call('suppliers.update', { id: supplierId, name: `Renamed ${step.kind}` });
  }
}

describe('the pass after one command', () => {
  it('[nudges-6] leaves the same nudges as a pass over everything', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(deed, fc.nat({ max: 20 })), { minLength: 1, maxLength: 12 }),
        async (steps) => {
          const dancecard = await openTestDancecard({ today });
          for (const [step, pick] of steps) await perform(dancecard, step, pick);
          const afterEach = await dancecard.value('nudges.list', { status: 'all' });
          dancecard.resumed();
          expect(await dancecard.value('nudges.list', { status: 'all' })).toEqual(afterEach);
          await dancecard.close();
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('what it says of another day is what is open when that day comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(deed, fc.nat({ max: 20 })), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 400 }),
        async (steps, days) => {
          const dancecard = await openTestDancecard({ today });
          for (const [step, pick] of steps) await perform(dancecard, step, pick);
          const later = addDays(today, days);
          const foretold = await dancecard.value('nudges.list', { asOf: later });
          dancecard.clock.sleepUntil(later);
          dancecard.resumed();
          const came = await dancecard.value('nudges.list', {});
          const plain = ({ changedAt: _changedAt, ...nudge }: (typeof came)[number]) => nudge;
          expect(came.map(plain)).toEqual(foretold.map(plain));
          await dancecard.close();
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('a contract of the same category that begins when another ends takes its question away, and gives it back', async () => {
    const dancecard = await openTestDancecard({ today });
    const fixed = {
      startsOn: day('2026-01-01'),
      initialTerm: { n: 12, unit: 'month' },
      renewal: 'none',
      notice: null,
    } as const;
    await dancecard.value('contracts.add', { supplierName: 'Old', name: 'Cover', category: 'insurance', terms: fixed });
    const said = async () => (await dancecard.value('nudges.list', {})).map(({ palgorithm }) => palgorithm);
    expect(await said()).toEqual(['fixed_term_ending']);
    const next = { ...fixed, startsOn: day('2027-01-01') };
    const { id } = await dancecard.value('contracts.add', {
      supplierName: 'New',
      name: 'Cover',
      category: 'insurance',
      terms: next,
    });
    expect(await said()).toEqual([]);
    await dancecard.value('contracts.remove', { id });
    expect(await said()).toEqual(['fixed_term_ending']);
  });

  it('an announced price is spoken of at once, and no more when it was a mistake', async () => {
    const dancecard = await openTestDancecard({ today });
    const monthly = { amount: 1000, currency: 'EUR', every: { n: 1, unit: 'month' } } as const;
    const running = {
      startsOn: day('2026-01-01'),
      initialTerm: null,
      renewal: 'indefinite',
      notice: { n: 1, unit: 'month', anchor: 'any_time' },
    } as const;
    const { id } = await dancecard.value('contracts.add', {
      supplierName: 'Stream',
      name: 'Films',
      terms: running,
      price: monthly,
    });
    const announced = await dancecard.value('prices.announce', {
      contractId: id,
      price: { ...monthly, amount: 1200 },
      effectiveFrom: day('2027-01-01'),
    });
    expect(await dancecard.value('nudges.list', {})).toMatchObject([
      { palgorithm: 'price_rise', stake: { amount: 2400 } },
    ]);
    await dancecard.value('prices.remove', { id: announced.id });
    expect(await dancecard.value('nudges.list', {})).toEqual([]);
  });
});
