import { useBlocker } from '@tanstack/react-router';
import { Button, Dialog } from '#renderer/ui/index.ts';

/** Asks before the page is left with answers that are not saved. `isUnsaved` is asked at the moment of leaving. */
export function UnsavedGuard({ isUnsaved }: { isUnsaved: () => boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: isUnsaved,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog
      title="Leave without saving?"
      isOpen
      role="alertdialog"
      size="small"
      onClose={blocker.reset}
      footer={
        <>
          <Button variant="danger" onPress={blocker.proceed}>
            Leave without saving
          </Button>
          <Button variant="primary" onPress={blocker.reset} autoFocus>
            Stay here
          </Button>
        </>
      }
    >
      <p>What you wrote on this page is not saved yet.</p>
    </Dialog>
  );
}
