import { useState } from 'react';
import { addDays } from '#shared/domain/calendar-date.ts';
import type { Period } from '#shared/domain/period.ts';
import { PeriodField } from '#renderer/domain-views/period-field.tsx';
import { useOperation } from '#renderer/data/index.ts';
import { useToday } from '#renderer/format/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Answer, Calculation, DateAnswer, DayField, isCountable, useDay } from './calculation-parts.tsx';
import { WorkingWeekFields, type WorkingWeek } from './working-week.tsx';

const postalWeek: WorkingWeek = { weekend: ['sun'], holidays: [] };

/** The last day to send something so that it arrives in time. */
export function SendBy() {
  const { say } = useWords();
  const today = useToday();
  const [receiptDeadline, setDeadline] = useDay(addDays(today, 30));
  const [transit, setTransit] = useState<Period>({ n: 4, unit: 'business_day' });
  const [week, setWeek] = useState(postalWeek);
  const isReady = receiptDeadline !== null && isCountable(transit, 0);
  const sendBy = useOperation(
    'calculator.sendBy',
    { receiptDeadline: receiptDeadline ?? today, transit, weekend: week.weekend, holidays: [...week.holidays] },
    { isOn: isReady, keepsPrevious: true },
  );
  return (
    <Calculation
      meaning={say('calculatorPage.sendBy.meaning')}
      inputs={
        <>
          <DayField label={say('calculatorPage.sendBy.deadline')} value={receiptDeadline} onChange={setDeadline} />
          <PeriodField
            label={say('calculatorPage.sendBy.transit')}
            showLabel
            least={0}
            value={transit}
            onChange={setTransit}
            units={['business_day', 'day', 'week']}
          />
          <WorkingWeekFields value={week} onChange={setWeek} />
        </>
      }
      outcome={
        <Answer
          reading={sendBy}
          isReady={isReady}
          render={(value) => <DateAnswer label={say('calculatorPage.sendBy.sendBy')} date={value.date} />}
        />
      }
    />
  );
}
