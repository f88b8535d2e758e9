import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Notice, Terms } from '#shared/domain/terms/terms.ts';
import type { Speaker } from '#shared/messages/speaking.ts';
import { useSpeaker } from '#renderer/words/index.ts';
import { dateFormat, type DateFormat } from './dates.ts';
import { moneyFormat, type MoneyFormat } from './money.ts';
import { noticeWords, termWords, type StatedTerm } from './terms.ts';

/** Dates and money in the person's locale, and the day the app calls today. */
export interface Format extends DateFormat, MoneyFormat {
  /** "6 weeks to the end of a quarter"; with the days of the year on which the contract can end, if any. */
  notice(notice: Notice, endDates?: Terms['endDates']): string;
  /** The term and what follows it: "12 months, then 1 month more each time". */
  terms(terms: StatedTerm): string;
  readonly locale: string;
  readonly today: CalendarDate;
}

const FormatContext = createContext<Format | null>(null);

/** Gives the pages their formatter, in the words of the provider around it. `today` comes from the store. */
export function FormatProvider({ today, children }: { today: CalendarDate; children: ReactNode }) {
  const speaker = useSpeaker();
  const format = useMemo(() => formatOf(speaker, today), [speaker, today]);
  return <FormatContext value={format}>{children}</FormatContext>;
}

/** How everything is written and said for one speaker on one day. */
export function formatOf(speaker: Speaker, today: CalendarDate): Format {
  return {
    ...dateFormat(speaker, today),
    ...moneyFormat(speaker),
    notice: (notice, endDates) => speaker.say(noticeWords(notice, endDates)),
    terms: (terms) => speaker.say(termWords(terms)),
    locale: speaker.locale,
    today,
  };
}

/** The formatter of the surrounding provider. */
export function useFormat(): Format {
  const format = useContext(FormatContext);
  if (format === null) throw new Error('A page needs a FormatProvider around it.');
  return format;
}

/** The day the app works with. */
export function useToday(): CalendarDate {
  return useFormat().today;
}
