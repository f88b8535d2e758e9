import { useEffect, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { nameWindow } from './window-title.ts';
import styles from './page.module.css';

export interface PageProps {
  readonly children: ReactNode;
  /** `narrow` for forms and reading, `regular` for most, `wide` for tables. */
  readonly width?: 'narrow' | 'regular' | 'wide';
  /** Fills the window's height and lets its content scroll inside, for long tables. */
  readonly isFull?: boolean;
}

/** The frame of one page. */
export function Page({ children, width = 'regular', isFull = false }: PageProps) {
  return <div className={classes(styles['page'], styles[width], isFull && styles['full'])}>{children}</div>;
}

export interface PageHeaderProps {
  readonly title: ReactNode;
  /** One line below the title. */
  readonly lead?: ReactNode;
  /** Something before the title, such as a monogram. */
  readonly mark?: ReactNode;
  readonly actions?: ReactNode;
  /** A way back, above the title. */
  readonly back?: ReactNode;
}

/** The title of a page; every page has exactly one. Focus goes to it when the page is opened. */
export function PageHeader({ title, lead, mark, actions, back }: PageHeaderProps) {
  useEffect(() => nameWindow(typeof title === 'string' ? title : null), [title]);
  return (
    <header className={styles['header']}>
      {back === undefined ? null : <div className={styles['back']}>{back}</div>}
      <div className={styles['headline']}>
        {mark}
        <div className={styles['titles']}>
          <h1 tabIndex={-1} className={styles['title']}>
            {title}
          </h1>
          {lead === undefined ? null : <div className={styles['lead']}>{lead}</div>}
        </div>
        {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
      </div>
    </header>
  );
}

export interface SectionProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Drawn as a sheet with a border. */
  readonly isSheet?: boolean;
  readonly id?: string;
  readonly className?: string;
}

/** A part of a page with its own heading. */
export function Section({ title, children, lead, actions, isSheet = false, id, className }: SectionProps) {
  return (
    <section id={id} className={classes(styles['section'], isSheet && styles['sheet'], className)}>
      <div className={styles['sectionHead']}>
        <div>
          <h2>{title}</h2>
          {lead === undefined ? null : <p className={styles['sectionLead']}>{lead}</p>}
        </div>
        {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** Fields in columns that fold into one where it is narrow. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles['fieldRow']}>{children}</div>;
}

/** What a page is about, and beside it what belongs to it; below it where it is narrow. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className={styles['columns']}>{children}</div>;
}

/** Things below each other with even space between. */
export function Stack({ children, gap = 'regular' }: { children: ReactNode; gap?: 'tight' | 'regular' | 'loose' }) {
  return <div className={classes(styles['stack'], styles[gap])}>{children}</div>;
}

/** Buttons beside each other; they wrap. */
export function ButtonRow({ children, align = 'start' }: { children: ReactNode; align?: 'start' | 'end' }) {
  return <div className={classes(styles['buttonRow'], align === 'end' && styles['end'])}>{children}</div>;
}
