import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import { addDays, addYears } from '#shared/domain/calendar-date.ts';
import { oneLine, severalLines } from '#shared/domain/clean-text.ts';
import { ok } from '#shared/domain/result.ts';
import { comingDeadlines } from '../deadlines/coming-deadlines.ts';
import type { FilesQuery, QueryContext } from '../handler.ts';
import { eventsOf, type CalendarEvent } from './calendar-events.ts';
import { needEvents } from './need-events.ts';

const secondsPerHour = 3600;
/** Alarms ring at nine in the morning, wherever the calendar is. */
const hourOfAlarm = 9;
/** A calendar asks for a version number that rises with every change: seconds since this instant (2020-01-01 UTC). */
const versionsSince = Date.UTC(2020, 0, 1);

/** Writes every coming deadline, two years ahead unless said otherwise, to a file any calendar can read. */
export const exportCalendar: FilesQuery<'calendar.export'> = {
  async withFiles(context, { path, until, replace = false }) {
    const { today } = context;
    const to = until ?? addYears(today, 2);
    const events = [
      ...comingDeadlines(context, today, to).flatMap((deadline) => eventsOf(context, deadline)),
      ...needEvents(context, today, to),
    ].filter(({ on }) => on >= today && on <= to);
    const written = await context.files.write(path, [calendarText(events, context)], {
      kind: 'calendar',
      replace,
    });
    if (!written.ok) return written;
    return ok({ path: written.value.path, events: events.length });
  },
};

function calendarText(
  events: readonly CalendarEvent[],
  { now, speaker }: Pick<QueryContext, 'now' | 'speaker'>,
): string {
  const language = speaker.language.slice(0, 2).toUpperCase();
  const calendar = ical({ name: 'Dancecard', prodId: { company: 'Dancecard', product: 'Dancecard', language } });
  for (const { uid, on, title, description, alarmDays, changedAt } of events) {
    calendar.createEvent({
      id: oneLine(uid),
      start: on,
      end: addDays(on, 1),
      allDay: true,
      summary: oneLine(title),
      description: severalLines(description),
      sequence: Math.max(0, Math.floor((changedAt - versionsSince) / 1000)),
      stamp: new Date(now),
      lastModified: new Date(changedAt),
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: alarmDays.map((days) => ({
        type: ICalAlarmType.display,
        triggerBefore: (days * 24 - hourOfAlarm) * secondsPerHour,
        description: oneLine(title),
      })),
    });
  }
  return calendar.toString();
}
