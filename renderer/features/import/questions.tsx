import { Button, RadioGroup, Section, Select } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { Inference } from './list-answers.ts';
import styles from './import.module.css';

export interface QuestionsProps {
  readonly questions: readonly Inference[];
  readonly isBusy: boolean;
  readonly onAnswer: (inference: Inference, value: string) => void;
  /** Leaves the fields empty that would need the answer. */
  readonly onLeaveOpen: (inference: Inference) => void;
}

/** What the list alone does not tell. Asked before anything comes in, never guessed. */
export function Questions({ questions, isBusy, onAnswer, onLeaveOpen }: QuestionsProps) {
  const { say } = useWords();
  if (questions.length === 0) return null;
  return (
    <Section
      isSheet
      title={say('importPage.questions.title', { n: questions.length })}
      lead={say('importPage.questions.lead')}
    >
      <div className={styles['questions']}>
        {questions.map((inference) => (
          <div key={questionKey(inference)} className={styles['question']}>
            <h3>{inference.label}</h3>
            <p className={styles['soft']}>{inference.why}</p>
            <div className={styles['questionAnswer']}>
              {inference.choices.length > 0 && inference.choices.length <= 4 ? (
                <RadioGroup
                  label={inference.label}
                  hideLabel
                  direction="row"
                  isDisabled={isBusy}
                  value={null}
                  onChange={(value) => onAnswer(inference, value)}
                  choices={inference.choices.map(({ value, label }) => ({ id: value, label }))}
                />
              ) : (
                <Select
                  label={inference.label}
                  hideLabel
                  isDisabled={isBusy}
                  value={null}
                  onChange={(value) => onAnswer(inference, value)}
                  choices={inference.choices.map(({ value, label }) => ({ id: value, label }))}
                  className={styles['answerSelect']}
                />
              )}
              <Button
                small
                variant="quiet"
                className={styles['leaveOpen'] ?? ''}
                onPress={() => onLeaveOpen(inference)}
              >
                {say('importPage.questions.unknown')}
              </Button>
            </div>
          </div>
        ))}
      </div>
    </Section>
  );
}

/** What makes a question this one, across readings of the same file. */
export function questionKey(inference: Inference): string {
  return `${inference.about} ${inference.sign ?? ''}`;
}
