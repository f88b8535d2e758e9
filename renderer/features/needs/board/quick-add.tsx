import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { failureText, useCommand } from '#renderer/data/index.ts';
import { Button, TextField } from '#renderer/ui/index.ts';
import styles from './board.module.css';

/** Writes a need down by its title alone, while it is still vague. */
export function QuickAdd() {
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const add = useCommand('needs.add', {
    isSilentOnFailure: true,
    done: (_, input) => `“${input.title}” is written down.`,
  });
  const save = async () => {
    if (title.trim() === '') {
      setProblem('A few words are enough.');
      field.current?.focus();
      return;
    }
    const outcome = await add.run({ title: title.trim(), trigger: 'other' });
    setProblem(outcome.ok ? null : failureText(outcome.error));
    if (outcome.ok) setTitle('');
    field.current?.focus();
  };
  return (
    <form
      className={styles['quickAdd']}
      aria-label="A new need"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        ref={field}
        label="What is stirring?"
        value={title}
        onChange={(text) => {
          setTitle(text);
          setProblem(null);
        }}
        error={problem}
        maxLength={300}
        placeholder="For example: cheaper electricity"
      />
      <Button type="submit" icon={<Plus aria-hidden="true" />} isPending={add.isRunning}>
        Write it down
      </Button>
    </form>
  );
}
