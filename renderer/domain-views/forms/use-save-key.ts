import { useEffect, useEffectEvent } from 'react';

/** Ctrl+Enter saves from anywhere on the page. */
export function useSaveKey(save: () => void): void {
  const latest = useEffectEvent(save);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      // A dialog over the page has the keyboard for itself.
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
      event.preventDefault();
      latest();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
