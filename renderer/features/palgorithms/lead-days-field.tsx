import { useState } from 'react';
import type { Message } from '#shared/domain/words.ts';
import { TagField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { inOrder, withLeadDays, withoutLeadDay } from './lead-days.ts';

export interface LeadDaysFieldProps {
  readonly label: string;
  readonly days: readonly number[];
  readonly onChange: (days: number[]) => void;
  readonly help?: string;
}

/** Days before a date on which to be reminded, as words one can add and take away. */
export function LeadDaysField({ label, days, onChange, help }: LeadDaysFieldProps) {
  const { say, told } = useWords();
  const [problem, setProblem] = useState<Message | null>(null);
  const dayInWords = (n: number): string => say('palgorithms.days', { n });
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
      error={problem === null ? null : told(problem)}
      placeholder={say('palgorithms.daysHint')}
      help={help}
    />
  );
}
