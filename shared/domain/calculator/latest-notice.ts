import { fromDayNumber, toDayNumber, type CalendarDate } from '../calendar-date.ts';
import { periodInWords, type Period } from '../period.ts';
import { latestDayBefore, periodAfter, periodBefore } from './arithmetic.ts';
import { dayWriter, type FormatDate } from './day-writer.ts';
import { calendarWithout, type FreeDays } from './free-days.ts';
import { workingDayOnOrBefore } from './working-calendar.ts';

/** An end to reach with a notice. What the notice is anchored to does not matter once the end is known. */
export interface LatestNoticeQuestion extends FreeDays {
  readonly targetEnd: CalendarDate;
  readonly notice: Period;
}

/**
 * The last day on which a notice may arrive for a contract to end on `targetEnd` (reading O4). `legal` is the
 * arithmetical limit. `safe` differs only for business days: the last working day up to the limit.
 */
export function latestNotice(
  question: LatestNoticeQuestion,
  formatDate?: FormatDate,
): {
  readonly safe: CalendarDate | null;
  readonly legal: CalendarDate | null;
  readonly working: readonly string[];
} {
  const say = dayWriter(formatDate);
  const calendar = calendarWithout(question);
  const { notice } = question;
  const end = toDayNumber(question.targetEnd);
  const legal = latestDayBefore(end, notice, calendar);
  const safe = notice.unit === 'business_day' ? workingDayOnOrBefore(legal, calendar) : legal;
  const after = (day: number): string => say(periodAfter(day, notice, calendar));
  const working = [
    notice.n === 0
      ? `Without a notice period the notice may arrive until the last day, ${say(end)}.`
      : `${periodInWords(notice)} from ${say(legal)} end on ${after(legal)}; from the day after they would end on ${after(legal + 1)}, later than ${say(end)}.`,
  ];
  if (safe < legal) working.push(`${say(legal)} is not a working day; the last one before it is ${say(safe)}.`);
  return { safe: fromDayNumber(safe), legal: fromDayNumber(legal), working };
}

/** A renewal to prevent by a notice "before the renewal date". */
export interface NoticeBeforeRenewalQuestion extends FreeDays {
  readonly renewalDate: CalendarDate;
  readonly notice: Period;
}

/**
 * "At least n days before the renewal date" in two readings (decision 0010): `literal` is the renewal date minus the
 * period; `safe` leaves the whole period clear before the last day of the term, one day earlier.
 */
export function noticeBeforeRenewalDate(question: NoticeBeforeRenewalQuestion): {
  readonly safe: CalendarDate | null;
  readonly literal: CalendarDate | null;
} {
  const calendar = calendarWithout(question);
  const renewal = toDayNumber(question.renewalDate);
  return {
    safe: fromDayNumber(latestDayBefore(renewal - 1, question.notice, calendar)),
    literal: fromDayNumber(periodBefore(renewal, question.notice, calendar)),
  };
}
