import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import {
  ExitRequestContext,
  type ExitAnswers,
  type ExitRequests,
  type ExitStepName,
  type ExitTarget,
} from '#renderer/domain-views/exit-request.tsx';

const dialogs = () => import('#renderer/features/exit/index.tsx');
const ExitDialog = lazy(async () => ({ default: (await dialogs()).ExitDialog }));
const NoticeSentDialog = lazy(async () => ({ default: (await dialogs()).NoticeSentDialog }));
const AcknowledgeDialog = lazy(async () => ({ default: (await dialogs()).AcknowledgeDialog }));
const WithdrawDialog = lazy(async () => ({ default: (await dialogs()).WithdrawDialog }));

type Open =
  | { readonly kind: 'log'; readonly target: ExitTarget; readonly name: string; readonly answers: ExitAnswers }
  | { readonly kind: 'step'; readonly step: ExitStepName; readonly exitId: string };

/** Lets every page open the dialogs about exits; one at a time. */
export function ExitDialogs({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<Open | null>(null);
  const requests = useMemo<ExitRequests>(
    () => ({
      log: (target, name, answers = {}) => setOpen({ kind: 'log', target, name, answers }),
      step: (step, exitId) => setOpen({ kind: 'step', step, exitId }),
    }),
    [],
  );
  useFocusAfter(open !== null);
  const close = () => setOpen(null);
  return (
    <ExitRequestContext value={requests}>
      {children}
      {open === null ? null : (
        <Suspense fallback={null}>
          <OpenDialog open={open} onClose={close} />
        </Suspense>
      )}
    </ExitRequestContext>
  );
}

/**
 * The button that opened a dialog is often gone when the dialog closes, because the exit changed what can be done. Then
 * nothing would have the focus; the page's title gets it.
 */
function useFocusAfter(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    return () => {
      // The dialog gives the focus back one frame after it is gone, the page is read again soon after.
      let frames = 12;
      const look = () => {
        frames -= 1;
        if (document.activeElement === document.body) {
          document.querySelector<HTMLElement>('#main h1')?.focus({ preventScroll: true });
        } else if (frames > 0) window.requestAnimationFrame(look);
      };
      window.requestAnimationFrame(() => window.requestAnimationFrame(look));
    };
  }, [isOpen]);
}

function OpenDialog({ open, onClose }: { open: Open; onClose: () => void }) {
  if (open.kind === 'log') {
    return <ExitDialog target={open.target} name={open.name} answers={open.answers} onClose={onClose} />;
  }
  switch (open.step) {
    case 'notice_sent':
      return <NoticeSentDialog exitId={open.exitId} onClose={onClose} />;
    case 'acknowledge':
      return <AcknowledgeDialog exitId={open.exitId} onClose={onClose} />;
    case 'withdraw':
      return <WithdrawDialog exitId={open.exitId} onClose={onClose} />;
  }
}
