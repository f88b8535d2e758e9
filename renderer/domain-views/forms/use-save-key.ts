import { useEffect, useEffectEvent } from 'react';
import { isDialogOpen } from '#renderer/ui/open-dialog.ts';

/** Ctrl+Enter saves from anywhere on the page, or in the dialog that is open over it. */
export function useSaveKey(save: () => void, where: 'page' | 'dialog' = 'page'): void {
  const latest = useEffectEvent(save);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      if (isDialogOpen() !== (where === 'dialog')) return;
      // There it takes the day that is being written, which the form does not know yet.
      if (event.target instanceof Element && event.target.closest('[data-keeps-save-key]') !== null) return;
      event.preventDefault();
      event.stopPropagation();
      latest();
    };
    // On the way down: a button that has the focus would otherwise keep the key for itself.
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [where]);
}
