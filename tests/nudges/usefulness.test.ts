import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import {
  isDeadline,
  mayInterrupt,
  noReactions,
  standsBehind,
  usefulness,
} from '#shared/domain/attention/usefulness.ts';
import { literal } from '#shared/domain/message.ts';
import { comparePressing, mostPressingFirst, whyAbove, type InOrder } from '#shared/domain/palgorithms/order.ts';
import { urgencies } from '#shared/domain/palgorithms/urgency.ts';
import { british, day } from './builders.ts';

const count = fc.nat({ max: 40 });
const reactions = fc.record({ shown: count, helped: count, junk: count, notNow: count, ignored: count });
const today = day('2026-11-22');
const dayOrNone = fc.option(
  fc.nat({ max: 90 }).map((days): CalendarDate => addDays(today, days)),
  { nil: null },
);
const learnable = fc.record({ actBy: dayOrNone, isDayToAct: fc.boolean() });

describe('how useful a palgorithm is taken to be', () => {
  it('starts at two of three, and says what one or three answers make of it', () => {
    const of = (change: Partial<typeof noReactions>) => usefulness({ ...noReactions, ...change });
    expect(of({})).toBeCloseTo(2 / 3);
    expect(of({ helped: 7, junk: 2 })).toBeCloseTo(9 / 12);
    expect(of({ junk: 3 })).toBeCloseTo(1 / 3);
    expect(of({ ignored: 4 })).toBeCloseTo(of({ junk: 1 }));
    const none = { actBy: null, isDayToAct: true };
    expect(mayInterrupt(of({ junk: 2 }), none)).toBe(true);
    expect(mayInterrupt(of({ junk: 3 }), none)).toBe(false);
    expect(mayInterrupt(of({ junk: 3, helped: 1 }), none)).toBe(true);
  });

  it('begins for one kind of supplier with what is known of the others', () => {
    const junk = { ...noReactions, shown: 9, junk: 9 };
    expect(usefulness(noReactions, junk)).toBeCloseTo(usefulness(junk));
    expect(usefulness({ ...noReactions, shown: 3, helped: 3 }, junk)).toBeGreaterThan(0.5);
  });

  it('stays between 0 and 1, rises with what helped and falls with what did not', () => {
    fc.assert(
      fc.property(reactions, reactions, (kind, others) => {
        const useful = usefulness(kind, others);
        expect(useful).toBeGreaterThan(0);
        expect(useful).toBeLessThan(1);
        expect(usefulness({ ...kind, helped: kind.helped + 1 }, others)).toBeGreaterThan(useful);
        for (const against of ['junk', 'notNow', 'ignored'] as const) {
          expect(usefulness({ ...kind, [against]: kind[against] + 1 }, others)).toBeLessThan(useful);
        }
      }),
    );
  });

  it('[nudges-123] never silences or moves a deadline, whatever was thought of it', () => {
    fc.assert(
      fc.property(reactions, reactions, learnable, (kind, others, nudge) => {
        const useful = usefulness(kind, others);
        if (isDeadline(nudge)) expect(mayInterrupt(useful, nudge)).toBe(true);
        if (isDeadline(nudge)) expect(standsBehind(useful, nudge)).toBe(false);
        else expect(standsBehind(useful, nudge)).toBe(!mayInterrupt(useful, nudge));
      }),
    );
  });
});

const pressing = fc.record({
  key: fc.uuid(),
  urgency: fc.constantFrom(...urgencies),
  actBy: dayOrNone,
  stake: fc.option(fc.record({ amount: fc.nat({ max: 2000 }), currency: fc.constantFrom('EUR', 'CHF') }), {
    nil: null,
  }),
  standsBehind: fc.boolean(),
});
type Item = typeof pressing extends fc.Arbitrary<infer Value> ? Value : never;
const items = fc.uniqueArray(pressing, { selector: ({ key }) => key, maxLength: 12 });

const place = (ordered: readonly Item[], { key }: Item) => ordered.findIndex((each) => each.key === key);

