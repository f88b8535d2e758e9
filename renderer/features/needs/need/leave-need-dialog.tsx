import { useState } from 'react';
import { Button, ComboBox, Dialog } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { useNeedMove } from '../use-need-moves.ts';

/** The two ways to leave a need without choosing. */
export type WayOut = 'dropped' | 'no_decision';

/** Reasons people have, as suggestions; any words will do. */
const reasonsOf = {
  dropped: ['notNeeded', 'solved', 'notWorthMoney', 'notWorthTrouble'],
  no_decision: ['notGood', 'expensive', 'notNow', 'stays'],
} as const satisfies Record<WayOut, readonly string[]>;

/** Leaves a need; the reason is welcome and never asked for twice. */
export function LeaveNeedDialog({
  need,
  way,
  onClose,
}: {
  need: { readonly id: string; readonly title: string };
  way: WayOut;
  onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const { move } = useNeedMove();
  const { say } = useWords();
  const leave = () => {
    move(need, way, reason);
    onClose();
  };
  return (
    <Dialog
      isOpen
      size="small"
      title={say(`needPage.leave.${way}.title`, { title: need.title })}
      lead={say(`needPage.leave.${way}.lead`)}
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {say('needsPages.notYet')}
          </Button>
          <Button variant="primary" onPress={leave}>
            {say(`needPage.leave.${way}.button`)}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          leave();
        }}
      >
        <ComboBox
          label={say('needPage.leave.why')}
          allowsOther
          autoFocus
          choices={reasonsOf[way].map((id) => ({ id, label: say(`needPage.leave.reason.${id}`) }))}
          text={reason}
          onTextChange={setReason}
          help={say('needPage.leave.whyHelp')}
        />
      </form>
    </Dialog>
  );
}
