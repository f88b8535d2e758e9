import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  CheckboxButton,
  CheckboxField,
  Label,
  RadioButton,
  RadioField,
  RadioGroup as AriaRadioGroup,
  SwitchButton,
  SwitchField,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import { classes } from './classes.ts';
import { FieldLabel, FieldNotes, fieldProps, type FieldProps } from './field-parts.tsx';
import fieldStyles from './field.module.css';
import type { Choice } from './select.tsx';
import styles from './choices.module.css';

export interface CheckboxProps {
  readonly label: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly help?: ReactNode;
  readonly isDisabled?: boolean;
  readonly isIndeterminate?: boolean;
  /** The name for a screen reader where the label alone is not enough; with `label` empty, the only name. */
  readonly name?: string;
}

/** Yes or no. */
export function Checkbox({
  label,
  isSelected,
  onChange,
  help,
  isDisabled = false,
  isIndeterminate,
  name,
}: CheckboxProps) {
  return (
    <CheckboxField
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
      {...(isIndeterminate === undefined ? {} : { isIndeterminate })}
      {...(name === undefined ? {} : { 'aria-label': name })}
      className={classes(styles['field'])}
    >
      <CheckboxButton className={classes(styles['choice'])}>
        <span className={styles['box']} aria-hidden="true">
          {isIndeterminate === true ? <span className={styles['dash']} /> : <Check strokeWidth={2.5} />}
        </span>
        {label}
      </CheckboxButton>
      {help === undefined ? null : (
        <Text slot="description" className={classes(fieldStyles['help'], styles['indent'])}>
          {help}
        </Text>
      )}
    </CheckboxField>
  );
}

/** On or off, at once and without a further step. */
export function Switch({ label, isSelected, onChange, help, isDisabled = false, name }: CheckboxProps) {
  return (
    <SwitchField
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
      {...(name === undefined ? {} : { 'aria-label': name })}
      className={classes(styles['field'])}
    >
      <SwitchButton className={classes(styles['choice'])}>
        <span className={styles['track']} aria-hidden="true" />
        {label}
      </SwitchButton>
      {help === undefined ? null : (
        <Text slot="description" className={classes(fieldStyles['help'], styles['indentSwitch'])}>
          {help}
        </Text>
      )}
    </SwitchField>
  );
}

export interface RadioGroupProps<Id extends string> extends FieldProps {
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly direction?: 'row' | 'column';
}

/** One of a few things, all in view. */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { choices, value, onChange, direction = 'column' } = props;
  return (
    <AriaRadioGroup
      {...fieldProps(props)}
      value={value}
      onChange={(next) => {
        const chosen = choices.find((choice) => choice.id === next);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      {props.hideLabel === true ? null : <FieldLabel isRequired={props.isRequired}>{props.label}</FieldLabel>}
      <div className={styles[direction]}>
        {choices.map((choice) => (
          <RadioField key={choice.id} value={choice.id} className={classes(styles['field'])}>
            <RadioButton className={classes(styles['choice'])}>
              <span className={styles['dot']} aria-hidden="true" />
              {choice.label}
            </RadioButton>
            {choice.description === undefined ? null : (
              <Text slot="description" className={classes(fieldStyles['help'], styles['indent'])}>
                {choice.description}
              </Text>
            )}
          </RadioField>
        ))}
      </div>
      <FieldNotes help={props.help} error={props.error} />
    </AriaRadioGroup>
  );
}

export interface SegmentedControlProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
  readonly showLabel?: boolean;
}

/** One of two to five short words, side by side. */
export function SegmentedControl<Id extends string>({
  label,
  choices,
  value,
  onChange,
  showLabel = false,
}: SegmentedControlProps<Id>) {
  const group = (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = choices.find((choice) => keys.has(choice.id));
        if (chosen !== undefined) onChange(chosen.id);
      }}
      className={classes(styles['segments'])}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice.id} id={choice.id} className={classes(styles['segment'])}>
          {choice.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
  if (!showLabel) return group;
  return (
    <div className={fieldStyles['field']}>
      <Label className={classes(fieldStyles['label'])} elementType="span">
        {label}
      </Label>
      {group}
    </div>
  );
}
