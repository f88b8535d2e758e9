import type { PalgorithmPreferences, PreferencesChange } from '#shared/api/preferences.ts';
import { FieldRow, NumberField, Section, Stack, Switch, TimeField } from '#renderer/ui/index.ts';
import { LeadDaysField } from './lead-days-field.tsx';
import { palgorithms, type PalgorithmWords } from './palgorithm-words.ts';
import styles from './preferences.module.css';
import type { PreferencesProps } from './use-preferences.ts';
import { useWords } from '#renderer/words/index.ts';

/** Whether and when notices appear outside the window. */
export function Delivery({ preferences, change, isDesktop }: PreferencesProps & { isDesktop: boolean }) {
  const { say } = useWords();
  const quiet = preferences.quietHours;
  return (
    <Section title={say('preferences.told.title')}>
      <Stack>
        <Switch
          label={say('preferences.told.notifications')}
          isSelected={preferences.notifications}
          onChange={(notifications) => change({ notifications })}
          help={say('preferences.told.notificationsHelp')}
        />
        <Switch
          label={say('preferences.told.quiet')}
          isSelected={quiet.on}
          onChange={(on) => change({ quietHours: { on } })}
          help={say('preferences.told.quietHelp')}
        />
        {quiet.on ? (
          <div className={styles['times']}>
            <TimeField
              label={say('preferences.told.from')}
              value={quiet.from}
              onChange={(from) => change({ quietHours: { from } })}
            />
            <TimeField
              label={say('preferences.told.to')}
              value={quiet.to}
              onChange={(to) => change({ quietHours: { to } })}
            />
          </div>
        ) : null}
        {isDesktop ? (
          <Switch
            label={say('preferences.told.start')}
            isSelected={preferences.startAtLogin}
            onChange={(startAtLogin) => change({ startAtLogin })}
            help={say('preferences.told.startHelp')}
          />
        ) : null}
      </Stack>
    </Section>
  );
}

/** The palgorithms, each with a switch, what it does and the numbers it uses. */
export function Palgorithms({ preferences, change }: PreferencesProps) {
  return (
    <Section
      title="What you are told about"
      lead="Each of these is a rule of yours: it looks at your own records on this computer and works for nobody else."
    >
      <ul className={styles['palgorithms']}>
        {palgorithms.map((words) => (
          <li key={words.name} className={styles['palgorithm']}>
            <Switch
              label={<span className={styles['strong']}>{words.label}</span>}
              isSelected={preferences.palgorithms[words.name].on}
              onChange={(on) => change(partOf(words.name, { on }))}
              help={words.meaning}
            />
            {preferences.palgorithms[words.name].on ? (
              <div className={styles['numbers']}>
                <Numbers words={words} all={preferences.palgorithms} change={change} />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function partOf(name: PalgorithmWords['name'], part: { on: boolean }): PreferencesChange {
  return { palgorithms: { [name]: part } };
}

interface NumbersProps {
  readonly words: PalgorithmWords;
  readonly all: PalgorithmPreferences;
  readonly change: PreferencesProps['change'];
}

function Numbers({ words, all, change }: NumbersProps) {
  switch (words.name) {
    case 'notice_deadline':
      return (
        <FieldRow>
          <LeadDaysField
            label="Before the deadline"
            days={all.notice_deadline.leadDays}
            onChange={(leadDays) => change({ palgorithms: { notice_deadline: { leadDays } } })}
          />
          <LeadDaysField
            label="Before it, for terms of a year or more"
            days={all.notice_deadline.yearlyLeadDays}
            onChange={(yearlyLeadDays) => change({ palgorithms: { notice_deadline: { yearlyLeadDays } } })}
          />
        </FieldRow>
      );
    case 'fixed_term_ending':
      return (
        <LeadDaysField
          label="Before the last day"
          days={all.fixed_term_ending.leadDays}
          onChange={(leadDays) => change({ palgorithms: { fixed_term_ending: { leadDays } } })}
        />
      );
    case 'trial_ending':
      return (
        <LeadDaysField
          label="Before the last day of the trial"
          days={all.trial_ending.leadDays}
          onChange={(leadDays) => change({ palgorithms: { trial_ending: { leadDays } } })}
        />
      );
    case 'cooling_off_ending':
      return (
        <LeadDaysField
          label="Before the last day to withdraw"
          days={all.cooling_off_ending.leadDays}
          onChange={(leadDays) => change({ palgorithms: { cooling_off_ending: { leadDays } } })}
        />
      );
    case 'renewed_without_decision':
      return (
        <OneNumber
          label="Show it for"
          unit="days"
          value={all.renewed_without_decision.showDays}
          onChange={(showDays) => change({ palgorithms: { renewed_without_decision: { showDays } } })}
        />
      );
    case 'price_rise':
      return (
        <OneNumber
          label="From a rise of"
          unit="%"
          maximum={100}
          value={all.price_rise.fromPercent}
          onChange={(fromPercent) => change({ palgorithms: { price_rise: { fromPercent } } })}
        />
      );
    case 'exit_unacknowledged':
      return (
        <OneNumber
          label="After the notice was sent, wait"
          unit="days"
          value={all.exit_unacknowledged.afterDays}
          onChange={(afterDays) => change({ palgorithms: { exit_unacknowledged: { afterDays } } })}
        />
      );
    case 'terms_unknown':
      return (
        <OneNumber
          label="After it was entered, wait"
          unit="days"
          value={all.terms_unknown.afterDays}
          onChange={(afterDays) => change({ palgorithms: { terms_unknown: { afterDays } } })}
        />
      );
  }
}

function OneNumber(props: {
  label: string;
  unit: string;
  value: number;
  maximum?: number;
  onChange: (value: number) => void;
}) {
  return (
    <NumberField
      label={props.label}
      value={props.value}
      onChange={(value) => {
        if (value !== null) props.onChange(value);
      }}
      minimum={0}
      maximum={props.maximum ?? 730}
      step={1}
      unit={props.unit}
      className={styles['oneNumber'] ?? ''}
    />
  );
}
