import { useContext, useEffect, useRef } from 'react';
import { Check, ChevronDown } from 'lucide-react';
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  ComboBoxStateContext,
  Group,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components';
import { classes } from './classes.ts';
import { FieldLabel, FieldNotes, fieldProps, type FieldProps } from './field-parts.tsx';
import fieldStyles from './field.module.css';
import styles from './select.module.css';
import { useWords } from '#renderer/words/index.ts';

/** One thing to choose. */
export interface Choice<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly description?: string;
  /** How much there is of it, at the end of its line. */
  readonly count?: string;
}

export interface SelectProps<Id extends string> extends FieldProps {
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly onBlur?: () => void;
  /** Shown while nothing is chosen. */
  readonly placeholder?: string;
}

/** One of a few things, from a list that opens. Typing jumps to what begins with the letters. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { say } = useWords();
  const { choices, value, onChange, onBlur, placeholder = say('ui.choose') } = props;
  return (
    <AriaSelect
      {...fieldProps(props)}
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      placeholder={placeholder}
      {...(onBlur === undefined ? {} : { onBlur })}
    >
      {props.hideLabel === true ? null : <FieldLabel isRequired={props.isRequired}>{props.label}</FieldLabel>}
      <AriaButton className={classes(fieldStyles['input'], styles['trigger'])}>
        <SelectValue className={classes(styles['value'])}>
          {({ isPlaceholder, selectedText }) => (isPlaceholder ? placeholder : selectedText)}
        </SelectValue>
        <ChevronDown size={16} strokeWidth={1.75} aria-hidden="true" />
      </AriaButton>
      <FieldNotes help={props.help} error={props.error} />
      <ChoicePopover choices={choices} />
    </AriaSelect>
  );
}

export interface ComboBoxProps<Id extends string> extends FieldProps {
  readonly choices: readonly Choice<Id>[];
  /** The text in the field. */
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  /** Told when a choice is taken; `null` when the text no longer is one of them. */
  readonly onChoose?: (id: Id | null) => void;
  /** The chosen id, where the owner keeps it. */
  readonly chosen?: Id | null;
  /** Whether text that is none of the choices may stand. */
  readonly allowsOther?: boolean;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
}

/** A text field with suggestions. With `allowsOther`, anything may be written; otherwise one of the choices. */
export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const { choices, text, onTextChange, onChoose, chosen, allowsOther = false, onBlur, placeholder } = props;
  return (
    <AriaComboBox
      {...fieldProps(props)}
      inputValue={text}
      onInputChange={onTextChange}
      {...(chosen === undefined ? {} : { value: chosen })}
      onChange={(key) => {
        const taken = choices.find((choice) => choice.id === key);
        if (taken !== undefined) onTextChange(taken.label);
        onChoose?.(taken?.id ?? null);
      }}
      allowsCustomValue={allowsOther}
      menuTrigger="input"
      defaultItems={choices}
      {...(onBlur === undefined ? {} : { onBlur })}
    >
      {props.hideLabel === true ? null : <FieldLabel isRequired={props.isRequired}>{props.label}</FieldLabel>}
      <Group className={classes(fieldStyles['group'])}>
        <Input className={classes(fieldStyles['input'])} placeholder={placeholder} autoComplete="off" />
        <AriaButton className={classes(fieldStyles['inner'])}>
          <ChevronDown aria-hidden="true" />
        </AriaButton>
      </Group>
      <FieldNotes help={props.help} error={props.error} />
      <ChoicePopover choices={choices} isFiltered />
      <OpensForLateChoices isEmpty={choices.length === 0} />
    </AriaComboBox>
  );
}

/** Opens the list under what is being typed when the first choices come only then: the field itself opens for keys alone. */
function OpensForLateChoices({ isEmpty }: { isEmpty: boolean }) {
  const state = useContext(ComboBoxStateContext);
  const waits = useRef(false);
  // Asked again with every drawing: the field knows of choices some moments after they are given to it.
  useEffect(() => {
    if (state === null || !state.isFocused || state.isOpen) waits.current = false;
    else if (isEmpty) waits.current = state.inputValue !== '';
    else if (waits.current && state.inputValue !== '') state.open(null, 'input');
  });
  return null;
}

function ChoicePopover({ choices, isFiltered = false }: { choices: readonly Choice[]; isFiltered?: boolean }) {
  const draw = (choice: Choice) => (
    <ListBoxItem key={choice.id} id={choice.id} textValue={choice.label} className={classes(styles['item'])}>
      {({ isSelected }) => (
        <>
          <span className={styles['words']}>
            <Text slot="label">{choice.label}</Text>
            {choice.description === undefined ? null : (
              <span className={classes(styles['description'])}>{choice.description}</span>
            )}
          </span>
          {choice.count === undefined ? null : (
            <Text slot="description" className={classes(styles['count'])}>
              {choice.count}
            </Text>
          )}
          {isSelected ? <Check size={16} strokeWidth={2} aria-hidden="true" /> : null}
        </>
      )}
    </ListBoxItem>
  );
  return (
    <Popover className={classes(styles['popover'])} offset={4}>
      {isFiltered ? (
        <ListBox<Choice> className={classes(styles['list'])}>{draw}</ListBox>
      ) : (
        <ListBox className={classes(styles['list'])}>{choices.map(draw)}</ListBox>
      )}
    </Popover>
  );
}
