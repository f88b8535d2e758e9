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
import examples from './worked-examples.json' with { type: 'json' };

const date = z.string();
const casesOf = <Input extends z.ZodType, Expected extends z.ZodType>(
  input: Input,
  expected: Expected,
  cases: unknown,
) => z.array(z.object({ id: z.string(), input, expected })).parse(cases);
const inputOf = calculatorOperations;

describe('worked examples', () => {
  test.each(casesOf(inputOf['calculator.periodEnd'].input, date, examples.periodEnd))(
    '[C1, C2, C8] period end $id',
    ({ input, expected }) => {
      expect(periodEnd(input).date).toBe(expected);
    },
  );

  test.each(
    casesOf(inputOf['calculator.termEnd'].input, z.object({ civil: date, billingClamp: date }), examples.termEnd),
  )('[C3, C4] term end $id', ({ input, expected }) => {
    expect(termEnd(input)).toMatchObject(expected);
  });

  test.each(
    casesOf(inputOf['calculator.latestNotice'].input, z.object({ safe: date, legal: date }), examples.latestNotice),
  )('[C5, C6] latest notice $id', ({ input, expected }) => {
    expect(latestNotice(input)).toMatchObject(expected);
  });

  test.each(
    casesOf(
      z.object({ renewalDate: calendarDate, notice: period }),
      z.object({ safe: date, literal: date }),
      examples.beforeRenewal,
    ),
  )('[C7] before the renewal date $id', ({ input, expected }) => {
    expect(noticeBeforeRenewalDate(input)).toEqual(expected);
  });

  test.each(casesOf(inputOf['calculator.sendBy'].input, date, examples.sendBy))(
    '[C9] send by $id',
    ({ input, expected }) => {
      expect(sendBy(input).date).toBe(expected);
    },
  );

  test.each(casesOf(inputOf['calculator.renewals'].input, z.array(date), examples.renewals))(
    '[C10, C11, C12] renewals $id',
    ({ input, expected }) => {
      expect(renewals(input).dates).toEqual(expected);
    },
  );

  test.each(casesOf(inputOf['calculator.window'].input, z.object({ opens: date, closes: date }), examples.window))(
    '[C13] window $id',
    ({ input, expected }) => {
      expect(window(input)).toMatchObject(expected);
    },
  );
});