describe('the order with what was learnt', () => {
  it('is total, and one however the nudges came', () => {
    fc.assert(
      fc.property(items, pressing, pressing, pressing, (list, one, other, third) => {
        expect(Math.sign(comparePressing(one, other))).toBe(-Math.sign(comparePressing(other, one)) || 0);
        if (comparePressing(one, other) < 0 && comparePressing(other, third) < 0) {
          expect(comparePressing(one, third)).toBeLessThan(0);
        }
        expect(mostPressingFirst(list.toReversed(), (item) => item)).toEqual(mostPressingFirst(list, (item) => item));
      }),
    );
  });

  it('[nudges-124] never puts what has a last day behind what has none, and moves nothing to another urgency', () => {
    fc.assert(
      fc.property(items, (list) => {
        const isStill = (item: Item): Item => ({ ...item, standsBehind: false });
        const before = mostPressingFirst(list.map(isStill), (item) => item);
        // What stands for a deadline is never behind: see the rule above.
        const judged = list.map((item) => (item.actBy === null ? item : isStill(item)));
        const after = mostPressingFirst(judged, (item) => item);
        for (const dated of list.filter(({ actBy }) => actBy !== null)) {
          for (const undated of list.filter(({ actBy }) => actBy === null)) {
            const wasAbove = place(before, dated) < place(before, undated);
            if (wasAbove) expect(place(after, dated)).toBeLessThan(place(after, undated));
          }
        }
        const dated = (ordered: readonly Item[]) => ordered.filter(({ actBy }) => actBy !== null).map(({ key }) => key);
        expect(dated(after)).toEqual(dated(before));
        for (const urgency of urgencies) {
          const plain = judged.filter((item) => item.urgency === urgency && item.actBy === null);
          const behind = plain.filter((item) => item.standsBehind).map((item) => place(after, item));
          const others = plain.filter((item) => !item.standsBehind).map((item) => place(after, item));
          expect(Math.min(...behind, Infinity)).toBeGreaterThan(Math.max(...others, -1));
        }
      }),
    );
  });

  it('leaves what is to be done by a day above what it passed when it rose', () => {
    const item = (key: string, rest: Partial<Item>): Item => ({
      key,
      urgency: 'now',
      actBy: null,
      stake: null,
      standsBehind: false,
      ...rest,
    });
    const list = [
      item('a', {}),
      item('b', { stake: { amount: 0, currency: 'EUR' }, standsBehind: true }),
      item('c', { urgency: 'later', actBy: day('2026-11-22'), stake: { amount: 1, currency: 'EUR' } }),
    ];
    expect(mostPressingFirst(list, (each) => each).map(({ key }) => key)).toEqual(['c', 'a', 'b']);
  });

  it('[nudges-125] is explained for each two neighbours by something that is true of them', () => {
    fc.assert(
      fc.property(items, (list) => {
        const titled = list.map((item, n) => ({ ...item, title: literal(`Nudge ${n}`) }));
        const ordered = mostPressingFirst(titled, (item) => item);
        for (const [n, below] of ordered.entries()) {
          const above = ordered[n - 1];
          if (above === undefined) continue;
          const { id } = whyAbove(above, below);
          expect(isTrue(id, above, below), `${id} of ${JSON.stringify([above, below])}`).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is said in plain words', () => {
    const one = {
      key: 'a',
      urgency: 'now' as const,
      actBy: day('2026-11-30'),
      stake: { amount: 36_000, currency: 'EUR' },
      title: literal('Gym'),
    };
    const why = (above: Partial<InOrder>, below: Partial<InOrder>) =>
      british.say(whyAbove({ ...one, ...above }, { ...one, key: 'b', title: literal('Car'), ...below }));
    expect(why({}, { actBy: day('2026-12-01') })).toBe(
      '“Gym” stands above “Car” because its day is earlier: Mon, 30 Nov 2026 comes before Tue, 1 Dec 2026.',
    );
    expect(why({ urgency: 'soon' }, { actBy: day('2026-12-30'), stake: { amount: 1000, currency: 'EUR' } })).toContain(
      'at least ten times as much is at stake, €360.00 against €10.00',
    );
    expect(why({}, { stake: { amount: 30_000, currency: 'EUR' } })).toContain('€360.00 against €300.00');
    expect(why({}, { urgency: 'later' })).toContain('less than two weeks are left');
    expect(why({}, { actBy: null })).toContain('it has a last day, and the other has none');
    expect(why({ actBy: null }, { actBy: null, standsBehind: true })).toContain('of little use');
    expect(why({}, {})).toContain('press alike');
  });
});

/** Whether a reason holds for two nudges. */
function isTrue(id: string, above: Item, below: Item): boolean {
  const rank = (item: Item) => urgencies.indexOf(item.urgency);
  const isEarlier = above.actBy !== null && (below.actBy === null || above.actBy < below.actBy);
  const stakes = [above.stake, below.stake] as const;
  switch (id.replace('nudges.order.', '')) {
    case 'urgency.now':
    case 'urgency.soon':
    case 'urgency.later':
      return rank(above) < rank(below) && id.endsWith(above.urgency);
    case 'hasDay':
      return above.actBy !== null && below.actBy === null;
    case 'learnt':
      return below.standsBehind && !above.standsBehind;
    case 'day':
      return isEarlier;
    case 'tenTimes':
      return isEarlier && stakes[0] !== null && stakes[1] !== null && stakes[0].amount >= 10 * stakes[1].amount;
    case 'muchMore':
      return isEarlier && stakes[0] !== null && stakes[0].amount > 0 && (stakes[1]?.amount ?? 0) === 0;
    case 'passed':
      return above.actBy !== null && (stakes[0]?.amount ?? 0) > 0;
    case 'hasStake':
      return stakes[0] !== null && stakes[1] === null;
    case 'stake':
      return stakes[0] !== null && stakes[1] !== null;
    case 'key':
      return rank(above) === rank(below) && above.actBy === below.actBy;
    default:
      return false;
  }
}
