import { useState } from 'react';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, ButtonRow, ErrorMessage, RadioGroup, Section, Stack, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './standing.module.css';

const scores = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;
type Score = (typeof scores)[number];

/** Whether one would recommend the supplier: asked rarely, said whenever one likes, with what was said before. */
export function Recommending({ relationshipId, supplierName }: { relationshipId: string; supplierName: string }) {
  const format = useFormat();
  const { say } = useWords();
  const { value: said = [] } = useOperation('recommendations.list', { relationshipId });
  const { value: asked = null } = useOperation('recommendations.asked', {});
  const [isOpen, setOpen] = useState(false);
  const remove = useCommand('recommendations.remove', { done: say('standing.values.removed') });
  const isAsked = asked?.relationshipId === relationshipId;
  const answers = said.filter(({ score }) => score !== null);
  return (
    <Section title={say('standing.recommend')}>
      {isOpen || isAsked ? (
        <RecommendForm
          relationshipId={relationshipId}
          question={say('standing.recommendAsk', { supplier: supplierName })}
          isAsked={isAsked}
          onClose={() => setOpen(false)}
        />
      ) : (
        <>
          {answers.length === 0 ? <p className={styles['soft']}>{say('standing.notRecommended')}</p> : null}
          <ButtonRow>
            <Button small onPress={() => setOpen(true)}>
              {say('standing.sayScore')}
            </Button>
          </ButtonRow>
        </>
      )}
      {answers.length === 0 ? null : (
        <ul className={styles['said']}>
          {answers.map(({ id, score, on, reason }) => (
            <li key={id}>
              <strong>{say('standing.ofTen', { score: score ?? 0 })}</strong>
              {on === null ? null : <span className={styles['soft']}> · {format.day(on)}</span>}
              {reason === null ? null : <p className={styles['fact']}>{reason}</p>}
              <Button
                small
                variant="quiet"
                label={say('standing.removeScore', { score: score ?? 0 })}
                isPending={remove.isRunning}
                onPress={() => void remove.run({ id })}
              >
                {say('standing.values.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The question itself, 0 to 10; asked for, it can be put off for a quarter. */
export function RecommendForm({
  relationshipId,
  question,
  isAsked,
  onClose,
}: {
  relationshipId: string;
  question: string;
  isAsked: boolean;
  onClose: () => void;
}) {
  const { say } = useWords();
  const [score, setScore] = useState<Score | null>(null);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const add = useCommand('recommendations.add', {
    done: ({ corrected }) => say(corrected ? 'standing.corrected' : 'standing.recommended'),
    isSilentOnFailure: true,
  });
  const putOff = useCommand('recommendations.putOff', { done: say('standing.putOff') });
  const save = async () => {
    if (score === null) return setFailure(say('standing.noScore'));
    const outcome = await add.run({
      relationshipId,
      score: Number(score),
      ...(reason.trim() === '' ? {} : { reason }),
    });
    return outcome.ok ? onClose() : setFailure(failureText(outcome.error));
  };
  return (
    <form
      aria-label={question}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        {failure === null ? null : <ErrorMessage>{failure}</ErrorMessage>}
        <RadioGroup<Score>
          label={question}
          help={say('standing.scale')}
          choices={scores.map((id) => ({ id, label: id }))}
          value={score}
          onChange={setScore}
          direction="row"
        />
        <TextField label={say('standing.reason')} value={reason} onChange={setReason} maxLength={2000} />
        <ButtonRow>
          <Button type="submit" small isPending={add.isRunning}>
            {say('standing.save')}
          </Button>
          {isAsked ? (
            <Button
              small
              variant="quiet"
              isPending={putOff.isRunning}
              onPress={() => void putOff.run({ relationshipId })}
            >
              {say('standing.notThisQuarter')}
            </Button>
          ) : (
            <Button small variant="quiet" onPress={onClose}>
              {say('standing.notNow')}
            </Button>
          )}
        </ButtonRow>
      </Stack>
    </form>
  );
}
