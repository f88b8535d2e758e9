import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the focus in a list whose rows leave it when they are answered: the row in the place of the one that left gets
 * it, or the title of the page where none is left. Gives the ref of the list; its children are the rows, in order.
 *
 * @param first which part of a row gets it
 */
export function useKeptFocus(
  rows: readonly { readonly id: string }[],
  first = 'a, button',
): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  const focused = useRef<{ readonly id: string; readonly index: number } | null>(null);

  useEffect(() => {
    const place = list.current;
    const onFocusIn = (event: FocusEvent) => {
      const row = event.target instanceof Element ? event.target.closest('ol > li') : null;
      const index = [...(place?.children ?? [])].findIndex((child) => child === row);
      const answered = rows[index];
      focused.current = answered === undefined ? null : { id: answered.id, index };
    };
    place?.addEventListener('focusin', onFocusIn);
    return () => place?.removeEventListener('focusin', onFocusIn);
  }, [rows]);

  // An answered row leaves the list and would take the focus with it.
  useEffect(() => {
    const last = focused.current;
    if (last === null || rows.some(({ id }) => id === last.id)) return;
    focused.current = null;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const left = list.current?.children ?? [];
    const next = left[Math.min(last.index, left.length - 1)]?.querySelector<HTMLElement>(first);
    (next ?? document.querySelector<HTMLElement>('main h1'))?.focus();
  }, [rows, first]);

  return list;
}
