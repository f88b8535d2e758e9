import { addDays, toDayNumber, weekdayIndex, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { WordsOfDays } from './words-of-days.ts';

/**
 * The days that a weekday and the word before it may mean. "next Friday", said on a Thursday, is tomorrow to one person
 * and in eight days to another, so both are given; said on a Monday of the Monday after it is one day to everybody.
 * `weekday` counts from Sunday, 0.
 */
export function daysOfWeekday(
  weekday: number,
  text: string,
  today: CalendarDate,
  words: WordsOfDays,
): { readonly days: readonly CalendarDate[]; readonly why: 'twoWays' | 'partly' | null } {
  const todays = weekdayIndex(toDayNumber(today));
  const ahead = (weekday - todays + 7) % 7;
  const coming = addDays(today, ahead === 0 ? 7 : ahead);
  const latest = addDays(today, ahead === 0 ? -7 : ahead - 7);
  // Counted from Monday, as most weeks are; on a Sunday, which begins one for others, every day ahead may be in this week.
  const isInThisWeek = todays === 0 || (weekday + 6) % 7 > (todays + 6) % 7;
  const wasInThisWeek = (weekday + 6) % 7 < (todays + 6) % 7;

  if (words.week.test(text) && (weekday === 0 || todays === 0)) return { days: [latest, coming], why: 'partly' };
  if (words.week.test(text)) return ofNamedWeek(coming, latest, text, { isInThisWeek, wasInThisWeek }, words);
  if (words.afterNext.test(text)) {
    return isInThisWeek ? either(addDays(coming, 7), addDays(coming, 14)) : either(addDays(coming, 7));
  }
  if (words.beforeLast.test(text)) {
    return wasInThisWeek ? either(addDays(latest, -14), addDays(latest, -7)) : either(addDays(latest, -7));
  }
  if (words.coming.test(text)) return either(coming);
  if (words.recent.test(text)) return either(latest);
  if (words.next.test(text)) return isInThisWeek ? either(coming, addDays(coming, 7)) : either(coming);
  if (words.last.test(text)) return wasInThisWeek ? either(addDays(latest, -7), latest) : either(latest);
  const ofThisWeek = ahead === 0 ? [today] : wasInThisWeek ? [latest, coming] : [coming];
  if (words.this.test(text)) return either(...ofThisWeek);
  return ahead === 0 ? either(latest, today, coming) : either(latest, coming);
}

function ofNamedWeek(
  coming: CalendarDate,
  latest: CalendarDate,
  text: string,
  { isInThisWeek, wasInThisWeek }: { isInThisWeek: boolean; wasInThisWeek: boolean },
  words: WordsOfDays,
): ReturnType<typeof daysOfWeekday> {
  if (words.next.test(text) && !words.afterNext.test(text)) {
    return { days: [isInThisWeek ? addDays(coming, 7) : coming], why: null };
  }
  if (words.last.test(text) && !words.beforeLast.test(text)) {
    return { days: [wasInThisWeek ? addDays(latest, -7) : latest], why: null };
  }
  return { days: [latest, coming], why: 'partly' };
}

function either(...days: readonly CalendarDate[]) {
  return { days, why: days.length > 1 ? ('twoWays' as const) : null };
}
