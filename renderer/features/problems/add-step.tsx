import { useState } from 'react';
import { failureText, useCommand } from '#renderer/data/index.ts';
import type { ProblemRecord } from '#renderer/domain-views/problems/problem-record.ts';
import { SumField, useSum } from '#renderer/domain-views/problems/sum-field.tsx';
import { enteredDay, useFormat } from '#renderer/format/index.ts';
import {
  Button,
  ButtonRow,
  DateField,
  ErrorMessage,
  FieldRow,
  NumberField,
  Select,
  Stack,
  TextArea,
} from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';

type Next = 'me' | 'them' | 'nobody';

/** Notes one step: what was done, who acts next and by when, and what it took. */
export function AddStep({ problem }: { problem: ProblemRecord }) {
  const format = useFormat();
  const { say } = useWords();
  const [on, setOn] = useState<string | null>(format.today);
  const [text, setText] = useState('');
  const [next, setNext] = useState<Next>('them');
  const [by, setBy] = useState<string | null>(null);
  const [minutes, setMinutes] = useState<number | null>(null);
  const cost = useSum(null, problem.claimed?.currency);
  const [failure, setFailure] = useState<string | null>(null);
  const add = useCommand('problems.addStep', { done: say('problems.stepNoted'), isSilentOnFailure: true });

  const save = async () => {
    if (text.trim() === '') return setFailure(say('problems.noText'));
    const day = enteredDay(on);
    if (day === null) return setFailure(say('problems.noDay'));
    const outcome = await add.run({
      problemId: problem.id,
      on: day,
      text,
      minutes,
      cost: cost.sum,
      nextActor: next === 'nobody' ? null : next,
      nextBy: next === 'nobody' ? null : enteredDay(by),
    });
    if (!outcome.ok) return setFailure(failureText(outcome.error));
    setFailure(null);
    setText('');
    setBy(null);
    setMinutes(null);
    return cost.setAmount(null);
  };

  return (
    <form
      aria-label={say('problems.addStep')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        {failure === null ? null : <ErrorMessage>{failure}</ErrorMessage>}
        <TextArea label={say('problems.whatWasDone')} value={text} onChange={setText} rows={3} />
        <FieldRow>
          <DateField label={say('problems.on')} value={on} onChange={setOn} latest={format.today} />
          <Select<Next>
            label={say('problems.next')}
            choices={(['them', 'me', 'nobody'] as const).map((id) => ({ id, label: say(`problems.next.${id}`) }))}
            value={next}
            onChange={setNext}
          />
          {next === 'nobody' ? null : <DateField label={say('problems.nextBy')} value={by} onChange={setBy} />}
        </FieldRow>
        <FieldRow>
          <NumberField
            label={say('problems.minutesSpent')}
            value={minutes}
            onChange={setMinutes}
            minimum={0}
            maximum={10_000}
          />
          <SumField label={say('problems.cost')} entered={cost} />
        </FieldRow>
        <ButtonRow>
          <Button type="submit" isPending={add.isRunning}>
            {say('problems.noteStep')}
          </Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
