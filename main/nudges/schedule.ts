import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { storeFailureOf } from '../db/store-failure.ts';
import type { EventHub } from '../event-hub.ts';
import type { ChangedRow } from './affected-contracts.ts';
import { deliver } from './deliver.ts';
import { nextDue } from './next-due.ts';
import { nudgePass } from './nudge-pass.ts';
import type { PassContext } from './pass-context.ts';
import { forgetOutlooks } from './refresh-outlooks.ts';
import { countOpenNudges } from './stored-nudges.ts';

/** Keeps nudges right and told while a store is open. */
export interface NudgeSchedule {
  /** The first pass and the timer. */
  start(): void;
  /** Somebody listens from now on: tells them, in a moment, what nobody has heard yet. */
  heard(): void;
  /** Within the transaction of a command: brings outlooks and nudges in step with the rows it changed. */
  beforeCommit(context: PassContext, changed: readonly ChangedRow[]): void;
  /** After a command is stored: the passes that take more than the changed rows, and what is due to be told. */
  afterCommit(): void;
  /** After everything was replaced at once, as by a restore. */
  afterRestore(): void;
  /** The computer woke up, or its date or time zone may have changed. */
  resumed(): void;
  openCount(): number;
  stop(): void;
}

export interface NudgeScheduleParts {
  /** The context as it is now. */
  context(): PassContext;
  /** What nobody listens to is not told, and not remembered as told: the command line never takes a nudge away. */
  readonly hub: Pick<EventHub, 'emit' | 'isHeard'>;
  /** Notes a bug; nudges must never stand in the way of writing something down. */
  defect(error: unknown, contractId?: string): void;
}

/** One timer to the next instant that matters, set anew whenever something happened. No polling. */
export function nudgeSchedule(parts: NudgeScheduleParts): NudgeSchedule {
  let today: CalendarDate | null = null;
  let owing = false;
  /** Whether a pass looked at a command that is not known to be stored. */
  let unconfirmed = false;
  let stopTimer: (() => void) | null = null;
  let stopped = false;
  const pass = nudgePass((contractId, error) => {
    // It is made up for by the next pass, whenever there is one.
    owing = true;
    parts.defect(error, contractId);
  });

  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      owing = true;
      parts.defect(error);
    }
  };

  const passAll = (context: PassContext): void => {
    owing = false;
    pass.full(context);
  };

  const tell = (context: PassContext): boolean => {
    if (!parts.hub.isHeard('nudgesRaised')) return false;
    const { tell: event, waiting } = deliver(context);
    if (event !== null) parts.hub.emit('nudgesRaised', event);
    return waiting;
  };

  const setTimer = (context: PassContext, waiting: boolean): void => {
    stopTimer?.();
    const at = stopped ? null : nextDue(context.clock, context.preferences, waiting);
    stopTimer = at === null ? null : context.clock.setTimer(at, wake);
  };

  const wake = (): void => {
    const context = parts.context();
    let waiting = false;
    guarded(() => {
      const newDay = today !== null && today !== context.today;
      today = context.today;
      passAll(context);
      if (newDay) parts.hub.emit('dateChanged', { today: context.today });
      waiting = tell(context);
    });
    setTimer(context, waiting);
  };

  const tellAll = (): void => {
    if (stopped) return;
    const context = parts.context();
    let waiting = false;
    guarded(() => {
      waiting = tell(context);
    });
    setTimer(context, waiting);
  };

  return {
    start: wake,
    heard: () => queueMicrotask(tellAll),
    beforeCommit(context, changed) {
      const { sqlite } = context;
      // A command that was looked at and then not stored leaves the pass with a picture that is not true.
      if (unconfirmed) owing = true;
      unconfirmed = true;
      try {
        sqlite.transaction(() => {
          if (pass.afterCommand(context, changed) === null) owing = true;
        })();
      } catch (error) {
        // A store that can not be written concerns the command itself; a mistake of ours must not stop it.
        if (storeFailureOf(error) !== null || !sqlite.inTransaction) throw error;
        forgetOutlooks(sqlite);
        owing = true;
        parts.defect(error);
      }
    },
    afterCommit() {
      unconfirmed = false;
      const context = parts.context();
      if (context.today !== today) {
        wake();
        return;
      }
      let waiting = false;
      guarded(() => {
        if (owing) passAll(context);
        waiting = tell(context);
      });
      setTimer(context, waiting);
    },
    afterRestore: wake,
    resumed: wake,
    openCount() {
      const { sqlite, today: day } = parts.context();
      return countOpenNudges(sqlite, day);
    },
    stop() {
      stopped = true;
      stopTimer?.();
      stopTimer = null;
    },
  };
}
