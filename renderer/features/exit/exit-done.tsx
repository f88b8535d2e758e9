import { useState } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { useUndoEntry } from '#renderer/data/index.ts';
import { Button, Dialog } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
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
  const { say } = useWords();
  const undo = useUndoEntry();
  const [isUndoing, setUndoing] = useState(false);
  const takeBack = async () => {
    setUndoing(true);
    if (entryId !== null) await undo(entryId);
    onClose();
  };
  return (
    <Dialog
      title={say('exitDialog.done.title', { name })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={() => void takeBack()} isPending={isUndoing}>
            {say('exitDialog.done.undo')}
          </Button>
          <Button variant="primary" onPress={onClose} autoFocus>
            {say('exitDialog.done.done')}
          </Button>
        </>
      }
    >
      <ExitOutcome outcome={{ ...outcome, contracts: outcome.exits }} isSent={isSent} isPrevious={false} />
      <div className={styles['next']}>
        <h3>{say('exitDialog.done.next')}</h3>
        <ol>
          {isSent ? null : <li>{say('exitDialog.done.send')}</li>}
          <li>{say('exitDialog.done.confirm')}</li>
          <li>{say('exitDialog.done.watch')}</li>
        </ol>
      </div>
    </Dialog>
  );
}
