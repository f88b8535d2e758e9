import { leavePageOfToasts } from '#renderer/ui/index.ts';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/**
 * After going to another page its title gets the focus, so that a screen reader reads it and Tab starts there. While
 * the page is still being read the frame around it has the focus, and hands it on once the title is there.
 */
export function usePageFocus(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    const isFirst = last.current === undefined;
    const isSame = last.current === path;
    last.current = path;
    const main = document.querySelector<HTMLElement>('#main');
    if (isFirst || isSame || main === null) return undefined;
    leavePageOfToasts();
    main.scrollTo({ top: 0 });
    if (focusTitle(main)) return undefined;
    main.focus({ preventScroll: true });
    const watcher = new MutationObserver(() => {
      if (document.activeElement !== main || focusTitle(main)) watcher.disconnect();
    });
    watcher.observe(main, { childList: true, subtree: true });
    return () => watcher.disconnect();
  }, [path]);
}

/** Whether there is a title by now; then it has the focus, unless something on the page took it already. */
function focusTitle(main: HTMLElement): boolean {
  const title = main.querySelector<HTMLElement>('h1');
  if (title === null) return false;
  const active = document.activeElement;
  const isTaken = active !== null && active !== main && main.contains(active);
  if (!isTaken) title.focus({ preventScroll: true });
  return true;
}
