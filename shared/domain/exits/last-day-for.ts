import { lastDayThat, type CalendarDate } from '../calendar-date.ts';
import { noticeOutcome } from '../terms/notice-outcome.ts';
import type { OutlookOptions } from '../terms/terms-outlook.ts';
import type { Terms } from '../terms/terms.ts';

/**
 * The last day, from `from` to `end`, on which a notice may arrive for the contract to be over by `end`; null when none
 * is, or the notice rule is not known. A later notice never ends a contract sooner.
 */
export function lastDayForEnd(
  terms: Terms,
  end: CalendarDate,
  from: CalendarDate,
  options: OutlookOptions = {},
): CalendarDate | null {
  const quick = { ...options, working: false };
  return lastDayThat(from, end, (day) => {
    const { endsOn } = noticeOutcome(terms, day, quick);
    return endsOn !== null && endsOn <= end;
  });
}

/**
 * The last day to say that one does not stay after a trial: where ordinary notice can end the contract within the trial
 * the last day for that notice, else the last day of the trial itself.
 */
export function lastDayOfTrialToLeave(
  terms: Terms,
  trialEnd: CalendarDate,
  options: OutlookOptions = {},
): CalendarDate {
  if (terms.startsOn > trialEnd) return trialEnd;
  return lastDayForEnd(terms, trialEnd, terms.startsOn, options) ?? trialEnd;
}
