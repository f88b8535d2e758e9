import type { CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Message } from '../words.ts';

/** What was noted of a contact beside what was said; null where nothing was. */
export interface ContactFacts {
  /** `HH:MM`, as a clock there shows it. */
  readonly time: string | null;
  readonly spokeTo: string | null;
  readonly reference: string | null;
  /** Minutes in all, and of these spent waiting. */
  readonly minutes: number | null;
  readonly waiting: number | null;
  /** Customer effort scale: 1 very easy to 7 very hard. */
  readonly effort: number | null;
  readonly mood: 'pleased' | 'calm' | 'uneasy' | 'angry' | null;
}

/** Who acts next after a contact, and by when. */
export interface NextAction {
  readonly nextActor: 'me' | 'them' | null;
  readonly nextBy: CalendarDate | null;
}

/** What a contact took and with whom it was, a few words each. */
export function contactDetails(contact: ContactFacts): Message[] {
  const { time, spokeTo, reference, minutes, waiting, effort, mood } = contact;
  return [
    ...(time === null ? [] : [message('timeline.contact.time', { time })]),
    ...(spokeTo === null ? [] : [message('timeline.contact.spokeTo', { name: spokeTo })]),
    ...(reference === null ? [] : [message('timeline.contact.reference', { reference })]),
    ...(minutes === null ? [] : [message('timeline.contact.minutes', { n: minutes })]),
    ...(waiting === null || waiting === 0 ? [] : [message('timeline.contact.waiting', { n: waiting })]),
    ...(effort === null ? [] : [message('timeline.contact.effort', { n: effort })]),
    ...(mood === null ? [] : [message(`timeline.contact.mood.${mood}`)]),
  ];
}

/** Who acts next, in words; nothing where nobody is said to. */
export function nextActionInWords({ nextActor, nextBy }: NextAction): Message[] {
  if (nextActor === null) return [];
  return [
    nextBy === null
      ? message(`timeline.contact.next.${nextActor}`)
      : message(`timeline.contact.nextBy.${nextActor}`, { on: nextBy }),
  ];
}
