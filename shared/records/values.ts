import { z } from 'zod';
import { message } from '#shared/domain/message.ts';
import { type CalendarDate, isCalendarDate } from '../domain/calendar-date.ts';
import { oneLine, severalLines } from '../domain/clean-text.ts';
import { isKnownCurrency } from '../domain/currency.ts';
import { mostAmount } from '../domain/money.ts';
import { periodUnits } from '../domain/period.ts';
import { hasDayToEnd } from '../domain/terms/allowed-ends.ts';
import { noticeAnchors, type DayOfYear } from '../domain/terms/terms.ts';
import { storedMessage } from './stored-message.ts';

const calendarDateText = z
  .string()
  .refine(isCalendarDate, storedMessage(message('input.notADay')))
  .meta({ format: 'date', description: 'A day, YYYY-MM-DD' });

/** A calendar date `YYYY-MM-DD` that exists. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the refinement is the very check the brand stands for
export const calendarDate = calendarDateText as unknown as z.ZodType<CalendarDate, string>;

/** An id given out by the store. */
export const id = z.string().min(1).max(64);

/** Milliseconds since 1970 UTC. */
export const instant = z.int();

export const currencyCode = z.string().regex(/^[A-Z]{3}$/, storedMessage(message('input.currencyCode')));

const wholeAmount = storedMessage(message('input.wholeAmount'));

/** What is said of an amount beyond every household, wherever it comes in. */
export const amountTooLarge = storedMessage(message('input.amountTooLarge'));

/** An amount somebody states, in minor units: not below zero and no larger than can be reckoned with for decades. */
export const amount = z
  .int({ error: wholeAmount })
  .min(0, wholeAmount)
  .max(mostAmount, amountTooLarge)
  .refine((value) => !Object.is(value, -0), wholeAmount);

/** An amount in minor units (cents) of one currency. */
export const money = z.object({ amount: z.int(), currency: currencyCode });

export const period = z.object({
  n: z.int().min(0).max(3660),
  unit: z.enum(periodUnits),
});

/** A period that takes time: at least one unit. */
export const lastingPeriod = z.object({
  n: z.int().min(1).max(3660),
  unit: z.enum(periodUnits),
});

const workingDayNotice = z.object({
  workingDayOfMonth: z.int().min(1).max(20),
  endsAfterMonths: z.int().min(0).max(60),
});

/** A rule by a length of time. */
export const periodNotice = z.object({
  n: z.int().min(0).max(3660),
  unit: z.enum(periodUnits),
  anchor: z.enum(noticeAnchors),
  notBefore: lastingPeriod.nullish(),
});

/** A rule by the working days of a month, else one by a length of time. */
export const notice = z.union([workingDayNotice, periodNotice]);

export const renewal = z.union([lastingPeriod, z.literal('indefinite'), z.literal('none')]);

/** A day of every year; a day that its month lacks stands for the month's last. */
const daysOfYear: z.ZodType<readonly DayOfYear[], readonly DayOfYear[]> = z
  .array(z.object({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) }))
  .max(31);

const agreedDays: z.ZodType<readonly CalendarDate[], readonly string[]> = z.array(calendarDate).max(100);

/** The clauses of terms beside the length, the renewal and the notice. */
export const termClauses = {
  endDates: daysOfYear.nullish(),
  notEndDates: daysOfYear.nullish(),
  probation: z
    .object({
      length: lastingPeriod,
      notice: z.object({
        n: z.int().min(0).max(3660),
        unit: z.enum(periodUnits),
        anchor: z.enum(noticeAnchors).nullish(),
      }),
    })
    .nullish(),
  breakDates: agreedDays.nullish(),
  breakNotice: period.nullish(),
  exitFrom: z.object({ after: lastingPeriod, every: lastingPeriod }).nullish(),
  priceGuaranteedUntil: calendarDate.nullish(),
};

