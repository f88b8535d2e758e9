import type { OpenOutside } from './outside.ts';
import type { Client } from '#shared/api/api.ts';
import type { AnyError } from '#shared/api/errors.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Language } from '#shared/messages/tongue.ts';
import type { Asking } from './caller.ts';
import type { Clock } from './clock.ts';
import type { StoreFailure } from './db/store-failure.ts';
import type { Log } from './log.ts';

/** How a Dancecard is opened, as far as it can be told to another thread: plain values. */
export interface PlainOptions {
  readonly dataFolder: string;
  /** Fixes the calendar date; null follows the clock. */
  readonly today: CalendarDate | null;
  readonly demo: boolean;
  readonly door: 'desktop' | 'browser' | 'cli' | 'test';
  /** Only the command line and tests may name real paths; pages use received: and outgoing: names. */
  readonly mayUsePaths: boolean;
  /** What the person reads, as BCP 47 tags, best first; what the computer is set to when left out. */
  readonly languages?: readonly string[];
  /** The language to speak this once, whatever the preferences say. */
  readonly language?: Language | null;
  /** How long to wait for another process to let go of the folder. */
  readonly waitForLockMs?: number;
  /** Opens nothing and takes no folder: until the records are unlocked, only what says nothing of them is answered. */
  readonly locked?: boolean;
}

/** What is asked of whoever opens it, wherever it runs. */
export interface DoorOptions extends PlainOptions {
  readonly log: Log;
  readonly openOutside?: OpenOutside;
}

/** What only the same thread can be given. */
export interface OpenOptions extends DoorOptions {
  readonly clock?: Clock;
  /** How long work goes on before it tells how far it is, in milliseconds; 0: it tells wherever it may. */
  readonly stretch?: number;
}

/** Why a Dancecard could not be opened, in the language of the door. */
export interface OpenFailure extends Pick<StoreFailure, 'reason'> {
  readonly message: string;
  readonly messages: { readonly message: Message };
}

/** An open Dancecard: the api over one store, for any door. */
export interface Dancecard extends Client {
  /** For doors: checks path and input, answers with a checked output or an error value; never throws. */
  callUnknown(path: string, input: unknown, caller?: Asking): Promise<Result<unknown, AnyError>>;
  /** The same answer as the text of JSON in UTF-8, for a door that only passes it on. */
  callForText(path: string, input: unknown, caller?: Asking): Promise<Uint8Array<ArrayBuffer>>;
  openNudgeCount(): number;
  /** What was done at the start and is said once. */
  readonly told: readonly string[];
  /** The computer woke up, or its date or time zone may have changed. */
  resumed(): void;
  close(): Promise<void>;
}
