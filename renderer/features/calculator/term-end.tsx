import { useState } from 'react';
import type { Period } from '#shared/domain/period.ts';
import { PeriodField } from '#renderer/domain-views/period-field.tsx';
import { useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Answer, Calculation, DateAnswer, DayField, isCountable, OtherReading, useDay } from './calculation-parts.tsx';

/** The last day of a term that begins on a day. */
export function TermEnd() {
  const { say } = useWords();
  const format = useFormat();
  const [startsOn, setStartsOn] = useDay(format.today);
  const [initialTerm, setTerm] = useState<Period>({ n: 12, unit: 'month' });
  const isReady = startsOn !== null && isCountable(initialTerm, 1);
  const end = useOperation(
    'calculator.termEnd',
    { startsOn: startsOn ?? format.today, initialTerm },
    { isOn: isReady, keepsPrevious: true },
  );
  return (
    <Calculation
      meaning={say('calculatorPage.termEnd.meaning')}
      inputs={
        <>
          <DayField label={say('calculatorPage.termEnd.startsOn')} value={startsOn} onChange={setStartsOn} />
          <PeriodField
            label={say('calculatorPage.termEnd.bound')}
            showLabel
            value={initialTerm}
            onChange={setTerm}
            units={['day', 'week', 'month', 'year']}
          />
        </>
      }
      outcome={
        <Answer
          reading={end}
          isReady={isReady}
          render={(value) => (
            <>
              <DateAnswer label={say('calculatorPage.termEnd.lastDay')} date={value.civil} />
              {value.billingClamp === value.civil ? null : (
                <OtherReading>
                  {say('calculatorPage.termEnd.otherReading', { day: format.longDay(value.billingClamp) })}
                </OtherReading>
              )}
            </>
          )}
        />
      }
    />
  );
}
