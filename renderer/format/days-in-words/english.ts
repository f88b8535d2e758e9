import { casual, GB } from 'chrono-node/en';
import type { WordsOfDays } from './words-of-days.ts';

/** English: in figures the month may come first or second, so both are read. */
export const english: WordsOfDays = {
  find: (text, from) => [casual.parse(text, from), GB.parse(text, from)],
  prepared: (text) =>
    text
      .replace(/\b(the )?day before yesterday\b/, '2 days ago')
      .replace(/\b(the )?day after tomorrow\b/, 'in 2 days')
      .replace(/\ba fortnight\b/, '2 weeks')
      .replace(/^today (?=in )/, ''),
  beside: /^(on|at|the|by|until|till|from|since|coming|following|,)$/,
  vague: /\b(few|couple|some|several|half|various|almost|around|roughly)\b|\d[.,]\d+ *(day|week|month|year)/,
  next: /\b(next|following)\b/,
  afterNext: /\bafter next\b/,
  last: /\b(last|previous)\b/,
  beforeLast: /\bbefore last\b/,
  this: /\bthis\b/,
  coming: /\bcoming\b/,
  recent: /\bpast\b/,
  week: /\bweeks?\b/,
  monthOrYear: /\b(months?|years?|quarters?)\b/,
};
