import { Ellipsis, Plus } from 'lucide-react';
import { useState } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import type { Subject } from '#shared/domain/subject.ts';
import { promiseOutcomes } from '#shared/domain/promises/promise-words.ts';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { enteredDay, useFormat } from '#renderer/format/index.ts';
import { Badge, Button, ButtonRow, DateField, FieldRow, IconButton, Menu, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { FormDialog } from './forms/form-dialog.tsx';
import styles from './set-up-checklist.module.css';

type PromiseRecord = OutputOf<'promises.list'>[number];

/** What was promised about something, what became of each, and a way to note another. */
export function PromisesOf({ subject }: { subject: Subject }) {
  const { say } = useWords();
  const [isNoting, setNoting] = useState(false);
  const promises = useOperation('promises.list', { subject });
  return (
    <>
      <ul className={styles['promises']}>
        {(promises.value ?? []).map((promise) => (
          <PromiseLine key={promise.id} promise={promise} />
        ))}
      </ul>
      <ButtonRow>
        <Button small icon={<Plus aria-hidden="true" />} onPress={() => setNoting(true)}>
          {say('promises.note')}
        </Button>
      </ButtonRow>
      {isNoting ? <PromiseDialog subject={subject} onClose={() => setNoting(false)} /> : null}
    </>
  );
}

/** One promise with its day, what became of it, and ways to say so. */
export function PromiseLine({ promise }: { promise: PromiseRecord }) {
  const format = useFormat();
  const { say } = useWords();
  const settle = useCommand('promises.settle', { done: say('promises.settled') });
  const remove = useCommand('promises.remove', { done: say('promises.removed') });
  const { outcome, dueOn, isOverdue } = promise;
  return (
    <li>
      {promise.text}
      {dueOn === null ? null : (
        <span className={styles['soft']}> · {outcome === null ? format.both(dueOn) : format.day(dueOn)}</span>
      )}{' '}
      {outcome === null ? (
        isOverdue ? (
          <Badge tone="now">{say('promises.overdue')}</Badge>
        ) : null
      ) : (
        <Badge tone={outcome === 'kept' ? 'good' : 'plain'}>{say(`promises.outcome.${outcome}`)}</Badge>
      )}
      <Menu
        label={say('promises.what', { promise: promise.text })}
        placement="bottom end"
        trigger={
          <IconButton
            label={say('promises.what', { promise: promise.text })}
            icon={<Ellipsis aria-hidden="true" />}
            variant="plain"
          />
        }
        groups={[
          {
            id: 'outcome',
            choices: [
              ...promiseOutcomes
                .filter((each) => each !== outcome)
                .map((each) => ({
                  id: each,
                  label: say(`promises.settle.${each}`),
                  onAction: () => void settle.run({ id: promise.id, outcome: each }),
                })),
              ...(outcome === null
                ? []
                : [
                    {
                      id: 'open',
                      label: say('promises.settle.open'),
                      onAction: () => void settle.run({ id: promise.id, outcome: null }),
                    },
                  ]),
              {
                id: 'remove',
                label: say('promises.remove'),
                tone: 'danger' as const,
                onAction: () => void remove.run({ id: promise.id }),
              },
            ],
          },
        ]}
      />
    </li>
  );
}

function PromiseDialog({ subject, onClose }: { subject: Subject; onClose: () => void }) {
  const format = useFormat();
  const { say } = useWords();
  const [text, setText] = useState('');
  const [madeOn, setMadeOn] = useState<string | null>(format.today);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [madeBy, setMadeBy] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const add = useCommand('promises.add', { done: say('promises.noted'), isSilentOnFailure: true });
  const save = async () => {
    if (text.trim() === '') return setFailure(say('promises.noText'));
    const outcome = await add.run({ subject, text, madeOn: enteredDay(madeOn), dueOn: enteredDay(dueOn), madeBy });
    return outcome.ok ? onClose() : setFailure(failureText(outcome.error));
  };
  return (
    <FormDialog
      title={say('promises.note')}
      failure={failure}
      isSaving={add.isRunning}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextField label={say('promises.text')} value={text} onChange={setText} isRequired autoFocus />
      <FieldRow>
        <DateField label={say('promises.madeOn')} value={madeOn} onChange={setMadeOn} latest={format.today} />
        <DateField label={say('promises.dueOn')} value={dueOn} onChange={setDueOn} />
      </FieldRow>
      <TextField label={say('promises.madeBy')} value={madeBy} onChange={setMadeBy} />
    </FormDialog>
  );
}
