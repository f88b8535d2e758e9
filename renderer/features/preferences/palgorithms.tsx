import { Link } from '@tanstack/react-router';
import { longestLead } from '#shared/api/palgorithm-preferences.ts';
import type { Preferences } from '#shared/api/preferences.ts';
import type { Palgorithm, Setting } from '#shared/domain/palgorithms/define.ts';
import { palgorithms, type PalgorithmName } from '#shared/domain/palgorithms/registered.ts';
import { FieldRow, NumberField, Section, Switch } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { LeadDaysField } from './lead-days-field.tsx';
import styles from './preferences.module.css';
import type { PreferencesProps } from './use-preferences.ts';

/** The palgorithms, each with a switch, what it does and what it works with: all of it follows from their definitions. */
export function Palgorithms({ preferences, change }: PreferencesProps) {
  const { say, told } = useWords();
  const set = (name: PalgorithmName, part: Record<string, boolean | number | number[]>) =>
    change({ palgorithms: { [name]: part } });
  return (
    <Section
      title={say('palgorithms.title')}
      lead={say('palgorithms.lead')}
      actions={<Link to="/palgorithms/own">{say('palgorithms.writeOwn')}</Link>}
    >
      <ul className={styles['palgorithms']}>
        {palgorithms.map(({ name, about, settings }) => (
          <li key={name} className={styles['palgorithm']}>
            <Switch
              label={<span className={styles['strong']}>{told(about.label)}</span>}
              isSelected={preferences.palgorithms[name].on}
              onChange={(on) => set(name, { on })}
              help={told(about.meaning)}
            />
            {preferences.palgorithms[name].on ? (
              <div className={styles['numbers']}>
                <FieldsOf settings={settings} values={preferences.palgorithms[name]} set={(part) => set(name, part)} />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface FieldsProps {
  readonly settings: Palgorithm['settings'];
  readonly values: Preferences['palgorithms'][PalgorithmName];
  readonly set: (part: Record<string, number | number[]>) => void;
}

function FieldsOf({ settings, values, set }: FieldsProps) {
  const held: ReadonlyMap<string, unknown> = new Map(Object.entries(values));
  const fields = Object.entries(settings).map(([key, setting]) => (
    <FieldOf key={key} setting={setting} value={held.get(key)} onChange={(value) => set({ [key]: value })} />
  ));
  return fields.length === 1 ? fields : <FieldRow>{fields}</FieldRow>;
}

/** The most of each kind of number, as the api has it. */
const most = { days: longestLead, percent: 100, count: 100 } as const;

function FieldOf({
  setting,
  value,
  onChange,
}: {
  readonly setting: Setting;
  readonly value: unknown;
  readonly onChange: (value: number | number[]) => void;
}) {
  const { say, told } = useWords();
  const label = told(setting.label);
  if (setting.kind === 'leadDays') {
    const days = Array.isArray(value) ? value.filter((day) => typeof day === 'number') : setting.preset;
    return <LeadDaysField label={label} days={days} onChange={onChange} />;
  }
  return (
    <NumberField
      label={label}
      value={typeof value === 'number' ? value : setting.preset}
      onChange={(next) => {
        if (next !== null) onChange(next);
      }}
      minimum={0}
      maximum={most[setting.kind]}
      step={1}
      unit={say(`palgorithms.unit.${setting.kind}`)}
      className={styles['oneNumber'] ?? ''}
    />
  );
}
