import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { literal, message } from '#shared/domain/message.ts';
import { closeness, type Closeness } from '#shared/domain/needs/closeness.ts';
import { english } from '#tests/support/in-english.ts';
import { scores, type Requirement, type Scored, type Verdict, type Weighed } from '#shared/domain/needs/score.ts';

const requirement = (id: string, weight: number, kind: Requirement['kind'] = 'must'): Requirement => ({
  id,
  text: `Requirement ${id}`,
  kind,
  weight,
});

const weighed = (
  candidateId: string,
  verdicts: Record<string, Verdict>,
  cost: number | null,
  considered = true,
): Weighed => ({ candidateId, verdicts: new Map(Object.entries(verdicts)), cost, considered });

const requirements = [requirement('a', 8), requirement('b', 4, 'should'), requirement('c', 3, 'nice')];

describe('a score worked by hand', () => {
  // Weights 8 + 4 + 3, and 5 for the cost: 20 in all. The cheapest costs 600.
  const [first, second, third] = scores(requirements, 5, [
    weighed('first', { a: 'yes', b: 'partly', c: 'no' }, 800),
    weighed('second', { a: 'partly', b: 'yes', c: 'yes' }, 600),
    weighed('third', { a: 'yes' }, null),
  ]);

  test('[needs-1] 8 × 1 + 4 × ½ + 3 × 0 + 5 × 600/800 of 20 are 68.75 points', () => {
    expect(first?.score).toBe(68.75);
    expect(first?.parts.map(({ points }) => points)).toEqual([40, 10, 0, 18.75]);
    expect(first?.parts.at(-1)).toMatchObject({
      requirementId: null,
      label: message('comparison.scoredCost'),
      weight: 5,
      value: 0.75,
    });
  });

  test('8 × ½ + 4 + 3 + 5 of 20 are 80 points', () => {
    expect(second?.score).toBe(80);
  });

  test('what is unknown brings nothing, a cost that is not known too', () => {
    expect(third?.score).toBe(40);
    expect(third?.parts.at(-1)).toMatchObject({ value: 0, points: 0 });
  });
});

test('a requirement that rules out has no part in the score', () => {
  const [one] = scores([...requirements, requirement('d', 10, 'rules_out')], 5, [
    weighed('one', { a: 'yes', b: 'yes', c: 'yes', d: 'yes' }, 100),
  ]);
  expect(one?.score).toBe(100);
  expect(one?.parts).toHaveLength(4);
});

test('without requirements and cost there is no score', () => {
  expect(scores([], 5, [weighed('one', {}, null)])[0]).toMatchObject({ score: null, parts: [] });
  expect(scores([], 0, [weighed('one', {}, 100)])[0]?.score).toBeNull();
  expect(scores([], 5, [weighed('one', {}, 100)])[0]?.score).toBe(100);
});

test('nothing paid is the cheapest there is', () => {
  const [free, paid] = scores([], 5, [weighed('free', {}, 0), weighed('paid', {}, 100)]);
  expect([free?.score, paid?.score]).toEqual([100, 0]);
});

test('one that is ruled out is no measure for the cost of the others', () => {
  const [cheap, dear] = scores([], 5, [weighed('cheap', {}, 100, false), weighed('dear', {}, 400)]);
  expect([cheap?.score, dear?.score]).toEqual([100, 100]);
});

const verdict = fc.constantFrom<Verdict>('yes', 'partly', 'no', 'unknown');
const table = fc
  .array(
    fc.record({
      a: verdict,
      b: verdict,
      c: verdict,
      cost: fc.option(fc.integer({ min: 0, max: 100_000 })),
      considered: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ cost, considered, ...verdicts }, n) => weighed(`candidate ${n}`, verdicts, cost, considered)),
  );

test('[needs-2] the order of candidates never changes a score', () => {
  fc.assert(
    fc.property(
      table.chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
      ),
      fc.integer({ min: 0, max: 10 }),
      ([rows, shuffled], costWeight) => {
        const byId = (list: Scored[]) => new Map(list.map((one) => [one.candidateId, one]));
        expect(byId(scores(requirements, costWeight, shuffled))).toEqual(byId(scores(requirements, costWeight, rows)));
      },
    ),
  );
});

test('a score lies between 0 and 100 and is the sum of its parts', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 0, max: 10 }), (rows, costWeight) => {
      for (const { score, parts } of scores(requirements, costWeight, rows)) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score ?? -1, 2);
      }
    }),
  );
});

