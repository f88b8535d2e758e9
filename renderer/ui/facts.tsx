import type { ReactNode } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { classes } from './classes.ts';
import { initials } from './initials.ts';
import styles from './facts.module.css';

export { VisuallyHidden };

export interface DefinitionListProps {
  /** Entries whose `value` is null or undefined are left out. */
  readonly entries: readonly { readonly term: string; readonly value: ReactNode }[];
}

/** Names and values in two columns. */
export function DefinitionList({ entries }: DefinitionListProps) {
  return (
    <dl className={styles['list']}>
      {entries
        .filter((entry) => entry.value !== null && entry.value !== undefined)
        .map((entry) => (
          <div key={entry.term} className={styles['entry']}>
            <dt>{entry.term}</dt>
            <dd>{entry.value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** The initials of a name in a circle: what stands where others would fetch a logo. Decoration for a screen reader. */
export function Monogram({ name, size = 'regular' }: { name: string; size?: 'small' | 'regular' | 'large' }) {
  return (
    <span className={classes(styles['monogram'], styles[`${size}Monogram`])} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

export type Urgency = 'now' | 'soon' | 'later';

export interface BadgeProps {
  readonly children: ReactNode;
  /** Urgency is the only colour; without one the badge is plain. */
  readonly tone?: Urgency | 'good' | 'plain';
}

/** A state in one or two words. */
export function Badge({ children, tone = 'plain' }: BadgeProps) {
  return <span className={classes(styles['badge'], styles[`${tone}Badge`])}>{children}</span>;
}

/** A key or keys to press, such as `Ctrl K`. */
export function KeyHint({ children }: { children?: ReactNode }) {
  return <kbd className={styles['key']}>{children}</kbd>;
}

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** The next step. */
  readonly actions?: ReactNode;
  readonly icon?: ReactNode;
}

/** Nothing is here: says why, and what comes next. */
export function EmptyState({ title, children, actions, icon }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      {icon === undefined ? null : (
        <span className={styles['emptyIcon']} aria-hidden="true">
          {icon}
        </span>
      )}
      <h2>{title}</h2>
      {children === undefined ? null : <div className={styles['emptyText']}>{children}</div>}
      {actions === undefined ? null : <div className={styles['emptyActions']}>{actions}</div>}
    </div>
  );
}
