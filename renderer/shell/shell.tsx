import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useHostEvent, useOperation, useSteps } from '#renderer/data/index.ts';
import { Banner, showToast } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { ContactDialog } from './contact-dialog.tsx';
import { DropAnywhere } from './drop-anywhere.tsx';
import { ExitDialogs } from './exit-dialogs.tsx';
import { LongWork } from './long-work.tsx';
import { Navigation } from './navigation.tsx';
import { raisedNotice } from './raised-notice.ts';
import { usePageFocus } from './use-page-focus.ts';
import { useUndoKeys } from './use-undo-keys.ts';
import styles from './shell.module.css';

const palette = () => import('./command-palette.tsx');
const CommandPalette = lazy(async () => ({ default: (await palette()).CommandPalette }));

/** The frame around every page: navigation, banners, palette, dialogs that any page may open. */
export function Shell({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [isPaletteOpen, setPaletteOpen] = useState(isFindAsked);
  const isPaletteThere = usePaletteSoon();
  const main = useRef<HTMLElement>(null);
  const { say, told } = useWords();
  const steps = useSteps(stepInWords);
  useUndoKeys(steps);
  usePaletteKey(() => setPaletteOpen((open) => !open));
  usePageFocus();
  useEffect(() => {
    if (isFindAsked()) router.history.replace('/');
  }, [router]);

  useHostEvent('navigate', ({ to }) => {
    if (to.startsWith('/')) router.history.push(to);
  });
  useHostEvent('calendarFailed', ({ text }) => showToast({ text, tone: 'problem' }));
  useHostEvent('nudgesRaised', (raised) => {
    const notice = raisedNotice(raised, { say, told });
    if (notice === null) return;
    showToast({
      ...notice.message,
      action: { label: notice.actionLabel, onPress: () => router.history.push(notice.to) },
    });
  });

  return (
    <ExitDialogs>
      <ContactDialog>
        <div className={styles['frame']}>
          <a
            className={styles['skip']}
            href="#main"
            onClick={(event) => {
              // The fragment of the address belongs to the router.
              event.preventDefault();
              main.current?.focus();
            }}
          >
            {say('shell.skip')}
          </a>
          <Navigation onFind={() => setPaletteOpen(true)} />
          <div className={styles['column']}>
            <Banners />
            <LongWork />
            <main ref={main} tabIndex={-1} className={styles['main']} id="main">
              {children}
            </main>
          </div>
        </div>
        <DropAnywhere />
        <Suspense fallback={null}>
          {isPaletteThere || isPaletteOpen ? (
            <CommandPalette isOpen={isPaletteOpen} onClose={() => setPaletteOpen(false)} steps={steps} />
          ) : null}
        </Suspense>
      </ContactDialog>
    </ExitDialogs>
  );
}

function stepInWords(step: 'undo' | 'redo', title: Message): Message {
  return message('shell.step.done', { step: step === 'undo' ? 'undo' : 'other', title });
}

/** What holds for the whole app at the moment: a fixed date, the demo, something about the store. */
function Banners() {
  const { value: status } = useOperation('app.status', {});
  const { say } = useWords();
  if (status === undefined) return null;
  return (
    <>
      {status.notice === null ? null : (
        <Banner tone="warning" isStrip>
          {status.notice}
        </Banner>
      )}
      {status.todayFixed || status.demo ? (
        <Banner tone={status.demo ? 'plain' : 'warning'} isStrip>
          {[
            ...(status.demo ? [say('shell.demo')] : []),
            ...(status.todayFixed ? [say('shell.fixedDate', { day: status.today })] : []),
          ].join(' ')}
        </Banner>
      ) : null}
    </>
  );
}

/** Long enough for the page itself to have come, in milliseconds. */
const palettePause = 500;

/** The palette is fetched when the page is there, so that the first key after it was asked for finds its field. */
function usePaletteSoon(): boolean {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    const soon = window.setTimeout(() => {
      // Without an answer it is fetched when it is asked for, and what is wrong then is said there.
      palette().then(
        () => setThere(true),
        () => {},
      );
    }, palettePause);
    return () => window.clearTimeout(soon);
  }, []);
  return isThere;
}

/** A window that was opened for the sake of the palette has this in its address. */
function isFindAsked(): boolean {
  return window.location.hash === '#/?find';
}

function usePaletteKey(toggle: () => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    toggle();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
