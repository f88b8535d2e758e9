import { useState } from 'react';
import { useCommand } from '#renderer/data/index.ts';
import { Button, ComboBox, Dialog } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { CandidateRecord } from '../words.ts';

/** Reasons people have, as suggestions; any words will do. */
const reasons = ['expensive', 'bound', 'data', 'unfit', 'silent', 'reviews'] as const;

/** Rules a candidate out and keeps the reason, so that it need not be found out again next time. */
export function RuleOutDialog({ candidate, onClose }: { candidate: CandidateRecord; onClose: () => void }) {
  const { say } = useWords();
  const [reason, setReason] = useState('');
  const move = useCommand('candidates.move', {
    done: say('candidates.ruleOut.done', { supplier: candidate.supplierName }),
  });
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
      title={say('candidates.ruleOut.title', { supplier: candidate.supplierName })}
      lead={say('candidates.ruleOut.lead')}
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {say('needsPages.notYet')}
          </Button>
          <Button variant="primary" isPending={move.isRunning} onPress={() => void save()}>
            {say('candidates.ruleOut.button')}
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
          label={say('candidates.ruleOut.why')}
          allowsOther
          autoFocus
          choices={reasons.map((id) => ({ id, label: say(`candidates.ruleOut.reason.${id}`) }))}
          text={reason}
          onTextChange={setReason}
        />
      </form>
    </Dialog>
  );
}
