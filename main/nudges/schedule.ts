import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { storeFailureOf } from '../db/store-failure.ts';
import type { EventHub } from '../event-hub.ts';
import type { ChangedRow } from './affected-records.ts';
import { deliver, type Delivery } from './deliver.ts';
import { nextDue } from './next-due.ts';
import type { Portions } from '../portions.ts';
import type { WritingQueue } from '../writing-queue.ts';
import { nudgePass } from './nudge-pass.ts';
import type { PassContext } from './pass-context.ts';
import { wholeOrNothing } from './whole-or-nothing.ts';

/** Keeps nudges right and told while a store is open. */
export interface NudgeSchedule {
  /** The first pass and the timer. Resolves when the pass is done. */
  start(): Promise<void>;
  /** Somebody listens from now on: tells them, in a moment, what nobody has heard yet. */
  heard(): void;
  /**
   * Within the transaction of a command: brings outlooks and nudges in step with the rows it changed, or, after a
   * restore, with everything.
   */
  beforeCommit(context: PassContext, changed: readonly ChangedRow[] | 'everything'): Portions<void>;
  /** After a command is stored, within its turn to write: what is due to be told, and a pass where one is owing. */
  afterCommit(): void;
  /** After something was stored that no command describes: everything is looked at, when it is its turn. */
  lookAnew(): void;
  /** The computer woke up, or its date or time zone may have changed. */
  resumed(): void;
  stop(): void;
}

export interface NudgeScheduleParts {
  /** The context as it is now, on the connection that writes. */
  context(): PassContext;
  readonly queue: Pick<WritingQueue, 'write'>;
  /** What nobody listens to is not told, and not remembered as told: the command line never takes a nudge away. */
  readonly hub: Pick<EventHub, 'emit' | 'isHeard'>;
  /** Notes a bug; nudges must never stand in the way of writing something down. */
  defect(error: unknown, contractId?: string): void;
}

/** What is still to be told today. */
type Ahead = Omit<Delivery, 'tell'>;

const nothingAhead: Ahead = { waiting: false, digestAt: null };

/** One timer to the next instant that matters, set anew whenever something happened. No polling. */
export function nudgeSchedule(parts: NudgeScheduleParts): NudgeSchedule {
  let today: CalendarDate | null = null;
  let owing = false;
  /** Whether the next pass must look at every record, as after a change no command describes. */
  let anew = false;
  /** Whether a pass looked at a command that is not known to be stored. */
  let unconfirmed = false;
  let stopTimer: (() => void) | null = null;
  let stopped = false;
  /** How often nothing could be worked out about a contract. */
  let failures = 0;
  const pass = nudgePass((contractId, error) => {
    // It is made up for by the next pass, whenever there is one.
    owing = true;
    failures += 1;
    parts.defect(error, contractId);
  });

  const note = (error: unknown): void => {
    owing = true;
    parts.defect(error);
  };

  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      note(error);
    }
  };

  /** Does its work when its turn to write has come; at the end of the app it is left for the next start. */
  const write = (begin: () => Portions<void>): Promise<void> =>
    parts.queue.write({ begin, stop: { asked: () => stopped, instead: () => {} } });

  const tell = (context: PassContext): Ahead => {
    if (!parts.hub.isHeard('nudgesRaised')) return nothingAhead;
    const { tell: event, ...ahead } = deliver(context);
    if (event !== null) parts.hub.emit('nudgesRaised', event);
    return ahead;
  };

  const setTimer = (context: PassContext, ahead: Ahead): void => {
    stopTimer?.();
    const at = stopped ? null : nextDue(context.clock, context.preferences, ahead);
    stopTimer = at === null ? null : context.clock.setTimer(at, () => void wake());
  };

  /** Looks at everything, in a transaction of its own, and tells what is due. */
  function* lookAndTell(): Portions<void> {
    const context = parts.context();
    const newDay = today !== null && today !== context.today;
    let ahead = nothingAhead;
    // Its turn has come, so the last command was either confirmed or is not in the store.
    if (unconfirmed) pass.forget();
    unconfirmed = false;
    try {
      today = context.today;
      const failedBefore = failures;
      yield* wholeOrNothing(context.sqlite, fullPass(context));
      owing = failures > failedBefore;
      if (newDay) parts.hub.emit('dateChanged', { today: context.today });
      ahead = tell(context);
    } catch (error) {
      note(error);
    }
    setTimer(context, ahead);
  }

  const wake = (): Promise<void> => write(lookAndTell);

  const tellAll = (): void => {
    if (stopped) return;
    const context = parts.context();
    let ahead = nothingAhead;
    guarded(() => {
      ahead = tell(context);
    });
    setTimer(context, ahead);
  };

  return {
    start: wake,
    heard: () =>
      queueMicrotask(
        () =>
          // oxlint-disable-next-line require-yield -- it is quick: one portion
          void write(function* () {
            tellAll();
          }),
      ),
    *beforeCommit(context, changed) {
      const { sqlite } = context;
      // A command that was looked at and then not stored leaves the pass with a picture that is not true.
      if (unconfirmed) pass.forget();
      if (unconfirmed || changed === 'everything') owing = true;
      unconfirmed = true;
      try {
        // No savepoint, whose cost grows with the square of what is written: what is derived is made anew in any case.
        yield* lookAt(context, changed);
      } catch (error) {
        // A store that can not be written concerns the command itself; a mistake of ours must not stop it.
        if (storeFailureOf(error) !== null || !sqlite.inTransaction) throw error;
        pass.forgetEverything(context);
        note(error);
      }
    },
    afterCommit() {
      unconfirmed = false;
      if (owing || parts.context().today !== today) void wake();
      else tellAll();
    },
    lookAnew() {
      owing = true;
      anew = true;
      void wake();
    },
    resumed: () => void wake(),
    stop() {
      stopped = true;
      stopTimer?.();
      stopTimer = null;
    },
  };

  function* lookAt(context: PassContext, changed: readonly ChangedRow[] | 'everything'): Portions<void> {
    if (changed === 'everything') anew = true;
    const looked = changed === 'everything' ? null : yield* pass.afterCommand(context, changed);
    if (looked !== null && !owing) return;
    const failedBefore = failures;
    yield* fullPass(context);
    owing = failures > failedBefore;
  }

  function* fullPass(context: PassContext): Portions<void> {
    // What a command left that was not stored is not in the store, and may still be remembered.
    if (owing) pass.forget();
    if (anew) pass.forgetEverything(context);
    yield* pass.full(context);
    anew = false;
  }
}
