/** How pages read and write: typed by the path of the operation, kept right by the host's events. */
export type { Announcer } from './announcer.ts';
export { askAhead, type AskedAhead } from './asked-ahead.ts';
export { DataProvider, useClient, useHostEvent } from './client.tsx';
export { everyOperation } from '#renderer/transport/operations.ts';
export { failureText } from './failure-text.ts';
export { fetchFile, handOver, type PortionTold } from './passing-files.ts';
export { useCommand, useUndoEntry } from './use-command.ts';
export { timed, type Timed } from './time-left.ts';
export { useOperation } from './use-operation.ts';
export type { Steps } from './steps.ts';
export { withMovedExits } from './moved-exits.ts';
export { useSteps } from './use-steps.ts';
