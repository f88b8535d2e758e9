import { Disclosure, Select } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { listFields } from '#shared/records/list-fields.ts';
import { statementFields } from '#shared/records/statement-fields.ts';
import type { Inference, ListField, Preview } from './list-answers.ts';
import styles from './import.module.css';

const leaveOut = 'none';

/** Every inference about the whole list with its reason and a way to correct it. */
export function HowItWasRead({
  inferences,
  isBusy,
  onAnswer,
}: {
  inferences: readonly Inference[];
  isBusy: boolean;
  onAnswer: (inference: Inference, value: string) => void;
}) {
  const { say } = useWords();
  if (inferences.length === 0) return null;
  return (
    <Disclosure
      kind="heading"
      level={2}
      title={say('importPage.read.title')}
      summary={inferences
        .map((inference) => say('importPage.read.answer', { question: inference.label, answer: answerOf(inference) }))
        .join(' · ')}
      opensAtFirst={inferences.some(({ certain }) => !certain)}
    >
      <ul className={styles['inferences']}>
        {inferences.map((inference) => (
          <li key={`${inference.about} ${inference.sign ?? ''}`} className={styles['inference']}>
            <Select
              label={inference.label}
              isDisabled={isBusy}
              value={inference.value}
              onChange={(value) => {
                if (value !== inference.value) onAnswer(inference, value);
              }}
              choices={choicesOf(inference)}
              help={inference.why}
            />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function answerOf({ choices, value }: Inference): string {
  return choices.find((choice) => choice.value === value)?.label ?? value ?? '';
}

function choicesOf(inference: Inference) {
  const choices = inference.choices.map(({ value, label }) => ({ id: value, label }));
  const isThere = inference.value === null || choices.some(({ id }) => id === inference.value);
  return isThere ? choices : [{ id: inference.value ?? '', label: inference.value ?? '' }, ...choices];
}

/** What each column is, with samples and a way to correct it. */
export function Columns({
  of = 'list',
  columns,
  isBusy,
  onColumn,
}: {
  of?: 'list' | 'payments';
  columns: Preview['columns'];
  isBusy: boolean;
  onColumn: (index: number, field: ListField | null) => void;
}) {
  const { say } = useWords();
  if (columns.length === 0) return null;
  const used = columns.filter(({ field }) => field !== null).length;
  const choices = [
    { id: leaveOut, label: say('importPage.columns.leaveOut') },
    ...(of === 'list'
      ? listFields.map((field) => ({ id: field as string, label: say(`importPage.field.${field}`) }))
      : statementFields.map((field) => ({ id: field as string, label: say(`importPage.statementField.${field}`) }))),
  ];
  const fields: readonly ListField[] = of === 'list' ? listFields : statementFields;
  const isRead =
    of === 'list'
      ? columns.some(({ field }) => field === 'supplier' || field === 'contract')
      : columns.some(({ field }) => field === 'booked_on');
  return (
    <Disclosure
      kind="heading"
      level={2}
      title={say('importPage.columns.title')}
      summary={say('importPage.columns.used', { used, all: columns.length })}
      opensAtFirst={!isRead}
    >
      <ul className={styles['columns']}>
        {columns.map((column) => (
          <li key={column.index} className={styles['column']}>
            <div className={styles['columnHead']}>
              <span className={styles['strong']}>
                {column.header === '' ? say('importPage.columns.nameless', { n: column.index + 1 }) : column.header}
              </span>
              <span className={styles['samples']}>{column.samples.slice(0, 3).join(' · ')}</span>
            </div>
            <Select
              label={
                column.header === ''
                  ? say('importPage.columns.whatNameless', { n: column.index + 1 })
                  : say('importPage.columns.what', { column: column.header })
              }
              hideLabel
              isDisabled={isBusy}
              value={column.field ?? leaveOut}
              onChange={(id) => onColumn(column.index, fields.find((field) => field === id) ?? null)}
              choices={choices}
            />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
