import { notOpened, type Outside } from '../outside.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { DoorOptions } from '../dancecard.ts';
import type { StoreFailure } from '../db/store-failure.ts';
import { eventHub, type EventHub } from '../event-hub.ts';
import { newIdentifier } from '../identifiers.ts';
import { Outlined, type Log } from '../log.ts';
import { workSignal, type WorkSignal } from '../work-signal.ts';
import type { EventFromThread, FromThread, LogLine, StoreFacts, ThreadFacts } from './messages.ts';
import { startThread, type Thread } from './start-thread.ts';

export type Role = ThreadFacts['role'];
export type Opened = Extract<FromThread, { kind: 'opened' }>;

/** A thread, and what came of opening the store in it; rejects when it ended before it said so. */
export interface Opening {
  readonly thread: Thread;
  readonly opened: Promise<Result<Opened, StoreFailure>>;
}

/** What the threads of one open Dancecard have in common at the door's end. */
export interface DoorEnd {
  readonly signal: WorkSignal;
  readonly hub: EventHub;
  /** Nudges that are open, as last told. */
  openNudges: number;
  /** Under which the last end of a thread was noted. */
  lastReference: string;
  /** Whether everything is open; before that, a thread that ends is told by its opening. */
  isOpen: boolean;
  /** @param broke told when the thread ends by a mistake, once it was noted in the log */
  start(role: Role, store: StoreFacts | null, broke: () => void): Opening;
  /** What was passed is no longer at hand. */
  forgetFiles: () => void;
}

export function doorEnd({ log, openOutside, ...options }: DoorOptions): DoorEnd {
  const end: DoorEnd = {
    signal: workSignal(),
    hub: eventHub(),
    openNudges: 0,
    lastReference: '',
    isOpen: false,
    forgetFiles: () => {},
    start(role, store, broke) {
      const opening = Promise.withResolvers<Result<Opened, StoreFailure>>();
      // Who waits for it hears of it; nobody waits for a thread that is started later.
      opening.promise.catch(() => {});
      const facts = { role, options, mayOpenOutside: openOutside !== undefined, shared: end.signal.shared, store };
      const thread = startThread(facts, hear, (error) => {
        opening.reject(error);
        if (!end.isOpen) return;
        end.lastReference = newIdentifier().slice(-8);
        log.defect(end.lastReference, `thread of ${role}`, error);
        broke();
      });
      return { thread, opened: opening.promise };

      function hear(heard: Exclude<FromThread, { kind: 'answer' }>): void {
        switch (heard.kind) {
          case 'opened':
            return opening.resolve(ok(heard));
          case 'not opened':
            return opening.resolve(failed(heard.failure));
          case 'event':
            end.openNudges = heard.openNudges ?? end.openNudges;
            return emit(end.hub, heard);
          case 'log':
            return write(log, heard.line);
          case 'open outside':
            return void answerOpening(heard.number, heard.what);
          case 'forget files':
            return end.forgetFiles();
        }
      }

      async function answerOpening(number: number, what: Outside): Promise<void> {
        const opened =
          openOutside === undefined ? notOpened(message('refusals.linksFromWindow')) : await openOutside(what);
        thread.tell({ kind: 'opening answered', number, opened });
      }
    },
  };
  return end;
}

function emit(hub: EventHub, { event, payload }: EventFromThread): void {
  hub.emit<typeof event>(event, payload);
}

function write(log: Log, line: LogLine): void {
  switch (line.kind) {
    case 'slow':
      return log.slow(line.operation, line.milliseconds);
    case 'defect':
      return log.defect(line.reference, line.operation, new Outlined(line.outline));
    case 'note':
      return log.note(line.text);
  }
}
