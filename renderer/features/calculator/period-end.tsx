import { useState } from 'react';
import type { Period } from '#shared/domain/period.ts';
import { PeriodField } from '#renderer/domain-views/period-field.tsx';
import { useOperation } from '#renderer/data/index.ts';
import { useToday } from '#renderer/format/index.ts';
import { Checkbox, RadioGroup } from '#renderer/ui/index.ts';
import { Answer, Calculation, DateAnswer, DayField, isCountable, useDay } from './calculation-parts.tsx';
import { usualWeek, WorkingWeekFields } from './working-week.tsx';

/** When a period that something starts is over. */
export function PeriodEnd() {
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
      meaning="Something happened on a day, and a period runs from it: 14 days to withdraw, a month to answer."
      inputs={
        <>
          <DayField label="It happened on" value={trigger} onChange={setTrigger} />
          <PeriodField
            label="The period is"
            showLabel
            least={0}
            value={period}
            onChange={setPeriod}
            units={['day', 'business_day', 'week', 'month', 'year']}
          />
          <Checkbox
            label="That day counts itself"
            isSelected={triggerDayCounts}
            onChange={setTriggerDayCounts}
            help="“Beginning with the day of …”. Usually it does not."
          />
          <RadioGroup
            label="If it ends on a weekend or holiday"
            value={roll}
            onChange={setRoll}
            choices={[
              { id: 'none', label: 'it ends then', description: 'Safe for your own deadlines.' },
              { id: 'next_working_day', label: 'it ends on the next working day' },
            ]}
          />
          <WorkingWeekFields value={week} onChange={setWeek} />
        </>
      }
      outcome={
        <Answer
          reading={end}
          isReady={isReady}
          render={(value) => <DateAnswer label="The period ends on" date={value.date} />}
        />
      }
    />
  );
}
