import { enteredDay } from '#renderer/format/index.ts';
import type { ReactNode } from 'react';
import { DateField } from '#renderer/ui/index.ts';
import { answersOf } from '../forms/answer.ts';
import { FieldPlace as Place } from '../forms/field-place.tsx';
import type { TermsAnswers } from './terms-answers.ts';

const useAnswer = answersOf<TermsAnswers>();

/** A day among the terms. */
export function DayAnswer({
  name,
  label,
  help,
}: {
  name: 'startsOn' | 'endsOn' | 'trialEndsOn';
  label: string;
  help?: ReactNode;
}) {
  const day = useAnswer(name);
  return (
    <Place name={name}>
      <DateField
        label={label}
        value={day.value}
        onChange={(text) => day.change(enteredDay(text))}
        onBlur={day.blur}
        error={day.error}
        help={help}
      />
    </Place>
  );
}
