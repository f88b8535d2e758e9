import { Disclosure, Select } from '#renderer/ui/index.ts';
import { listFields } from '#shared/api/imports.ts';
import type { Inference, ListField, Preview } from './list-answers.ts';
import { fieldInWords } from './list-words.ts';
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
  if (inferences.length === 0) return null;
  return (
    <Disclosure
      kind="heading"
      level={2}
      title="How it was read"
      summary={inferences.map(answerInWords).join(' · ')}
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

function answerInWords(inference: Inference): string {
  const chosen = inference.choices.find(({ value }) => value === inference.value)?.label ?? inference.value ?? '';
  return `${inference.label}: ${chosen}`;
}

function choicesOf(inference: Inference) {
  const choices = inference.choices.map(({ value, label }) => ({ id: value, label }));
  const isThere = inference.value === null || choices.some(({ id }) => id === inference.value);
  return isThere ? choices : [{ id: inference.value ?? '', label: inference.value ?? '' }, ...choices];
}

/** What each column is, with samples and a way to correct it. */
export function Columns({
  columns,
  isBusy,
  onColumn,
}: {
  columns: Preview['columns'];
  isBusy: boolean;
  onColumn: (index: number, field: ListField | null) => void;
}) {
  if (columns.length === 0) return null;
  const used = columns.filter(({ field }) => field !== null).length;
  const choices = [
    { id: leaveOut, label: 'Leave it out' },
    ...listFields.map((field) => ({ id: field as string, label: fieldInWords(field) })),
  ];
  return (
    <Disclosure
      kind="heading"
      level={2}
      title="Columns"
      summary={`${used} of ${columns.length} used`}
      opensAtFirst={columns.every(({ field }) => field !== 'supplier' && field !== 'contract')}
    >
      <ul className={styles['columns']}>
        {columns.map((column) => (
          <li key={column.index} className={styles['column']}>
            <div className={styles['columnHead']}>
              <span className={styles['strong']}>
                {column.header === '' ? `Column ${column.index + 1}` : column.header}
              </span>
              <span className={styles['samples']}>{column.samples.slice(0, 3).join(' · ')}</span>
            </div>
            <Select
              label={`What “${column.header === '' ? `column ${column.index + 1}` : column.header}” is`}
              hideLabel
              isDisabled={isBusy}
              value={column.field ?? leaveOut}
              onChange={(id) => onColumn(column.index, listFields.find((field) => field === id) ?? null)}
              choices={choices}
            />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
