import { X } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Input, Tag, TagGroup, TagList, TextField as AriaTextField } from 'react-aria-components';
import { classes } from './classes.ts';
import { FieldLabel, FieldNotes, fieldProps, type FieldProps } from './field-parts.tsx';
import fieldStyles from './field.module.css';
import styles from './tag-field.module.css';
import { useWords } from '#renderer/words/index.ts';

export interface TagFieldProps extends FieldProps {
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly placeholder?: string;
}

/** A few short words. Enter or a comma takes what is typed; Backspace in an empty field takes the last one away. */
export function TagField(props: TagFieldProps) {
  const { say } = useWords();
  const { value, onChange, placeholder = say('ui.tags.placeholder') } = props;
  const [text, setText] = useState('');

  const take = (typed: string) => {
    const added = typed
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '' && !value.includes(word));
    if (added.length > 0) onChange([...value, ...new Set(added)]);
    setText('');
  };

  return (
    <div className={styles['wrap']}>
      <AriaTextField
        {...fieldProps(props)}
        value={text}
        onChange={(next) => (next.includes(',') ? take(next) : setText(next))}
        onBlur={() => take(text)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && text.trim() !== '') {
            event.preventDefault();
            take(text);
          } else if (event.key === 'Backspace' && text === '' && value.length > 0) {
            onChange(value.slice(0, -1));
          } else {
            event.continuePropagation();
          }
        }}
      >
        {props.hideLabel === true ? null : <FieldLabel isRequired={props.isRequired}>{props.label}</FieldLabel>}
        <Input className={classes(fieldStyles['input'])} placeholder={placeholder} autoComplete="off" />
        <FieldNotes help={props.help} error={props.error} />
      </AriaTextField>
      {value.length === 0 ? null : (
        <TagGroup
          aria-label={props.label}
          onRemove={(keys) => onChange(value.filter((word) => !keys.has(word)))}
          className={classes(styles['tags'])}
        >
          <TagList className={classes(styles['list'])}>
            {value.map((word) => (
              <Tag key={word} id={word} textValue={word} className={classes(styles['tag'])}>
                {word}
                <AriaButton slot="remove" className={classes(styles['remove'])}>
                  <X size={14} aria-hidden="true" />
                </AriaButton>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
    </div>
  );
}
