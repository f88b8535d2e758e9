import { enteredDay } from '#renderer/format/index.ts';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { isCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type {
  DayOfYear,
  ExitFrom as ExitFromTerms,
  Probation as ProbationTerms,
  TermClauses,
} from '#shared/domain/terms/terms.ts';
import { daysOfYearInMessages } from '#shared/domain/terms/wording.ts';
import { Button, DateField, IconButton, NumberField, Select } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { PeriodField } from '../period-field.tsx';
import { anchorChoices } from './anchor-choices.ts';
import styles from './special-clauses.module.css';
import { noticeUnits, termUnits } from './units.ts';

const months = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;

/** Days of every year: the month with the day in it, and the number of the day, 31 for the last. */
export function DaysOfYear({
  days,
  onChange,
}: {
  days: readonly DayOfYear[];
  onChange: (days: readonly DayOfYear[]) => void;
}) {
  const { say, told } = useWords();
  const put = (index: number, day: DayOfYear) => onChange(days.map((one, at) => (at === index ? day : one)));
  const labels = (day: number) =>
    daysOfYearInMessages(months.map((month) => ({ month: Number(month), day: isDay(day) ? day : 31 }))).map(told);
  return (
    <>
      {days.map(({ month, day }, index) => (
        <div key={index} className={styles['row']}>
          <Select
            label={say('views.clauses.day', { number: index + 1 })}
            hideLabel
            value={months[month - 1] ?? null}
            onChange={(chosen) => put(index, { month: Number(chosen), day })}
            choices={months.map((id, at) => ({ id, label: labels(day)[at] ?? id }))}
          />
          <div className={styles['number']}>
            <NumberField
              label={say('views.clauses.dayOfMonth', { number: index + 1 })}
              hideLabel
              value={Number.isNaN(day) ? null : day}
              onChange={(number) => put(index, { month, day: number ?? Number.NaN })}
              minimum={1}
              maximum={31}
              step={1}
            />
          </div>
          <IconButton
            label={say('views.clauses.removeDay', { number: index + 1 })}
            icon={<X size={16} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => onChange(days.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <p className={styles['aside']}>{say('views.clauses.dayHelp')}</p>
      <Button
        variant="quiet"
        small
        icon={<Plus size={16} strokeWidth={1.75} aria-hidden="true" />}
        onPress={() => onChange([...days, { month: nextMonth(days), day: 31 }])}
      >
        {say('views.clauses.addDay')}
      </Button>
    </>
  );
}

function isDay(day: number): boolean {
  return Number.isInteger(day) && day >= 1 && day <= 31;
}

/** Half a year after the last day, as such days mostly lie. */
function nextMonth(days: readonly DayOfYear[]): number {
  return (((days.at(-1)?.month ?? 6) + 5) % 12) + 1;
}

/** How long the probation lasts, and its notice. */
export function Probation({ value, onChange }: { value: ProbationTerms; onChange: (value: ProbationTerms) => void }) {
  const { say } = useWords();
  const { length, notice } = value;
  return (
    <>
      <PeriodField
        label={say('views.clauses.probationLength')}
        showLabel
        value={length}
        units={termUnits}
        onChange={(changed) => onChange({ ...value, length: changed })}
      />
      <PeriodField
        label={say('views.clauses.probationNotice')}
        showLabel
        least={0}
        value={{ n: notice.n, unit: notice.unit }}
        units={noticeUnits}
        onChange={(changed) => onChange({ ...value, notice: { ...notice, ...changed } })}
      />
      <Select
        label={say('views.terms.beforeWhat', { label: say('views.clauses.probationNotice') })}
        hideLabel
        value={notice.anchor ?? 'any_time'}
        onChange={(anchor) => onChange({ ...value, notice: { ...notice, anchor } })}
        choices={anchorChoices.map((id) => ({ id, label: say(`views.before.${id}`) }))}
        className={styles['anchor']}
      />
    </>
  );
}

const sixMonths = { n: 6, unit: 'month' } as const;

/** The break dates, each with a way to take it out, a field for a further one, and their notice. */
export function BreakDates({
  value,
  onChange,
}: {
  value: TermClauses;
  onChange: (changed: Pick<TermClauses, 'breakDates' | 'breakNotice'>) => void;
}) {
  const { say } = useWords();
  const [next, setNext] = useState<CalendarDate | null>(null);
  const dates = value.breakDates ?? [];
  const put = (breakDates: readonly CalendarDate[]) =>
    onChange({ breakDates: [...new Set(breakDates)].toSorted(), breakNotice: value.breakNotice ?? sixMonths });
  return (
    <>
      {dates.map((date, index) => (
        <div key={date} className={styles['row']}>
          <DateField
            label={say('views.clauses.breakDate', { number: index + 1 })}
            value={date}
            onChange={(text) => {
              if (text !== null && isCalendarDate(text)) put(dates.map((one) => (one === date ? text : one)));
            }}
          />
          <IconButton
            label={say('views.clauses.removeDay', { number: index + 1 })}
            icon={<X size={16} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => put(dates.filter((one) => one !== date))}
          />
        </div>
      ))}
      <div className={styles['row']}>
        <DateField
          label={say('views.clauses.newBreakDate')}
          value={next}
          onChange={(text) => setNext(enteredDay(text))}
        />
        <Button
          variant="quiet"
          small
          icon={<Plus size={16} strokeWidth={1.75} aria-hidden="true" />}
          isDisabled={next === null}
          onPress={() => {
            if (next === null) return;
            put([...dates, next]);
            setNext(null);
          }}
        >
          {say('views.clauses.addBreakDate')}
        </Button>
      </div>
      <PeriodField
        label={say('views.clauses.breakNotice')}
        showLabel
        least={0}
        value={value.breakNotice ?? sixMonths}
        units={noticeUnits}
        onChange={(breakNotice) => onChange({ breakDates: dates, breakNotice })}
      />
    </>
  );
}

/** After how long it can end early for the first time, and how often from then on. */
export function ExitFrom({ value, onChange }: { value: ExitFromTerms; onChange: (value: ExitFromTerms) => void }) {
  const { say } = useWords();
  return (
    <>
      <PeriodField
        label={say('views.clauses.exitAfter')}
        showLabel
        value={value.after}
        units={termUnits}
        onChange={(after) => onChange({ ...value, after })}
      />
      <PeriodField
        label={say('views.clauses.exitEvery')}
        showLabel
        value={value.every}
        units={termUnits}
        onChange={(every) => onChange({ ...value, every })}
      />
    </>
  );
}

/** The last day for which the price is promised. */
export function PriceGuarantee({
  value,
  onChange,
}: {
  value: CalendarDate | null;
  onChange: (value: CalendarDate | null) => void;
}) {
  const { say } = useWords();
  return (
    <DateField label={say('views.clauses.priceUntil')} value={value} onChange={(text) => onChange(enteredDay(text))} />
  );
}