/** All of terms but their first day, which may still be open in an offer. */
export const termsWithoutStart = {
  endsOn: calendarDate.nullish(),
  initialTerm: lastingPeriod.nullable(),
  renewal,
  notice: notice.nullable(),
  noticeAfterInitial: notice.nullish(),
  coolingOff: period.nullish(),
  concludedOn: calendarDate.nullish(),
  receivedOn: calendarDate.nullish(),
  trialEndsOn: calendarDate.nullish(),
  ...termClauses,
};

export const terms = z
  .object({ startsOn: calendarDate, ...termsWithoutStart })
  .refine((value) => value.endsOn == null || value.endsOn >= value.startsOn, {
    path: ['endsOn'],
    message: storedMessage(message('input.lastBeforeFirst')),
  })
  .refine((value) => value.trialEndsOn == null || value.trialEndsOn >= value.startsOn, {
    path: ['trialEndsOn'],
    message: storedMessage(message('input.trialBeforeStart')),
  })
  .refine(({ startsOn, breakDates }) => (breakDates ?? []).every((date) => date >= startsOn), {
    path: ['breakDates'],
    message: storedMessage(message('input.breakBeforeStart')),
  })
  .refine(hasDayToEnd, {
    path: ['notEndDates'],
    message: storedMessage(message('input.noDayToEnd')),
  });

/** How often the price is paid: every n units, or null for once. */
export const paymentCycle = z.object({
  n: z.int().min(1).max(1200),
  unit: z.enum(['day', 'week', 'month', 'year']),
});

/** A price in minor units. `every` null means paid once. `sharePercent` is the person's part of it, 100 when theirs alone. */
export const price = z.object({
  amount,
  currency: currencyCode,
  every: paymentCycle.nullable(),
  sharePercent: z.number().min(0).max(100).default(100),
});

export const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

export const weekend = z.array(z.enum(weekdayNames)).max(6);

export const holidays = z.array(calendarDate).max(4000);

/** One line of text, cleaned of what is no text (`oneLine`), since pasted names carry such things unseen. */
export const line = (longest: number): z.ZodString => z.string().overwrite(oneLine).max(longest);

/** A time of day as a clock shows it, `HH:MM` of 24 hours. */
export const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, storedMessage(message('input.notATime')));

/** Several lines of text, cleaned in the same way. */
export const lines = (longest: number): z.ZodString => z.string().overwrite(severalLines).max(longest);

/** What is said where something has to be written. */
export const writeSomething = storedMessage(message('input.empty'));

/** One line of text a person types: trimmed, not empty. */
export const shortText = line(300).min(1, writeSomething);

/** Text of any length a person types. */
export const longText = lines(20_000);

/** Written by every record. */
export const recordTimes = { createdAt: instant, changedAt: instant };

export const linkAddress = line(2000).refine(
  (text) => /^https?:\/\/[^\s/]+/i.test(text),
  storedMessage(message('input.webAddress')),
);

/** A currency that exists: what costs are compared in must be one. */
export const knownCurrency = currencyCode.refine(isKnownCurrency, storedMessage(message('input.noSuchCurrency')));

/** Where a contract is performed; decides working days and holidays. `country` is ISO 3166-1 alpha-2, `region` the library's code. */
export const place = z.object({
  country: z.string().regex(/^[A-Z]{2}$/, storedMessage(message('input.country'))),
  region: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,10}$/)
    .nullish(),
});

/** A number the supplier knows the person or contract by, with the name the supplier gives it. */
export const referenceNumber = z.object({ label: shortText, value: shortText });

export const link = z.object({ label: shortText, address: linkAddress });

/** Words a person puts on a record to find it by. */
export const tags = z.array(line(60).min(1)).max(50);

/** A sum of money a person names, in minor units. */
export const sum = z.object({ amount, currency: knownCurrency });

export const budget = z.object({ amount, currency: knownCurrency, per: z.enum(['month', 'total']) });

/** The days before a last day on each of which the person is told of it. */
export const reminderDays = z.array(z.int().min(0).max(730)).min(1).max(12);
