import { addDays, differenceInDays, earliestOf, weekdayOf, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { SendBy, TermsOutlook } from '../terms/outlook.ts';
import type { Message } from '../words.ts';
import { sentences } from './sentences.ts';

/** The day to give notice by: the strictest reading of a deadline while it can still be kept, then the plain one. */
export function dayToActBy(
  { cautiousDeadline }: Pick<TermsOutlook, 'cautiousDeadline'>,
  deadline: CalendarDate,
  today: CalendarDate,
): CalendarDate {
  const cautious = cautiousDeadline ?? deadline;
  return cautious >= today ? earliestOf(cautious, deadline) : deadline;
}

/**
 * When to send a notice, in sentences, as far as those days are still ahead. They are counted to the day to act by: as
 * much earlier as that lies before the plain deadline.
 */
export function sendingInWords(
  sendBy: SendBy,
  { deadline, actBy, today }: { deadline: CalendarDate; actBy: CalendarDate; today: CalendarDate },
): Message {
  const earlier = (day: CalendarDate | null): CalendarDate | null =>
    day === null || actBy === deadline ? day : weekdayOnOrBefore(addDays(day, differenceInDays(actBy, deadline)));
  const ahead = (day: CalendarDate | null): CalendarDate | null => (day === null || day < today ? null : day);
  const letter = ahead(earlier(sendBy.letter));
  const online = ahead(actBy === deadline ? sendBy.online : weekdayOnOrBefore(actBy));
  const abroad = ahead(earlier(sendBy.abroad));
  return sentences(
    letter === null ? message('nudges.sending.letterLate') : message('nudges.sending.letter', { day: letter }),
    ...(online === null ? [] : [message('nudges.sending.online', { day: online })]),
    ...(abroad === null ? [] : [message('nudges.sending.abroad', { day: abroad })]),
  );
}

function weekdayOnOrBefore(date: CalendarDate): CalendarDate {
  const weekday = weekdayOf(date);
  if (weekday === 'sat') return addDays(date, -1);
  return weekday === 'sun' ? addDays(date, -2) : date;
}
