import { useState } from 'react';
import { failureText, useCommand } from '#renderer/data/index.ts';
import type { DocumentRecord } from '#renderer/domain-views/documents/document-record.ts';
import { FormDialog } from '#renderer/domain-views/forms/form-dialog.tsx';
import { enteredDay } from '#renderer/format/index.ts';
import { DateField, TextArea, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';

/** Changes what is said of a document. */
export function EditDocumentDialog({ document, onClose }: { document: DocumentRecord; onClose: () => void }) {
  const { say } = useWords();
  const [name, setName] = useState(document.name);
  const [datedOn, setDatedOn] = useState<string | null>(document.datedOn);
  const [note, setNote] = useState(document.note ?? '');
  const [failure, setFailure] = useState<string | null>(null);
  const update = useCommand('documents.update', { done: say('documents.changed'), isSilentOnFailure: true });
  const save = async () => {
    if (name.trim() === '') return setFailure(say('documents.noName'));
    const outcome = await update.run({ id: document.id, name, datedOn: enteredDay(datedOn), note });
    return outcome.ok ? onClose() : setFailure(failureText(outcome.error));
  };
  return (
    <FormDialog
      title={say('documents.edit')}
      failure={failure}
      isSaving={update.isRunning}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextField label={say('documents.name')} value={name} onChange={setName} isRequired />
      <DateField label={say('documents.datedOn')} value={datedOn} onChange={setDatedOn} />
      <TextArea label={say('documents.note')} value={note} onChange={setNote} rows={3} />
    </FormDialog>
  );
}
