import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Disclosure as AriaDisclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './disclosure.module.css';

export interface DisclosureProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** A few words beside the title that say what is inside. */
  readonly summary?: ReactNode;
  readonly opensAtFirst?: boolean;
  /** Where the owner decides whether it is open. */
  readonly isOpen?: boolean;
  readonly onToggle?: (isOpen: boolean) => void;
  /** The level of the title among the headings around it. */
  readonly level?: 2 | 3 | 4;
  /** `heading` looks like a part of the page, `line` like a small link under something else. */
  readonly kind?: 'heading' | 'line';
}

/** Something that opens when asked for. What is inside stays as it is while it is closed. */
export function Disclosure({
  title,
  children,
  summary,
  opensAtFirst = false,
  isOpen,
  onToggle,
  level = 3,
  kind = 'line',
}: DisclosureProps) {
  return (
    <AriaDisclosure
      defaultExpanded={opensAtFirst}
      {...(isOpen === undefined ? {} : { isExpanded: isOpen })}
      {...(onToggle === undefined ? {} : { onExpandedChange: onToggle })}
      className={classes(styles['disclosure'], styles[kind])}
    >
      <Heading level={level} className={classes(styles['heading'])}>
        <AriaButton slot="trigger" className={classes(styles['trigger'])}>
          <ChevronRight size={16} strokeWidth={2} aria-hidden="true" className={styles['arrow']} />
          <span className={styles['title']}>{title}</span>
          {summary === undefined ? null : <span className={styles['summary']}>{summary}</span>}
        </AriaButton>
      </Heading>
      <DisclosurePanel className={classes(styles['panel'])}>
        <div className={styles['content']}>{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
