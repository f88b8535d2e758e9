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
  const ahead = (day: CalendarDate | null): CalendarDate | null => (day === null || day < today ? null : day);
  const by = sentBy(sendBy, { deadline, actBy });
  const [letter, online, abroad] = [ahead(by.letter), ahead(by.online), ahead(by.abroad)];
  return sentences(
    letter === null ? message('nudges.sending.letterLate') : message('nudges.sending.letter', { day: letter }),
    ...(online === null ? [] : [message('nudges.sending.online', { day: online })]),
    ...(abroad === null ? [] : [message('nudges.sending.abroad', { day: abroad })]),
  );
}

/** The days from which on less is left to be said of when to send a notice. */
export function daysAfterSending(
  sendBy: SendBy,
  to: { readonly deadline: CalendarDate; readonly actBy: CalendarDate },
): CalendarDate[] {
  const { letter, online, abroad } = sentBy(sendBy, to);
  return [letter, online, abroad].flatMap((day) => (day === null ? [] : [addDays(day, 1)]));
}

/** The last days for sending, counted to the day to act by. */
function sentBy(
  { letter, online, abroad }: SendBy,
  { deadline, actBy }: { readonly deadline: CalendarDate; readonly actBy: CalendarDate },
): SendBy {
  const earlier = (day: CalendarDate | null): CalendarDate | null =>
    day === null || actBy === deadline ? day : weekdayOnOrBefore(addDays(day, differenceInDays(actBy, deadline)));
  return {
    letter: earlier(letter),
    online: actBy === deadline ? online : weekdayOnOrBefore(actBy),
    abroad: earlier(abroad),
  };
}

function weekdayOnOrBefore(date: CalendarDate): CalendarDate {
  const weekday = weekdayOf(date);
  if (weekday === 'sat') return addDays(date, -1);
  return weekday === 'sun' ? addDays(date, -2) : date;
}
