import type { NoticeAnchor } from '#shared/domain/terms/terms.ts';

/** The days a notice can lead to, the usual ones first. */
export const anchorChoices: readonly NoticeAnchor[] = [
  'term_end',
  'any_time',
  'month_end',
  'quarter_end',
  'half_year_end',
  'year_end',
];
