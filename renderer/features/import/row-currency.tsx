import { Select } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { currenciesOf, type ImportRow, type Inference } from './list-answers.ts';

export interface RowCurrencyProps {
  readonly row: ImportRow;
  readonly inferences: readonly Inference[];
  readonly isBusy: boolean;
  readonly onCurrency: (line: number, currency: string) => void;
}

/** Asks which currency the sign of this row stands for, where it may be another than in the rest of the list. */
export function RowCurrency({ row, inferences, isBusy, onCurrency }: RowCurrencyProps) {
  const { say } = useWords();
  const choices = currenciesOf(row, inferences);
  if (choices.length === 0) return null;
  return (
    <Select
      label={say('importPage.rows.currency', { line: String(row.line) })}
      hideLabel
      isDisabled={isBusy}
      value={null}
      onChange={(currency) => onCurrency(row.line, currency)}
      choices={choices.map(({ value, label }) => ({ id: value, label }))}
    />
  );
}
