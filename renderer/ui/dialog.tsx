import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classes } from './classes.ts';
import buttonStyles from './button.module.css';
import styles from './dialog.module.css';
import { useWords } from '#renderer/words/index.ts';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Escape, the cross, or a press outside. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** One or two sentences under the title. */
  readonly lead?: ReactNode;
  /** Buttons, the main one last. They stay in view while the content scrolls. */
  readonly footer?: ReactNode;
  /** `side` slides in at the edge and leaves the page beside it in view. */
  readonly kind?: 'centre' | 'side';
  readonly size?: 'small' | 'medium' | 'large';
  /** Whether a press outside closes it; off for forms, so that nothing typed is lost by a slip. */
  readonly closesOnPressOutside?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
}

/** A dialog over the page. Focus stays in it and returns where it was. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  lead,
  footer,
  kind = 'centre',
  size = 'medium',
  closesOnPressOutside = true,
  role = 'dialog',
}: DialogProps) {
  const { say } = useWords();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={closesOnPressOutside}
      className={classes(styles['veil'], styles[`${kind}Veil`])}
    >
      <Modal className={classes(styles['modal'], styles[kind], styles[size])}>
        <AriaDialog role={role} className={classes(styles['dialog'])}>
          <header className={styles['head']}>
            <div>
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              {lead === undefined ? null : <p className={styles['lead']}>{lead}</p>}
            </div>
            <AriaButton
              slot="close"
              aria-label={say('ui.close')}
              className={classes(buttonStyles['button'], buttonStyles['icon'], buttonStyles['quiet'])}
            >
              <X aria-hidden="true" />
            </AriaButton>
          </header>
          <div className={styles['body']}>{children}</div>
          {footer === undefined ? null : <footer className={styles['foot']}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
