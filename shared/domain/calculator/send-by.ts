import { fromDayNumber, toDayNumber, type CalendarDate } from '../calendar-date.ts';
import { periodInWords, type Period, type PeriodUnit } from '../period.ts';
import { latestDayBefore } from './arithmetic.ts';
import { dayWriter, type FormatDate } from './day-writer.ts';
import { calendarWithout, type FreeDays } from './free-days.ts';
import { workingDayOnOrBefore } from './working-calendar.ts';

/** How long a message is on its way. A working day is a business day by another name. */
export interface Transit {
  readonly n: number;
  readonly unit: PeriodUnit | 'working_day';
}

/** Something that must arrive by a deadline. */
export interface SendByQuestion extends FreeDays {
  readonly receiptDeadline: CalendarDate;
  readonly transit: Transit;
}

/**
 * The last working day to post something that must arrive by a deadline. Working days are counted back from the
 * deadline, free days skipped; other periods are taken off the deadline. Never later than the deadline.
 */
export function sendBy(
  question: SendByQuestion,
  formatDate?: FormatDate,
): { readonly date: CalendarDate | null; readonly working: readonly string[] } {
  const say = dayWriter(formatDate);
  const calendar = calendarWithout(question);
  const deadline = toDayNumber(question.receiptDeadline);
  const { n, unit } = question.transit;
  const transit: Period = { n, unit: unit === 'working_day' ? 'business_day' : unit };
  const latest = latestDayBefore(deadline, transit, calendar);
  const posted = workingDayOnOrBefore(latest, calendar);
  const working = [
    n === 0
      ? `It must arrive by ${say(deadline)} and arrives the day it is sent.`
      : `It must arrive by ${say(deadline)} and takes ${periodInWords(transit)}, so it must leave by ${say(latest)}.`,
  ];
  if (posted < latest) working.push(`That is not a working day; the last one before it is ${say(posted)}.`);
  return { date: fromDayNumber(posted), working };
}
