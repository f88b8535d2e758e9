import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import {
  proposeFor,
  quietUntil,
  type SaidBefore,
  type SaidOfRecord,
} from '#shared/domain/palgorithms/propose-nudges.ts';
import {
  steadyUntilOf,
  watchedKinds,
  type WatchedFacts,
  type WatchedKind,
} from '#shared/domain/palgorithms/watched.ts';
import type { PassContext } from '#main/nudges/pass-context.ts';
import { factsOfStore } from '#main/nudges/watches/watches.ts';
import { day, openTestDancecard } from '#tests/support/open-test-dancecard.ts';
import { beside } from './beside.ts';
import { numbers } from './builders.ts';
import { anyDeed, exitSaid, perform, terms, today } from './deeds.ts';

/** Clauses beside the ordinary notice, any of them, and terms with them. */
const clauses = fc.record(
  {
    probation: fc.record({
      length: fc.constantFrom({ n: 1, unit: 'month' } as const, { n: 6, unit: 'month' } as const),
      notice: fc.constantFrom(
        { n: 2, unit: 'week', anchor: 'any_time' } as const,
        {
          n: 1,
          unit: 'month',
          anchor: 'month_end',
        } as const,
      ),
    }),
    breakDates: fc.array(
      fc.integer({ min: 41, max: 240 }).map((days) => addDays(today, days)),
      { minLength: 1, maxLength: 2 },
    ),
    exitFrom: fc.constant({ after: { n: 6, unit: 'month' } as const, every: { n: 3, unit: 'month' } as const }),
  },
  { requiredKeys: [] },
);
const window = { n: 30, unit: 'day', anchor: 'term_end', notBefore: { n: 90, unit: 'day' } } as const;
const termsOfAnyKind = fc
  .tuple(terms, fc.option(clauses, { nil: {} }), fc.boolean())
  .map(([plain, more, hasWindow]) => ({ ...plain, ...more, ...(hasWindow ? { notice: window } : {}) }));

