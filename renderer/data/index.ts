/** How pages read and write: typed by the path of the operation, kept right by the host's events. */
export type { Announcer } from './announcer.ts';
export { DataProvider, useClient, useHostEvent, type DataProviderProps } from './client.tsx';
export { failureText } from './failure-text.ts';
export { useCommand, useLatestEntry, useUndoEntry, type Command, type CommandOptions } from './use-command.ts';
export { useOperation, type Reading, type ReadingOptions } from './use-operation.ts';
