import { useState } from 'react';
import { addMonths } from '#shared/domain/calendar-date.ts';
import type { Period } from '#shared/domain/period.ts';
import { PeriodField } from '#renderer/domain-views/period-field.tsx';
import { useOperation } from '#renderer/data/index.ts';
import { useToday } from '#renderer/format/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Answer, Calculation, DateAnswer, DayField, isCountable, useDay } from './calculation-parts.tsx';
import { usualWeek, WorkingWeekFields } from './working-week.tsx';

const units = ['day', 'business_day', 'week', 'month', 'year'] as const;

/** The days between two distances before a date. */
export function NoticeWindow() {
  const { say } = useWords();
  const today = useToday();
  const [anchor, setAnchor] = useDay(addMonths(today, 6));
  const [earliestBefore, setEarliest] = useState<Period>({ n: 60, unit: 'day' });
  const [latestBefore, setLatest] = useState<Period>({ n: 30, unit: 'day' });
  const [week, setWeek] = useState(usualWeek);
  const isReady = anchor !== null && isCountable(earliestBefore, 0) && isCountable(latestBefore, 0);
  const range = useOperation(
    'calculator.window',
    {
      anchor: anchor ?? today,
      earliestBefore,
      latestBefore,
      weekend: week.weekend,
      holidays: [...week.holidays],
    },
    { isOn: isReady, keepsPrevious: true },
  );
  return (
    <Calculation
      meaning={say('calculatorPage.window.meaning')}
      inputs={
        <>
          <DayField label={say('calculatorPage.window.anchor')} value={anchor} onChange={setAnchor} />
          <PeriodField
            label={say('calculatorPage.window.earliest')}
            showLabel
            least={0}
            value={earliestBefore}
            onChange={setEarliest}
            units={units}
          />
          <PeriodField
            label={say('calculatorPage.window.latest')}
            showLabel
            least={0}
            value={latestBefore}
            onChange={setLatest}
            units={units}
          />
          <WorkingWeekFields value={week} onChange={setWeek} />
        </>
      }
      outcome={
        <Answer
          reading={range}
          isReady={isReady}
          render={(value) => (
            <>
              <DateAnswer label={say('calculatorPage.window.opens')} date={value.opens} />
              <DateAnswer label={say('calculatorPage.window.closes')} date={value.closes} />
            </>
          )}
        />
      }
    />
  );
}
