import { Plus } from 'lucide-react';
import { useState } from 'react';
import { failureText, useCommand } from '#renderer/data/index.ts';
import { FormDialog } from '#renderer/domain-views/forms/form-dialog.tsx';
import { enteredDay } from '#renderer/format/index.ts';
import { Button, ButtonRow, DateField, Menu, Section, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Item } from './exit-item.tsx';
import type { ExitRecord } from './exit-record.ts';
import styles from './exits.module.css';

/** What finishing the exit takes, to be ticked off, and ways to add to it. */
export function ExitChecklist({ exit }: { exit: ExitRecord }) {
  const { say } = useWords();
  const { done, of, overdue } = exit.progress;
  const isFixed = exit.withdrawnOn !== null;
  return (
    <Section title={say(exit.stage === 'succeeded' ? 'exitsPage.toSeeTo' : 'exitsPage.checklist')}>
      <p className={styles['soft']} aria-live="polite">
        {of === 0
          ? say('exitsPage.nothingToDo')
          : done === of
            ? say('exitsPage.allDone')
            : say('exitsPage.done', { done, of })}
        {overdue === 0 || exit.stage === 'finished' ? null : ` · ${say('exitsPage.overdue', { n: overdue })}`}
      </p>
      <ul className={styles['items']} hidden={of === 0} aria-label={say('exitsPage.checklist')}>
        {exit.checklist.map((item) => (
          <Item key={item.item} exitId={exit.id} supplierId={exit.supplierId} item={item} isFixed={isFixed} />
        ))}
      </ul>
      {isFixed ? null : <Adding exit={exit} />}
    </Section>
  );
}

function Adding({ exit }: { exit: ExitRecord }) {
  const { say } = useWords();
  const [isAdding, setAdding] = useState(false);
  const tick = useCommand('exits.tick', { done: say('exitsPage.added') });
  return (
    <ButtonRow>
      <Button small icon={<Plus aria-hidden="true" />} onPress={() => setAdding(true)}>
        {say('exitsPage.addOwn')}
      </Button>
      {exit.offered.length === 0 ? null : (
        <Menu
          label={say('exitsPage.addKnown')}
          trigger={<Button small>{say('exitsPage.addKnown')}</Button>}
          groups={[
            {
              id: 'known',
              choices: exit.offered.map((kind) => ({
                id: kind,
                label: say(`exits.item.${kind}`),
                onAction: () => void tick.run({ exitId: exit.id, item: kind, state: 'open' }),
              })),
            },
          ]}
        />
      )}
      {isAdding ? <AddDialog exitId={exit.id} onClose={() => setAdding(false)} /> : null}
    </ButtonRow>
  );
}

function AddDialog({ exitId, onClose }: { exitId: string; onClose: () => void }) {
  const { say } = useWords();
  const [text, setText] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const add = useCommand('exits.addItem', { done: say('exitsPage.added'), isSilentOnFailure: true });
  const save = async () => {
    if (text.trim() === '') return setFailure(say('exitsPage.noText'));
    const outcome = await add.run({ exitId, text, dueOn: enteredDay(dueOn) });
    return outcome.ok ? onClose() : setFailure(failureText(outcome.error));
  };
  return (
    <FormDialog
      title={say('exitsPage.addOwn')}
      failure={failure}
      isSaving={add.isRunning}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextField label={say('exitsPage.whatToDo')} value={text} onChange={setText} isRequired autoFocus />
      <DateField label={say('exitsPage.dueOn')} value={dueOn} onChange={setDueOn} />
    </FormDialog>
  );
}
