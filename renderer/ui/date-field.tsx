import { getDayOfWeek, parseDate, type CalendarDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useContext, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarHeading,
  DateInput,
  DatePicker,
  DatePickerStateContext,
  Dialog,
  Group,
  I18nProvider,
  Popover,
  useLocale,
} from 'react-aria-components';
import { classes } from './classes.ts';
import { DayPart } from './day-part.tsx';
import { DayWords } from './day-words.tsx';
import { DaysForFields } from './days-for-fields.ts';
import { FieldLabel, FieldNotes, fieldProps, type FieldProps } from './field-parts.tsx';
import fieldStyles from './field.module.css';
import styles from './date-field.module.css';
import { TodayForFields } from './today-for-fields.ts';
import { namesLocale } from '#shared/messages/tongue.ts';
import { useWords } from '#renderer/words/index.ts';

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, or null when empty or not yet complete. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly onBlur?: () => void;
  readonly earliest?: string | null;
  readonly latest?: string | null;
}

/** Before this year nothing here is a day; the store refuses such dates. */
const earliestYear = 1600;

/** A day: typed in the order of the person's locale, picked from a calendar, or written in words above it. */
export function DateField(props: DateFieldProps) {
  const { value, onChange, onBlur, earliest, latest } = props;
  const today = useContext(TodayForFields);
  // One object for one day: with a new one at every drawing the field would forget what is half typed.
  const given = useMemo(() => dateOrNull(value), [value]);
  // While "2025" is typed the year is 2, 20 and 202 first. Such a day is kept in the field and is no value yet.
  const [early, setEarly] = useState<CalendarDate | null>(null);
  // The letter that was typed where only figures belong: it begins a day in words.
  const [first, setFirst] = useState('');
  // What was told last may not be drawn yet when the next is told.
  const toldLast = useRef(value);
  useLayoutEffect(() => {
    toldLast.current = value;
  }, [value]);
  const change = (next: CalendarDate | null) => {
    const isEarly = next !== null && next.year < earliestYear;
    setEarly(isEarly ? next : null);
    const told = next === null || isEarly ? null : next.toString();
    if (told === toldLast.current) return;
    toldLast.current = told;
    onChange(told);
  };
  return (
    <DatePicker<CalendarDate>
      {...fieldProps(props)}
      value={given ?? early}
      onChange={change}
      onOpenChange={(isOpen) => {
        if (!isOpen) setFirst('');
      }}
      {...(onBlur === undefined ? {} : { onBlur })}
      minValue={dateOrNull(earliest)}
      maxValue={dateOrNull(latest)}
      placeholderValue={dateOrNull(today)}
      shouldForceLeadingZeros={false}
    >
      {props.hideLabel === true ? null : <FieldLabel isRequired={props.isRequired}>{props.label}</FieldLabel>}
      <Group className={classes(fieldStyles['group'])}>
        <OpenedByLetters onLetter={setFirst}>
          <DateInput className={classes(styles['segments'])}>{(segment) => <DayPart segment={segment} />}</DateInput>
        </OpenedByLetters>
        {props.isDisabled === true ? null : <ClearButton />}
        <AriaButton className={classes(fieldStyles['inner'])}>
          <CalendarDays aria-hidden="true" />
        </AriaButton>
      </Group>
      <FieldNotes help={props.help} error={props.error} />
      <Popover className={classes(styles['popover'])} placement="bottom end" offset={4}>
        <Dialog className={classes(styles['dialog'])}>
          <DayWords
            first={first}
            limits={{ earliest: earliest ?? null, latest: latest ?? null }}
            put={(day) => change(dateOrNull(day))}
          />
          <MonthView today={today} takesFocus={first === ''} />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

/** A letter typed into a day opens the calendar with the line for days in words, and is the first of them. */
function OpenedByLetters({ onLetter, children }: { onLetter: (letter: string) => void; children: ReactNode }) {
  const state = useContext(DatePickerStateContext);
  const days = useContext(DaysForFields);
  const open = (event: KeyboardEvent) => {
    if (!/^\p{L}$/u.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onLetter(event.key);
    state?.setOpen(true);
  };
  return (
    <div className={styles['parts']} role="presentation" {...(days === null ? {} : { onKeyDownCapture: open })}>
      {children}
    </div>
  );
}

function ClearButton() {
  const { say } = useWords();
  const state = useContext(DatePickerStateContext);
  if (state === null || state.value === null) return null;
  return (
    <AriaButton
      slot={null}
      className={classes(fieldStyles['inner'])}
      aria-label={say('ui.date.clear')}
      onPress={() => state.setValue(null)}
    >
      <X aria-hidden="true" />
    </AriaButton>
  );
}

function MonthView({ today, takesFocus }: { today: string | null; takesFocus: boolean }) {
  const { names, firstDayOfWeek } = useWeek();
  return (
    <I18nProvider locale={names}>
      <Calendar autoFocus={takesFocus} firstDayOfWeek={firstDayOfWeek} className={classes(styles['calendar'])}>
        <MonthShown today={today} />
      </Calendar>
    </I18nProvider>
  );
}

/** The month that a calendar shows, with the ways to the one before and the one after. */
function MonthShown({ today }: { today: string | null }) {
  return (
    <>
      <header className={styles['head']}>
        <AriaButton slot="previous" className={classes(fieldStyles['inner'])}>
          <ChevronLeft aria-hidden="true" />
        </AriaButton>
        <CalendarHeading className={classes(styles['month'])} />
        <AriaButton slot="next" className={classes(fieldStyles['inner'])}>
          <ChevronRight aria-hidden="true" />
        </AriaButton>
      </header>
      <CalendarGrid weekdayStyle="short" className={classes(styles['grid'])}>
        {(date) => (
          <CalendarCell date={date} className={classes(styles['cell'], date.toString() === today && styles['today'])} />
        )}
      </CalendarGrid>
    </>
  );
}

const daysOfWeek = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const someSunday = parseDate('2026-11-22');

/** The locale that names days and months in the language of the page, and the day that weeks begin with in the person's. */
function useWeek() {
  const { language } = useWords();
  const { locale } = useLocale();
  const first = (daysOfWeek.length - getDayOfWeek(someSunday, locale)) % daysOfWeek.length;
  return { names: namesLocale(language, locale), firstDayOfWeek: daysOfWeek[first] ?? 'mon' };
}

export interface MonthCalendarProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly earliest?: string | null;
}

/** A calendar on the page itself, to pick one day with one press. */
export function MonthCalendar({ label, value, onChange, earliest }: MonthCalendarProps) {
  const today = useContext(TodayForFields);
  const { names, firstDayOfWeek } = useWeek();
  return (
    <I18nProvider locale={names}>
      <Calendar<CalendarDate>
        firstDayOfWeek={firstDayOfWeek}
        aria-label={label}
        value={dateOrNull(value)}
        onChange={(next) => onChange(next.toString())}
        minValue={dateOrNull(earliest)}
        defaultFocusedValue={dateOrNull(value) ?? dateOrNull(earliest) ?? dateOrNull(today)}
        className={classes(styles['calendar'])}
      >
        <MonthShown today={today} />
      </Calendar>
    </I18nProvider>
  );
}

function dateOrNull(text: string | null | undefined): CalendarDate | null {
  if (text === null || text === undefined || text === '') return null;
  try {
    return parseDate(text);
  } catch {
    return null;
  }
}
