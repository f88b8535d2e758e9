/** Dates, money and periods as the person reads them. */
export { dateFormat, distanceInWords, type DateFormat } from './dates.ts';
export { usableLocale } from './locale.ts';
export { cycleInWords, moneyFormat, type MoneyFormat, type PriceShape } from './money.ts';
export { noticeWords, periodWords, renewalWords, termWords } from './terms.ts';
export { FormatProvider, useFormat, useToday, type Format } from './use-format.tsx';
