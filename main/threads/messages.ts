import type { Opened, Outside } from '../outside.ts';
import type { MessagePort } from 'node:worker_threads';
import type { Path } from '#shared/api/api.ts';
import type { AnyError, Unsaid } from '#shared/api/errors.ts';
import type { EventName } from '#shared/api/event-names.ts';
import type { Events } from '#shared/api/events.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Asking } from '../caller.ts';
import type { PlainOptions } from '../dancecard.ts';
import type { Store } from '../db/open-store.ts';
import type { StoreFailure } from '../db/store-failure.ts';
import type { SaidOutcome } from '../dispatch.ts';
import type { Route } from '../loose-router.ts';

/**
 * What the threads of one process say to each other. Both ends are compiled together and nobody else can reach them, so
 * types are enough; what comes from outside was parsed where it came in, and every call is parsed again by its operation.
 */

/** What a thread is started with. */
export interface ThreadFacts {
  /** `commands` owns the only connection that writes, `queries` reads while that one is held, `files` reads beside files; `locked` opens nothing. */
  readonly role: 'commands' | 'queries' | 'files' | 'locked';
  readonly options: PlainOptions;
  readonly mayOpenOutside: boolean;
  /** The memory of the work signal. */
  readonly shared: SharedArrayBuffer;
  /** For the reading threads: what the opening of the store found; null for the one that opens it. */
  readonly store: StoreFacts | null;
}

/** What the opening of a store found. */
export type StoreFacts = Pick<Store, 'openToOthers' | 'told'>;

/** One call on its way to a thread. */
export interface CallMessage {
  readonly kind: 'call';
  readonly number: number;
  readonly path: string;
  readonly input: unknown;
  readonly caller: Asking | null;
  /** How often a stop had been asked for when it was made. */
  readonly stopsBefore: number;
  /** Whether the answer is wanted as a value or as the text of JSON. */
  readonly as: 'value' | 'text';
}

/** The first half of a command, asked of the thread that reads files. */
export interface ReadyMessage {
  readonly path: Path;
  readonly input: unknown;
  readonly caller: Asking | null;
  readonly stopsBefore: number;
  /** Where it is answered and its records are fetched. */
  readonly port: MessagePort;
  /** Counts the messages of the port, for a reader that waits without an event loop. */
  readonly sent: SharedArrayBuffer;
}

/** What the door's thread tells a thread. */
export type ToThread =
  | CallMessage
  /** Opens the store that lies there now. */
  | { readonly kind: 'open'; readonly store: StoreFacts }
  /** The way to the thread that reads files. */
  | { readonly kind: 'files'; readonly port: MessagePort }
  | { readonly kind: 'heard' }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'forget files' }
  /** What came of opening something. */
  | { readonly kind: 'opening answered'; readonly number: number; readonly opened: Opened }
  /** Something went wrong that the person should know for as long as the app is open. */
  | { readonly kind: 'notice'; readonly sentence: Message }
  | { readonly kind: 'close' };

/** What a thread tells the door's thread. */
export type FromThread =
  | {
      readonly kind: 'opened';
      readonly store: StoreFacts;
      readonly routes: ReadonlyMap<string, Route>;
      readonly openNudges: number;
    }
  | { readonly kind: 'not opened'; readonly failure: StoreFailure }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: SaidOutcome | Uint8Array<ArrayBuffer> }
  | EventFromThread
  | { readonly kind: 'log'; readonly line: LogLine }
  | { readonly kind: 'open outside'; readonly number: number; readonly what: Outside }
  | { readonly kind: 'forget files' };

/** An event, with how many nudges are open then. */
export type EventFromThread = {
  [Name in EventName]: {
    readonly kind: 'event';
    readonly event: Name;
    readonly payload: Events[Name];
    /** Null where nothing was written. */
    readonly openNudges: number | null;
  };
}[EventName];

/** A line for the log. An error comes as its outline, which holds no content. */
export type LogLine =
  | { readonly kind: 'slow'; readonly operation: string; readonly milliseconds: number }
  | { readonly kind: 'defect'; readonly reference: string; readonly operation: string; readonly outline: string }
  | { readonly kind: 'note'; readonly text: string };

/** What comes back on the port of a first half. */
export type FromFiles =
  | { readonly kind: 'ready'; readonly facts: Result<unknown, Unsaid<AnyError>>; readonly isToBeClosed: boolean }
  | { readonly kind: 'records'; readonly items: readonly unknown[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'broken'; readonly error: unknown }
  | { readonly kind: 'closed' };

/** What is asked on the port of a first half. */
export type ToFiles = 'more' | 'close';
