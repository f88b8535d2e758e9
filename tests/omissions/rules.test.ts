import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addYears, parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import {
  daysAsleep,
  daysToAnswer,
  daysUnmoved,
  omissionKinds,
  omissionOfContract,
  omissionOfExit,
  omissionOfNeed,
  omissionOfProblem,
  omissionOfPromise,
  omissionOfSupplier,
  weightiestFirst,
  yearsUnreviewed,
} from '#shared/domain/omissions/omissions.ts';

const day = (text: string): CalendarDate => {
  const read = parseCalendarDate(text);
  if (read === null) throw new Error(text);
  return read;
};
const today = day('2026-11-26');
const tomorrow = addDays(today, 1);
const need = { id: 'n', title: 'Internet', decideBy: null, movedOn: today };
const exit = {
  id: 'e',
  contractName: 'Gym',
  decidedOn: day('2026-11-01'),
  noticeSentOn: null,
  acknowledgedOn: null,
  needsNotice: true,
};

describe('what is not being done', () => {
  test('[story-7] a need is past its day on the day after it, and asleep once thirty days brought nothing', () => {
    expect(omissionOfNeed({ ...need, decideBy: today }, today)).toBeNull();
    expect(omissionOfNeed({ ...need, decideBy: today }, tomorrow)).toMatchObject({
      kind: 'decision_past',
      since: today,
    });
    const movedOn = addDays(today, -daysAsleep);
    expect(omissionOfNeed({ ...need, movedOn }, today)).toBeNull();
    expect(omissionOfNeed({ ...need, movedOn }, tomorrow)).toMatchObject({ kind: 'need_asleep', since: movedOn });
  });

  test('[story-8] an exit is unsent until its notice is out, and unconfirmed after two weeks, also after its end', () => {
    expect(omissionOfExit(exit, today)).toMatchObject({ kind: 'exit_unsent', since: '2026-11-01' });
    expect(omissionOfExit({ ...exit, needsNotice: false }, today)).toBeNull();
    const sent = { ...exit, noticeSentOn: addDays(today, -daysToAnswer) };
    expect(omissionOfExit(sent, today)).toBeNull();
    expect(omissionOfExit(sent, tomorrow)).toMatchObject({ kind: 'exit_unacknowledged', since: sent.noticeSentOn });
    expect(omissionOfExit({ ...sent, acknowledgedOn: today }, addYears(today, 5))).toBeNull();
  });

  test('[story-9] a promise is overdue on the day after its day', () => {
    const promise = { id: 'p', text: 'A new locker', dueOn: today };
    expect(omissionOfPromise(promise, today)).toBeNull();
    expect(omissionOfPromise(promise, tomorrow)).toMatchObject({ kind: 'promise_overdue', since: today });
    expect(omissionOfPromise({ ...promise, dueOn: null }, addYears(today, 9))).toBeNull();
  });

  test('[story-10] nobody moves a problem whose day is over, or that saw no step for thirty days', () => {
    const problem = {
      id: 'w',
      title: 'It leaks',
      waitsFor: 'me',
      waitsUntil: today,
      movedOn: day('2026-01-01'),
    } as const;
    expect(omissionOfProblem(problem, today)).toBeNull();
    expect(omissionOfProblem(problem, tomorrow)).toMatchObject({ kind: 'problem_unmoved', since: today });
    const movedOn = addDays(today, -daysUnmoved);
    const still = { ...problem, waitsFor: null, waitsUntil: null, movedOn };
    expect(omissionOfProblem(still, today)).toBeNull();
    expect(omissionOfProblem(still, tomorrow)).toMatchObject({ kind: 'problem_unmoved', since: movedOn });
  });

  test('[story-11] a contract without terms or price is one omission, whichever is missing', () => {
    const contract = { id: 'c', name: 'Gym', enteredOn: today, termsKnown: true, priceKnown: true };
    expect(omissionOfContract(contract)).toBeNull();
    expect(omissionOfContract({ ...contract, termsKnown: false })?.kind).toBe('terms_unknown');
    expect(omissionOfContract({ ...contract, priceKnown: false })?.kind).toBe('price_unknown');
    expect(omissionOfContract({ ...contract, termsKnown: false, priceKnown: false })?.kind).toBe('terms_unknown');
  });

  test('[story-12] a supplier is looked at anew every two years', () => {
    const supplier = {
      id: 's',
      name: 'Nordwall',
      reviewedOn: addYears(today, -yearsUnreviewed),
      contract: { id: 'c', name: 'Gym' },
    };
    expect(omissionOfSupplier(supplier, today)).toBeNull();
    expect(omissionOfSupplier(supplier, tomorrow)).toMatchObject({ kind: 'supplier_unreviewed' });
  });

  test('what is once left undone stays so, the longer nothing is done', () => {
    const dayNear = fc.integer({ min: -800, max: 800 }).map((days) => addDays(today, days));
    const perhaps = fc.option(dayNear);
    fc.assert(
      fc.property(perhaps, perhaps, dayNear, fc.nat(1000), (one, other, third, later) => {
        const until = addDays(today, later);
        const rules = [
          (on: CalendarDate) => omissionOfNeed({ ...need, decideBy: one, movedOn: third }, on),
          (on: CalendarDate) => omissionOfExit({ ...exit, noticeSentOn: one }, on),
          (on: CalendarDate) => omissionOfPromise({ id: 'p', text: 'x', dueOn: one }, on),
          (on: CalendarDate) =>
            omissionOfProblem({ id: 'w', title: 'x', waitsFor: 'them', waitsUntil: other, movedOn: third }, on),
        ];
        const undone = rules.filter((rule) => rule(today) !== null);
        expect(undone.filter((rule) => rule(until) === null)).toEqual([]);
      }),
    );
  });

  test('what weighs most stands first, and within a kind what lasts longest', () => {
    const one = fc.record({
      kind: fc.constantFrom(...omissionKinds),
      since: fc.option(fc.nat(900).map((days) => addDays(today, -days))),
    });
    fc.assert(
      fc.property(fc.array(one), (all) => {
        const sorted = weightiestFirst(all);
        expect(sorted).toHaveLength(all.length);
        for (const [n, each] of sorted.entries()) {
          const next = sorted[n + 1];
          if (next === undefined) continue;
          expect(omissionKinds.indexOf(each.kind)).toBeLessThanOrEqual(omissionKinds.indexOf(next.kind));
          if (each.kind === next.kind) expect((each.since ?? '') <= (next.since ?? '')).toBe(true);
        }
      }),
    );
  });
});
