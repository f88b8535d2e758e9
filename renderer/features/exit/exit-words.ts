import type { InputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';

export type ExitInput = InputOf<'exits.preview'>;
export type ExitChannel = NonNullable<ExitInput['channel']>;

/** Reasons people have, as suggestions; any words will do. */
export const reasonSuggestions = [
  'expensive',
  'priceRise',
  'notNeeded',
  'better',
  'hardlyUsed',
  'badService',
  'promiseBroken',
  'moving',
] as const;

/** What a dialog shows about where an exit leads. */
export interface ExitReading {
  readonly headline: Message;
  readonly detail: Message;
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
      headline: message('exitDialog.reading.unknown'),
      detail: message('exitDialog.reading.unknownWhy'),
      tone: 'later',
    };
  }
  const headline = message('exitDialog.reading.lastDay', { day: write.date(outcome.endsOn) });
  if (outcome.inTime === false) {
    return {
      headline,
      detail: message(isSent ? 'exitDialog.reading.lateSent' : 'exitDialog.reading.late'),
      tone: 'now',
    };
  }
  if (outcome.inTime === null) {
    return {
      headline,
      detail: message('exitDialog.reading.uncertain'),
      tone: 'later',
    };
  }
  return isSent
    ? { headline, detail: message('exitDialog.reading.inTimeSent'), tone: 'good' }
    : { headline, detail: message('exitDialog.reading.inTime'), tone: 'later' };
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
export function datesProblem(decidedOn: CalendarDate | null, noticeSentOn: CalendarDate | null): Message | null {
  if (decidedOn === null) return message('exitDialog.problem.notDecided');
  if (noticeSentOn !== null && noticeSentOn < decidedOn) return message('exitDialog.problem.sentEarly');
  return null;
}
