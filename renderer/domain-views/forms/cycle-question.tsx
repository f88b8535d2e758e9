import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { Select, Stack } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
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
  { id: 'month1', n: 1, unit: 'month' },
  { id: 'year1', n: 1, unit: 'year' },
  { id: 'month3', n: 3, unit: 'month' },
  { id: 'month6', n: 6, unit: 'month' },
  { id: 'week1', n: 1, unit: 'week' },
  { id: 'week4', n: 4, unit: 'week' },
] as const satisfies readonly { id: string; n: number; unit: CycleUnit }[];

type CycleChoice = (typeof usualCycles)[number]['id'] | 'once' | 'other';

/** How often something is paid. Stands in a form whose values hold the answers. */
export function CycleQuestion() {
  const { say } = useWords();
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
          label={say('views.cycle')}
          value={value}
          onChange={choose}
          choices={[
            ...usualCycles.map(({ id }) => ({ id, label: say(`views.cycle.${id}`) })),
            { id: 'other', label: say('views.cycle.other') },
            { id: 'once', label: say('views.cycle.once') },
          ]}
        />
        {value === 'other' ? (
          <PeriodField
            label={say('views.cycle.every')}
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
