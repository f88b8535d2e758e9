import { longestLead } from '#shared/api/palgorithm-preferences.ts';
import { FieldRow, NumberField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { LeadDaysField } from './lead-days-field.tsx';
import type { SettingRecord, SettingValues } from './palgorithm-record.ts';
import styles from './palgorithms.module.css';

export interface SettingFieldsProps {
  readonly fields: readonly SettingRecord[];
  readonly values: SettingValues;
  readonly onChange: (values: SettingValues) => void;
}

/** What a palgorithm works with: each field follows from the kind of its setting. */
export function SettingFields({ fields, values, onChange }: SettingFieldsProps) {
  const drawn = fields.map((field) => (
    <FieldOf
      key={field.name}
      field={field}
      value={values[field.name] ?? field.value}
      onChange={(value) => onChange({ ...values, [field.name]: value })}
    />
  ));
  return drawn.length === 1 ? drawn : <FieldRow>{drawn}</FieldRow>;
}

/** The most of each kind of number, as the api has it. */
const most = { days: longestLead, percent: 100, count: 100 } as const;

function FieldOf({
  field,
  value,
  onChange,
}: {
  readonly field: SettingRecord;
  readonly value: number | number[];
  readonly onChange: (value: number | number[]) => void;
}) {
  const { say } = useWords();
  const { kind, label } = field;
  if (kind === 'leadDays') {
    return <LeadDaysField label={label} days={Array.isArray(value) ? value : []} onChange={onChange} />;
  }
  return (
    <NumberField
      label={label}
      value={typeof value === 'number' ? value : null}
      onChange={(next) => {
        if (next !== null) onChange(next);
      }}
      minimum={0}
      maximum={most[kind]}
      step={1}
      unit={say(`palgorithms.unit.${kind}`)}
      className={styles['oneNumber'] ?? ''}
    />
  );
}
