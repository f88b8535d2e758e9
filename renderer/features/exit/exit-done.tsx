import { useState } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { useUndoEntry } from '#renderer/data/index.ts';
import { Button, Dialog } from '#renderer/ui/index.ts';
import { ExitOutcome } from './exit-outcome.tsx';
import styles from './exit-done.module.css';

/** What came of logging an exit: the last day, what to do next, and the way back. */
export function ExitDone({
  name,
  outcome,
  isSent,
  entryId,
  onClose,
}: {
  name: string;
  outcome: OutputOf<'exits.log'>;
  isSent: boolean;
  /** The entry that logged it. */
  entryId: string | null;
  onClose: () => void;
}) {
  const undo = useUndoEntry();
  const [isUndoing, setUndoing] = useState(false);
  const takeBack = async () => {
    setUndoing(true);
    if (entryId !== null) await undo(entryId);
    onClose();
  };
  return (
    <Dialog
      title={`You are leaving ${name}`}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={() => void takeBack()} isPending={isUndoing}>
            Undo
          </Button>
          <Button variant="primary" onPress={onClose} autoFocus>
            Done
          </Button>
        </>
      }
    >
      <ExitOutcome outcome={{ ...outcome, contracts: outcome.exits }} isSent={isSent} isPrevious={false} />
      <div className={styles['next']}>
        <h3>What comes next</h3>
        <ol>
          {isSent ? null : <li>Send the notice, and mark it here as sent.</li>}
          <li>When they confirm it, note the confirmation. Until then you are reminded to ask.</li>
          <li>Watch for a last bill, and take back a direct debit once it is over.</li>
        </ol>
      </div>
    </Dialog>
  );
}
