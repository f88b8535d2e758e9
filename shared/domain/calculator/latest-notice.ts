import { fromDayNumber, toDayNumber, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Period } from '../period.ts';
import type { Message } from '../words.ts';
import { latestDayBefore, periodAfter, periodBefore } from './arithmetic.ts';
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
export function latestNotice(question: LatestNoticeQuestion): {
  readonly safe: CalendarDate | null;
  readonly legal: CalendarDate | null;
  readonly working: readonly Message[];
} {
  const calendar = calendarWithout(question);
  const { notice } = question;
  const end = toDayNumber(question.targetEnd);
  const legal = latestDayBefore(end, notice, calendar);
  const safe = notice.unit === 'business_day' ? workingDayOnOrBefore(legal, calendar) : legal;
  const after = (day: number): CalendarDate | null => fromDayNumber(periodAfter(day, notice, calendar));
  const { n, unit } = notice;
  const days = { safe: fromDayNumber(safe), legal: fromDayNumber(legal) };
  const working = [
    n === 0
      ? message('calculator.notice.none', { end: question.targetEnd })
      : message('calculator.notice.counted', {
          n,
          period: { n, unit },
          legal: days.legal,
          leadsTo: after(legal),
          tooLate: after(legal + 1),
          end: question.targetEnd,
        }),
  ];
  if (safe < legal) working.push(message('calculator.notice.freeDay', days));
  return { ...days, working };
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
