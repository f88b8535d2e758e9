import type { OutputOf } from '#shared/api/api.ts';
import { parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Period } from '#shared/domain/period.ts';
import { ok } from '#shared/domain/result.ts';
import type { Notice, Renewal } from '#shared/domain/terms/terms.ts';
import type { QueryHandler } from '../handler.ts';

type Guess = OutputOf<'terms.read'>;
const nothing: Guess = { startsOn: null, endsOn: null, initialTerm: null, renewal: null, notice: null };

/**
 * Reads a few words of a document as one of the terms, by the readers of lists. It is a guess to be looked at: prose says
 * more than a cell of a list, and what is not certain in a list is shown here all the same.
 */
export const readTerms: QueryHandler<'terms.read'> = async (_context, { text, as }) => {
  const words = text.replaceAll(/\s+/gu, ' ').trim();
  switch (as) {
    case 'start':
      return ok({ ...nothing, startsOn: await dayIn(words) });
    case 'end':
      return ok({ ...nothing, endsOn: await dayIn(words) });
    case 'initial_term':
      return ok({ ...nothing, initialTerm: await periodIn(words) });
    case 'renewal':
      return ok({ ...nothing, renewal: await renewalIn(words) });
    case 'notice':
      return ok({ ...nothing, notice: await noticeIn(words) });
  }
};

// The readers are loaded when they are first needed, as they are for lists.

/** The day the words name; null where they name none, several, or one that can be read in two ways. */
async function dayIn(words: string): Promise<CalendarDate | null> {
  const { markDays, readCertainDay } = await import('../../imports/values/days-in-text.ts');
  const [day, ...others] = new Set(markDays(words, (text) => dottedDay(text) ?? readCertainDay(text)).days);
  return others.length === 0 ? (day ?? null) : null;
}

/** Where days are written with full stops the day stands before the month. */
function dottedDay(text: string): CalendarDate | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/u.exec(text) ?? [];
  return parseCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** The first length of time in the words that takes any. */
async function periodIn(words: string): Promise<Period | null> {
  const { findPeriod, foldPeriodText } = await import('../../imports/values/period.ts');
  const found = findPeriod(foldPeriodText(words) ?? '')?.period;
  return found === undefined || found.n === 0 ? null : found;
}

async function renewalIn(words: string): Promise<Renewal | null> {
  const { readRenewal } = await import('../../imports/values/renewal.ts');
  const read = readRenewal(words, null);
  if (read.kind === 'renewal' && read.renewal !== 'none') return read.renewal;
  // "Unless it is ended it goes on for 12 months" says what an ending says, and a length.
  const period = await periodIn(words);
  return period ?? (read.kind === 'renewal' ? read.renewal : null);
}

async function noticeIn(words: string): Promise<Notice | null> {
  const { guessNotice, readNotice } = await import('../../imports/values/notice.ts');
  const { readAnchor } = await import('../../imports/values/notice-anchor.ts');
  const { noticeInRenewal } = await import('../../imports/values/renewal.ts');
  const { takeSpecialClauses } = await import('../../imports/values/special-clauses.ts');
  // "It renews by 12 months unless it is ended 3 months before" names its notice in the condition.
  const rule = takeSpecialClauses(noticeInRenewal(words) ?? words)?.rest ?? '';
  const read = readNotice(rule, null);
  if (read.kind === 'notice') return { ...read.period, anchor: read.anchor ?? readAnchor(rule) ?? 'term_end' };
  // Days of the year are part of the rule, and no notice holds them.
  if (read.kind === 'clause') return read.endDates.length > 0 || read.notEndDates.length > 0 ? null : read.notice;
  const guess = guessNotice(rule);
  return guess === null ? null : { ...guess.period, anchor: guess.anchor };
}
