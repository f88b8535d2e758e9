import { useState } from 'react';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { FormDialog } from '#renderer/domain-views/forms/form-dialog.tsx';
import { SumField, useSum } from '#renderer/domain-views/problems/sum-field.tsx';
import { ComboBox, TextArea, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { ExitRecord } from './exit-record.ts';

/** What a contract is called among those of all suppliers. */
function nameOf({ contractName, supplierName }: { contractName: string; supplierName: string }): string {
  return `${contractName} · ${supplierName}`;
}

/** Changes why an exit was decided, what would bring the person back, what took its place, and what leaving cost. */
export function EditExitDialog({ exit, onClose }: { exit: ExitRecord; onClose: () => void }) {
  const { say } = useWords();
  const [reason, setReason] = useState(exit.reason ?? '');
  const [wouldReturn, setWouldReturn] = useState(exit.wouldReturn ?? '');
  const [note, setNote] = useState(exit.note ?? '');
  const cost = useSum(exit.cost, exit.yearly?.currency);
  const [failure, setFailure] = useState<string | null>(null);
  const others = useOperation('contracts.list', {}).value ?? [];
  const named = exit.replacedBy;
  const [replacedById, setReplacedById] = useState<string | null>(named?.contractId ?? null);
  const [replacedBy, setReplacedBy] = useState(named === null ? '' : nameOf(named));
  const update = useCommand('exits.update', { done: say('exitsPage.changed'), isSilentOnFailure: true });
  const save = async () => {
    const isEmptied = replacedBy.trim() === '';
    if (!isEmptied && replacedById === null) return setFailure(say('exitsPage.unknownContract'));
    const chosen = isEmptied ? null : replacedById;
    const outcome = await update.run({
      exitId: exit.id,
      reason,
      wouldReturn,
      note,
      cost: cost.sum,
      ...(chosen === exit.replacedById ? {} : { replacedById: chosen }),
    });
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
      {exit.succession !== null || (others.length === 0 && named === null) ? null : (
        <ComboBox
          label={say('exitsPage.insteadNow')}
          choices={others
            .filter(({ id }) => id !== exit.contractId)
            .map((contract) => ({ id: contract.id, label: nameOf({ ...contract, contractName: contract.name }) }))}
          text={replacedBy}
          onTextChange={setReplacedBy}
          chosen={replacedById}
          onChoose={setReplacedById}
          help={say('exitsPage.insteadNowHelp')}
        />
      )}
      <SumField label={say('exitsPage.cost.field')} entered={cost} />
      <TextArea label={say('exitsPage.note')} value={note} onChange={setNote} rows={3} />
    </FormDialog>
  );
}