const saidOf = (close: Closeness | null) => (close === null ? null : english.say(close.text));
const nameOf = (id: string): string => id.toUpperCase();

describe('how close the decision is', () => {
  test('the smallest change of one weight that reverses the best two', () => {
    // one: 8 × 1 + 4 × 0 = 8; two: 8 × ½ + 4 × 1 = 8 less 0; a leads by nothing at 8, so make it 9 against 4.
    const scored = scores([requirement('a', 9), requirement('b', 4)], 0, [
      weighed('one', { a: 'yes', b: 'no' }, null),
      weighed('two', { a: 'partly', b: 'yes' }, null),
    ]);
    // 9 against 8.5: a at 7 gives 7 against 7.5, one step further than 8, which is level; b at 5 gives 9 against 9.5.
    const close = closeness(scored, nameOf);
    expect(close).toMatchObject({
      leaderId: 'one',
      runnerUpId: 'two',
      margin: 3.8462,
      reversal: { label: literal('Requirement b'), from: 4, to: 5 },
    });
    expect(saidOf(close)).toBe(
      'ONE leads TWO by 3.8 points of 100. If “Requirement b” counted 5 instead of 4, TWO would come first.',
    );
  });

  test('where no single weight would do, it says so', () => {
    const scored = scores([requirement('a', 5), requirement('b', 5)], 0, [
      weighed('one', { a: 'yes', b: 'yes' }, null),
      weighed('two', { a: 'partly', b: 'no' }, null),
    ]);
    const close = closeness(scored, nameOf);
    expect(close?.reversal).toBeNull();
    expect(saidOf(close)).toContain('No change of a single weight would put TWO first.');
  });

  test('the cost is one of the weights', () => {
    const scored = scores([requirement('a', 5)], 5, [
      weighed('good', { a: 'yes' }, 1000),
      weighed('cheap', { a: 'partly' }, 700),
    ]);
    // 5 + 5 × 0.7 = 8.5 against 2.5 + 5 = 7.5: at a cost weight of 9, 11.3 against 11.5.
    expect(closeness(scored, nameOf)?.reversal).toEqual({ label: literal('Requirement a'), from: 5, to: 2 });
  });

  test('level candidates are called level, and fewer than two are not compared', () => {
    const level = scores([requirement('a', 5)], 0, [
      weighed('one', { a: 'yes' }, null),
      weighed('two', { a: 'yes' }, null),
    ]);
    expect(saidOf(closeness(level, nameOf))).toContain('ONE and TWO are level.');
    expect(closeness(level.slice(0, 1), nameOf)).toBeNull();
    expect(closeness(scores([], 0, [weighed('one', {}, null), weighed('two', {}, null)]), nameOf)).toBeNull();
  });

  test('[needs-3] setting the weight it names does reverse them, and no smaller change of any weight does', () => {
    const weights = fc.tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 1, max: 10 })));
    const two = fc.tuple(table, table).map(([one, other]) => [
      { ...one[0]!, candidateId: 'one', considered: true },
      { ...other[0]!, candidateId: 'two', considered: true },
    ]);
    fc.assert(
      fc.property(weights, two, ([a = 1, b = 1, c = 1, cost = 1], pair) => {
        const scoresWith = (changed: readonly number[]) =>
          scores(
            requirements.map((one, n) => ({ ...one, weight: changed[n] ?? 1 })),
            changed[3] ?? 1,
            pair,
          );
        const now = [a, b, c, cost];
        const close = closeness(scoresWith(now), nameOf);
        if (close === null || close.margin === 0) return;
        const leads = (changed: readonly number[]) => {
          const [one, other] = scoresWith(changed);
          const margin = (one?.score ?? 0) - (other?.score ?? 0);
          return close.leaderId === 'one' ? margin : -margin;
        };
        const labels = [...requirements.map(({ text }) => text), 'Cost'];
        const step = close.reversal === null ? 11 : Math.abs(close.reversal.to - close.reversal.from);
        if (close.reversal !== null) {
          const n = labels.indexOf(english.say(close.reversal.label));
          expect(leads(now.with(n, close.reversal.to))).toBeLessThan(0.0001);
        }
        for (const [n, weight] of now.entries()) {
          for (let to = Math.max(0, weight - step + 1); to <= Math.min(10, weight + step - 1); to += 1) {
            // A cost that does not count at all is left out of the score altogether, which is the same as a weight of 0.
            expect(leads(now.with(n, to))).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });
});
