import { fromDayNumber, toDayInYear } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Message } from '../words.ts';
import { isByWorkingDay, type DayOfYear, type Notice, type PeriodNotice } from './terms.ts';

/** A leap year, in which every day of the year exists. */
const leapYear = 2000;

/** "6 weeks to the end of a quarter", in any language; with the days of the year on which the contract can end. */
export function noticeInMessage(notice: Notice, endDates?: readonly DayOfYear[] | null): Message {
  if (isByWorkingDay(notice)) return noticeLengthInMessage(notice);
  const rule = ruleInMessage(notice, endDates ?? []);
  return notice.notBefore == null ? rule : message('terms.noticeWindow', { rule, before: notice.notBefore });
}

function ruleInMessage({ n, unit, anchor }: PeriodNotice, endDates: readonly DayOfYear[]): Message {
  const period = { n, unit };
  if (endDates.length > 0) {
    const days = daysOfYearInMessages(endDates);
    return n === 0 ? message('terms.noticeWithoutTo', { days }) : message('terms.noticeTo', { period, days });
  }
  return n === 0 ? message(`terms.noticeWithout.${anchor}`) : message(`terms.notice.${anchor}`, { period });
}

/** "6 weeks", where the end it leads to is said elsewhere. */
export function noticeLengthInMessage(notice: Notice): Message {
  if (isByWorkingDay(notice)) {
    const { workingDayOfMonth, endsAfterMonths } = notice;
    return message('terms.noticeByWorkingDay', { number: workingDayOfMonth, months: endsAfterMonths });
  }
  const { n, unit } = notice;
  return n === 0 ? message('terms.noticeLengthNone') : message('terms.noticeLength', { period: { n, unit } });
}

/** "31 March", "30 September": days of every year. */
export function daysOfYearInMessages(days: readonly DayOfYear[]): readonly Message[] {
  return days.map(({ month, day }) => {
    if (month === 2 && day > 28) return message('terms.lastOfFebruary');
    return message('terms.dayOfYear', { day: fromDayNumber(toDayInYear(leapYear, month, day)) });
  });
}
