import { enteredDay } from '#renderer/format/index.ts';
import type { ReactNode } from 'react';
import { DateField } from '#renderer/ui/index.ts';
import { Place, useAnswer } from './answer.ts';

/** A day of the form. */
export function DayAnswer({
  name,
  label,
  help,
  latest = null,
}: {
  name:
    | 'trialEndsOn'
    | 'concludedOn'
    | 'receivedOn'
    | 'nextPaymentOn'
    | 'pausedFrom'
    | 'pausedUntil'
    | 'lastUsedOn'
    | 'reviewOn';
  label: string;
  help?: ReactNode;
  latest?: string | null;
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
        latest={latest}
      />
    </Place>
  );
}
