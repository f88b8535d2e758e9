import { createContext, useContext } from 'react';
import type { ExitGround } from '#shared/domain/exits/exit-grounds.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';

/** What ends: one contract, or every running contract of a relationship. */
export type ExitTarget = { readonly contractId: string } | { readonly relationshipId: string };

/** What the dialog holds when it opens, where the asker knows. */
export interface ExitAnswers {
  readonly reason?: string;
  /** On what ground it may be left. */
  readonly ground?: ExitGround;
  /** The last day, to be named in the notice. */
  readonly endsOn?: CalendarDate;
}

/** The steps of an exit once it is logged. */
export type ExitStepName = 'notice_sent' | 'acknowledge' | 'withdraw';

/** Opens the dialogs about exits; any page may ask for them. */
export interface ExitRequests {
  readonly log: (target: ExitTarget, name: string, answers?: ExitAnswers) => void;
  readonly step: (step: ExitStepName, exitId: string) => void;
}

export const ExitRequestContext = createContext<ExitRequests>({ log: () => undefined, step: () => undefined });

/** The function that opens the log-exit dialog. */
export function useExitDialog(): ExitRequests['log'] {
  return useContext(ExitRequestContext).log;
}

/** The function that opens the dialog of a later step of an exit. */
export function useExitStepDialog(): ExitRequests['step'] {
  return useContext(ExitRequestContext).step;
}
