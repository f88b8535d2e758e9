import { z } from 'zod';
import { afterAnswers, boundAnswers, noticeAnswers, type ContractFormValues } from './contract-form-values.ts';
import { isCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { periodUnits } from '#shared/domain/period.ts';
import { noticeAnchors } from '#shared/domain/terms/terms.ts';

const day = z.custom<CalendarDate>((value) => typeof value === 'string' && isCalendarDate(value)).nullable();
const unit = z.enum(periodUnits);
const anchor = z.enum(noticeAnchors);
/** A number field that is empty holds NaN; whether that matters depends on the other answers. */
const number = z.number().or(z.nan());

const shape = z.object({
  supplierId: z.string().nullable(),
  supplierName: z.string().trim().min(1, 'Who is it with? Write the supplier’s name.').max(300, tooLong(300)),
  name: z.string().trim().min(1, 'What is it? A short name is enough, such as “Mobile plan”.').max(300, tooLong(300)),
  amount: z.number().nullable(),
  amountProblem: z.string().nullable(),
  currency: z.string(),
  paidOnce: z.boolean(),
  cycleN: number,
  cycleUnit: z.enum(['day', 'week', 'month', 'year']),
  sharePercent: number,
  startsOn: day,
  bound: z.enum(boundAnswers),
  boundN: number,
  boundUnit: unit,
  endsOn: day,
  after: z.enum(afterAnswers),
  renewalN: number,
  renewalUnit: unit,
  notice: z.enum(noticeAnswers),
  noticeN: number,
  noticeUnit: unit,
  noticeAnchor: anchor,
  laterDiffers: z.boolean(),
  laterN: number,
  laterUnit: unit,
  laterAnchor: anchor,
  coolingOff: z.boolean(),
  coolingOffN: number,
  coolingOffUnit: unit,
  trialEndsOn: day,
  personId: z.string().nullable(),
  category: z.string().max(100, tooLong(100)),
  paymentMethod: z.string().max(200, tooLong(200)),
  nextPaymentOn: day,
  referenceNumbers: z.array(
    z.object({ label: z.string().max(300, tooLong(300)), value: z.string().max(300, tooLong(300)) }),
  ),
  links: z.array(
    z.object({
      label: z.string().max(300, tooLong(300)),
      address: z
        .string()
        .trim()
        .max(2000, tooLong(2000))
        .refine(
          (text) => text === '' || /^https?:\/\/[^\s/]+/i.test(text),
          'A web address starts with https:// or http://.',
        ),
    }),
  ),
  country: z.string().nullable(),
  region: z.string().nullable(),
  tags: z.array(z.string()),
  note: z.string().max(20_000, tooLong(20_000)),
}) satisfies z.ZodType<ContractFormValues>;

function tooLong(most: number): string {
  return `This is too long; ${most} characters fit.`;
}

type Complain = (path: keyof ContractFormValues, message: string) => void;

/** What the form accepts. Every message says in words what is missing and what would do. */
export const contractFormSchema = shape.superRefine((values, context) => {
  const complain: Complain = (path, message) => context.addIssue({ code: 'custom', path: [path], message });
  checkPrice(values, complain);
  checkTerms(values, complain);
});

function checkPrice(values: ContractFormValues, complain: Complain): void {
  if (values.amountProblem !== null) complain('amount', values.amountProblem);
  if (values.amount === null) return;
  if (values.amount < 0) complain('amount', 'A price cannot be below zero.');
  if (!/^[A-Z]{3}$/.test(values.currency)) complain('currency', 'Choose a currency.');
  if (!values.paidOnce && !isWhole(values.cycleN, 1, 1200)) {
    complain('cycleN', 'How often is it paid? Write a whole number, 1 or more.');
  }
  if (!(values.sharePercent >= 0 && values.sharePercent <= 100)) {
    complain('sharePercent', 'Your share is between 0 and 100 percent.');
  }
}

function checkTerms(values: ContractFormValues, complain: Complain): void {
  if (values.startsOn === null) {
    if (hasTermsAnswers(values)) {
      complain(
        'startsOn',
        'Say on which day it began, so that your answers about the terms can be kept. The day you signed, or of the first bill, is a fair guess.',
      );
    }
    return;
  }
  const length = 'Write how long as a whole number, 1 or more.';
  if (values.bound === 'period' && !isWhole(values.boundN, 1)) complain('boundN', length);
  if (values.bound === 'until' && values.endsOn === null) complain('endsOn', 'Say until which day you are bound.');
  if (values.bound !== 'open' && values.endsOn !== null && values.endsOn < values.startsOn) {
    complain('endsOn', 'The last day comes before the first day.');
  }
  if (values.after === 'renews' && !isWhole(values.renewalN, 1)) complain('renewalN', length);
  const notice = 'Write the notice as a whole number. For “at once” choose “No notice”.';
  if (values.notice === 'period' && !isWhole(values.noticeN, 0)) complain('noticeN', notice);
  if (values.laterDiffers && !isWhole(values.laterN, 0)) complain('laterN', notice);
  if (values.coolingOff && !isWhole(values.coolingOffN, 0)) complain('coolingOffN', 'Write a whole number of days.');
  if (values.trialEndsOn !== null && values.trialEndsOn < values.startsOn) {
    complain('trialEndsOn', 'The trial ends before the contract starts.');
  }
}

function hasTermsAnswers(values: ContractFormValues): boolean {
  return (
    values.bound !== 'open' ||
    values.after !== 'runs_on' ||
    values.notice !== 'unknown' ||
    values.laterDiffers ||
    values.coolingOff ||
    values.trialEndsOn !== null
  );
}

function isWhole(value: number, least: number, most = 3660): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
