import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { calculatorOperations } from '#shared/api/terms.ts';
import { calendarDate, period } from '#shared/api/schemas.ts';
import {
  latestNotice,
  noticeBeforeRenewalDate,
  periodEnd,
  renewals,
  sendBy,
  termEnd,
  window,
} from '#shared/domain/calculator/calculator.ts';
import { calculatorExamples as examples } from './worked-examples.ts';

const date = z.string();

/** The cases of one question, their dates checked. */
function casesOf<Case extends z.ZodType>(example: Case, cases: unknown): z.output<Case>[] {
  return z.array(example).parse(cases);
}

const id = z.string();
const inputOf = calculatorOperations;

describe('worked examples', () => {
  test.each(
    casesOf(z.object({ id, input: inputOf['calculator.periodEnd'].input, expected: date }), examples.periodEnd),
  )('[C1, C2, C8] period end $id', ({ input, expected }) => {
    expect(periodEnd(input).date).toBe(expected);
  });

  test.each(
    casesOf(
      z.object({
        id,
        input: inputOf['calculator.termEnd'].input,
        expected: z.object({ civil: date, billingClamp: date }),
      }),
      examples.termEnd,
    ),
  )('[C3, C4] term end $id', ({ input, expected }) => {
    expect(termEnd(input)).toMatchObject(expected);
  });

  test.each(
    casesOf(
      z.object({
        id,
        input: inputOf['calculator.latestNotice'].input,
        expected: z.object({ safe: date, legal: date }),
      }),
      examples.latestNotice,
    ),
  )('[C5, C6] latest notice $id', ({ input, expected }) => {
    expect(latestNotice(input)).toMatchObject(expected);
  });

  test.each(
    casesOf(
      z.object({
        id,
        input: z.object({ renewalDate: calendarDate, notice: period }),
        expected: z.object({ safe: date, literal: date }),
      }),
      examples.beforeRenewal,
    ),
  )('[C7] before the renewal date $id', ({ input, expected }) => {
    expect(noticeBeforeRenewalDate(input)).toEqual(expected);
  });

  test.each(casesOf(z.object({ id, input: inputOf['calculator.sendBy'].input, expected: date }), examples.sendBy))(
    '[C9] send by $id',
    ({ input, expected }) => {
      expect(sendBy(input).date).toBe(expected);
    },
  );

  test.each(
    casesOf(z.object({ id, input: inputOf['calculator.renewals'].input, expected: z.array(date) }), examples.renewals),
  )('[C10, C11, C12] renewals $id', ({ input, expected }) => {
    expect(renewals(input).dates).toEqual(expected);
  });

  test.each(
    casesOf(
      z.object({ id, input: inputOf['calculator.window'].input, expected: z.object({ opens: date, closes: date }) }),
      examples.window,
    ),
  )('[C13] window $id', ({ input, expected }) => {
    expect(window(input)).toMatchObject(expected);
  });
});
