import type { InputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';

export type ExitInput = InputOf<'exits.preview'>;
export type ExitChannel = NonNullable<ExitInput['channel']>;

/** Ways to tell the supplier, as a person says them. */
export const channelChoices: readonly { readonly id: ExitChannel; readonly label: string }[] = [
  { id: 'online', label: 'On their web page' },
  { id: 'email', label: 'E-mail' },
  { id: 'letter', label: 'Letter' },
  { id: 'letter_abroad', label: 'Letter from or to abroad' },
  { id: 'phone', label: 'Phone' },
  { id: 'in_person', label: 'In person' },
  { id: 'other', label: 'Another way' },
];

/** Reasons people have, as suggestions; any words will do. */
export const reasonSuggestions = [
  'Too expensive',
  'Price rise',
  'No longer needed',
  'Found something better',
  'Hardly used',
  'Bad service',
  'A promise was not kept',
  'Moving house',
] as const;

/** What a dialog shows about where an exit leads. */
export interface ExitReading {
  readonly headline: string;
  readonly detail: string;
  readonly tone: 'good' | 'soon' | 'now' | 'later';
}

/** How days are written where the reading needs one. */
export interface WrittenDays {
  readonly date: (date: CalendarDate) => string;
}

/**
 * Where an exit leads, in one line and one sentence: the last day, whether the notice is in time, and what follows when
 * it is not. `isSent` is whether the notice has gone out: until then the day holds only if it goes out in time.
 */
export function readExit(
  outcome: { endsOn: CalendarDate | null; inTime: boolean | null },
  isSent: boolean,
  write: WrittenDays,
): ExitReading {
  if (outcome.endsOn === null) {
    return {
      headline: 'The last day is not known yet',
      detail:
        'The terms do not say enough to work it out. Ask the supplier for the last day in writing and note it here when they name it.',
      tone: 'later',
    };
  }
  const headline = `Last day ${write.date(outcome.endsOn)}`;
  if (outcome.inTime === false) {
    return {
      headline,
      detail: isSent
        ? 'The notice was too late for the end it could have had, so the contract goes on until this day. It stays valid for it; you need not send it again.'
        : 'It is too late for the end it could have had, so the contract goes on until this day.',
      tone: 'now',
    };
  }
  if (outcome.inTime === null) {
    return {
      headline,
      detail: 'Whether this was in time cannot be said from the terms. Ask the supplier to confirm the day.',
      tone: 'later',
    };
  }
  return isSent
    ? { headline, detail: 'The notice is in time. What is missing now is their confirmation.', tone: 'good' }
    : { headline, detail: 'In time, if the notice reaches them by the deadline. They do not know yet.', tone: 'later' };
}

/** The last day to hand over the notice on the chosen way; online where nothing is chosen. Null without a deadline. */
export function sendByOn(
  sendBy: { online: CalendarDate | null; letter: CalendarDate | null; abroad: CalendarDate | null },
  channel: ExitChannel | null,
): CalendarDate | null {
  if (channel === 'letter') return sendBy.letter;
  return channel === 'letter_abroad' ? sendBy.abroad : sendBy.online;
}

/** What is wrong with the dates of an exit, or null. */
export function datesProblem(decidedOn: CalendarDate | null, noticeSentOn: CalendarDate | null): string | null {
  if (decidedOn === null) return 'Say on which day you decided.';
  if (noticeSentOn !== null && noticeSentOn < decidedOn) return 'The notice was sent before it was decided.';
  return null;
}