/** What was said of a record when it was looked at, and until when it is not looked at again. */
interface Kept {
  readonly said: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

/** What each palgorithm said last of a record, and until when its facts stay: what looking back over a period goes by. */
interface Steady {
  readonly until: CalendarDate | null;
  readonly said: SaidBefore;
}

/** What was not looked at in time, and how many times something was kept through at least a day. */
interface Walked {
  readonly missed: readonly string[];
  readonly restedWith: ReadonlyMap<string, number>;
}

/** Looks at every record on each of some days, and holds it against what a look before said would still be said. */
function walk(context: PassContext, days: number): Walked {
  const kept = new Map<string, Kept>();
  const missed: string[] = [];
  const restedWith = new Map<string, number>();
  const steady = new Map<string, Steady>();
  const keysOf = ({ proposals }: SaidOfRecord): string => proposals.map(({ key }) => key).join();
  const lookAgainOn = (kind: WatchedKind, on: CalendarDate, facts: WatchedFacts[WatchedKind], all: SaidOfRecord) => {
    const before = steady.get(facts.id);
    const isSteady = before !== undefined && (before.until === null || before.until > on);
    const known = isSteady ? before : { until: steadyUntilOf(facts), said: [] };
    steady.set(facts.id, known);
    const keys = keysOf(proposeFor(kind, facts, numbers(), on, [], known.said));
    if (keys !== keysOf(all)) missed.push(`${kind} steady until ${known.until}, on ${on}: ${keysOf(all)} not ${keys}`);
  };
  const lookOn = (kind: WatchedKind, on: CalendarDate, source: ReturnType<typeof factsOfStore>): void => {
    for (const facts of source.of(kind)) {
      const said = proposeFor(kind, facts, numbers(), on);
      lookAgainOn(kind, on, facts, said);
      const before = kept.get(facts.id);
      const now = JSON.stringify([said.proposals, said.omissions]);
      if (before === undefined || (before.until !== null && before.until <= on)) {
        kept.set(facts.id, { said: now, from: on, until: quietUntil(facts, said, on) });
        continue;
      }
      if (before.said !== now)
        missed.push(`${kind} from ${before.from} until ${before.until}, on ${on}: ${now} not ${before.said}`);
      for (const { palgorithm } of said.proposals) restedWith.set(palgorithm, (restedWith.get(palgorithm) ?? 0) + 1);
    }
  };
  for (let n = 0; n <= days; n += 1) {
    const on = addDays(context.today, n);
    const source = factsOfStore(context, on);
    for (const kind of watchedKinds) lookOn(kind, on, source);
  }
  return { missed, restedWith };
}

describe('until the day on which a record is looked at again', () => {
  it('[nudges-230] nothing else is said of it, not a word, over months of the demo household', async () => {
    const dancecard = await openTestDancecard({ demo: true, today: '2026-11-22' });
    const { missed, restedWith } = beside(dancecard, (context) => walk(context, 150));
    expect(missed).toEqual([]);
    // What stands for weeks is not looked at on each day of them.
    for (const name of ['notice_deadline', 'price_rise', 'paid_unused', 'loyal_unreviewed', 'exit_checklist']) {
      expect(restedWith.get(name) ?? 0, name).toBeGreaterThan(5);
    }
    await dancecard.close();
  }, 120_000);

  it('[nudges-231] what it offers names the day on which it is done, however long it has stood', async () => {
    const dancecard = await openTestDancecard({ today: '2026-09-01' });
    const { relationshipId } = await dancecard.value('contracts.add', {
      supplierName: 'BodyStreet',
      name: 'Gym',
      category: 'Fitness',
      terms: {
        startsOn: day('2026-01-01'),
        initialTerm: { n: 12, unit: 'month' },
        renewal: { n: 12, unit: 'month' },
        notice: { n: 3, unit: 'month', anchor: 'term_end' },
      },
    });
    const own = { when: 'true', say: 'Look', atMostEvery: null };
    await dancecard.value('palgorithms.define', { ...own, name: 'A', on: 'contract', action: 'leave' });
    await dancecard.value('palgorithms.define', { ...own, name: 'B', on: 'relationship', action: 'reviewed' });
    for (const on of ['2026-09-01', '2026-09-12', '2026-09-29'].map(day)) {
      dancecard.clock.moveTo(on);
      dancecard.resumed();
      const offered = (await dancecard.value('nudges.list', {})).flatMap(({ actions }) => actions);
      const input = (path: string) => offered.filter((action) => action.path === path).map((action) => action.input);
      expect(input('exits.log'), on).toMatchObject([{ decidedOn: on }, { decidedOn: on }]);
      expect(input('relationships.review'), on).toEqual([{ id: relationshipId, on }]);
    }
    await dancecard.close();
  });

  it('and of whatever else may be written down', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyDeed, fc.nat({ max: 20 })), { minLength: 4, maxLength: 14 }),
        async (steps) => {
          const dancecard = await openTestDancecard({ today });
          for (const [step, pick] of steps) await perform(dancecard, step, pick);
          expect(beside(dancecard, (context) => walk(context, 120)).missed).toEqual([]);
          await dancecard.close();
        },
      ),
      { numRuns: 20 },
    );
  }, 120_000);

  it('[nudges-242] and of an exit, whatever was decided, sent or named, on days gone by and on days ahead', async () => {
    let logged = 0;
    await fc.assert(
      fc.asyncProperty(termsOfAnyKind, exitSaid, async (termsOfIt, exit) => {
        const dancecard = await openTestDancecard({ today });
        const { id: contractId } = await dancecard.value('contracts.add', {
          supplierName: 'Nordlicht',
          name: 'Plan',
          terms: termsOfIt,
          price: { amount: 3000, currency: 'EUR', every: { n: 1, unit: 'month' } },
        });
        const { ok } = await dancecard.call('exits.log', { contractId, ...exit });
        if (ok) logged += 1;
        expect(beside(dancecard, (context) => walk(context, 300)).missed).toEqual([]);
        await dancecard.close();
      }),
      { numRuns: 40 },
    );
    expect(logged).toBeGreaterThan(25);
  }, 120_000);
});
