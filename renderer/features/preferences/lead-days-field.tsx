import { useState } from 'react';
import { TagField } from '#renderer/ui/index.ts';
import { inOrder, withLeadDays, withoutLeadDay } from './lead-days.ts';

export interface LeadDaysFieldProps {
  readonly label: string;
  readonly days: readonly number[];
  readonly onChange: (days: number[]) => void;
  readonly help?: string;
}

/** Days before a date on which to be reminded, as words one can add and take away. */
export function LeadDaysField({ label, days, onChange, help }: LeadDaysFieldProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const words = inOrder(days).map(dayInWords);
  const change = (next: string[]) => {
    const added = next.find((word) => !words.includes(word));
    const removed = inOrder(days).find((day) => !next.includes(dayInWords(day)));
    if (added === undefined && removed === undefined) return;
    const outcome = added === undefined ? withoutLeadDay(days, removed ?? Number.NaN) : withLeadDays(days, added);
    setProblem(outcome.ok ? null : outcome.message);
    if (outcome.ok) onChange(outcome.days);
  };
  return (
    <TagField
      label={label}
      value={words}
      onChange={change}
      error={problem}
      placeholder="Add days, such as 45 or 2 weeks"
      help={help}
    />
  );
}

function dayInWords(day: number): string {
  return day === 1 ? '1 day' : `${day} days`;
}
