import { useMemo, type ReactNode } from 'react';
import { parseCalendarDate } from '#shared/domain/calendar-date.ts';
import { catalogLanguage } from '#shared/messages/speaking.ts';
import { enteredDay, useFormat } from '#renderer/format/index.ts';
import { readerOfDays } from '#renderer/format/days-in-words/index.ts';
import { DaysForFields, TodayForFields } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';

/** Gives the date fields today, and how days are read and written in the person's language. */
export function DaysOfFields({ children }: { children: ReactNode }) {
  const { today, longDay } = useFormat();
  const { language } = useWords();
  const days = useMemo<DaysForFields>(
    () => ({
      inFull: (day) => {
        const date = parseCalendarDate(day);
        return date === null ? day : longDay(date);
      },
      reader: async () => {
        const read = await readerOfDays(catalogLanguage(language));
        return (text, { earliest, latest }) =>
          read(text, { today, earliest: enteredDay(earliest), latest: enteredDay(latest) });
      },
    }),
    [today, longDay, language],
  );
  return (
    <TodayForFields value={today}>
      <DaysForFields value={days}>{children}</DaysForFields>
    </TodayForFields>
  );
}
