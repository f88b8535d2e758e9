import { message } from '../message.ts';
import { periodInWords } from '../period.ts';
import type { Message } from '../words.ts';
import type { Notice, NoticeAnchor } from './terms.ts';

const anchorWords: Record<NoticeAnchor, string> = {
  term_end: ' to the end of the term',
  month_end: ' to the end of a month',
  quarter_end: ' to the end of a quarter',
  half_year_end: ' to the end of a half-year',
  year_end: ' to the end of a year',
  any_time: ' at any time',
};

/** "6 weeks to the end of a quarter". */
export function noticeInWords(notice: Notice): string {
  return `${notice.n === 0 ? 'possible without a notice period' : periodInWords(notice)}${anchorWords[notice.anchor]}`;
}

/** "6 weeks to the end of a quarter", in any language. */
export function noticeInMessage({ n, unit, anchor }: Notice): Message {
  return n === 0
    ? message(`terms.noticeWithout.${anchor}`)
    : message(`terms.notice.${anchor}`, { period: { n, unit } });
}
