import type { Money } from '#shared/domain/money.ts';
import { CurrencyField } from '#renderer/domain-views/currency-field.tsx';
import { FieldRow, MoneyField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';

export interface SumFieldProps {
  readonly label: string;
  readonly amount: number | null;
  readonly currency: string;
  readonly onAmount: (amount: number | null) => void;
  readonly onCurrency: (currency: string) => void;
}

/** A sum of money with its currency. */
export function SumField({ label, amount, currency, onAmount, onCurrency }: SumFieldProps) {
  const { say } = useWords();
  return (
    <FieldRow>
      <MoneyField label={label} value={amount} onChange={onAmount} currency={currency} />
      <CurrencyField label={say('problems.currency')} value={currency} onChange={onCurrency} />
    </FieldRow>
  );
}

/** The sum of an amount; null where there is none. */
export function sumOf(amount: number | null, currency: string): Money | null {
  return amount === null ? null : { amount, currency };
}
