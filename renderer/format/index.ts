/** Dates, money and periods as the person reads them. */
export { readableIban } from './account-number.ts';
export { FormatProvider, useFormat, useToday, type Format } from './use-format.tsx';
export { enteredDay } from './entered-day.ts';
