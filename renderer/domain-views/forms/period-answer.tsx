import type { Period } from '#shared/domain/period.ts';
import { PeriodField, type PeriodFieldProps } from '../period-field.tsx';
import type { Answer } from './answer.ts';
import { FieldPlace } from './field-place.tsx';

interface PeriodAnswerProps<Unit extends Period['unit']> extends Pick<
  PeriodFieldProps,
  'label' | 'least' | 'showLabel'
> {
  /** The field of the number, where problems lead to. */
  readonly name: string;
  /** NaN while nothing is written. */
  readonly n: Answer<number>;
  readonly unit: Answer<Unit>;
  readonly units: readonly Unit[];
}

/** A length of time that a form keeps in two fields. */
export function PeriodAnswer<Unit extends Period['unit']>({ name, n, unit, units, ...field }: PeriodAnswerProps<Unit>) {
  return (
    <FieldPlace name={name}>
      <PeriodField
        {...field}
        value={{ n: n.value, unit: unit.value }}
        units={units}
        onChange={(period) => {
          n.change(period.n);
          const chosen = units.find((known) => known === period.unit);
          if (chosen !== undefined) unit.change(chosen);
        }}
        onBlur={n.blur}
        error={n.error}
      />
    </FieldPlace>
  );
}
