import { X } from 'lucide-react';
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components';
import { classes } from './classes.ts';
import buttonStyles from './button.module.css';
import styles from './toast.module.css';
import { useWords } from '#renderer/words/index.ts';

/** What a toast says. */
export interface ToastMessage {
  readonly text: string;
  readonly detail?: string;
  /** `problem` stays until it is closed; the others go by themselves. */
  readonly tone?: 'plain' | 'problem' | 'now' | 'soon';
  /** One thing to do, such as Undo. */
  /** Without a label it is Undo. */
  readonly action?: { readonly label?: string; readonly onPress: () => void };
}

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** How long a toast stays: long enough to read it and to reach its button. */
const shownFor = 9_000;

let latestPlain: string | null = null;

/** Shows a toast; the returned function closes it early. */
export function showToast(message: ToastMessage): () => void {
  const isPlain = message.tone === undefined || message.tone === 'plain';
  // What was done last is what matters; several notices of the kind would only pile up over the page.
  if (isPlain && latestPlain !== null) queue.close(latestPlain);
  const key = queue.add(message, message.tone === 'problem' ? {} : { timeout: shownFor });
  if (isPlain) latestPlain = key;
  return () => queue.close(key);
}

/** Where toasts appear; stands once in the page. F6 moves to it. */
export function ToastRegion() {
  const { say } = useWords();
  return (
    <AriaToastRegion queue={queue} aria-label={say('ui.notices')} className={classes(styles['region'])}>
      {({ toast }) => (
        <AriaToast toast={toast} className={classes(styles['toast'], styles[toast.content.tone ?? 'plain'])}>
          <ToastContent className={classes(styles['content'])}>
            <Text slot="title" className={classes(styles['text'])}>
              {toast.content.text}
            </Text>
            {toast.content.detail === undefined ? null : (
              <Text slot="description" className={classes(styles['detail'])}>
                {toast.content.detail}
              </Text>
            )}
          </ToastContent>
          {toast.content.action === undefined ? null : (
            <AriaButton
              className={classes(buttonStyles['button'], buttonStyles['small'], styles['action'])}
              onPress={() => {
                toast.content.action?.onPress();
                queue.close(toast.key);
              }}
            >
              {toast.content.action.label ?? say('ui.undo')}
            </AriaButton>
          )}
          <AriaButton slot="close" aria-label={say('ui.notices.close')} className={classes(styles['close'])}>
            <X size={16} strokeWidth={1.75} aria-hidden="true" />
          </AriaButton>
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}
