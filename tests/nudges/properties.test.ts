import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { NudgeDecision } from '#shared/domain/palgorithms/decision.ts';
import type { ContractFacts } from '#shared/domain/palgorithms/facts.ts';
import { comparePressing } from '#shared/domain/palgorithms/order.ts';
import { factsOf, proposeNudges, type NudgeProposal } from '#shared/domain/palgorithms/propose-nudges.ts';
import { noticeAnchors, type Terms } from '#shared/domain/terms/terms.ts';
import { columnsOf, statusOf, type NudgeRow } from '#main/nudges/nudge-row.ts';
import { reconcile } from '#main/nudges/reconcile.ts';
import { british, day, exitFact, factsOn, monthlyPrice, numbers, priceFact } from './builders.ts';

const start = day('2026-01-01');
const date = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => addDays(start, days));
const period = fc.record({ n: fc.integer({ min: 1, max: 24 }), unit: fc.constantFrom('day', 'week', 'month', 'year') });
const notice = fc.record({
  n: fc.integer({ min: 0, max: 12 }),
  unit: fc.constantFrom('day', 'week', 'month', 'business_day'),
  anchor: fc.constantFrom(...noticeAnchors),
});
const terms: fc.Arbitrary<Terms> = fc.record({
  startsOn: date(-900, 200),
  initialTerm: fc.option(period),
  renewal: fc.oneof(period, fc.constantFrom('indefinite' as const, 'none' as const)),
  notice: fc.option(notice),
  coolingOff: fc.option(fc.constant({ n: 14, unit: 'day' as const })),
});

interface Written {
  readonly id: string;
  readonly name: string;
  readonly terms: Terms | null;
  readonly enteredOn: CalendarDate;
  readonly amount: number;
  readonly left: boolean;
}

const written: fc.Arbitrary<Written[]> = fc
  .array(
    fc.record({
      name: fc.constantFrom('Gym', 'Power', 'Phone'),
      terms: fc.option(terms, { freq: 6 }),
      enteredOn: date(-400, 0),
      amount: fc.integer({ min: 0, max: 20_000 }),
      left: fc.boolean(),
    }),
    { maxLength: 9 },
  )
  .map((contracts) => contracts.map((contract, n) => ({ ...contract, id: `contract-${n}` })));

/** What is known about the contracts on a day, with what was answered until then. */
function known(
  contracts: readonly Written[],
  on: CalendarDate,
  answers: ReadonlyMap<string, NudgeDecision[]> = new Map(),
) {
  return contracts.map(({ id, name, terms: agreed, enteredOn, amount, left }): ContractFacts =>
    factsOn(on, {
      id,
      name,
      terms: agreed,
      enteredOn,
      prices: [priceFact(monthlyPrice({ amount }))],
      exit: left ? exitFact({ id: `exit-of-${id}` }) : null,
      decisions: answers.get(id) ?? [],
    }),
  );
}

function propose(
  contracts: readonly Written[],
  on: CalendarDate,
  answers?: Map<string, NudgeDecision[]>,
): NudgeProposal[] {
  return proposeNudges(factsOf({ contract: known(contracts, on, answers) }), numbers(), on);
}

/** The stored rows after a pass. */
function passed(proposals: readonly NudgeProposal[], stored: readonly NudgeRow[], on: CalendarDate): NudgeRow[] {
  const { raise, update, expire } = reconcile(proposals, stored, british);
  const rows = new Map(stored.map((row) => [row.key, row]));
  const fresh = {
    expiredOn: null,
    raisedOn: on,
    deliveredStep: null,
    deliveredAt: null,
    waitingSince: null,
    changedAt: 0,
  };
  for (const columns of [...raise, ...update]) {
    rows.set(columns.key, { ...fresh, ...rows.get(columns.key), ...columns, expiredOn: null });
  }
  const expired = new Set(expire);
  return [...rows.values()].map((row) => (expired.has(row.id) ? { ...row, expiredOn: on } : row));
}

