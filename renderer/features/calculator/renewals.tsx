import { useState } from 'react';
import type { InputOf } from '#shared/api/api.ts';
import type { Period } from '#shared/domain/period.ts';
import { PeriodField } from '#renderer/domain-views/period-field.tsx';
import { useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { NumberField, RadioGroup } from '#renderer/ui/index.ts';
import { Answer, Calculation, DayField, isCountable, useDay } from './calculation-parts.tsx';
import styles from './calculator.module.css';

type Convention = NonNullable<InputOf<'calculator.renewals'>['convention']>;

/** The last days of the terms that follow each other. */
export function Renewals() {
  const format = useFormat();
  const [startsOn, setStartsOn] = useDay(format.today);
  const [step, setStep] = useState<Period>({ n: 1, unit: 'month' });
  const [count, setCount] = useState<number | null>(12);
  const [convention, setConvention] = useState<Convention>('civil');
  const isReady = startsOn !== null && isCountable(step, 1) && count !== null;
  const renewals = useOperation(
    'calculator.renewals',
    { startsOn: startsOn ?? format.today, step, count: count ?? 1, convention },
    { isOn: isReady, keepsPrevious: true },
  );
  return (
    <Calculation
      meaning="A contract renews again and again. On which days does one term end and the next begin?"
      inputs={
        <>
          <DayField label="First day of all" value={startsOn} onChange={setStartsOn} />
          <PeriodField
            label="Each term lasts"
            showLabel
            value={step}
            onChange={setStep}
            units={['day', 'week', 'month', 'year']}
          />
          <NumberField label="How many terms" value={count} onChange={setCount} minimum={1} maximum={600} step={1} />
          <RadioGroup<Convention>
            label="How they are counted"
            value={convention}
            onChange={setConvention}
            choices={[
              {
                id: 'civil',
                label: 'From the first day of all',
                description: 'What this app uses: last days, with no drift over the years.',
              },
              {
                id: 'billing_clamp',
                label: 'As billing systems renew',
                description: 'The days of renewal: the same day each month, or the last one of a short month.',
              },
              {
                id: 'bgb190_chained',
                label: 'Each from the end of the one before',
                description: 'The reading of § 190 of the German civil code.',
              },
            ]}
          />
        </>
      }
      outcome={
        <Answer
          reading={renewals}
          isReady={isReady}
          render={(value) => (
            <>
              <p className={styles['soft']}>
                {convention === 'billing_clamp' ? 'It renews on' : 'The last days of the terms'}
              </p>
              <ol className={styles['series']}>
                {value.dates.map((date) => (
                  <li key={date}>{format.longDay(date)}</li>
                ))}
              </ol>
            </>
          )}
        />
      }
    />
  );
}
