import { addYears, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { contractFacts } from '../../nudges/watches/contract-facts.ts';
import { comingDeadlines } from '../deadlines/coming-deadlines.ts';
import type { QueryContext } from '../handler.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { occasionsOf } from './calendar-events.ts';
import { calendarText } from './calendar-text.ts';
import { keptOf, lastExportedDay, numbered, readExported, type KeptEvents } from './exported-events.ts';
import { needOccasions } from './need-events.ts';
import { oneEventADay } from './one-event-a-day.ts';
import { paymentOccasions } from './payment-events.ts';

/** A calendar file that is not written yet. */
export interface CalendarFile {
  readonly text: string;
  /** Events that stand. */
  readonly events: number;
  /** Events of earlier files that are gone, and are cancelled in this one. */
  readonly cancelled: number;
  /** What to keep of it for the next file, once it is written. */
  readonly kept: KeptEvents;
}

/**
 * Every coming deadline, two years ahead unless said otherwise, for any calendar. What earlier files said and is gone is
 * cancelled in it.
 */
export function calendarFile(context: QueryContext, until?: CalendarDate): CalendarFile {
  const { today, now, sqlite, speaker } = context;
  const to = until ?? addYears(today, 2);
  const exported = readExported(sqlite, today);
  const events = numbered(standingEvents(context, lastExportedDay(exported, to)), exported, { to, now });
  const cancelled = events.filter(({ isCancelled }) => isCancelled).length;
  return {
    text: calendarText(events, { now, language: speaker.language }),
    events: events.length - cancelled,
    cancelled,
    kept: keptOf(events, today),
  };
}

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
