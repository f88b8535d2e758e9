import type { DateOrder, ReadDate } from '../values/date.ts';

/** Fewer different days than this are in order by chance. */
const fewDays = 4;

/**
 * The only order of day and month in which the dates of rows follow each other, forwards or backwards; null where both
 * do or neither.
 */
export function orderOfRows(
  texts: readonly string[],
  read: (text: string, order: DateOrder | null) => ReadDate,
): DateOrder | null {
  const different = texts.filter((text, index) => text !== '' && text !== texts[index - 1]);
  if (different.length < fewDays) return null;
  const [dayFirst, monthFirst] = (['dmy', 'mdy'] as const).map((order) => {
    const days = different
      .map((text) => read(text, order))
      .flatMap((date) => (date.kind === 'date' ? [date.date] : []));
    if (days.length < different.length) return false;
    const forwards = days.every((day, index) => index === 0 || (days[index - 1] ?? '') <= day);
    return forwards || days.every((day, index) => index === 0 || (days[index - 1] ?? '') >= day);
  });
  if (dayFirst === monthFirst) return null;
  return dayFirst === true ? 'dmy' : 'mdy';
}
