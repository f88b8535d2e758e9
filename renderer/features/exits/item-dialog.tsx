import { useState } from 'react';
import { exitItemStates, type ExitItemState } from '#shared/domain/exits/exit-items.ts';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { FormDialog } from '#renderer/domain-views/forms/form-dialog.tsx';
import { enteredDay, useFormat } from '#renderer/format/index.ts';
import { DateField, FieldRow, Select, TextArea } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { ChecklistItem } from './exit-record.ts';

const none = 'none';

/** Says of one item when it was done, until when it should be, and what proves it. */
export function ItemDialog({
  exitId,
  supplierId,
  item,
  onClose,
}: {
  exitId: string;
  /** Whose documents may prove it. */
  supplierId: string;
  item: ChecklistItem;
  onClose: () => void;
}) {
  const format = useFormat();
  const { say } = useWords();
  const [state, setState] = useState<ExitItemState>(item.state);
  const [on, setOn] = useState<string | null>(item.on ?? format.today);
  const [dueOn, setDueOn] = useState<string | null>(item.dueOn);
  const [note, setNote] = useState(item.note ?? '');
  const [documentId, setDocumentId] = useState(item.documentId ?? none);
  const documents = useOperation('documents.list', { supplierId }).value ?? [];
  const [failure, setFailure] = useState<string | null>(null);
  const tick = useCommand('exits.tick', { done: say('exitsPage.changedItem'), isSilentOnFailure: true });
  const save = async () => {
    const day = enteredDay(on);
    if (state === 'done' && day === null) return setFailure(say('exitsPage.noDay'));
    const due = enteredDay(dueOn);
    const outcome = await tick.run({
      exitId,
      item: item.item,
      state,
      note,
      documentId: documentId === none ? null : documentId,
      ...(day === null || state === 'open' ? {} : { on: day }),
      // A day that was worked out moves with the exit; only one that was entered stays.
      ...(due === item.dueOn ? {} : { dueOn: due }),
    });
    return outcome.ok ? onClose() : setFailure(failureText(outcome.error));
  };
  return (
    <FormDialog
      title={say('exitsPage.editItem')}
      lead={item.text}
      failure={failure}
      isSaving={tick.isRunning}
      onSave={() => void save()}
      onClose={onClose}
    >
      <FieldRow>
        <Select<ExitItemState>
          label={say('exitsPage.state')}
          choices={exitItemStates.map((id) => ({ id, label: say(`exitsPage.state.${id}`) }))}
          value={state}
          onChange={setState}
        />
        {state === 'open' ? (
          <DateField
            label={say('exitsPage.dueOn')}
            value={dueOn}
            onChange={setDueOn}
            help={item.dueOnSet || item.kind === 'own' ? undefined : say('exitsPage.dueOnHelp')}
          />
        ) : (
          <DateField label={say('exitsPage.on')} value={on} onChange={setOn} latest={format.today} />
        )}
      </FieldRow>
      {documents.length === 0 ? null : (
        <Select
          label={say('exitsPage.document')}
          choices={[
            { id: none, label: say('exitsPage.noDocument') },
            ...documents.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={documentId}
          onChange={setDocumentId}
        />
      )}
      <TextArea
        label={say('exitsPage.itemNote')}
        value={note}
        onChange={setNote}
        rows={3}
        help={say('exitsPage.itemNoteHelp')}
      />
    </FormDialog>
  );
}
