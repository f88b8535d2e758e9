import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { dateFormat, type DateFormat } from './dates.ts';
import { moneyFormat, type MoneyFormat } from './money.ts';

/** Dates and money in the person's locale, and the day the app calls today. */
export interface Format extends DateFormat, MoneyFormat {
  readonly locale: string;
  readonly today: CalendarDate;
}

const FormatContext = createContext<Format | null>(null);

/** Gives the pages their formatter. `today` comes from the store, never from the page's clock. */
export function FormatProvider({
  locale,
  today,
  children,
}: {
  locale: string;
  today: CalendarDate;
  children: ReactNode;
}) {
  const format = useMemo(
    () => ({ ...dateFormat(locale, today), ...moneyFormat(locale), locale, today }),
    [locale, today],
  );
  return <FormatContext value={format}>{children}</FormatContext>;
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
