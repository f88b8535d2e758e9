import { useState } from 'react';
import { ErrorMessage, Page, PageHeader } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Columns, HowItWasRead } from './how-it-was-read.tsx';
import {
  answeredInferences,
  isTaken,
  openQuestions,
  withAnswer,
  withColumn,
  withRowCurrency,
  type ListMapping,
  type Preview,
  type RowChoices,
} from './list-answers.ts';
import { PreviewFoot } from './preview-foot.tsx';
import { questionKey, Questions } from './questions.tsx';
import { Rows } from './rows.tsx';
import styles from './import.module.css';

export interface PreviewPageProps {
  readonly fileName: string;
  readonly preview: Preview;
  readonly mapping: ListMapping;
  readonly choices: RowChoices;
  readonly failure: string | null;
  readonly isBusy: boolean;
  readonly onMapping: (mapping: ListMapping) => void;
  readonly onChoices: (choices: RowChoices) => void;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** What a list holds and how it was read, before anything is stored. */
export function PreviewPage(props: PreviewPageProps) {
  const { fileName, preview, mapping, choices, failure, isBusy, onMapping, onChoices, onApply, onCancel } = props;
  const { say } = useWords();
  const [leftOpen, setLeftOpen] = useState<readonly string[]>([]);
  const questions = openQuestions(preview).filter((inference) => !leftOpen.includes(questionKey(inference)));
  const taken = preview.rows.filter((row) => isTaken(row, choices)).length;
  return (
    <Page>
      <PageHeader title={fileName} lead={preview.description} />
      {failure === null ? null : <ErrorMessage>{failure}</ErrorMessage>}
      <Questions
        questions={questions}
        isBusy={isBusy}
        onAnswer={(inference, value) => onMapping(withAnswer(mapping, inference, value))}
        onLeaveOpen={(inference) => setLeftOpen([...leftOpen, questionKey(inference)])}
      />
      <div className={styles['reading']}>
        <HowItWasRead
          inferences={answeredInferences(preview)}
          isBusy={isBusy}
          onAnswer={(inference, value) => onMapping(withAnswer(mapping, inference, value))}
        />
        <Columns
          columns={preview.columns}
          isBusy={isBusy}
          onColumn={(index, field) => onMapping(withColumn(mapping, preview.columns, index, field))}
        />
      </div>
      <Rows
        preview={preview}
        choices={choices}
        onChoices={onChoices}
        isBusy={isBusy}
        onCurrency={(line, currency) => onMapping(withRowCurrency(mapping, line, currency))}
      />
      <PreviewFoot
        label={taken === 0 ? say('importPage.preview.nothing') : say('importPage.preview.bringIn', { n: taken })}
        isNothing={taken === 0}
        isBusy={isBusy}
        questionCount={questions.length}
        onApply={onApply}
        onCancel={onCancel}
      />
    </Page>
  );
}
