import { z } from 'zod';
import { isCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { periodUnits } from '#shared/domain/period.ts';
import { noticeAnchors, type PeriodNotice, type TermClauses } from '#shared/domain/terms/terms.ts';
import { hasDayToEnd } from '#shared/domain/terms/allowed-ends.ts';
import { leavesNoWindow } from '#shared/domain/terms/notice-reach.ts';
import { notice, termClauses } from '#shared/records/values.ts';
import type { WordsOfPage } from '#renderer/words/index.ts';
import { afterAnswers, boundAnswers, noticeAnswers, type TermsAnswers } from './terms-answers.ts';

/** A day of a form, or null. */
export const dayAnswer = z
  .custom<CalendarDate>((value) => typeof value === 'string' && isCalendarDate(value))
  .nullable();
/** A number field that is empty holds NaN; whether that matters depends on the other answers. */
export const numberAnswer = z.number().or(z.nan());

const unit = z.enum(periodUnits);
const anchor = z.enum(noticeAnchors);

/** The shape of the answers about the terms. */
export const termsShape = {
  startsOn: dayAnswer,
  bound: z.enum(boundAnswers),
  boundN: numberAnswer,
  boundUnit: unit,
  endsOn: dayAnswer,
  after: z.enum(afterAnswers),
  renewalN: numberAnswer,
  renewalUnit: unit,
  notice: z.enum(noticeAnswers),
  noticeN: numberAnswer,
  noticeUnit: unit,
  noticeAnchor: anchor,
  noticeWindow: z.boolean(),
  noticeWindowN: numberAnswer,
  noticeWindowUnit: unit,
  noticeWorkingDay: numberAnswer,
  noticeAfterMonths: numberAnswer,
  laterDiffers: z.boolean(),
  laterN: numberAnswer,
  laterUnit: unit,
  laterAnchor: anchor,
  laterRule: notice.nullable(),
  clauses: z.custom<TermClauses>((value) => typeof value === 'object' && value !== null),
  coolingOff: z.boolean(),
  coolingOffN: numberAnswer,
  coolingOffUnit: unit,
  concludedOn: dayAnswer,
  receivedOn: dayAnswer,
  trialEndsOn: dayAnswer,
} satisfies Record<keyof TermsAnswers, z.ZodType>;

/** Says what is wrong with one answer. */
export type Complain = (field: keyof TermsAnswers, message: string) => void;

/** What is wrong with the answers about the terms, once the first day is not what is missing; told in the words of `say`. */
export function checkTermsAnswers(values: TermsAnswers, complain: Complain, say: WordsOfPage['say']): void {
  const length = say('views.terms.problem.length');
  if (values.bound === 'period' && !isWhole(values.boundN, 1)) complain('boundN', length);
  if (values.bound === 'until' && values.endsOn === null) complain('endsOn', say('views.terms.problem.until'));
  if (
    values.bound !== 'open' &&
    values.endsOn !== null &&
    values.startsOn !== null &&
    values.endsOn < values.startsOn
  ) {
    complain('endsOn', say('views.terms.problem.order'));
  }
  if (values.after === 'renews' && !isWhole(values.renewalN, 1)) complain('renewalN', length);
  const noticeProblem = say('views.terms.problem.notice');
  if (values.notice === 'period' && !isWhole(values.noticeN, 0)) complain('noticeN', noticeProblem);
  if (values.notice === 'period' && values.noticeWindow && !isWhole(values.noticeWindowN, 1))
    complain('noticeWindowN', length);
  else if (hasCountableTerms(values) && leavesNoWindow(noticeOfWindow(values)))
    complain('noticeWindowN', say('views.terms.problem.window'));
  if (values.notice === 'working_day') {
    if (!isWhole(values.noticeWorkingDay, 1, 20)) complain('noticeWorkingDay', noticeProblem);
    if (!isWhole(values.noticeAfterMonths, 0, 60)) complain('noticeAfterMonths', noticeProblem);
  }
  if (values.laterDiffers && values.laterRule === null && !isWhole(values.laterN, 0)) complain('laterN', noticeProblem);
  if (!areCountable(values.clauses)) complain('clauses', say('views.terms.problem.clauses'));
  if (values.coolingOff && !isWhole(values.coolingOffN, 0))
    complain('coolingOffN', say('views.terms.problem.coolingOff'));
  if (values.trialEndsOn !== null && values.startsOn !== null && values.trialEndsOn < values.startsOn) {
    complain('trialEndsOn', say('views.terms.problem.trial'));
  }
}

/** The notice of the answers with the window it has to come within. */
function noticeOfWindow({ notice: kind, noticeWindow, ...values }: TermsAnswers): PeriodNotice {
  const { noticeN: n, noticeUnit, noticeAnchor, noticeWindowN, noticeWindowUnit } = values;
  const notBefore = kind === 'period' && noticeWindow ? { n: noticeWindowN, unit: noticeWindowUnit } : null;
  return { n, unit: noticeUnit, anchor: noticeAnchor, notBefore };
}

/** Whether anything was said about the terms beside the first day. */
export function hasTermsAnswers(values: TermsAnswers): boolean {
  return (
    values.bound !== 'open' ||
    values.after !== 'runs_on' ||
    values.notice !== 'unknown' ||
    values.laterDiffers ||
    values.coolingOff ||
    values.trialEndsOn !== null ||
    Object.values(values.clauses).some((clause) => clause != null)
  );
}

/** Whether a number field holds a whole number in these bounds. */
export function isWhole(value: number, least: number, most = 3660): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/** Whether every number that is in use can be counted with. */
export function hasCountableTerms(values: TermsAnswers): boolean {
  const inUse = [
    ...(values.bound === 'period' ? [{ n: values.boundN, least: 1 }] : []),
    ...(values.after === 'renews' ? [{ n: values.renewalN, least: 1 }] : []),
    ...(values.notice === 'period' ? [{ n: values.noticeN, least: 0 }] : []),
    ...(values.notice === 'period' && values.noticeWindow ? [{ n: values.noticeWindowN, least: 1 }] : []),
    ...(values.notice === 'working_day'
      ? [
          { n: values.noticeWorkingDay, least: 1 },
          { n: values.noticeAfterMonths, least: 0 },
        ]
      : []),
    ...(values.laterDiffers && values.laterRule === null ? [{ n: values.laterN, least: 0 }] : []),
    ...(values.coolingOff ? [{ n: values.coolingOffN, least: 0 }] : []),
  ];
  return inUse.every(({ n, least }) => isWhole(n, least)) && areCountable(values.clauses);
}

/** Whether every number of the special clauses is there, and their days leave one to end on. */
function areCountable(clauses: TermClauses): boolean {
  return z.object(termClauses).safeParse(clauses).success && hasDayToEnd({ ...clauses, notice: null });
}
