import { fromDayNumber, toDayNumber, type CalendarDate } from '../calendar-date.ts';
import { noticeOutcome } from '../terms/notice-outcome.ts';
import type { OutlookOptions } from '../terms/terms-outlook.ts';
import type { Terms } from '../terms/terms.ts';

/**
 * The last day, from `from` to `end`, on which a notice may arrive for the contract to be over by `end`; null when none
 * is, or the notice rule is not known. A later notice never ends a contract sooner, so the days are halved.
 */
export function lastDayForEnd(
  terms: Terms,
  end: CalendarDate,
  from: CalendarDate,
  options: OutlookOptions = {},
): CalendarDate | null {
  const quick = { ...options, working: false };
  const reaches = (day: number): boolean => {
    const date = fromDayNumber(day);
    const endsOn = date === null ? null : noticeOutcome(terms, date, quick).endsOn;
    return endsOn !== null && endsOn <= end;
  };
  let [good, bad] = [toDayNumber(from), toDayNumber(end) + 1];
  if (good >= bad || !reaches(good)) return null;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (reaches(middle)) good = middle;
    else bad = middle;
  }
  return fromDayNumber(good);
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
