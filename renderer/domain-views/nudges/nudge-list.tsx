import { classes } from '#renderer/ui/index.ts';
import { useKeptFocus } from '../kept-focus.ts';
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
  const list = useKeptFocus(nudges);

  return (
    <ol ref={list} className={classes(styles['list'])} aria-label={label}>
      {nudges.map((nudge, index) => (
        <NudgeRow key={nudge.id} nudge={nudge} isFirst={hasFirst && index === 0} isAtSupplier={isAtSupplier} />
      ))}
    </ol>
  );
}