const openKeys = (rows: readonly NudgeRow[], on: CalendarDate): string[] =>
  rows
    .filter((row) => statusOf(row, { answer: null, snoozedUntil: null }, on) === 'open')
    .map(({ key }) => key)
    .toSorted();

describe('for any contracts', () => {
  it('[nudges-5] a pass run twice changes nothing the second time', () => {
    fc.assert(
      fc.property(written, date(0, 800), (contracts, on) => {
        const proposals = propose(contracts, on);
        const again = reconcile(propose(contracts, on), passed(proposals, [], on), british);
        expect(again).toEqual({ raise: [], update: [], expire: [] });
      }),
    );
  });

  it('[nudges-4] one pass after closed days leaves the same open as a pass on each of them', () => {
    fc.assert(
      fc.property(written, date(0, 700), fc.integer({ min: 1, max: 60 }), (contracts, on, days) => {
        const last = addDays(on, days);
        const once = passed(propose(contracts, last), passed(propose(contracts, on), [], on), last);
        let daily: NudgeRow[] = [];
        for (let n = 0; n <= days; n += 1) {
          const today = addDays(on, n);
          daily = passed(propose(contracts, today), daily, today);
        }
        expect(openKeys(once, last)).toEqual(openKeys(daily, last));
      }),
      { numRuns: 40 },
    );
  });

  it('the order is total: no two nudges are equal, and it does not depend on how they were gathered', () => {
    fc.assert(
      fc.property(written, date(0, 800), fc.infiniteStream(fc.nat()), (contracts, on, noise) => {
        const proposals = propose(contracts, on);
        const shuffled = proposals
          .map((proposal) => ({ proposal, at: noise.next().value ?? 0 }))
          .toSorted((one, other) => one.at - other.at)
          .map(({ proposal }) => proposal);
        expect(shuffled.toSorted(comparePressing)).toEqual(proposals);
        for (const [n, one] of proposals.entries()) {
          for (const other of proposals.slice(n + 1)) expect(comparePressing(one, other)).toBeLessThan(0);
        }
      }),
    );
  });

  it('[nudges-2] every nudge has a key of its own, reasons, and a day to act by that is not over', () => {
    fc.assert(
      fc.property(written, date(0, 800), (contracts, on) => {
        const proposals = propose(contracts, on);
        expect(new Set(proposals.map(({ key }) => key)).size).toBe(proposals.length);
        for (const { because, actBy, title } of proposals) {
          expect(title).not.toBe('');
          expect(because.length).toBeGreaterThan(0);
          expect(actBy === null || actBy >= on).toBe(true);
        }
      }),
    );
  });

  it('there are no more questions about unknown terms than the person wants one by one', () => {
    fc.assert(
      fc.property(written, date(0, 800), (contracts, on) => {
        const asked = propose(contracts, on).filter(({ palgorithm }) => palgorithm === 'terms_unknown');
        expect(asked.length).toBeLessThanOrEqual(numbers().terms_unknown.oneByOneUpTo);
      }),
    );
  });

  it('what was dismissed is not open on any later day, whatever the facts do', () => {
    fc.assert(
      fc.property(written, date(0, 500), fc.integer({ min: 1, max: 500 }), (contracts, on, days) => {
        const rows = passed(propose(contracts, on), [], on);
        const later = addDays(on, days);
        for (const row of passed(propose(contracts, later), rows, later)) {
          expect(statusOf(row, { answer: 'dismissed', snoozedUntil: null }, later)).toBe('dismissed');
        }
      }),
      { numRuns: 40 },
    );
  });

  it('the id of a nudge follows from its key alone', () => {
    fc.assert(
      fc.property(written, date(0, 800), (contracts, on) => {
        const ids = (when: CalendarDate) =>
          new Map(propose(contracts, when).map((nudge) => [nudge.key, columnsOf(nudge, british).id]));
        const today = ids(on);
        for (const [key, id] of ids(addDays(on, 1))) expect(today.get(key) ?? id).toBe(id);
      }),
    );
  });
});
