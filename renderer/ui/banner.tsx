import { Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './banner.module.css';

export interface BannerProps {
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'warning' | 'problem';
  /** Buttons or links at its end. */
  readonly actions?: ReactNode;
  /** Drawn across the top of the window instead of as a box on the page. */
  readonly isStrip?: boolean;
}

/** Something the person should know while they are on this page, until it no longer holds. */
export function Banner({ children, tone = 'plain', actions, isStrip = false }: BannerProps) {
  const Icon = tone === 'plain' ? Info : TriangleAlert;
  return (
    <div
      role={tone === 'problem' ? 'alert' : 'status'}
      className={classes(styles['banner'], styles[tone], isStrip && styles['strip'])}
    >
      <Icon size={17} strokeWidth={1.75} aria-hidden="true" className={styles['icon']} />
      <div className={styles['text']}>{children}</div>
      {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}

/** A failure in plain words, with what to do next. */
export function ErrorMessage({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <Banner tone="problem" actions={actions}>
      {children}
    </Banner>
  );
}
