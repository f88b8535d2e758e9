import { useBlocker } from '@tanstack/react-router';
import { Button, Dialog } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';

/** Asks before the page is left with answers that are not saved. `isUnsaved` is asked at the moment of leaving. */
export function UnsavedGuard({ isUnsaved }: { isUnsaved: () => boolean }) {
  const { say } = useWords();
  const blocker = useBlocker({
    shouldBlockFn: isUnsaved,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog
      title={say('views.unsaved.title')}
      isOpen
      role="alertdialog"
      size="small"
      onClose={blocker.reset}
      footer={
        <>
          <Button variant="danger" onPress={blocker.proceed}>
            {say('views.unsaved.leave')}
          </Button>
          <Button variant="primary" onPress={blocker.reset} autoFocus>
            {say('views.unsaved.stay')}
          </Button>
        </>
      }
    >
      <p>{say('views.unsaved.text')}</p>
    </Dialog>
  );
}
