import { useEffect, useRef } from 'react';
import { classes } from '#renderer/ui/index.ts';
import { NudgeRow } from './nudge-row.tsx';
import type { Nudge } from './nudge.ts';
import styles from './nudge-row.module.css';

export interface NudgeListProps {
  readonly label: string;
  readonly nudges: readonly Nudge[];
  /** The first one is open from the start, with its action as the page's main step. */
  readonly hasFirst?: boolean;
  /** On the supplier's own page the rows do not link to it. */
  readonly isAtSupplier?: boolean;
}

/** Nudges below each other; they fold by the room they have, not by the window's width. */
export function NudgeList({ label, nudges, hasFirst = false, isAtSupplier = false }: NudgeListProps) {
  const list = useRef<HTMLOListElement>(null);
  const focused = useRef<{ readonly id: string; readonly index: number } | null>(null);

  useEffect(() => {
    const place = list.current;
    const onFocusIn = (event: FocusEvent) => {
      const row = event.target instanceof Element ? event.target.closest('ol > li') : null;
      const index = [...(place?.children ?? [])].findIndex((child) => child === row);
      const nudge = nudges[index];
      focused.current = nudge === undefined ? null : { id: nudge.id, index };
    };
    place?.addEventListener('focusin', onFocusIn);
    return () => place?.removeEventListener('focusin', onFocusIn);
  }, [nudges]);

  // An answered nudge leaves the list and would take the focus with it: the one in its place gets it.
  useEffect(() => {
    const last = focused.current;
    if (last === null || nudges.some(({ id }) => id === last.id)) return;
    focused.current = null;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const rows = list.current?.children ?? [];
    const row = rows[Math.min(last.index, rows.length - 1)];
    row?.querySelector<HTMLElement>('a, button')?.focus();
  }, [nudges]);

  return (
    <ol ref={list} className={classes(styles['list'])} aria-label={label}>
      {nudges.map((nudge, index) => (
        <NudgeRow key={nudge.id} nudge={nudge} isFirst={hasFirst && index === 0} isAtSupplier={isAtSupplier} />
      ))}
    </ol>
  );
}
