import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the keyboard where one works through a list: when an item goes, the first of the buttons of the one after it gets the
 * focus, so that the same key takes up one after the other.
 *
 * @param ids the items in order; each stands in the list as an element with `data-item` set to its id, its buttons in one with `data-actions`
 */
export function useNextInList(ids: readonly string[]): {
  readonly list: RefObject<HTMLUListElement | null>;
  /** Called when an item is about to go. */
  readonly leaving: (id: string) => void;
} {
  const list = useRef<HTMLUListElement>(null);
  const next = useRef<{ gone: string; after: readonly string[] } | null>(null);
  useEffect(() => {
    const waiting = next.current;
    if (waiting === null || ids.includes(waiting.gone)) return;
    next.current = null;
    const there = waiting.after.find((id) => ids.includes(id));
    const item = there === undefined ? null : list.current?.querySelector(`[data-item="${CSS.escape(there)}"]`);
    item?.querySelector<HTMLElement>('[data-actions] button')?.focus();
  }, [ids]);
  const leaving = (gone: string) => {
    const place = ids.indexOf(gone);
    next.current = { gone, after: [...ids.slice(place + 1), ...ids.slice(0, place).toReversed()] };
  };
  return { list, leaving };
}
