import { expect, test } from 'vitest';
import { z } from 'zod';
import { calendarDate, terms } from '#shared/api/schemas.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { contractExamples } from './worked-examples.ts';

const answer = z.string().nullable();
const expected = z.object({ currentTermEnd: answer, nextNoticeDeadline: answer, earliestExit: answer });
const cases = z.array(z.object({ id: z.string(), terms, asOf: calendarDate, expected })).parse(contractExamples);

test.each(cases)('[T1, T3, T6, T7, T8, T9] worked example $id', ({ terms: agreed, asOf, expected: answers }) => {
  expect(termsOutlook(agreed, asOf)).toMatchObject(answers);
});
