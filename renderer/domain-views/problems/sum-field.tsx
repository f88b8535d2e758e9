import { useState } from 'react';
import type { Money } from '#shared/domain/money.ts';
import { useOperation } from '#renderer/data/index.ts';
import { CurrencyField } from '#renderer/domain-views/currency-field.tsx';
import { FieldRow, MoneyField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';

/** A sum that is being entered. */
export interface EnteredSum {
  /** Null while no amount stands there. */
  readonly sum: Money | null;
  readonly amount: number | null;
  readonly currency: string;
  readonly setAmount: (amount: number | null) => void;
  readonly setCurrency: (currency: string) => void;
}

/** A sum to enter, in the currency that is likely, else in the person's own. */
export function useSum(present: Money | null, likely: string | null = null): EnteredSum {
  const preferences = useOperation('preferences.get', {});
  const [amount, setAmount] = useState<number | null>(present?.amount ?? null);
  const [chosen, setCurrency] = useState<string | null>(present?.currency ?? null);
  const currency = chosen ?? likely ?? preferences.value?.currency ?? 'EUR';
  return { sum: amount === null ? null : { amount, currency }, amount, currency, setAmount, setCurrency };
}

/** A sum of money with its currency. */
export function SumField({ label, entered }: { label: string; entered: EnteredSum }) {
  const { say } = useWords();
  const { amount, currency, setAmount, setCurrency } = entered;
  return (
    <FieldRow>
      <MoneyField label={label} value={amount} onChange={setAmount} currency={currency} />
      <CurrencyField label={say('problems.currency')} value={currency} onChange={setCurrency} />
    </FieldRow>
  );
}
