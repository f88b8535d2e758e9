import { useState } from 'react';
import { useCommand } from '#renderer/data/index.ts';
import { Button, ComboBox, Dialog } from '#renderer/ui/index.ts';
import type { CandidateRecord } from '../words.ts';

const reasons = [
  'Too expensive',
  'Bound for too long',
  'Wants too much data',
  'Does not do what I need',
  'Did not answer',
  'Bad reviews',
] as const;

/** Rules a candidate out and keeps the reason, so that it need not be found out again next time. */
export function RuleOutDialog({ candidate, onClose }: { candidate: CandidateRecord; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const move = useCommand('candidates.move', { done: `${candidate.supplierName} is ruled out.` });
  const save = async () => {
    const outcome = await move.run({
      id: candidate.id,
      stage: 'ruled_out',
      reason: reason.trim() === '' ? null : reason.trim(),
    });
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      isOpen
      size="small"
      title={`Rule out ${candidate.supplierName}`}
      lead="It stays below the lists with the reason, and can come back."
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Not now
          </Button>
          <Button variant="primary" isPending={move.isRunning} onPress={() => void save()}>
            Rule out
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ComboBox
          label="Why?"
          allowsOther
          autoFocus
          choices={reasons.map((text) => ({ id: text, label: text }))}
          text={reason}
          onTextChange={setReason}
        />
      </form>
    </Dialog>
  );
}
