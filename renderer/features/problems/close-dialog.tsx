import { useState } from 'react';
import { problemOutcomes } from '#shared/domain/problems/problem-words.ts';
import { failureText, useCommand } from '#renderer/data/index.ts';
import { FormDialog } from '#renderer/domain-views/forms/form-dialog.tsx';
import type { ProblemRecord } from '#renderer/domain-views/problems/problem-record.ts';
import { SumField, useSum } from '#renderer/domain-views/problems/sum-field.tsx';
import { enteredDay, useFormat } from '#renderer/format/index.ts';
import { DateField, FieldRow, Select, TextArea } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';

const marks = ['1', '2', '3', '4', '5'] as const;

/** Says how a problem ended, what was refunded, and how satisfied the person is. */
export function CloseDialog({ problem, onClose }: { problem: ProblemRecord; onClose: () => void }) {
  const format = useFormat();
  const { say } = useWords();
  const [outcome, setOutcome] = useState<(typeof problemOutcomes)[number]>('solved');
  const [on, setOn] = useState<string | null>(format.today);
  const refunded = useSum(problem.refunded, problem.claimed?.currency);
  const [mark, setMark] = useState<(typeof marks)[number] | null>(null);
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const close = useCommand('problems.close', { done: say('problems.closedNow'), isSilentOnFailure: true });

  const save = async () => {
    const day = enteredDay(on);
    if (day === null) return setFailure(say('problems.noDay'));
    const said = await close.run({
      id: problem.id,
      outcome,
      on: day,
      note: note.trim() === '' ? null : note,
      refunded: refunded.sum,
      satisfaction: mark === null ? null : Number(mark),
    });
    return said.ok ? onClose() : setFailure(failureText(said.error));
  };

  return (
    <FormDialog
      title={say('problems.closing')}
      lead={problem.title}
      failure={failure}
      isSaving={close.isRunning}
      onSave={() => void save()}
      onClose={onClose}
    >
      <FieldRow>
        <Select
          label={say('problems.howEnded')}
          choices={problemOutcomes.map((id) => ({ id, label: say(`problems.outcome.${id}`) }))}
          value={outcome}
          onChange={setOutcome}
        />
        <DateField label={say('problems.closedOn')} value={on} onChange={setOn} latest={format.today} isRequired />
      </FieldRow>
      <SumField label={say('problems.refunded')} entered={refunded} />
      <Select
        label={say('problems.satisfaction')}
        choices={marks.map((id) => ({ id, label: say(`problems.mark.${id}`) }))}
        value={mark}
        onChange={setMark}
        placeholder={say('problems.notSaid')}
      />
      <TextArea label={say('problems.closingNote')} value={note} onChange={setNote} rows={3} />
    </FormDialog>
  );
}
