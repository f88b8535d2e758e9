import { useState } from 'react';
import type { Period } from '#shared/domain/period.ts';
import { PeriodField } from '#renderer/domain-views/period-field.tsx';
import { useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Answer, Calculation, DateAnswer, DayField, isCountable, OtherReading, useDay } from './calculation-parts.tsx';

/** The last day of a term that begins on a day. */
export function TermEnd() {
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
      meaning="A contract begins on a day and binds for a time. The first day counts, so twelve months from 1 March end on the last day of February."
      inputs={
        <>
          <DayField label="First day" value={startsOn} onChange={setStartsOn} />
          <PeriodField
            label="Bound for"
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
              <DateAnswer label="The last day is" date={value.civil} />
              {value.billingClamp === value.civil ? null : (
                <OtherReading>
                  Many billing systems end it on {format.longDay(value.billingClamp)} instead. Use the earlier of the
                  two for your own deadline.
                </OtherReading>
              )}
            </>
          )}
        />
      }
    />
  );
}
