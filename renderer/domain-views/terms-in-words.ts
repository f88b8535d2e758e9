import { periodInWords, type PeriodUnit } from '#shared/domain/period.ts';
import type { Notice, NoticeAnchor, Renewal } from '#shared/domain/terms/terms.ts';

const unitWords: Record<PeriodUnit, readonly [one: string, many: string]> = {
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  year: ['year', 'years'],
  business_day: ['working day', 'working days'],
};

/** A unit as a person says it beside a number: "month" for 1, "months" for others. */
export function unitInWords(unit: PeriodUnit, n: number): string {
  return unitWords[unit][n === 1 ? 0 : 1];
}

const anchorWords: Record<NoticeAnchor, string> = {
  term_end: 'the end of the term',
  month_end: 'the end of a month',
  quarter_end: 'the end of a quarter',
  half_year_end: 'the end of a half-year',
  year_end: 'the end of a calendar year',
  any_time: 'the day you want to leave',
};

/** Where a notice has to lead, as the second half of a sentence: "before the end of the term". */
export function anchorInWords(anchor: NoticeAnchor): string {
  return anchorWords[anchor];
}

/** A notice rule in one phrase: "3 months before the end of the term"; "at any time" when none is needed. */
export function noticeInWords(notice: Notice): string {
  if (notice.n === 0) {
    return notice.anchor === 'any_time' ? 'any day, at once' : `any day up to ${anchorWords[notice.anchor]}`;
  }
  return `${periodInWords(notice)} before ${anchorWords[notice.anchor]}`;
}

/** How a contract goes on after its first time: "renews for 1 year each time". */
export function renewalInWords(renewal: Renewal): string {
  if (renewal === 'none') return 'ends by itself';
  if (renewal === 'indefinite') return 'runs on until you leave';
  return `renews for ${periodInWords(renewal)} each time`;
}
