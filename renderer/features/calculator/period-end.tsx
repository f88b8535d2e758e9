import { useState } from 'react';
import type { Period } from '#shared/domain/period.ts';
import { PeriodField } from '#renderer/domain-views/period-field.tsx';
import { useOperation } from '#renderer/data/index.ts';
import { useToday } from '#renderer/format/index.ts';
import { Checkbox, RadioGroup } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Answer, Calculation, DateAnswer, DayField, isCountable, useDay } from './calculation-parts.tsx';
import { usualWeek, WorkingWeekFields } from './working-week.tsx';

/** When a period that something starts is over. */
export function PeriodEnd() {
  const { say } = useWords();
  const today = useToday();
  const [trigger, setTrigger] = useDay(today);
  const [period, setPeriod] = useState<Period>({ n: 14, unit: 'day' });
  const [triggerDayCounts, setTriggerDayCounts] = useState(false);
  const [roll, setRoll] = useState<'none' | 'next_working_day'>('none');
  const [week, setWeek] = useState(usualWeek);
  const isReady = trigger !== null && isCountable(period, 0);
  const end = useOperation(
    'calculator.periodEnd',
    { trigger: trigger ?? today, period, triggerDayCounts, roll, weekend: week.weekend, holidays: [...week.holidays] },
    { isOn: isReady, keepsPrevious: true },
  );
  return (
    <Calculation
      meaning={say('calculatorPage.periodEnd.meaning')}
      inputs={
        <>
          <DayField label={say('calculatorPage.periodEnd.trigger')} value={trigger} onChange={setTrigger} />
          <PeriodField
            label={say('calculatorPage.periodEnd.period')}
            showLabel
            least={0}
            value={period}
            onChange={setPeriod}
            units={['day', 'business_day', 'week', 'month', 'year']}
          />
          <Checkbox
            label={say('calculatorPage.periodEnd.triggerDayCounts')}
            isSelected={triggerDayCounts}
            onChange={setTriggerDayCounts}
            help={say('calculatorPage.periodEnd.triggerDayHelp')}
          />
          <RadioGroup
            label={say('calculatorPage.periodEnd.roll')}
            value={roll}
            onChange={setRoll}
            choices={[
              {
                id: 'none',
                label: say('calculatorPage.periodEnd.rollNone'),
                description: say('calculatorPage.periodEnd.rollNoneMeaning'),
              },
              { id: 'next_working_day', label: say('calculatorPage.periodEnd.rollNext') },
            ]}
          />
          <WorkingWeekFields value={week} onChange={setWeek} />
        </>
      }
      outcome={
        <Answer
          reading={end}
          isReady={isReady}
          render={(value) => <DateAnswer label={say('calculatorPage.periodEnd.endsOn')} date={value.date} />}
        />
      }
    />
  );
}
