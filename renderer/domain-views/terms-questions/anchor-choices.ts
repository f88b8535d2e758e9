import type { NoticeAnchor } from '#shared/domain/terms/terms.ts';
import { anchorInWords } from '../terms-in-words.ts';

/** The days a notice can lead to, the usual ones first, each with how contracts put it. */
export const anchorChoices = (
  [
    ['term_end', '“3 months to the end of the term”'],
    ['any_time', '“may be terminated at any time with one month’s notice”'],
    ['month_end', '“two weeks to the end of the month”'],
    ['quarter_end', '“six weeks to the end of a quarter”'],
    ['half_year_end', '“three months to 30 June or 31 December”'],
    ['year_end', '“one month to the end of the calendar year”'],
  ] satisfies readonly (readonly [NoticeAnchor, string])[]
).map(([id, wording]) => ({ id, label: `before ${anchorInWords(id)}`, wording }));
