import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classes } from './classes.ts';
import type { Choice } from './select.tsx';
import styles from './choice-chips.module.css';

export interface ChoiceChipsProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  /** Null while none applies. */
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
}

/** Starting points side by side; pressing the one that applies already takes it again. They wrap. */
export function ChoiceChips<Id extends string>({ label, choices, value, onChange }: ChoiceChipsProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => {
        const chosen = choices.find((choice) => keys.has(choice.id)) ?? choices.find((choice) => choice.id === value);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      className={classes(styles['chips'])}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice.id} id={choice.id} className={classes(styles['chip'])}>
          {choice.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
