import { oneLine, severalLines } from '#shared/domain/clean-text.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { occasionKinds, type CalendarEvent, type Occasion } from './calendar-event.ts';

/**
 * The events of a calendar file: what says of one contract that something is to be done on one day is one event, which
 * bears the name of what matters most and holds the words and the alarms of all.
 */
export function oneEventADay(occasions: readonly Occasion[], say: (message: Message) => string): CalendarEvent[] {
  const days = Map.groupBy(occasions, ({ about, on }) => `${about} ${on}`);
  return [...days.values()]
    .map((together) => eventOf(together.toSorted(byImportance), say))
    .toSorted((one, other) => compareText(one.on, other.on) || compareText(one.uid, other.uid));
}

function eventOf(together: readonly Occasion[], say: (message: Message) => string): CalendarEvent {
  const [first, ...others] = together;
  if (first === undefined) throw new Error('A day without anything on it');
  const { kind, recordId, occurrence, on, subject } = first;
  const isAnyWay = others.some((other) => other.kind.startsWith('send-')) && kind.startsWith('send-');
  const what = isAnyWay ? message('calendar.send.any') : first.what;
  return {
    uid: oneLine(`${recordId}.${kind}.${occurrence.replaceAll(' ', '-')}@dancecard`),
    recordId,
    on,
    title: oneLine(say(message('calendar.title', { what, subject: oneLine(subject) }))),
    description: severalLines([...new Set(together.flatMap((one) => one.description.map(say)))].join('\n')),
    alarmDays: [...new Set(together.flatMap(({ alarmDays }) => alarmDays))].toSorted((one, other) => other - one),
  };
}

function byImportance(one: Occasion, other: Occasion): number {
  return occasionKinds.indexOf(one.kind) - occasionKinds.indexOf(other.kind);
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
