import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { isCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, DateField, Disclosure, IconButton, SegmentedControl, Stack } from '#renderer/ui/index.ts';
import styles from './calculator.module.css';

/** Which days are no working days. */
export interface WorkingWeek {
  readonly weekend: ('sat' | 'sun')[];
  readonly holidays: readonly CalendarDate[];
}

export const usualWeek: WorkingWeek = { weekend: ['sat', 'sun'], holidays: [] };

/** The weekend and holidays a calculation works with, folded away since most need neither. */
export function WorkingWeekFields({ value, onChange }: { value: WorkingWeek; onChange: (value: WorkingWeek) => void }) {
  const format = useFormat();
  const [holiday, setHoliday] = useState<CalendarDate | null>(null);
  const isShort = value.weekend.includes('sat');
  const add = () => {
    if (holiday === null) return;
    onChange({ ...value, holidays: [...new Set([...value.holidays, holiday])].toSorted() });
    setHoliday(null);
  };
  return (
    <Disclosure
      title="Working days"
      summary={`${isShort ? 'Monday to Friday' : 'Monday to Saturday'}${value.holidays.length === 0 ? '' : `, ${value.holidays.length} holidays`}`}
    >
      <Stack>
        <SegmentedControl
          label="Working week"
          showLabel
          value={isShort ? 'five' : 'six'}
          onChange={(answer) => onChange({ ...value, weekend: answer === 'five' ? ['sat', 'sun'] : ['sun'] })}
          choices={[
            { id: 'five', label: 'Monday to Friday' },
            { id: 'six', label: 'Monday to Saturday' },
          ]}
        />
        <div className={styles['holidayAdd']}>
          <DateField
            label="A holiday in between"
            value={holiday}
            onChange={(text) => setHoliday(text !== null && isCalendarDate(text) ? text : null)}
          />
          <Button icon={<Plus aria-hidden="true" />} onPress={add} isDisabled={holiday === null}>
            Add
          </Button>
        </div>
        {value.holidays.length === 0 ? null : (
          <ul className={styles['holidays']}>
            {value.holidays.map((day) => (
              <li key={day}>
                {format.day(day)}
                <IconButton
                  label={`Remove ${format.day(day)}`}
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
