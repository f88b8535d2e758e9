import type { Readable } from 'node:stream';

/** What the door has of the process it runs in. */
export interface BrowserDoorIo {
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly input: Readable;
  print(line: string): void;
  warn(line: string): void;
  /** Calls back when the process is asked to end. */
  whenAskedToEnd(end: () => void): void;
}
