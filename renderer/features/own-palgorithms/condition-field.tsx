import { useState } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import type { ConditionRows } from '#shared/domain/own-palgorithms/condition-rows.ts';
import type { OwnKind } from '#shared/domain/own-palgorithms/own-records.ts';
import { ErrorMessage, SegmentedControl, Stack, TextArea } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { ConditionRowsField, type Facts } from './condition-rows-field.tsx';
import { textOfRows } from './definition-draft.ts';
import styles from './own-palgorithms.module.css';

type Tried = OutputOf<'palgorithms.try'>;

interface ConditionFieldProps {
  readonly on: OwnKind;
  readonly facts: Facts;
  readonly when: string;
  readonly problem: Tried['problems'][number] | undefined;
  /** The condition as rows; null where it says more than rows can, undefined while that is not known. */
  readonly rows: Tried['rows'] | undefined;
  readonly onChange: (when: string) => void;
}

/** The condition: row by row where it is simple enough, or as it is written. The text is what counts. */
export function ConditionField({ on, facts, when, problem, rows, onChange }: ConditionFieldProps) {
  const { say } = useWords();
  const [mode, setMode] = useState<'rows' | 'text'>('rows');
  /** What is being filled in, which is no condition while a value is missing, and the text it makes. */
  const [filling, setFilling] = useState<{ readonly rows: ConditionRows; readonly when: string } | null>(null);
  const shown = filling !== null && filling.when === when ? filling.rows : (rows ?? null);
  const isSimple = shown !== null || rows === undefined;
  return (
    <Stack>
      <SegmentedControl
        label={say('ownPage.when')}
        showLabel
        choices={[
          { id: 'rows', label: say('ownPage.byForm') },
          { id: 'text', label: say('ownPage.byText') },
        ]}
        value={mode}
        onChange={setMode}
      />
      {mode === 'rows' && shown !== null ? (
        <>
          <ConditionRowsField
            facts={facts}
            value={shown}
            onChange={(next) => {
              const text = textOfRows(on, next, facts);
              setFilling({ rows: next, when: text });
              onChange(text);
            }}
          />
          {problem === undefined ? null : <ErrorMessage>{problem.text}</ErrorMessage>}
        </>
      ) : null}
      {mode === 'rows' && !isSimple ? <p className={styles['soft']}>{say('ownPage.notSimple')}</p> : null}
      {mode === 'text' || !isSimple ? (
        <TextArea
          className={styles['written'] ?? ''}
          label={say('ownPage.whenText')}
          help={say('ownPage.whenHelp')}
          value={when}
          onChange={onChange}
          rows={3}
          error={problem === undefined ? null : placed(problem, when, say)}
        />
      ) : null}
    </Stack>
  );
}

/** What is wrong, with the piece of the text it is about. */
function placed(
  { from, to, text }: Tried['problems'][number],
  when: string,
  say: ReturnType<typeof useWords>['say'],
): string {
  const piece = when.slice(from, to).trim();
  if (piece === '' || piece === when.trim()) return text;
  return say('ownPage.placed', { at: from + 1, piece: piece.slice(0, 60), problem: text });
}
