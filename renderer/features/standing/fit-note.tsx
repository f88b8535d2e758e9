import { useState } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { failureText, useCommand } from '#renderer/data/index.ts';
import { FormDialog } from '#renderer/domain-views/forms/form-dialog.tsx';
import { Button, TextArea } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './standing.module.css';

/** A few words on why it fits or does not. */
export function FitNote({
  itemId,
  concern,
  relationshipId,
  match,
}: {
  itemId: string;
  concern: string;
  relationshipId: string;
  match: OutputOf<'layers.list'>[number]['matches'][number];
}) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {match.note === null ? null : <p className={styles['fact']}>{match.note}</p>}
      <Button
        small
        variant="quiet"
        onPress={() => setOpen(true)}
        label={say(match.note === null ? 'standing.noteOn' : 'standing.noteOnChanged', { concern })}
      >
        {say(match.note === null ? 'standing.addNote' : 'standing.changeNote')}
      </Button>
      {isOpen ? (
        <NoteDialog
          concern={concern}
          note={match.note}
          input={{ itemId, relationshipId, fit: match.fit }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

function NoteDialog({
  concern,
  note: before,
  input,
  onClose,
}: {
  concern: string;
  note: string | null;
  input: { itemId: string; relationshipId: string; fit: 'fits' | 'partly' | 'not' };
  onClose: () => void;
}) {
  const { say } = useWords();
  const [note, setNote] = useState(before ?? '');
  const [failure, setFailure] = useState<string | null>(null);
  const match = useCommand('layers.match', { done: say('standing.noted'), isSilentOnFailure: true });
  const save = async () => {
    const outcome = await match.run({ ...input, note: note.trim() === '' ? null : note });
    return outcome.ok ? onClose() : setFailure(failureText(outcome.error));
  };
  return (
    <FormDialog
      title={say('standing.noteTitle')}
      lead={concern}
      failure={failure}
      isSaving={match.isRunning}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextArea label={say('standing.note')} value={note} onChange={setNote} rows={3} />
    </FormDialog>
  );
}
