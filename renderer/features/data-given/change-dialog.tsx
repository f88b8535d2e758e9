import { useState } from 'react';
import { detailKinds, type DetailKind } from '#shared/domain/detail-changes/detail-kinds.ts';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { FormDialog } from '#renderer/domain-views/forms/form-dialog.tsx';
import { enteredDay, useFormat } from '#renderer/format/index.ts';
import { DateField, FieldRow, Select, TextArea } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { ChangeRecord } from './change-record.ts';

const household = 'household';

export interface ChangeDialogProps {
  /** What to change of one that is there; null for a new one. */
  readonly change: ChangeRecord | null;
  readonly onClose: () => void;
  /** Told of a new one once it is noted. */
  readonly onNoted?: (id: string) => void;
}

/** Notes that a name, an address or another detail changes: what it becomes, from when, and whose it is. */
export function ChangeDialog({ change, onClose, onNoted }: ChangeDialogProps) {
  const format = useFormat();
  const { say } = useWords();
  const people = useOperation('people.list', {}).value ?? [];
  const [kind, setKind] = useState<DetailKind>(change?.kind ?? 'postal_address');
  const [personId, setPerson] = useState(change?.personId ?? household);
  const [newDetail, setNew] = useState(change?.newDetail ?? '');
  const [oldDetail, setOld] = useState(change?.oldDetail ?? '');
  const [validFrom, setValidFrom] = useState<string | null>(change === null ? format.today : change.validFrom);
  const [failure, setFailure] = useState<string | null>(null);
  const add = useCommand('data.change', { done: say('data.changes.noted'), isSilentOnFailure: true });
  const update = useCommand('data.updateChange', { done: say('data.changed'), isSilentOnFailure: true });

  const save = async () => {
    if (newDetail.trim() === '') return setFailure(say('data.changes.noNew'));
    const said = {
      kind,
      personId: personId === household ? null : personId,
      newDetail,
      oldDetail,
      validFrom: enteredDay(validFrom),
    };
    if (change !== null) {
      const outcome = await update.run({ id: change.id, ...said });
      return outcome.ok ? onClose() : setFailure(failureText(outcome.error));
    }
    const outcome = await add.run(said);
    if (!outcome.ok) return setFailure(failureText(outcome.error));
    onClose();
    return onNoted?.(outcome.value.id);
  };

  return (
    <FormDialog
      title={say(change === null ? 'data.changes.add' : 'data.changes.edit')}
      lead={say('data.changes.addLead')}
      failure={failure}
      isSaving={add.isRunning || update.isRunning}
      onSave={() => void save()}
      onClose={onClose}
    >
      <FieldRow>
        <Select
          label={say('data.changes.what')}
          choices={detailKinds.map((id) => ({ id, label: say(`data.kind.${id}`) }))}
          value={kind}
          onChange={setKind}
        />
        {people.length === 0 ? null : (
          <Select
            label={say('data.whose')}
            choices={[
              { id: household, label: say('data.household') },
              ...people.map(({ id, name }) => ({ id, label: name })),
            ]}
            value={personId}
            onChange={setPerson}
          />
        )}
      </FieldRow>
      <TextArea label={say('data.changes.new')} value={newDetail} onChange={setNew} rows={3} isRequired />
      <TextArea label={say('data.changes.old')} value={oldDetail} onChange={setOld} rows={3} />
      <DateField label={say('data.changes.validFrom')} value={validFrom} onChange={setValidFrom} />
    </FormDialog>
  );
}
