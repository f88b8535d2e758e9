import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { enteredDay, useFormat } from '#renderer/format/index.ts';
import { Button, DateField, Disclosure, IconButton, SegmentedControl, Stack } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './calculator.module.css';

/** Which days are no working days. */
export interface WorkingWeek {
  readonly weekend: ('sat' | 'sun')[];
  readonly holidays: readonly CalendarDate[];
}

export const usualWeek: WorkingWeek = { weekend: ['sat', 'sun'], holidays: [] };

/** The weekend and holidays a calculation works with, folded away since most need neither. */
export function WorkingWeekFields({ value, onChange }: { value: WorkingWeek; onChange: (value: WorkingWeek) => void }) {
  const { say } = useWords();
  const format = useFormat();
  const [holiday, setHoliday] = useState<CalendarDate | null>(null);
  const isShort = value.weekend.includes('sat');
  const days = say(isShort ? 'calculatorPage.week.five' : 'calculatorPage.week.six');
  const add = () => {
    if (holiday === null) return;
    onChange({ ...value, holidays: [...new Set([...value.holidays, holiday])].toSorted() });
    setHoliday(null);
  };
  return (
    <Disclosure
      title={say('calculatorPage.week.title')}
      summary={
        value.holidays.length === 0
          ? days
          : say('calculatorPage.week.summary', { week: days, n: value.holidays.length })
      }
    >
      <Stack>
        <SegmentedControl
          label={say('calculatorPage.week.label')}
          showLabel
          value={isShort ? 'five' : 'six'}
          onChange={(answer) => onChange({ ...value, weekend: answer === 'five' ? ['sat', 'sun'] : ['sun'] })}
          choices={[
            { id: 'five', label: say('calculatorPage.week.five') },
            { id: 'six', label: say('calculatorPage.week.six') },
          ]}
        />
        <div className={styles['holidayAdd']}>
          <DateField
            label={say('calculatorPage.week.holiday')}
            value={holiday}
            onChange={(text) => setHoliday(enteredDay(text))}
          />
          <Button icon={<Plus aria-hidden="true" />} onPress={add} isDisabled={holiday === null}>
            {say('calculatorPage.week.add')}
          </Button>
        </div>
        {value.holidays.length === 0 ? null : (
          <ul className={styles['holidays']}>
            {value.holidays.map((day) => (
              <li key={day}>
                {format.day(day)}
                <IconButton
                  label={say('calculatorPage.week.remove', { day: format.day(day) })}
                  icon={<X aria-hidden="true" />}
                  onPress={() => onChange({ ...value, holidays: value.holidays.filter((other) => other !== day) })}
                />
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Disclosure>
  );
}
