import { useEffect, useEffectEvent } from 'react';
import type { Steps } from '#renderer/data/index.ts';
import { isDialogOpen } from '#renderer/ui/open-dialog.ts';
import { undoKey } from './undo-key.ts';

/** Ctrl+Z takes back the last thing that was done, Ctrl+Shift+Z or Ctrl+Y does it again; fields keep their own. */
export function useUndoKeys(steps: Steps): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const wanted = undoKey(event);
    if (wanted === null || event.defaultPrevented || isEditable(event.target) || isDialogOpen()) return;
    event.preventDefault();
    steps.take(wanted);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="spinbutton"]'))
  );
}
