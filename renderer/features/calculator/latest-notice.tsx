import { useState } from 'react';
import { addMonths, endOf } from '#shared/domain/calendar-date.ts';
import type { Period } from '#shared/domain/period.ts';
import { PeriodField } from '#renderer/domain-views/period-field.tsx';
import { useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Answer, Calculation, DateAnswer, DayField, isCountable, OtherReading, useDay } from './calculation-parts.tsx';
import { usualWeek, WorkingWeekFields } from './working-week.tsx';

/** The last day on which a notice may arrive for a contract to end on a day. */
export function LatestNotice() {
  const { say } = useWords();
  const format = useFormat();
  const [targetEnd, setTargetEnd] = useDay(endOf(addMonths(format.today, 3), 'month'));
  const [notice, setNotice] = useState<Period>({ n: 1, unit: 'month' });
  const [week, setWeek] = useState(usualWeek);
  const isReady = targetEnd !== null && isCountable(notice, 0);
  const latest = useOperation(
    'calculator.latestNotice',
    { targetEnd: targetEnd ?? format.today, notice, weekend: week.weekend, holidays: [...week.holidays] },
    { isOn: isReady, keepsPrevious: true },
  );
  return (
    <Calculation
      meaning={say('calculatorPage.latestNotice.meaning')}
      inputs={
        <>
          <DayField label={say('calculatorPage.latestNotice.targetEnd')} value={targetEnd} onChange={setTargetEnd} />
          <PeriodField
            label={say('calculatorPage.latestNotice.notice')}
            showLabel
            least={0}
            value={notice}
            onChange={setNotice}
            units={['day', 'business_day', 'week', 'month', 'year']}
          />
          <WorkingWeekFields value={week} onChange={setWeek} />
        </>
      }
      outcome={
        <Answer
          reading={latest}
          isReady={isReady}
          render={(value) => (
            <>
              <DateAnswer label={say('calculatorPage.latestNotice.arrivedBy')} date={value.safe} />
              {value.legal === value.safe ? null : (
                <OtherReading>
                  {say('calculatorPage.latestNotice.otherReading', { day: format.longDay(value.legal) })}
                </OtherReading>
              )}
            </>
          )}
        />
      }
    />
  );
}
