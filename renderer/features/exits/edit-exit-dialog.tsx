import { useState } from 'react';
import { failureText, useCommand } from '#renderer/data/index.ts';
import { FormDialog } from '#renderer/domain-views/forms/form-dialog.tsx';
import { SumField, useSum } from '#renderer/domain-views/problems/sum-field.tsx';
import { TextArea, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { ExitRecord } from './exit-record.ts';

/** Changes why an exit was decided, what would bring the person back, and what leaving cost. */
export function EditExitDialog({ exit, onClose }: { exit: ExitRecord; onClose: () => void }) {
  const { say } = useWords();
  const [reason, setReason] = useState(exit.reason ?? '');
  const [wouldReturn, setWouldReturn] = useState(exit.wouldReturn ?? '');
  const [note, setNote] = useState(exit.note ?? '');
  const cost = useSum(exit.cost, exit.yearly?.currency);
  const [failure, setFailure] = useState<string | null>(null);
  const update = useCommand('exits.update', { done: say('exitsPage.changed'), isSilentOnFailure: true });
  const save = async () => {
    const outcome = await update.run({ exitId: exit.id, reason, wouldReturn, note, cost: cost.sum });
    return outcome.ok ? onClose() : setFailure(failureText(outcome.error));
  };
  return (
    <FormDialog
      title={say('exitsPage.edit')}
      lead={exit.contractName}
      failure={failure}
      isSaving={update.isRunning}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextField label={say('exitsPage.reason')} value={reason} onChange={setReason} autoFocus />
      <TextArea
        label={say('exitsPage.wouldReturn')}
        value={wouldReturn}
        onChange={setWouldReturn}
        rows={3}
        help={say('exitsPage.wouldReturnHelp')}
      />
      <SumField label={say('exitsPage.cost.field')} entered={cost} />
      <TextArea label={say('exitsPage.note')} value={note} onChange={setNote} rows={3} />
    </FormDialog>
  );
}
