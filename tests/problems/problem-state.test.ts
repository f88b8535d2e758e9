import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { problemState, shortfallOf, type ProblemStep } from '#shared/domain/problems/problem-state.ts';

const day = (text: string): CalendarDate => {
  const read = parseCalendarDate(text);
  if (read === null) throw new Error(text);
  return read;
};
const open = { answerBy: null, closedOn: null };
const step = (on: string, next: Partial<Pick<ProblemStep, 'nextActor'>> & { nextBy?: string } = {}): ProblemStep => ({
  on: day(on),
  nextActor: next.nextActor ?? null,
  nextBy: next.nextBy === undefined ? null : day(next.nextBy),
});
const today = day('2026-11-26');

describe('where a problem stands', () => {
  test('[problems-1] the last step says who acts next, and until when', () => {
    const steps = [
      step('2026-11-01', { nextActor: 'them', nextBy: '2026-11-10' }),
      step('2026-11-20', { nextActor: 'me', nextBy: '2026-11-30' }),
    ];
    expect(problemState(open, steps, today)).toMatchObject({
      waitsFor: 'me',
      waitsUntil: '2026-11-30',
      isOverdue: false,
    });
  });

  test('before the first step, a day the person gave is waited for', () => {
    const waiting = { answerBy: day('2026-11-25'), closedOn: null };
    expect(problemState(waiting, [], today)).toEqual({
      waitsFor: 'them',
      waitsUntil: '2026-11-25',
      isOverdue: true,
      deadlines: { given: 1, missed: 1 },
    });
    expect(problemState(waiting, [], day('2026-11-25')).isOverdue).toBe(false);
  });

  test('nobody is waited for once it is closed', () => {
    const closed = { answerBy: null, closedOn: day('2026-11-20') };
    const steps = [step('2026-11-01', { nextActor: 'them', nextBy: '2026-11-10' })];
    expect(problemState(closed, steps, today)).toMatchObject({ waitsFor: null, waitsUntil: null, isOverdue: false });
  });

  test('[problems-2] a day given to the other side is missed when nothing came up to it', () => {
    const steps = [
      step('2026-11-01', { nextActor: 'them', nextBy: '2026-11-10' }),
      step('2026-11-10', { nextActor: 'them', nextBy: '2026-11-15' }),
      step('2026-11-16', { nextActor: 'them', nextBy: '2026-11-30' }),
      step('2026-11-17', { nextActor: 'me', nextBy: '2026-11-18' }),
    ];
    expect(problemState(open, steps, today).deadlines).toEqual({ given: 3, missed: 1 });
  });

  test('a deadline is missed at most once, and never on its own day', () => {
    const from = day('2026-01-01');
    const steps = fc
      .array(fc.record({ after: fc.nat(300), actor: fc.constantFrom('me', 'them', null), in: fc.option(fc.nat(60)) }))
      .map((drawn) =>
        drawn
          .toSorted((one, other) => one.after - other.after)
          .map(({ after, actor, in: days }): ProblemStep => ({
            on: addDays(from, after),
            nextActor: actor,
            nextBy: actor === null || days === null ? null : addDays(from, after + days),
          })),
      );
    fc.assert(
      fc.property(steps, fc.nat(400), (drawn, on) => {
        const now = addDays(from, on);
        const { given, missed } = problemState(open, drawn, now).deadlines;
        const theirs = drawn.filter(({ nextActor, nextBy }) => nextActor === 'them' && nextBy !== null);
        expect(given).toBe(theirs.length);
        expect(missed).toBeLessThanOrEqual(theirs.filter(({ nextBy }) => nextBy !== null && nextBy < now).length);
      }),
    );
  });
});

test('[problems-3] what was refunded is compared with what was claimed, in one currency only', () => {
  const euros = (amount: number) => ({ amount, currency: 'EUR' });
  expect(shortfallOf(euros(4500), euros(1500))).toEqual(euros(3000));
  expect(shortfallOf(euros(4500), euros(5000))).toEqual(euros(0));
  expect(shortfallOf(euros(4500), { amount: 4500, currency: 'CHF' })).toBeNull();
  expect(shortfallOf(null, euros(1))).toBeNull();
  expect(shortfallOf(euros(1), null)).toBeNull();
});
