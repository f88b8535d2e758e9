import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { CurrencyField } from '#renderer/domain-views/currency-field.tsx';
import { PeriodField } from '#renderer/domain-views/period-field.tsx';
import { MoneyField, NumberField, Select, Stack } from '#renderer/ui/index.ts';
import { Place, useAnswer } from './answer.tsx';
import type { ContractFormValues, CycleUnit } from './contract-form-values.ts';
import styles from './cost.module.css';

const usualCycles = [
  { id: 'month1', label: 'every month', n: 1, unit: 'month' },
  { id: 'year1', label: 'every year', n: 1, unit: 'year' },
  { id: 'month3', label: 'every 3 months', n: 3, unit: 'month' },
  { id: 'month6', label: 'every 6 months', n: 6, unit: 'month' },
  { id: 'week1', label: 'every week', n: 1, unit: 'week' },
  { id: 'week4', label: 'every 4 weeks', n: 4, unit: 'week' },
] as const satisfies readonly { id: string; label: string; n: number; unit: CycleUnit }[];

type CycleChoice = (typeof usualCycles)[number]['id'] | 'once' | 'other';

/** What is paid, how often, and which part of it is the person's. */
export function Cost() {
  const amount = useAnswer('amount');
  const problem = useAnswer('amountProblem');
  const currency = useAnswer('currency');
  const share = useAnswer('sharePercent');
  return (
    <div className={styles['cost']}>
      <Place name="amount">
        <MoneyField
          label="Price"
          currency={currency.value}
          value={amount.value}
          onChange={amount.change}
          onBlur={amount.blur}
          onProblem={problem.change}
          error={amount.error}
        />
      </Place>
      <Place name="currency">
        <CurrencyField label="Currency" value={currency.value} onChange={currency.change} error={currency.error} />
      </Place>
      <Cycle />
      <p className={styles['help']}>Leave the price empty if you are not sure of it; write 0 for a free account.</p>
      <Place name="sharePercent">
        <NumberField
          label="Your share"
          value={Number.isNaN(share.value) ? null : share.value}
          onChange={(value) => share.change(value ?? Number.NaN)}
          onBlur={share.blur}
          minimum={0}
          maximum={100}
          unit="%"
          error={share.error}
          help="100 if you pay it alone."
        />
      </Place>
    </div>
  );
}

function Cycle() {
  const { setValue } = useFormContext<ContractFormValues>();
  const once = useAnswer('paidOnce');
  const n = useAnswer('cycleN');
  const unit = useAnswer('cycleUnit');
  const usual = usualCycles.find((cycle) => cycle.n === n.value && cycle.unit === unit.value);
  const [isOther, setOther] = useState(usual === undefined);
  const value: CycleChoice = once.value ? 'once' : isOther ? 'other' : (usual?.id ?? 'other');
  const choose = (choice: CycleChoice) => {
    setOther(choice === 'other');
    setValue('paidOnce', choice === 'once', { shouldDirty: true });
    const cycle = usualCycles.find(({ id }) => id === choice);
    if (cycle === undefined) return;
    setValue('cycleN', cycle.n, { shouldDirty: true, shouldValidate: true });
    setValue('cycleUnit', cycle.unit, { shouldDirty: true });
  };
  return (
    <Place name="cycleN">
      <Stack gap="tight">
        <Select<CycleChoice>
          label="How often"
          value={value}
          onChange={choose}
          choices={[
            ...usualCycles.map(({ id, label }) => ({ id, label })),
            { id: 'other', label: 'at another interval' },
            { id: 'once', label: 'once' },
          ]}
        />
        {value === 'other' ? (
          <PeriodField
            label="Every"
            showLabel
            value={{ n: n.value, unit: unit.value }}
            units={['day', 'week', 'month', 'year']}
            onChange={(period) => {
              n.change(period.n);
              if (period.unit !== 'business_day') unit.change(period.unit);
            }}
            error={n.error}
          />
        ) : null}
      </Stack>
    </Place>
  );
}
