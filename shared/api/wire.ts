import { z } from 'zod';

/** What crosses between a page and its host, for the host; how they talk is told in `wire-names.ts`. */
export { bridgeName, launchParameter, routes } from './wire-names.ts';

/** The largest body in bytes: of a call, which may carry a portion of a file, and of any other request. */
export const bodyLimits = { call: 4 * 1024 * 1024, other: 64 * 1024 } as const;

/** How many bytes of a file a page hands over with one call. */
export const filePortion = 512 * 1024;

/** `POST /session`. */
export const sessionRequest = z.strictObject({
  code: z.string().min(1).max(200),
  /** What the browser's person reads, as BCP 47 tags, best first. */
  languages: z.array(z.string().min(1).max(60)).max(20).default([]),
});

/** `POST /call`, and the argument of the desktop door's call channel. */
export const callRequest = z.strictObject({
  path: z.string().min(1).max(100),
  input: z.unknown().optional(),
  /** Whether to carry it out, or only to propose it to the person. */
  mode: z.enum(['do', 'propose']).default('do'),
});

/** What the preload exposes to the page of the desktop door. The page parses everything it gets from it. */
export interface Bridge {
  /** Resolves to the JSON of a `callReply`; rejects only when the host is gone. */
  call(path: string, input: unknown): Promise<string>;
  /** Calls the listener with each payload of that event until the returned function is called. */
  subscribe(event: string, listener: (payload: unknown) => void): () => void;
}
