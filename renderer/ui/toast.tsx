import { X } from 'lucide-react';
import { useCallback, useEffect, useRef } from 'react';
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components';
import type { Message } from '#shared/domain/words.ts';
import { classes } from './classes.ts';
import buttonStyles from './button.module.css';
import styles from './toast.module.css';
import { useWords } from '#renderer/words/index.ts';

/** What a toast says. */
export interface ToastMessage {
  /** A message is said anew when the language changes; a text goes with the language it was said in. */
  readonly text: string | Message;
  readonly detail?: string;
  /** `problem` stays until it is closed; the others go by themselves. */
  readonly tone?: 'plain' | 'problem' | 'now' | 'soon';
  /** One thing to do. Without a label it is Undo. */
  readonly action?: { readonly label?: string; readonly onPress: () => void };
}

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** How long a toast stays: long enough to read it and to reach its button. Pointing at it or focusing it stops the time. */
const shownFor = 9_000;

/** For so long after it was shown a toast goes along to another page: what was done often leads there by itself. */
const goesAlongFor = 1_500;

let latestPlain: string | null = null;
const goingAlong = new Set<string>();

/** Shows a toast; the returned function closes it early. */
export function showToast(message: ToastMessage): () => void {
  const isPlain = isPlainTone(message);
  // What was done last is what matters; several notices of the kind would only pile up over the page.
  if (isPlain && latestPlain !== null) queue.close(latestPlain);
  const key = queue.add(message, message.tone === 'problem' ? {} : { timeout: shownFor });
  if (isPlain) {
    latestPlain = key;
    goingAlong.add(key);
    window.setTimeout(() => goingAlong.delete(key), goesAlongFor);
  }
  return () => queue.close(key);
}

/**
 * Tells the toasts that the person went to another page: what was said of the one before goes. Undo stays in reach by its
 * key and in the history. Problems stay until they are closed, and what is due until its time is over.
 */
export function leavePageOfToasts(): void {
  for (const { key, content } of queue.visibleToasts) {
    if (isPlainTone(content) && !goingAlong.has(key)) queue.close(key);
  }
}

function isPlainTone({ tone }: ToastMessage): boolean {
  return tone === undefined || tone === 'plain';
}

/** Where toasts appear; stands once in the page. F6 moves to it. The page makes room for it, so that it hides nothing. */
export function ToastRegion() {
  const { say, told, language } = useWords();
  useLanguageOfToasts(language);
  const makeRoom = useRoomForToasts();
  return (
    <AriaToastRegion ref={makeRoom} queue={queue} aria-label={say('ui.notices')} className={classes(styles['region'])}>
      {({ toast, toast: { key, content } }) => (
        <AriaToast toast={toast} className={classes(styles['toast'], styles[content.tone ?? 'plain'])}>
          <ToastContent className={classes(styles['content'])}>
            <Text slot="title" className={classes(styles['text'])}>
              {typeof content.text === 'string' ? content.text : told(content.text)}
            </Text>
            {content.detail === undefined ? null : (
              <Text slot="description" className={classes(styles['detail'])}>
                {content.detail}
              </Text>
            )}
          </ToastContent>
          {content.action === undefined ? null : (
            <AriaButton
              className={classes(buttonStyles['button'], buttonStyles['small'], styles['action'])}
              onPress={() => {
                content.action?.onPress();
                queue.close(key);
              }}
            >
              {content.action.label ?? say('ui.undo')}
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

/** Closes what was said as a text in another language; what is a message is said anew by being drawn again. */
function useLanguageOfToasts(language: string): void {
  const saidIn = useRef(language);
  useEffect(() => {
    if (saidIn.current === language) return;
    saidIn.current = language;
    for (const { key, content } of queue.visibleToasts) {
      if (isPlainTone(content) && typeof content.text === 'string') queue.close(key);
    }
  }, [language]);
}

/** Keeps `--toast-room` of the page as high as the toasts stand, so that what scrolls and what opens ends above them. */
function useRoomForToasts(): (region: HTMLElement | null) => (() => void) | undefined {
  return useCallback((region: HTMLElement | null) => {
    if (region === null) return undefined;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(region.getBoundingClientRect().height);
      style.setProperty('--toast-room', height === 0 ? '0px' : `calc(${height}px + 2 * var(--s4))`);
    });
    observer.observe(region);
    return () => {
      observer.disconnect();
      style.removeProperty('--toast-room');
    };
  }, []);
}
