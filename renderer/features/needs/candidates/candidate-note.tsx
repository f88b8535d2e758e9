import { useState } from 'react';
import { useCommand } from '#renderer/data/index.ts';
import { Button, TextArea } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { CandidateRecord } from '../words.ts';

/** A note on a candidate, kept when the field is left; and the way out for one that was added by mistake. */
export function CandidateNote({ candidate, onRemoved }: { candidate: CandidateRecord; onRemoved: () => void }) {
  const { say } = useWords();
  const [note, setNote] = useState<string | null>(null);
  const update = useCommand('candidates.update');
  const remove = useCommand('candidates.remove', {
    done: say('candidates.note.removed', { supplier: candidate.supplierName }),
  });
  const keep = () => {
    if (note !== null && note !== (candidate.note ?? '')) {
      void update.run({ id: candidate.id, note: note.trim() === '' ? null : note });
    }
  };
  const removeNow = async () => {
    const outcome = await remove.run({ id: candidate.id });
    if (outcome.ok) onRemoved();
  };
  return (
    <>
      <TextArea
        label={say('candidates.note.label')}
        value={note ?? candidate.note ?? ''}
        onChange={setNote}
        onBlur={keep}
        rows={5}
        help={say('candidates.note.help')}
      />
      <div>
        <Button small variant="danger" onPress={() => void removeNow()} isPending={remove.isRunning}>
          {say('candidates.note.remove')}
        </Button>
      </div>
    </>
  );
}
