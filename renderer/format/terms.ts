import { periodInWords } from '#shared/domain/period.ts';
import type { Notice, NoticeAnchor, Renewal, Terms } from '#shared/domain/terms/terms.ts';

const anchorWords: Record<NoticeAnchor, string> = {
  term_end: 'to the end of the term',
  month_end: 'to the end of a month',
  quarter_end: 'to the end of a quarter',
  half_year_end: 'to the end of a half-year',
  year_end: 'to the end of a year',
  any_time: 'to any day',
};

/** "6 weeks to the end of a quarter". */
export function noticeWords(notice: Notice): string {
  if (notice.n === 0 && notice.anchor === 'any_time') return 'no notice period';
  if (notice.n === 0) return `by the last day, ${anchorWords[notice.anchor]}`;
  return `${periodInWords(notice)} ${anchorWords[notice.anchor]}`;
}

/** How it goes on after the first term: "then 12 months more each time". */
export function renewalWords(renewal: Renewal): string {
  if (renewal === 'none') return 'then it ends by itself';
  if (renewal === 'indefinite') return 'then it goes on without an end';
  return `then ${periodInWords(renewal)} more each time`;
}

/** The term and what follows it: "12 months, then 1 month more each time". */
export function termWords(terms: Terms): string {
  if (terms.initialTerm === null) {
    return terms.renewal === 'indefinite'
      ? 'Open-ended from the first day'
      : `No first term, ${renewalWords(terms.renewal)}`;
  }
  return `${periodInWords(terms.initialTerm)}, ${renewalWords(terms.renewal)}`;
}
