import { z } from 'zod';
import { periodUnits } from '../domain/period.ts';
import { query } from './define.ts';
import { explained } from './records.ts';
import { calendarDate, holidays, lastingPeriod, period, periodNotice, weekend } from '../records/values.ts';

const rolls = ['none', 'next_working_day', 'previous_working_day'] as const;

const optionalWeek = {
  weekend: weekend.optional(),
  holidays: holidays.optional(),
};

/** How long a message is on its way. A working day is a business day by another name. */
const transit = period.extend({
  unit: z.enum([...periodUnits, 'working_day']),
});

/** Single steps of date arithmetic, each with the rule it follows. */
export const calculatorOperations = {
  'calculator.periodEnd': query({
    help: 'The last day of a period that an event starts.',
    input: z.object({
      trigger: calendarDate,
      period,
      triggerDayCounts: z.boolean().default(false),
      roll: z.enum(rolls).default('none'),
      ...optionalWeek,
    }),
    output: z.object({ date: calendarDate, ...explained }),
    errors: ['Refused'],
  }),
  'calculator.termEnd': query({
    help: 'The last day of a term, as civil law counts and as billing systems often do.',
    input: z.object({
      startsOn: calendarDate,
      initialTerm: lastingPeriod,
      ...optionalWeek,
    }),
    output: z.object({
      civil: calendarDate,
      billingClamp: calendarDate,
      ...explained,
    }),
    errors: ['Refused'],
  }),
  'calculator.latestNotice': query({
    help: 'The latest day a notice may arrive for a contract to end on a given day.',
    input: z.object({
      targetEnd: calendarDate,
      notice: z.union([periodNotice, period]),
      ...optionalWeek,
    }),
    output: z.object({
      safe: calendarDate,
      legal: calendarDate,
      ...explained,
    }),
    errors: ['Refused'],
  }),
  'calculator.sendBy': query({
    help: 'The last day to send something so that it arrives in time.',
    input: z.object({
      receiptDeadline: calendarDate,
      transit,
      ...optionalWeek,
    }),
    output: z.object({ date: calendarDate, ...explained }),
    errors: ['Refused'],
  }),
  'calculator.renewals': query({
    help: 'The last days of the following terms, by one of three ways of counting.',
    input: z.object({
      startsOn: calendarDate,
      step: lastingPeriod,
      count: z.int().min(1).max(600),
      convention: z.enum(['civil', 'billing_clamp', 'bgb190_chained']).default('civil'),
    }),
    output: z.object({
      dates: z.array(calendarDate),
      ...explained,
    }),
    errors: ['Refused'],
  }),
  'calculator.window': query({
    help: 'The days between two distances before a date, such as "between 60 and 30 days before".',
    input: z.object({
      anchor: calendarDate,
      earliestBefore: period,
      latestBefore: period,
      ...optionalWeek,
    }),
    output: z.object({
      opens: calendarDate,
      closes: calendarDate,
      ...explained,
    }),
    errors: ['Refused'],
  }),
} as const;
