import { useEffect, useEffectEvent } from 'react';
import { useClient, useCommand, useUndoEntry } from '#renderer/data/index.ts';
import { showToast } from '#renderer/ui/index.ts';
import { isDialogOpen } from '#renderer/ui/open-dialog.ts';
import { undoKey } from './undo-key.ts';

/** A function that takes back the newest change that still stands. */
export function useTakeBackLast(): () => Promise<void> {
  const client = useClient();
  const undo = useUndoEntry();
  return async () => {
    const entries = await client.call('history.list', { limit: 1, standing: true });
    if (!entries.ok) return;
    const [last] = entries.value;
    if (last === undefined) showToast({ text: 'There is nothing left to take back.' });
    else await undo(last.id);
  };
}

/** Ctrl+Z takes back the last thing that was done, Ctrl+Shift+Z or Ctrl+Y does it again; fields keep their own. */
export function useUndoKeys(): void {
  const takeBack = useTakeBackLast();
  const redo = useCommand('history.redo', { done: (entry) => `Done again: ${entry.title}`, offersUndo: false });

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const wanted = undoKey(event);
    if (wanted === null || event.defaultPrevented || isEditable(event.target) || isDialogOpen()) return;
    event.preventDefault();
    if (wanted === 'undo') void takeBack();
    else void redo.run({});
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
