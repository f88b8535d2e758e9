import { useEffect, useRef, useState } from 'react';
import {
  answerName,
  drivenBy,
  judgedStages,
  judgementQuestions,
  type JudgementQuestion,
} from '#shared/domain/judgements/questions.ts';
import { useCommand } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, ButtonRow, Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { AskedQuestion, Judged } from './leaning-words.ts';
import { QuestionForm } from './question-form.tsx';
import styles from './standing.module.css';

/** The nine questions. Answering one goes on to the next that is open, so that all are done by keyboard in one go. */
export function Questions({ judged }: { judged: Judged }) {
  const { say } = useWords();
  const [open, setOpen] = useState<JudgementQuestion | null>(null);
  const [left, setLeft] = useState<JudgementQuestion | null>(null);
  const leave = (question: JudgementQuestion) => {
    setLeft(question);
    setOpen(null);
  };
  const goOn = (from: JudgementQuestion) => {
    const next = nextOpen(judged, from);
    if (next === null) leave(from);
    else setOpen(next);
  };
  const group = (title: string, names: readonly JudgementQuestion[]) => (
    <Section title={title}>
      <ul className={styles['questions']}>
        {judged.questions
          .filter(({ question }) => names.includes(question))
          .map((asked) => (
            <li key={asked.question} className={styles['question']}>
              {open === asked.question ? (
                <QuestionForm
                  relationshipId={judged.relationshipId}
                  asked={asked}
                  onSaved={() => goOn(asked.question)}
                  onClose={() => leave(asked.question)}
                />
              ) : (
                <Answered
                  relationshipId={judged.relationshipId}
                  asked={asked}
                  takesFocus={left === asked.question}
                  onOpen={() => setOpen(asked.question)}
                />
              )}
            </li>
          ))}
      </ul>
    </Section>
  );
  return (
    <div>
      <p className={styles['soft']}>{say('standing.lead')}</p>
      {group(say('standing.driven'), drivenBy)}
      {group(say('standing.stages'), judgedStages)}
    </div>
  );
}

/** The next question without an answer, going round; null where all others have one. */
function nextOpen({ questions }: Judged, from: JudgementQuestion): JudgementQuestion | null {
  const start = judgementQuestions.indexOf(from) + 1;
  const around = [...questions.slice(start), ...questions.slice(0, start - 1)];
  return around.find(({ judgement }) => judgement === null)?.question ?? null;
}

function Answered({
  relationshipId,
  asked: { question, judgement, evidence },
  takesFocus,
  onOpen,
}: {
  relationshipId: string;
  asked: AskedQuestion;
  takesFocus: boolean;
  onOpen: () => void;
}) {
  const format = useFormat();
  const { say } = useWords();
  const row = useRef<HTMLDivElement>(null);
  const clear = useCommand('judgements.clear', { done: say('standing.cleared') });
  // The form that stood here had the focus.
  useEffect(() => {
    if (takesFocus) row.current?.querySelector('button')?.focus();
  }, [takesFocus]);
  const name = say(`judgements.question.${question}`);
  return (
    <div ref={row} className={styles['answered']}>
      <div>
        <h3>{name}</h3>
        <p className={styles['soft']}>{say(`judgements.ask.${question}`)}</p>
        {judgement === null ? null : (
          <>
            <p className={styles['answer']}>
              {say(`judgements.answer.${answerName(judgement.answer)}`)}
              {judgement.judgedOn === null ? null : (
                <span className={styles['soft']}> · {format.day(judgement.judgedOn)}</span>
              )}
            </p>
            <p className={styles['fact']}>{judgement.fact}</p>
            {judgement.evidence === null || judgement.evidence === judgement.fact ? null : (
              <p className={styles['soft']}>{say('standing.knownThen', { evidence: judgement.evidence })}</p>
            )}
          </>
        )}
        {judgement === null && evidence.length > 0 ? (
          <p className={styles['soft']}>{say('standing.offered', { n: evidence.length })}</p>
        ) : null}
      </div>
      <ButtonRow>
        <Button
          small
          onPress={onOpen}
          label={say(judgement === null ? 'standing.answerTo' : 'standing.changeTo', { question: name })}
        >
          {say(judgement === null ? 'standing.answer' : 'standing.change')}
        </Button>
        {judgement === null ? null : (
          <Button
            small
            variant="quiet"
            isPending={clear.isRunning}
            onPress={() => void clear.run({ relationshipId, question })}
            label={say('standing.clearOf', { question: name })}
          >
            {say('standing.clear')}
          </Button>
        )}
      </ButtonRow>
    </div>
  );
}
