import { longestLead, mostOfNumber } from '#shared/api/palgorithm-preferences.ts';
import type { SettingValue } from '#shared/api/palgorithms.ts';
import { FieldRow, NumberField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { LeadDaysField } from './lead-days-field.tsx';
import type { SettingRecord, SettingValues } from './palgorithm-record.ts';
import { SumSetting } from './sum-setting.tsx';
import styles from './palgorithms.module.css';

export interface SettingFieldsProps {
  readonly fields: readonly SettingRecord[];
  readonly values: SettingValues;
  /** The person's own, for a sum that is new. */
  readonly currency: string;
  readonly onChange: (values: SettingValues) => void;
}

/** What a palgorithm works with: each field follows from the kind of its setting. */
export function SettingFields({ fields, values, currency, onChange }: SettingFieldsProps) {
  const drawn = fields.map((field) => (
    <FieldOf
      key={field.name}
      field={field}
      currency={currency}
      value={values[field.name] === undefined ? field.value : values[field.name]}
      onChange={(value) => onChange({ ...values, [field.name]: value })}
    />
  ));
  return drawn.length === 1 ? drawn : <FieldRow>{drawn}</FieldRow>;
}

/** The most of each kind of number, as the api has it. */
const most = { days: longestLead, percent: 100, count: 100, ...mostOfNumber } as const;

function FieldOf({
  field,
  value,
  currency,
  onChange,
}: {
  readonly field: SettingRecord;
  readonly currency: string;
  readonly value: SettingValue | undefined;
  readonly onChange: (value: SettingValue) => void;
}) {
  const { say } = useWords();
  const { kind, label } = field;
  if (kind === 'leadDays') {
    return <LeadDaysField label={label} days={Array.isArray(value) ? value : []} onChange={onChange} />;
  }
  if (kind === 'money') {
    return <SumSetting label={label} value={value} currency={currency} onChange={onChange} />;
  }
  return (
    <NumberField
      label={label}
      value={typeof value === 'number' ? value : null}
      onChange={(next) => {
        if (next !== null) onChange(next);
      }}
      minimum={kind === 'years' || kind === 'month' ? 1 : 0}
      maximum={most[kind]}
      step={1}
      unit={say(`palgorithms.unit.${kind}`)}
      className={styles['oneNumber'] ?? ''}
    />
  );
}
