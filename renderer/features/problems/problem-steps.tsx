import { Trash2 } from 'lucide-react';
import { useCommand } from '#renderer/data/index.ts';
import type { ProblemRecord, ProblemStepRecord } from '#renderer/domain-views/problems/problem-record.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Disclosure, IconButton, Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { AddStep } from './add-step.tsx';
import styles from './problems.module.css';

/** What was done about a problem, the oldest first, and a form for the next step. */
export function ProblemSteps({ problem }: { problem: ProblemRecord }) {
  const { say } = useWords();
  return (
    <Section title={say('problems.steps')}>
      {problem.steps.length === 0 ? <p className={styles['soft']}>{say('problems.noSteps')}</p> : null}
      <ol className={styles['steps']}>
        {problem.steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
      <Disclosure title={say('problems.addStep')} kind="line" opensAtFirst={problem.steps.length === 0}>
        <AddStep problem={problem} />
      </Disclosure>
    </Section>
  );
}

function Step({ step }: { step: ProblemStepRecord }) {
  const format = useFormat();
  const { say } = useWords();
  const remove = useCommand('problems.removeStep', { done: say('problems.stepRemoved') });
  const { nextActor, nextBy, minutes, cost } = step;
  const who = nextActor === 'me' ? 'me' : 'other';
  const day = step.on === null ? say('problems.unknownDay') : format.day(step.on);
  const took = [
    ...(minutes === null ? [] : [say('problems.minutes', { n: minutes })]),
    ...(cost === null ? [] : [format.money(cost)]),
  ];
  return (
    <li className={styles['step']}>
      <div className={styles['stepHead']}>
        {step.on === null ? null : <time dateTime={step.on}>{day}</time>}
        {took.length === 0 ? null : <span className={styles['soft']}>{took.join(' · ')}</span>}
        <IconButton
          label={say('problems.removeStep', { day })}
          icon={<Trash2 aria-hidden="true" />}
          onPress={() => void remove.run({ id: step.id })}
        />
      </div>
      <p className={styles['story']}>{step.text}</p>
      {nextActor === null ? null : (
        <p className={styles['soft']}>
          {nextBy === null
            ? say('problems.waits', { who })
            : say('problems.waitsUntil', { who, day: format.day(nextBy) })}
        </p>
      )}
    </li>
  );
}
