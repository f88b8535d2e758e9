import { createContext, useContext } from 'react';
import type { ExitTarget } from './page-props.ts';

/** Opens the dialog that logs an exit; any page may ask for it. */
export type RequestExit = (target: ExitTarget, name: string) => void;

export const ExitRequestContext = createContext<RequestExit>(() => undefined);

/** The function that opens the log-exit dialog. */
export function useExitDialog(): RequestExit {
  return useContext(ExitRequestContext);
}
