import { parseDate } from '@internationalized/date';
import { useContext, useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { DatePickerStateContext, Input, Label, TextField } from 'react-aria-components';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import { DaysForFields, type DayLimits, type WordsRead } from './days-for-fields.ts';
import fieldStyles from './field.module.css';
import styles from './date-field.module.css';
import { useWords } from '#renderer/words/index.ts';

type Reader = (text: string, limits: DayLimits) => WordsRead;

export interface DayWordsProps {
  /** What was typed already. */
  readonly first: string;
  readonly limits: DayLimits;
  /** Puts a day, `YYYY-MM-DD`, or none into the field, also where the field has not drawn yet what it was given before. */
  readonly put: (day: string | null) => void;
}

/**
 * A line to write a day in words. What is understood is told in full and stands in the field at once; while the words may
 * mean several days or none, the field keeps the day it had. Enter leaves with the day, Escape with the one before.
 */
export function DayWords({ first, limits, put }: DayWordsProps) {
  const { say } = useWords();
  const days = useContext(DaysForFields);
  const state = useContext(DatePickerStateContext);
  const before = useRef(state?.value ?? null);
  const choices = useRef<HTMLDivElement>(null);
  // What was understood last may be about to stand in the field when somebody leaves.
  const isLeft = useRef(false);
  const [text, setText] = useState(first);
  const reader = useReader(days);
  const read = reader === null || text.trim() === '' ? null : reader(text, limits);
  const day = read?.kind === 'day' ? read.day : null;
  const stand = (understood: string | null) => {
    const next = understood === null ? before.current : parseDate(understood);
    if ((state?.value?.toString() ?? null) !== (next?.toString() ?? null)) state?.setValue(next);
  };
  const stands = useEffectEvent(stand);
  const isWriting = text.trim() !== '';
  useEffect(() => {
    if (isWriting && !isLeft.current) stands(day);
  }, [isWriting, day]);
  if (days === null || state === null) return null;

  const leaveWith = (chosen: string | null) => {
    isLeft.current = true;
    put(chosen);
    state.setOpen(false);
  };
  const change = (next: string) => {
    if (next.trim() === '') stand(null);
    setText(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      if (isWriting) leaveWith(before.current?.toString() ?? null);
      else state.setOpen(false);
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (day !== null) leaveWith(day);
    else choices.current?.querySelector('button')?.focus();
  };

  return (
    <div className={styles['words']} data-keeps-save-key>
      <TextField value={text} onChange={change} onKeyDown={onKeyDown} autoFocus={first !== ''} autoComplete="off">
        <Label className={classes(fieldStyles['label'])}>{say('ui.date.words')}</Label>
        <Input className={classes(fieldStyles['input'])} placeholder={say('ui.date.words.such')} />
      </TextField>
      <div role="status" className={styles['read']}>
        {read === null ? null : <Understood read={read} days={days} />}
      </div>
      {read?.kind === 'choose' ? (
        <div ref={choices} className={styles['choices']}>
          {read.days.map((one) => (
            <Button key={one} onPress={() => leaveWith(one)}>
              {days.inFull(one)}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
}

function Understood({ read, days }: { read: WordsRead; days: DaysForFields }) {
  const { say } = useWords();
  switch (read.kind) {
    case 'day':
      return <strong>{days.inFull(read.day)}</strong>;
    case 'choose':
      return say(`ui.date.words.${read.why}`);
    case 'outside':
      return say('ui.date.words.outside', { day: days.inFull(read.day) });
    case 'nothing':
      return say('ui.date.words.nothing');
  }
}

/** What reads words, once it is there; null before, and where it can not be had. */
function useReader(days: DaysForFields | null): Reader | null {
  const [reader, setReader] = useState<{ readonly read: Reader } | null>(null);
  useEffect(() => {
    let isWanted = true;
    days
      ?.reader()
      .then((read) => (isWanted ? setReader({ read }) : undefined))
      .catch(() => (isWanted ? setReader(null) : undefined));
    return () => {
      isWanted = false;
    };
  }, [days]);
  return reader?.read ?? null;
}
