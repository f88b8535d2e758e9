import { addYears } from '#shared/domain/calendar-date.ts';
import { ok } from '#shared/domain/result.ts';
import { contractFacts } from '../../nudges/watches/contract-facts.ts';
import { comingDeadlines } from '../deadlines/coming-deadlines.ts';
import type { KeepingQuery, QueryContext } from '../handler.ts';
import { readied } from '../handler.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { occasionsOf } from './calendar-events.ts';
import { calendarText } from './calendar-text.ts';
import { keepExported, keptOf, lastExportedDay, numbered, readExported, type KeptEvents } from './exported-events.ts';
import { needOccasions } from './need-events.ts';
import { oneEventADay } from './one-event-a-day.ts';
import { paymentOccasions } from './payment-events.ts';

/**
 * Writes every coming deadline, two years ahead unless said otherwise, to a file any calendar can read. What earlier
 * files said and is gone is cancelled in it.
 */
export const exportCalendar: KeepingQuery<'calendar.export', KeptEvents> = {
  async prepare(context, { path, until, replace = false }) {
    const { today, now, sqlite, speaker } = context;
    const to = until ?? addYears(today, 2);
    const exported = readExported(sqlite, today);
    const events = numbered(standingEvents(context, lastExportedDay(exported, to)), exported, { to, now });
    const text = calendarText(events, { now, language: speaker.language });
    const written = await context.files.write(path, [text], { kind: 'calendar', replace });
    if (!written.ok) return written;
    const cancelled = events.filter(({ isCancelled }) => isCancelled).length;
    const answer = { path: written.value.path, events: events.length - cancelled, cancelled };
    return ok(readied({ answer, kept: keptOf(events, today) }));
  },
  keep({ sqlite }, kept) {
    keepExported(sqlite, kept);
  },
};

function standingEvents(context: QueryContext, to: CalendarDate): CalendarEvent[] {
  const { today, preferences } = context;
  const deadlines = comingDeadlines(context, today, to);
  const ids = [...new Set(deadlines.map(({ contract }) => contract.id))];
  const known = new Map(
    [...contractFacts(context, ids, { day: today, kept: false })].map((facts) => [facts.id, facts]),
  );
  const ofContracts = deadlines.flatMap((deadline) => {
    const facts = known.get(deadline.contract.id);
    return facts === undefined ? [] : occasionsOf(deadline, { facts, numbers: preferences.palgorithms, today });
  });
  const occasions = [...ofContracts, ...needOccasions(context, today, to), ...paymentOccasions(context, today, to)];
  return oneEventADay(occasions, context.say).filter(({ on }) => on >= today && on <= to);
}
