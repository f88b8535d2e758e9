import { useState } from 'react';
import {
  Group,
  Input,
  NumberField as AriaNumberField,
  TextField as AriaTextField,
  useLocale,
} from 'react-aria-components';
import type { Message } from '#shared/domain/words.ts';
import { amountStyle, readAmount, writeAmount } from './amount.ts';
import { classes } from './classes.ts';
import { FieldLabel, FieldNotes, fieldProps, type FieldProps } from './field-parts.tsx';
import styles from './field.module.css';
import { useWords } from '#renderer/words/index.ts';

export interface NumberFieldProps extends FieldProps {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly onBlur?: () => void;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Step of the arrow keys; also what the number is rounded to. */
  readonly step?: number;
  readonly format?: Intl.NumberFormatOptions;
  /** A word behind the number, such as "days". */
  readonly unit?: string;
}

/** A number in the person's own way of writing it. Arrow keys step; an empty field is null. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, onBlur, minimum, maximum, step, format, unit } = props;
  return (
    <AriaNumberField
      {...fieldProps(props)}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      {...(onBlur === undefined ? {} : { onBlur })}
      {...(minimum === undefined ? {} : { minValue: minimum })}
      {...(maximum === undefined ? {} : { maxValue: maximum })}
      {...(step === undefined ? {} : { step })}
      {...(format === undefined ? {} : { formatOptions: format })}
    >
      {props.hideLabel === true ? null : <FieldLabel isRequired={props.isRequired}>{props.label}</FieldLabel>}
      <Group className={classes(styles['group'])}>
        <Input className={classes(styles['input'])} autoComplete="off" />
        {unit === undefined ? null : <span className={styles['adornmentAfter']}>{unit}</span>}
      </Group>
      <FieldNotes help={props.help} error={props.error} />
    </AriaNumberField>
  );
}

export interface MoneyFieldProps extends FieldProps {
  /** Minor units of `currency`, or null when nothing is written. */
  readonly value: number | null;
  readonly onChange: (minorUnits: number | null) => void;
  /** ISO 4217, decides sign and decimals. */
  readonly currency: string;
  readonly onBlur?: () => void;
  /** Given whenever what is typed cannot be read (then `onChange` got null), and null when it can be again. */
  readonly onProblem?: (problem: Message | null) => void;
}

/** An amount of money: the person's decimal sign, the currency's decimals, minor units in and out. */
export function MoneyField(props: MoneyFieldProps) {
  const { value, onChange, currency, onBlur, onProblem } = props;
  const { locale } = useLocale();
  const { told } = useWords();
  const style = amountStyle(locale, currency);
  const [typed, setTyped] = useState<string | null>(null);
  const [isShown, setShown] = useState(false);
  const draft = typed === null ? null : readAmount(typed, locale, currency);
  const problem = draft?.problem == null ? null : told(draft.problem);
  // What was typed stays as it was typed until the value is changed from outside or the field is left.
  const written = value === null ? '' : writeAmount(value, locale, currency);
  const text = typed !== null && draft?.minorUnits === value ? typed : written;

  const change = (next: string) => {
    setTyped(next);
    setShown(false);
    const read = readAmount(next, locale, currency);
    onProblem?.(read.problem);
    if (read.minorUnits !== value) onChange(read.minorUnits);
  };
  const leave = () => {
    setShown(true);
    if (problem === null) setTyped(null);
    onBlur?.();
  };
  const error = props.error ?? (isShown ? problem : null);
  const sign = (
    <span className={styles[style.signFirst ? 'adornment' : 'adornmentAfter']} aria-hidden="true">
      {style.sign}
    </span>
  );

  return (
    <AriaTextField
      {...fieldProps({ ...props, error })}
      value={text}
      onChange={change}
      onBlur={leave}
      inputMode="decimal"
    >
      {props.hideLabel === true ? null : <FieldLabel isRequired={props.isRequired}>{props.label}</FieldLabel>}
      <Group className={classes(styles['group'])} isInvalid={typeof error === 'string'}>
        {style.signFirst ? sign : null}
        <Input className={classes(styles['input'], styles['number'])} autoComplete="off" />
        {style.signFirst ? null : sign}
      </Group>
      <FieldNotes help={props.help} error={error} />
    </AriaTextField>
  );
}
