import { addMonths, type CalendarDate } from '../calendar-date.ts';

/** Where data that was given stands: who still holds it, and what was asked about it. */
export const dataStates = ['held', 'consent_withdrawn', 'asked_back', 'unanswered', 'erased'] as const;
export type DataState = (typeof dataStates)[number];

/** What is known of data that was given; null is not known, or not yet. */
export interface GivenDays {
  readonly givenOn: CalendarDate | null;
  readonly consentWithdrawnOn: CalendarDate | null;
  /** The day on which the person asked for it to be erased, or what is held. */
  readonly askedBackOn: CalendarDate | null;
  /** The day on which the supplier said that it is erased. */
  readonly erasedOn: CalendarDate | null;
}

/** Months to answer, by Article 12(3) of the General Data Protection Regulation. */
export const monthsToAnswer = 1;

/** The last day to answer for a supplier that was asked; null where nothing is waited for. */
export function answerDueOn({ askedBackOn, erasedOn }: GivenDays): CalendarDate | null {
  return askedBackOn === null || erasedOn !== null ? null : addMonths(askedBackOn, monthsToAnswer);
}

/** Where it stands on a day. On the last day to answer it is still waited for. */
export function dataStateOf(days: GivenDays, today: CalendarDate): DataState {
  if (days.erasedOn !== null) return 'erased';
  const due = answerDueOn(days);
  if (due !== null) return due < today ? 'unanswered' : 'asked_back';
  return days.consentWithdrawnOn === null ? 'held' : 'consent_withdrawn';
}

/** What of the days contradicts another: nothing can be withdrawn, asked back or erased before it was given. Null when all fit. */
export function contradictionIn(days: GivenDays): 'consentWithdrawnOn' | 'askedBackOn' | 'erasedOn' | null {
  const { givenOn } = days;
  if (givenOn === null) return null;
  const later = ['consentWithdrawnOn', 'askedBackOn', 'erasedOn'] as const;
  return later.find((name) => isBefore(days[name], givenOn)) ?? null;
}

function isBefore(day: CalendarDate | null, other: CalendarDate): boolean {
  return day !== null && day < other;
}
