import { parseTime, type Time } from '@internationalized/date';
import { DateInput, Group, TimeField as AriaTimeField } from 'react-aria-components';
import { classes } from './classes.ts';
import { DayPart } from './day-part.tsx';
import { FieldLabel, FieldNotes, fieldProps, type FieldProps } from './field-parts.tsx';
import dateStyles from './date-field.module.css';
import fieldStyles from './field.module.css';

export interface TimeFieldProps extends FieldProps {
  /** `HH:MM` in 24 hours. */
  readonly value: string;
  /** Told only complete times. */
  readonly onChange: (value: string) => void;
}

/** A time of day, typed in the person's own way of writing it. */
export function TimeField(props: TimeFieldProps) {
  const { value, onChange } = props;
  return (
    <AriaTimeField<Time>
      {...fieldProps(props)}
      value={parseTime(value)}
      onChange={(next) => {
        if (next !== null) onChange(next.toString().slice(0, 5));
      }}
      granularity="minute"
      shouldForceLeadingZeros
    >
      {props.hideLabel === true ? null : <FieldLabel isRequired={props.isRequired}>{props.label}</FieldLabel>}
      <Group className={classes(fieldStyles['group'])}>
        <DateInput className={classes(dateStyles['segments'])}>{(segment) => <DayPart segment={segment} />}</DateInput>
      </Group>
      <FieldNotes help={props.help} error={props.error} />
    </AriaTimeField>
  );
}
