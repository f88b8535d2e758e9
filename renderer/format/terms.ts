import { message } from '#shared/domain/message.ts';
import { isByWorkingDay, type Notice, type Renewal, type Terms } from '#shared/domain/terms/terms.ts';
import { noticeInMessage } from '#shared/domain/terms/wording.ts';
import type { Message } from '#shared/domain/words.ts';

/** "6 weeks to the end of a quarter". */
export function noticeWords(notice: Notice, endDates?: Terms['endDates']): Message {
  if (isByWorkingDay(notice) || notice.notBefore != null || (endDates != null && endDates.length > 0)) {
    return noticeInMessage(notice, endDates);
  }
  const anchor = notice.anchor === 'any_time' ? 'other' : notice.anchor;
  if (notice.n > 0) return message('format.notice.period', { notice, anchor });
  return anchor === 'other' ? message('format.notice.none') : message('format.notice.byLastDay', { anchor });
}

/** How it goes on after the first term: "then 12 months more each time". */
function renewalWords(renewal: Renewal): Message {
  return typeof renewal === 'string'
    ? message(`format.renewal.${renewal}`)
    : message('format.renewal.period', { more: renewal });
}

/** A length and what follows it, with or without the day it begins. */
export type StatedTerm = Pick<Terms, 'initialTerm' | 'renewal'> & Partial<Pick<Terms, 'startsOn' | 'notice'>>;

/** The term and what follows it: "12 months, then 1 month more each time". */
export function termWords({ initialTerm, renewal }: StatedTerm): Message {
  if (initialTerm !== null)
    return message('format.term.first', { term: initialTerm, following: renewalWords(renewal) });
  return renewal === 'indefinite'
    ? message('format.term.openEnded')
    : message('format.term.noFirst', { following: renewalWords(renewal) });
}
