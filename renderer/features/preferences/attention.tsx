import { useState } from 'react';
import { restsOfBudget, rhythms } from '#shared/domain/attention/rhythm.ts';
import { weekdays, type Weekday } from '#shared/domain/calendar-date.ts';
import {
  Checkbox,
  MoneyField,
  NumberField,
  Section,
  SegmentedControl,
  Select,
  Stack,
  TimeField,
} from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Absences } from './absences.tsx';
import styles from './preferences.module.css';
import type { PreferencesProps } from './use-preferences.ts';

/** Beginning with Monday, as weeks are planned. */
const week: readonly Weekday[] = [...weekdays.slice(1), 'sun'];
const mostQuietDays = 6;

/** How often, in which rhythm and on which days the person is told, below which sum they are not, and when they are away. */
export function Attention(props: PreferencesProps) {
  const { say } = useWords();
  const { attention } = props.preferences;
  const hasDigest = attention.rhythm !== 'at_once' || attention.rest !== 'wait';
  const isWeekly = attention.rhythm === 'weekly' || (attention.rhythm === 'at_once' && attention.rest === 'weekly');
  return (
    <Section title={say('preferences.attention.title')} lead={say('preferences.attention.lead')} id="attention">
      <Stack gap="loose">
        <SegmentedControl
          label={say('preferences.attention.rhythm')}
          showLabel
          value={attention.rhythm}
          onChange={(rhythm) => props.change({ attention: { rhythm } })}
          choices={rhythms.map((id) => ({ id, label: say(`preferences.attention.rhythm.${id}`) }))}
        />
        {attention.rhythm === 'at_once' ? <Budget {...props} /> : null}
        {hasDigest ? (
          <div className={styles['budget']}>
            {isWeekly ? (
              <Select
                label={say('preferences.attention.digestOn')}
                value={attention.digestOn}
                onChange={(digestOn) => props.change({ attention: { digestOn } })}
                choices={week.map((id) => ({ id, label: say(`preferences.weekday.${id}`) }))}
              />
            ) : null}
            <TimeField
              label={say('preferences.attention.digestAt')}
              value={attention.digestAt}
              onChange={(digestAt) => props.change({ attention: { digestAt } })}
            />
          </div>
        ) : null}
        <p className={styles['promise']}>{say('preferences.attention.lastDays')}</p>
        <QuietDays {...props} />
        <Smallest {...props} />
        <Absences />
      </Stack>
    </Section>
  );
}

function Budget({ preferences: { attention }, change }: PreferencesProps) {
  const { say } = useWords();
  return (
    <Stack>
      <div className={styles['budget']}>
        <NumberField
          label={say('preferences.attention.perDay')}
          value={attention.perDay}
          minimum={1}
          maximum={20}
          onChange={(perDay) => (perDay === null ? undefined : change({ attention: { perDay } }))}
        />
        <NumberField
          label={say('preferences.attention.perWeek')}
          value={attention.perWeek}
          minimum={1}
          maximum={100}
          onChange={(perWeek) => (perWeek === null ? undefined : change({ attention: { perWeek } }))}
        />
      </div>
      <SegmentedControl
        label={say('preferences.attention.rest')}
        showLabel
        value={attention.rest}
        onChange={(rest) => change({ attention: { rest } })}
        choices={restsOfBudget.map((id) => ({ id, label: say(`preferences.attention.rest.${id}`) }))}
      />
    </Stack>
  );
}

function QuietDays({ preferences: { attention }, change }: PreferencesProps) {
  const { say } = useWords();
  const { quietDays } = attention;
  const put = (day: Weekday, isQuiet: boolean) =>
    change({ attention: { quietDays: week.filter((each) => (each === day ? isQuiet : quietDays.includes(each))) } });
  return (
    <fieldset className={styles['days']}>
      <legend>{say('preferences.attention.quietDays')}</legend>
      <div className={styles['week']}>
        {week.map((day) => (
          <Checkbox
            key={day}
            label={say(`preferences.weekday.${day}`)}
            isSelected={quietDays.includes(day)}
            isDisabled={!quietDays.includes(day) && quietDays.length >= mostQuietDays}
            onChange={(isQuiet) => put(day, isQuiet)}
          />
        ))}
      </div>
      <p className={styles['soft']}>{say('preferences.attention.quietDaysHelp')}</p>
    </fieldset>
  );
}

/** Written when the field is left: half an amount is no sum to keep. */
function Smallest({ preferences: { attention, currency }, change }: PreferencesProps) {
  const { say } = useWords();
  const kept = attention.smallest;
  const [amount, setAmount] = useState<number | null>(kept?.amount ?? null);
  const inCurrency = kept?.currency ?? currency;
  const keep = () => {
    if (amount === (kept?.amount ?? null)) return;
    change({ attention: { smallest: amount === null || amount === 0 ? null : { amount, currency: inCurrency } } });
  };
  return (
    <div className={styles['smallest']}>
      <MoneyField
        label={say('preferences.attention.smallest')}
        value={amount}
        currency={inCurrency}
        onChange={setAmount}
        onBlur={keep}
        help={say('preferences.attention.smallestHelp')}
      />
    </div>
  );
}
