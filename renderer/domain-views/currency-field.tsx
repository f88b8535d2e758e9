import { useMemo } from 'react';
import { Select, type FieldProps } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { currencyChoices } from './currencies.ts';

export interface CurrencyFieldProps extends FieldProps {
  readonly value: string | null;
  readonly onChange: (currency: string) => void;
}

/** A currency by its code and its name. Typing its first letters finds it. */
export function CurrencyField({ value, onChange, ...field }: CurrencyFieldProps) {
  const { say, language } = useWords();
  const choices = useMemo(() => currencyChoices(language, value), [language, value]);
  return <Select {...field} choices={choices} value={value} onChange={onChange} placeholder={say('views.currency')} />;
}
