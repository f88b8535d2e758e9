import { useEffect, useRef, useState } from 'react';
import { answerName, judgementAnswers } from '#shared/domain/judgements/questions.ts';
import { failureText, useCommand } from '#renderer/data/index.ts';
import { Badge, Button, ButtonRow, ErrorMessage, RadioGroup, Stack, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { AskedQuestion } from './leaning-words.ts';
import styles from './standing.module.css';

const choices = judgementAnswers.map((answer) => ({ answer, id: answerName(answer) }));
type AnswerName = (typeof choices)[number]['id'];

/** One question: five steps, the fact it rests on, and what is known, to be taken over by a press. */
export function QuestionForm({
  relationshipId,
  asked: { question, judgement, evidence },
  onSaved,
  onClose,
}: {
  relationshipId: string;
  asked: AskedQuestion;
  onSaved: () => void;
  onClose: () => void;
}) {
  const { say } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [answer, setAnswer] = useState<AnswerName | null>(judgement === null ? null : answerName(judgement.answer));
  const [fact, setFact] = useState(judgement?.fact ?? '');
  const [taken, setTaken] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const save = useCommand('judgements.answer', { done: say('standing.answered'), isSilentOnFailure: true });
  // Whoever answers one after the other by keyboard begins with the answer.
  useEffect(() => {
    const chosen = form.current?.querySelector<HTMLInputElement>('input:checked');
    form.current?.scrollIntoView({ block: 'nearest' });
    (chosen ?? form.current?.querySelector<HTMLInputElement>('input'))?.focus();
  }, []);

  const saveNow = async () => {
    const chosen = choices.find(({ id }) => id === answer);
    if (chosen === undefined) return setFailure(say('standing.noAnswer'));
    if (fact.trim() === '') return setFailure(say('standing.noFact'));
    const said = await save.run({
      relationshipId,
      question,
      answer: chosen.answer,
      fact,
      ...(taken === null ? {} : { evidence: taken }),
    });
    return said.ok ? onSaved() : setFailure(failureText(said.error));
  };

  return (
    <form
      ref={form}
      aria-label={say(`judgements.question.${question}`)}
      onSubmit={(event) => {
        event.preventDefault();
        void saveNow();
      }}
    >
      <Stack>
        <h3>{say(`judgements.question.${question}`)}</h3>
        {failure === null ? null : <ErrorMessage>{failure}</ErrorMessage>}
        <RadioGroup<AnswerName>
          label={say(`judgements.ask.${question}`)}
          choices={choices.map(({ id }) => ({ id, label: say(`judgements.answer.${id}`) }))}
          value={answer}
          onChange={setAnswer}
          direction="row"
        />
        <TextField label={say('standing.fact')} value={fact} onChange={setFact} maxLength={2000} isRequired />
        {evidence.length === 0 ? null : (
          <div>
            <p className={styles['soft']}>{say('standing.known')}</p>
            <ul className={styles['evidence']}>
              {evidence.map(({ id, points, text }) => (
                <li key={id}>
                  <Button
                    small
                    variant={taken === id ? 'primary' : 'plain'}
                    onPress={() => {
                      setFact(text);
                      setTaken(id);
                    }}
                  >
                    {text}
                  </Button>
                  <Badge>{say(`standing.points.${points}`)}</Badge>
                </li>
              ))}
            </ul>
          </div>
        )}
        <ButtonRow>
          <Button type="submit" variant="primary" isPending={save.isRunning}>
            {say('standing.save')}
          </Button>
          <Button onPress={onClose}>{say('standing.notNow')}</Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
