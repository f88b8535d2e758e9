import { useState, type ReactNode } from 'react';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { AnyError } from '#shared/api/errors.ts';
import { WorkingList } from '#renderer/domain-views/working-list.tsx';
import { failureText } from '#renderer/data/index.ts';
import { enteredDay, useFormat } from '#renderer/format/index.ts';
import { classes, DateField, ErrorMessage, Spinner, Stack } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './calculator.module.css';

/** A day that may be empty for the moment, with its field's handler. */
export function useDay(first: CalendarDate): readonly [CalendarDate | null, (text: string | null) => void] {
  const [day, setDay] = useState<CalendarDate | null>(first);
  return [day, (text) => setDay(enteredDay(text))];
}

/** A field for a day of a calculation. */
export function DayField(props: {
  label: string;
  value: CalendarDate | null;
  onChange: (text: string | null) => void;
  help?: ReactNode;
}) {
  const { say } = useWords();
  return <DateField {...props} error={props.value === null ? say('calculatorPage.chooseDay') : null} />;
}

/** The inputs of a calculation, and beside them what comes out. */
export function Calculation({ meaning, inputs, outcome }: { meaning: string; inputs: ReactNode; outcome: ReactNode }) {
  const { say } = useWords();
  return (
    <>
      <p className={styles['meaning']}>{meaning}</p>
      <div className={styles['columns']}>
        <Stack>{inputs}</Stack>
        <section aria-label={say('calculatorPage.result')} className={styles['outcome']}>
          {outcome}
        </section>
      </div>
    </>
  );
}

/** An answer that may be on its way or have failed. */
interface AnswerReading<Value> {
  readonly value: Value | undefined;
  readonly failure: AnyError | null;
  readonly isPrevious: boolean;
}

export interface AnswerProps<Value> {
  readonly reading: AnswerReading<Value>;
  /** Whether the inputs can be counted with. */
  readonly isReady: boolean;
  readonly render: (value: Value) => ReactNode;
}

/** What came out, with the working; or what is missing, or why it cannot be worked out. */
export function Answer<Value extends { working: readonly string[] }>({ reading, isReady, render }: AnswerProps<Value>) {
  const { say } = useWords();
  if (!isReady) return <p className={styles['soft']}>{say('calculatorPage.fillIn')}</p>;
  if (reading.failure !== null) return <ErrorMessage>{failureText(reading.failure)}</ErrorMessage>;
  if (reading.value === undefined) return <Spinner />;
  return (
    <div className={classes(styles['answer'], reading.isPrevious && styles['previous'])} aria-live="polite">
      {render(reading.value)}
      <WorkingList working={reading.value.working} opensAtFirst />
    </div>
  );
}

/** One date that came out, large. */
export function DateAnswer({ label, date }: { label: string; date: CalendarDate }) {
  const format = useFormat();
  return (
    <div>
      <p className={styles['soft']}>{label}</p>
      <p className={styles['date']}>{format.longDay(date)}</p>
      <p className={styles['soft']}>{format.distance(date)}</p>
    </div>
  );
}

/** A second reading beside the main one. */
export function OtherReading({ children }: { children: ReactNode }) {
  return <p className={styles['other']}>{children}</p>;
}

/** Whether a period can be counted with. */
export function isCountable(period: { n: number }, least: 0 | 1): boolean {
  return Number.isInteger(period.n) && period.n >= least && period.n <= 3660;
}
