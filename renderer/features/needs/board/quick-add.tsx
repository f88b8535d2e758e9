import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { failureText, useCommand } from '#renderer/data/index.ts';
import { Button, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './board.module.css';

/** Writes a need down by its title alone, while it is still vague. */
export function QuickAdd() {
  const { say } = useWords();
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const add = useCommand('needs.add', {
    isSilentOnFailure: true,
    done: (_, input) => say('needsPages.add.done', { title: input.title }),
  });
  const save = async () => {
    if (title.trim() === '') {
      setProblem(say('needsPages.add.empty'));
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
      aria-label={say('needsPages.add.form')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        ref={field}
        label={say('needsPages.add.question')}
        value={title}
        onChange={(text) => {
          setTitle(text);
          setProblem(null);
        }}
        error={problem}
        maxLength={300}
        placeholder={say('needsPages.add.example')}
      />
      <Button type="submit" icon={<Plus aria-hidden="true" />} isPending={add.isRunning}>
        {say('needsPages.add.button')}
      </Button>
    </form>
  );
}
