import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { Select, Stack } from '#renderer/ui/index.ts';
import { PeriodField } from '../period-field.tsx';
import { answersOf } from './answer.ts';
import { FieldPlace } from './field-place.tsx';

/** The units a price can be paid by. */
export type CycleUnit = 'day' | 'week' | 'month' | 'year';

/** How often a price is paid, as fields of a form. */
export interface CycleAnswers {
  paidOnce: boolean;
  cycleN: number;
  cycleUnit: CycleUnit;
}

const useAnswer = answersOf<CycleAnswers>();

const usualCycles = [
  { id: 'month1', label: 'every month', n: 1, unit: 'month' },
  { id: 'year1', label: 'every year', n: 1, unit: 'year' },
  { id: 'month3', label: 'every 3 months', n: 3, unit: 'month' },
  { id: 'month6', label: 'every 6 months', n: 6, unit: 'month' },
  { id: 'week1', label: 'every week', n: 1, unit: 'week' },
  { id: 'week4', label: 'every 4 weeks', n: 4, unit: 'week' },
] as const satisfies readonly { id: string; label: string; n: number; unit: CycleUnit }[];

type CycleChoice = (typeof usualCycles)[number]['id'] | 'once' | 'other';

/** How often something is paid. Stands in a form whose values hold the answers. */
export function CycleQuestion() {
  const { setValue } = useFormContext<CycleAnswers>();
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
    <FieldPlace name="cycleN">
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
    </FieldPlace>
  );
}
