import { useState } from 'react';
import type { InputOf } from '#shared/api/api.ts';
import type { Period } from '#shared/domain/period.ts';
import { PeriodField } from '#renderer/domain-views/period-field.tsx';
import { useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { NumberField, RadioGroup } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Answer, Calculation, DayField, isCountable, useDay } from './calculation-parts.tsx';
import styles from './calculator.module.css';

type Convention = NonNullable<InputOf<'calculator.renewals'>['convention']>;

/** The last days of the terms that follow each other. */
export function Renewals() {
  const { say } = useWords();
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
      meaning={say('calculatorPage.renewals.meaning')}
      inputs={
        <>
          <DayField label={say('calculatorPage.renewals.startsOn')} value={startsOn} onChange={setStartsOn} />
          <PeriodField
            label={say('calculatorPage.renewals.step')}
            showLabel
            value={step}
            onChange={setStep}
            units={['day', 'week', 'month', 'year']}
          />
          <NumberField
            label={say('calculatorPage.renewals.count')}
            value={count}
            onChange={setCount}
            minimum={1}
            maximum={600}
            step={1}
          />
          <RadioGroup<Convention>
            label={say('calculatorPage.renewals.convention')}
            value={convention}
            onChange={setConvention}
            choices={[
              {
                id: 'civil',
                label: say('calculatorPage.renewals.civil'),
                description: say('calculatorPage.renewals.civilMeaning'),
              },
              {
                id: 'billing_clamp',
                label: say('calculatorPage.renewals.billing'),
                description: say('calculatorPage.renewals.billingMeaning'),
              },
              {
                id: 'bgb190_chained',
                label: say('calculatorPage.renewals.chained'),
                description: say('calculatorPage.renewals.chainedMeaning'),
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
                {say(
                  convention === 'billing_clamp'
                    ? 'calculatorPage.renewals.renewsOn'
                    : 'calculatorPage.renewals.lastDays',
                )}
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
