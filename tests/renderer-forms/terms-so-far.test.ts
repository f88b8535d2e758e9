import { expect, test } from 'vitest';
import { knownWay, missingAnswers, saysAnything } from '#renderer/features/contract-form/terms-so-far.ts';
import { unansweredTerms } from '#renderer/domain-views/terms-questions/terms-answers.ts';
import { day } from '#tests/support/open-test-dancecard.ts';

test('a form that was only opened says nothing about its terms', () => {
  expect(saysAnything(unansweredTerms)).toBe(false);
  expect(saysAnything({ ...unansweredTerms, bound: 'period' })).toBe(true);
  expect(saysAnything({ ...unansweredTerms, notice: 'none' })).toBe(true);
});

test('without a first day it is said which answers the dates wait for', () => {
  expect(missingAnswers(unansweredTerms)).toEqual(['startsOn', 'notice']);
  expect(missingAnswers({ ...unansweredTerms, bound: 'until', notice: 'period' })).toEqual(['startsOn', 'endsOn']);
  expect(missingAnswers({ ...unansweredTerms, bound: 'period', after: 'ends' })).toEqual(['startsOn']);
  expect(missingAnswers({ ...unansweredTerms, startsOn: day('2026-01-01'), notice: 'none' })).toEqual([]);
});

test('what hangs on no day is said at once: that it ends by itself, or can be left on any day', () => {
  expect(knownWay({ ...unansweredTerms, bound: 'period', after: 'ends' })).toBe('notNeeded');
  const anyTime = { ...unansweredTerms, notice: 'period', noticeAnchor: 'any_time' } as const;
  expect(knownWay(anyTime)).toBe('anyDay');
  expect(knownWay({ ...anyTime, noticeAnchor: 'month_end' })).toBeNull();
  expect(knownWay({ ...anyTime, bound: 'period' })).toBeNull();
  expect(knownWay({ ...anyTime, clauses: { endDates: [{ month: 3, day: 31 }] } })).toBeNull();
});
