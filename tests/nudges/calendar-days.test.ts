import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actingDay } from '#main/app/calendar/acting-day.ts';
import type { ComingDeadline } from '#main/app/deadlines/coming-deadlines.ts';
import { addDays, addYears, differenceInDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { ContractFacts, PriceFact } from '#shared/domain/palgorithms/facts.ts';
import type { PalgorithmName } from '#shared/domain/palgorithms/registered.ts';
import { deadlinesAhead } from '#shared/domain/terms/deadlines-ahead.ts';
import type { Terms } from '#shared/domain/terms/terms.ts';
import { arbitraryTermsWithAgreedEnd } from '#tests/terms/arbitrary-terms.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';
import { day, factsOn, monthlyPrice, numbers, priceFact, saidBy } from './builders.ts';
import { exported } from './read-calendar.ts';

/** Who speaks of the same day as an event. */
const spokenOfBy: Partial<Record<ComingDeadline['kind'], PalgorithmName | readonly PalgorithmName[]>> = {
  notice: 'notice_deadline',
  trial: 'trial_ending',
  cooling_off: 'cooling_off_ending',
  probation: 'probation_ending',
  price_guarantee: 'price_guarantee_ending',
  term_end: 'fixed_term_ending',
  price_change: ['price_rise', 'introductory_price_ending'],
  exit_right: 'price_rise',
};
const set = numbers();
const today = day('2026-06-15');

interface Known {
  readonly terms: Terms;
  readonly prices: readonly PriceFact[];
}

const factsAt = ({ terms, prices }: Known, on: CalendarDate): ContractFacts =>
  factsOn(on, { terms, prices: [...prices] });

/** Everything a calendar file of a contract would hold, by kind and day. */
function comingOf({ terms, prices }: Known): Pick<ComingDeadline, 'on' | 'kind' | 'priceFrom'>[] {
  const byTerms = deadlinesAhead(terms, today, addYears(today, 2), { working: false }).map(({ date, kind }) => ({
    on: date,
    kind,
    priceFrom: null,
  }));
  const byPrice = prices.flatMap(({ effectiveFrom, exitRightUntil }) => [
    // What is said of a price with a right to leave is said of the right, which has an event of its own.
    ...(effectiveFrom === null || exitRightUntil !== null
      ? []
      : [{ on: effectiveFrom, kind: 'price_change' as const, priceFrom: null }]),
    ...(exitRightUntil === null ? [] : [{ on: exitRightUntil, kind: 'exit_right' as const, priceFrom: effectiveFrom }]),
  ]);
  return [...byTerms, ...byPrice].filter(({ on }) => on >= today);
}

/** Days on which a nudge of an event may stand: each of the last weeks, and now and then before. */
function daysBefore(on: CalendarDate): CalendarDate[] {
  const from = Math.max(0, differenceInDays(on, today));
  return Array.from({ length: from + 1 }, (_, left) => left)
    .filter((left) => left < 20 || left % 13 === 0)
    .filter((left) => left < 120)
    .map((left) => addDays(on, -left));
}

const somePrices = fc
  .record({
    amount: fc.constantFrom(2000, 3001, 4000),
    after: fc.integer({ min: 1, max: 400 }),
    right: fc.option(fc.integer({ min: -40, max: 60 })),
    announced: fc.option(fc.integer({ min: 0, max: 900 })),
  })
  .map(({ amount, after, right, announced }): PriceFact[] => {
    const effectiveFrom = addDays(today, after);
    return [
      priceFact(monthlyPrice()),
      priceFact(monthlyPrice({ amount }), {
        id: 'price-2',
        effectiveFrom,
        announcedOn: announced === null ? null : addDays(today, -announced),
        exitRightUntil: right === null ? null : addDays(effectiveFrom, right),
      }),
    ];
  });

/** Terms that have something of each kind ahead, so that none is left to chance. */
const everyKind: Terms = {
  startsOn: day('2026-06-01'),
  initialTerm: { n: 12, unit: 'month' },
  renewal: 'none',
  notice: { n: 1, unit: 'month', anchor: 'month_end' },
  coolingOff: { n: 30, unit: 'day' },
  trialEndsOn: day('2026-08-31'),
  probation: { length: { n: 6, unit: 'month' }, notice: { n: 1, unit: 'day' } },
  priceGuaranteedUntil: day('2027-03-31'),
};
const risesWithRight: PriceFact[] = [
  priceFact(monthlyPrice()),
  priceFact(monthlyPrice({ amount: 4000 }), { id: 'price-2', effectiveFrom: day('2026-09-01') }),
  priceFact(monthlyPrice({ amount: 5000 }), {
    id: 'price-3',
    effectiveFrom: day('2026-12-01'),
    exitRightUntil: day('2026-12-31'),
  }),
];

describe('the day of an event', () => {
  it('[nudges-63] is never later than that of a nudge about the same, for every kind there is', () => {
    const compared = new Set<string>();
    fc.assert(
      fc.property(arbitraryTermsWithAgreedEnd(), somePrices, (terms, prices) => {
        const known = { terms, prices };
        const facts = factsAt(known, today);
        for (const coming of comingOf(known)) {
          const names = spokenOfBy[coming.kind];
          if (names === undefined) continue;
          const event = actingDay(coming as ComingDeadline, { facts, numbers: set, today });
          expect(event <= coming.on).toBe(true);
          const about = coming.priceFrom ?? coming.on;
          for (const on of daysBefore(coming.on)) {
            for (const nudge of [names].flat().flatMap((name) => saidBy(name, factsAt(known, on), on))) {
              if (coming.kind !== 'cooling_off' && !nudge.occurrence.startsWith(about)) continue;
              compared.add(coming.kind);
              if (nudge.actBy !== null) expect([coming.kind, event <= nudge.actBy]).toEqual([coming.kind, true]);
            }
          }
        }
      }),
      { numRuns: 150, examples: [[everyKind, risesWithRight]] },
    );
    expect([...compared].toSorted()).toEqual(Object.keys(spokenOfBy).toSorted());
  });

  it('of a new price is the day before it, where that is spoken of as a last day, and says from when it holds', async () => {
    const dancecard = await openTestDancecard({ today: '2026-06-15' });
    const every = { n: 1, unit: 'month' } as const;
    const { id: contractId } = await dancecard.value('contracts.add', {
      supplierName: 'Nordlicht',
      name: 'Power',
      price: { amount: 8400, currency: 'EUR', every },
    });
    const announce = (amount: number, effectiveFrom: string) =>
      dancecard.value('prices.announce', {
        contractId,
        price: { amount, currency: 'EUR', every },
        effectiveFrom,
        announcedOn: '2026-06-10',
      });
    await announce(9000, '2026-10-01');
    await announce(7000, '2027-01-01');
    const events = (await exported(dancecard)).map(({ on, description }) => [on, description]);
    expect(events).toEqual([
      ['2026-09-30', 'The new price applies from Thu, 1 Oct 2026.'],
      ['2027-01-01', 'The new price applies from Fri, 1 Jan 2027.'],
    ]);
    const nudge = (await dancecard.value('nudges.list', {})).find(({ palgorithm }) => palgorithm === 'price_rise');
    expect(nudge?.actBy).toBe('2026-09-30');
  });
});
