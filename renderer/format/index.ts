/** Dates, money and periods as the person reads them. */
export { usableLocale } from './locale.ts';
export { noticeWords, termWords } from './terms.ts';
export { FormatProvider, useFormat, useToday, type Format } from './use-format.tsx';
