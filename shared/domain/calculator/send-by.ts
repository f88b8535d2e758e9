import { fromDayNumber, toDayNumber, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Period, PeriodUnit } from '../period.ts';
import type { Message } from '../words.ts';
import { latestDayBefore } from './arithmetic.ts';
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
export function sendBy(question: SendByQuestion): {
  readonly date: CalendarDate | null;
  readonly working: readonly Message[];
} {
  const calendar = calendarWithout(question);
  const deadline = toDayNumber(question.receiptDeadline);
  const { n, unit } = question.transit;
  const transit: Period = { n, unit: unit === 'working_day' ? 'business_day' : unit };
  const latest = latestDayBefore(deadline, transit, calendar);
  const posted = workingDayOnOrBefore(latest, calendar);
  const by = { deadline: question.receiptDeadline };
  const date = fromDayNumber(posted);
  const working = [
    n === 0
      ? message('calculator.sending.sameDay', by)
      : message('calculator.sending.leaves', { ...by, transit, latest: fromDayNumber(latest) }),
  ];
  if (posted < latest) working.push(message('calculator.sending.freeDay', { posted: date }));
  return { date, working };
}
