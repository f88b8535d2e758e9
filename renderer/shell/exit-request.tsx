import { createContext, useContext } from 'react';
import type { ExitAnswers, ExitTarget } from './page-props.ts';

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
