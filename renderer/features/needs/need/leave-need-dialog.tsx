import { useState } from 'react';
import { Button, ComboBox, Dialog } from '#renderer/ui/index.ts';
import { useNeedMove } from '../use-need-moves.ts';

/** The two ways to leave a need without choosing. */
export type WayOut = 'dropped' | 'no_decision';

const wayWords: Record<WayOut, { title: string; lead: string; button: string; reasons: readonly string[] }> = {
  dropped: {
    title: 'Let it go',
    lead: 'You do not need it any more. Everything is kept, and you can take it up again.',
    button: 'Let it go',
    reasons: ['Not needed any more', 'Solved in another way', 'Not worth the money', 'Not worth the trouble'],
  },
  no_decision: {
    title: 'No decision',
    lead: 'You stop here without choosing. That is how most needs end. Everything is kept, and you can take it up again.',
    button: 'Leave it undecided',
    reasons: ['None of them was good enough', 'Too expensive', 'Not now', 'Everything stays as it is'],
  },
};

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
  const words = wayWords[way];
  const leave = () => {
    move(need, way, reason);
    onClose();
  };
  return (
    <Dialog
      isOpen
      size="small"
      title={`${words.title}: ${need.title}`}
      lead={words.lead}
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Not now
          </Button>
          <Button variant="primary" onPress={leave}>
            {words.button}
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
          label="Why? If you like"
          allowsOther
          autoFocus
          choices={words.reasons.map((text) => ({ id: text, label: text }))}
          text={reason}
          onTextChange={setReason}
          help="For yourself, if it comes back."
        />
      </form>
    </Dialog>
  );
}
