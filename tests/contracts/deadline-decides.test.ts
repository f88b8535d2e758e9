import { expect, test } from 'vitest';
import { shownDeadline } from '#renderer/features/relationships/relationship-rows.ts';
import { addContract, yearlyTerms } from '#tests/support/builders.ts';
import { day, openTestDancecard } from '#tests/support/open-test-dancecard.ts';

const rent = {
  initialTerm: null,
  startsOn: day('2020-03-01'),
  renewal: 'indefinite',
  notice: { n: 3, unit: 'month', anchor: 'month_end' },
} as const;
const monthly = {
  startsOn: day('2026-01-10'),
  initialTerm: { n: 1, unit: 'month' },
  renewal: { n: 1, unit: 'month' },
  notice: { n: 3, unit: 'day', anchor: 'term_end' },
} as const;
const minimum = {
  startsOn: day('2025-01-10'),
  initialTerm: { n: 24, unit: 'month' },
  renewal: { n: 1, unit: 'month' },
  notice: { n: 1, unit: 'month', anchor: 'term_end' },
} as const;

test.each([
  ['a rent that rolls on', rent, false],
  ['a subscription from month to month', monthly, false],
  ['a first term of two years, then months', minimum, true],
  ['the same once it only rolls on', { ...minimum, startsOn: day('2023-01-10') }, false],
  ['a term of a year that renews', yearlyTerms, true],
])('[nudges-83] %s: whether its next day for notice decides something', async (_, terms, decides) => {
  const dancecard = await openTestDancecard({ today: '2026-11-25' });
  const { id } = await addContract(dancecard, { terms });
  const contract = await dancecard.value('contracts.get', { id });
  expect(contract.nextNoticeDeadline).not.toBeNull();
  expect(contract.deadlineDecides).toBe(decides);
  const [relationship] = await dancecard.value('relationships.list', {});
  expect(relationship?.nextDecisionBy).toBe(decides ? contract.nextNoticeDeadline : null);
  const notices = (await dancecard.value('deadlines.list', {})).filter(({ kind }) => kind === 'notice');
  expect(notices[0]?.decides).toBe(decides);
});

test('a row of the list shows a decision that is near before the next day of a contract that merely rolls on', () => {
  const today = day('2026-11-25');
  const rolling = day('2026-11-30');
  const shown = (nextDecisionBy: string | null) =>
    shownDeadline(
      { nextNoticeDeadline: rolling, nextDecisionBy: nextDecisionBy === null ? null : day(nextDecisionBy) },
      today,
    );
  expect(shown(null)).toEqual({ date: rolling, near: 'later' });
  expect(shown('2026-12-03')).toEqual({ date: day('2026-12-03'), near: 'now' });
  expect(shown('2027-06-30')).toEqual({ date: rolling, near: 'later' });
});
