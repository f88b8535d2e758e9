import type { Period, PeriodUnit } from '#shared/domain/period.ts';
import { NumberField, Select } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './period-field.module.css';

export interface PeriodFieldProps {
  /** The name of both parts together, read aloud with each. */
  readonly label: string;
  /** `n` is NaN while nothing is written. */
  readonly value: Period;
  readonly onChange: (value: Period) => void;
  readonly units: readonly PeriodUnit[];
  readonly least?: 0 | 1;
  readonly error?: string | null;
  readonly onBlur?: () => void;
  readonly showLabel?: boolean;
}

/** A length of time: a number and its unit. */
export function PeriodField(props: PeriodFieldProps) {
  const { say } = useWords();
  const { label, value, onChange, units, least = 1, error, onBlur, showLabel = false } = props;
  const hasError = error != null;
  return (
    <div className={styles['field']}>
      {showLabel ? (
        <span className={styles['label']} aria-hidden="true">
          {label}
        </span>
      ) : null}
      <div className={styles['period']} data-invalid={hasError}>
        <NumberField
          label={say('views.period.number', { label })}
          hideLabel
          value={Number.isNaN(value.n) ? null : value.n}
          onChange={(n) => onChange({ ...value, n: n ?? Number.NaN })}
          minimum={least}
          maximum={3660}
          step={1}
          format={{ useGrouping: false }}
          error={error}
          {...(onBlur === undefined ? {} : { onBlur })}
        />
        <Select
          label={say('views.period.unit', { label })}
          hideLabel
          value={value.unit}
          onChange={(unit) => onChange({ ...value, unit })}
          choices={units.map((unit) => ({ id: unit, label: say(`views.unit.${unit}`, { n: value.n }) }))}
        />
      </div>
    </div>
  );
}
