import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { addDays } from '#shared/domain/calendar-date.ts';
import type { NumberedEvent } from './exported-events.ts';

const secondsPerHour = 3600;
/** Alarms ring at nine in the morning, wherever the calendar is. */
const hourOfAlarm = 9;

/** The text of a calendar file. Every line of it, the last one too, ends as the format wants it. */
export function calendarText(
  events: readonly NumberedEvent[],
  { now, language }: { readonly now: number; readonly language: string },
): string {
  const calendar = ical({
    name: 'Dancecard',
    prodId: { company: 'Dancecard', product: 'Dancecard', language: language.slice(0, 2).toUpperCase() },
  });
  for (const { uid, on, title, description, alarmDays, sequence, changedAt, isCancelled } of events) {
    const event = calendar.createEvent({
      id: uid,
      start: on,
      end: addDays(on, 1),
      allDay: true,
      summary: title,
      description: description === '' ? null : description,
      sequence,
      stamp: new Date(now),
      lastModified: new Date(changedAt),
      transparency: ICalEventTransparency.TRANSPARENT,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      class: ICalEventClass.PRIVATE,
    });
    for (const days of alarmDays) {
      // On the last day itself the alarm is counted from the day's end, or it would ring when the day is over.
      const hours = days === 0 ? 24 - hourOfAlarm : days * 24 - hourOfAlarm;
      const alarm = event.createAlarm({
        type: ICalAlarmType.display,
        triggerBefore: hours * secondsPerHour,
        description: title,
      });
      if (days === 0) alarm.relatesTo(ICalAlarmRelatesTo.end);
    }
  }
  return `${calendar.toString().trimEnd()}\r\n`;
}
