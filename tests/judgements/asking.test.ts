import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { askedOn, nextAsking, weekOf, type Askable } from '#shared/domain/recommendations/asking.ts';
import { day } from '#tests/support/open-test-dancecard.ts';

const monday = day('2026-11-16');
const always = () => true;

function anAskable(overrides: Partial<Askable> = {}): Askable {
  return {
    relationshipId: 'gym',
    since: day('2025-01-01'),
    answeredOn: [],
    dealtOn: [day('2026-11-01')],
    ...overrides,
  };
}

test('a week begins on Monday', () => {
  expect(Array.from({ length: 7 }, (_, n) => weekOf(addDays(monday, n)))).toEqual(
    Array.from({ length: 7 }, () => monday),
  );
  expect(weekOf(addDays(monday, 7))).toBe(addDays(monday, 7));
});

test('one is asked about what has run for half a year, goes on, and was dealt with since', () => {
  const asked = (overrides: Partial<Askable>, goesOn = true) => askedOn([anAskable(overrides)], monday, () => goesOn);
  expect(asked({})).toEqual({ relationshipId: 'gym', dealings: 1 });
  expect(asked({}, false)).toBeNull();
  expect(asked({ since: null })).toBeNull();
  expect(asked({ since: day('2026-05-16') })).not.toBeNull();
  expect(asked({ since: day('2026-05-17') })).toBeNull();
  expect(asked({ dealtOn: [] })).toBeNull();
  expect(asked({ answeredOn: [day('2026-08-16')], dealtOn: [day('2026-08-16')] })).toBeNull();
  expect(asked({ answeredOn: [day('2026-08-16')] })).not.toBeNull();
  expect(asked({ answeredOn: [day('2026-08-17')] })).toBeNull();
});

test('of several it is the one with the most dealings since it was last asked, then the oldest', () => {
  const often = anAskable({ relationshipId: 'often', dealtOn: [day('2026-10-01'), day('2026-10-02')] });
  const told = anAskable({
    relationshipId: 'told',
    answeredOn: [day('2026-05-01')],
    dealtOn: [day('2026-04-01'), day('2026-04-02'), day('2026-04-03'), day('2026-10-01')],
  });
  const older = anAskable({ relationshipId: 'older', since: day('2020-01-01') });
  expect(askedOn([told, often], monday, always)?.relationshipId).toBe('often');
  expect(askedOn([told, older], monday, always)?.relationshipId).toBe('older');
});

const days = (from: CalendarDate) =>
  fc.array(
    fc.nat(900).map((n) => addDays(from, n)),
    { maxLength: 12 },
  );

/** Somebody who looks at each day of three years and answers, puts off or does nothing. */
test('[judgements-7] over random days nobody is asked twice in a quarter about one supplier, nor about two in a week', () => {
  const began = day('2024-01-01');
  const relationship = fc.record({ dealtOn: days(began), since: fc.nat(200).map((n) => addDays(began, n)) });
  fc.assert(
    fc.property(
      fc.array(relationship, { minLength: 1, maxLength: 4 }),
      fc.infiniteStream(fc.constantFrom('answer', 'nothing', 'nothing', 'volunteer')),
      (facts, moods) => {
        const answered = new Map<string, CalendarDate[]>(facts.map((_, n) => [String(n), []]));
        const askedInWeek = new Map<CalendarDate, Set<string>>();
        for (let n = 0; n < 700; n += 1) {
          const today = addDays(began, n);
          const now = facts.map(({ since, dealtOn }, index) => ({
            relationshipId: String(index),
            since,
            answeredOn: answered.get(String(index)) ?? [],
            dealtOn: dealtOn.filter((dealt) => dealt <= today),
          }));
          const asked = askedOn(now, today, always);
          const mood = moods.next().value;
          if (asked !== null) {
            const last = now[Number(asked.relationshipId)]?.answeredOn.at(-1);
            if (last !== undefined) expect(addMonths(last, 3) <= today).toBe(true);
            const week = askedInWeek.get(weekOf(today)) ?? new Set();
            askedInWeek.set(weekOf(today), week.add(asked.relationshipId));
            expect(week.size).toBe(1);
            if (mood === 'answer') answered.get(asked.relationshipId)?.push(today);
          }
          if (mood === 'volunteer') volunteer(answered, today, n % facts.length);
        }
      },
    ),
    { numRuns: 60 },
  );
});

/** Says something without being asked, as far as it is more than a correction. */
function volunteer(answered: ReadonlyMap<string, CalendarDate[]>, today: CalendarDate, index: number): void {
  const own = answered.get(String(index)) ?? [];
  const last = own.at(-1);
  if (last !== undefined && nextAsking(last) > today) own[own.length - 1] = today;
  else own.push(today);
}
