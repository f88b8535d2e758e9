import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import {
  Button as AriaButton,
  Group,
  Input,
  SearchField as AriaSearchField,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
} from 'react-aria-components';
import { classes } from './classes.ts';
import { FieldLabel, FieldNotes, fieldProps, type FieldProps } from './field-parts.tsx';
import styles from './field.module.css';
import { useWords } from '#renderer/words/index.ts';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly type?: 'text' | 'email' | 'tel' | 'url';
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, onBlur, type = 'text', placeholder, maxLength, ref } = props;
  return (
    <AriaTextField
      {...fieldProps(props)}
      value={value}
      onChange={onChange}
      type={type}
      {...(onBlur === undefined ? {} : { onBlur })}
      {...(maxLength === undefined ? {} : { maxLength })}
    >
      {props.hideLabel === true ? null : <FieldLabel isRequired={props.isRequired}>{props.label}</FieldLabel>}
      <Input ref={ref ?? null} className={classes(styles['input'])} placeholder={placeholder} autoComplete="off" />
      <FieldNotes help={props.help} error={props.error} />
    </AriaTextField>
  );
}

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly rows?: number;
  readonly placeholder?: string;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, onBlur, rows = 3, placeholder } = props;
  return (
    <AriaTextField
      {...fieldProps(props)}
      value={value}
      onChange={onChange}
      {...(onBlur === undefined ? {} : { onBlur })}
    >
      {props.hideLabel === true ? null : <FieldLabel isRequired={props.isRequired}>{props.label}</FieldLabel>}
      <AriaTextArea className={classes(styles['input'])} rows={rows} placeholder={placeholder} autoComplete="off" />
      <FieldNotes help={props.help} error={props.error} />
    </AriaTextField>
  );
}

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly className?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A field to search with: Escape and the cross empty it. */
export function SearchField({ label, value, onChange, placeholder, autoFocus, className, ref }: SearchFieldProps) {
  const { say } = useWords();
  return (
    <AriaSearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      className={classes(className)}
      {...(autoFocus === undefined ? {} : { autoFocus })}
    >
      <Group className={classes(styles['group'])}>
        <span className={styles['adornment']} aria-hidden="true">
          <Search size={16} strokeWidth={1.75} className={styles['searchIcon']} />
        </span>
        <Input
          ref={ref ?? null}
          className={classes(styles['input'])}
          placeholder={placeholder ?? label}
          autoComplete="off"
        />
        {value === '' ? null : (
          <AriaButton className={classes(styles['inner'])} aria-label={say('ui.search.clear')}>
            <X aria-hidden="true" />
          </AriaButton>
        )}
      </Group>
    </AriaSearchField>
  );
}
