import type { HowFar, Portions } from './portions.ts';
import { stretches, usualStretch } from './rests.ts';

/** Something that writes to the store. */
export interface Writing<Value> {
  /** Called when its turn has come. */
  begin(): Portions<Value>;
  /** How it may be ended early: asked now and then, and before it begins. Left out: it goes on to its end. */
  readonly stop?: { asked(): boolean; instead(): Value };
  /** Told now and then. */
  progress?(howFar: HowFar): void;
}

/** Everything that writes, one after the other. */
export interface WritingQueue {
  /**
   * Does the work before this returns, or, when other work is under way, after it and all that was asked for before.
   * What fails or is stopped keeps nothing that comes after it from being done.
   */
  write<Value>(writing: Writing<Value>): Promise<Value>;
  /** Ends early what may be ended, does what is left, and resolves when nothing is under way. */
  close(): Promise<void>;
}

/** An empty queue. `stretch`: milliseconds of work after which progress is told and a stop is asked for. */
export function writingQueue(stretch: number = usualStretch): WritingQueue {
  const waiting: (() => void)[] = [];
  const whenIdle: (() => void)[] = [];
  const time = stretches(stretch);
  let busy = false;
  let closing = false;

  const mustEnd = (stop: Writing<unknown>['stop']): boolean => stop !== undefined && (closing || stop.asked());

  /** Does all portions, unless it must end before. */
  function through<Value>({ begin, stop, progress }: Writing<Value>): Value {
    if (stop !== undefined && mustEnd(stop)) return stop.instead();
    const portions = begin();
    time.begin();
    try {
      for (;;) {
        const step = portions.next();
        if (step.done === true) return step.value;
        if (!time.isOver()) continue;
        progress?.(step.value);
        if (stop !== undefined && mustEnd(stop)) return endEarly(portions, stop.instead());
        time.begin();
      }
    } catch (error) {
      abandon(portions);
      throw error;
    }
  }

  const next = (): void => {
    if (busy) return;
    const work = waiting.shift();
    if (work !== undefined) {
      busy = true;
      work();
      busy = false;
    }
    // Whoever waited for this work is answered before the next begins.
    if (waiting.length > 0) setImmediate(next);
    else for (const resolve of whenIdle.splice(0)) resolve();
  };

  return {
    write: <Value>(writing: Writing<Value>) =>
      new Promise<Value>((resolve, reject) => {
        waiting.push(() => {
          try {
            resolve(through(writing));
          } catch (error) {
            reject(error);
          }
        });
        next();
      }),
    close: () =>
      new Promise((resolve) => {
        closing = true;
        whenIdle.push(resolve);
        next();
      }),
  };
}

/** Ends work: its own `finally` blocks put back what it did. */
function endEarly<Value>(portions: Portions<Value>, instead: Value): Value {
  const ended = portions.return(instead);
  if (ended.done !== true) throw new Error('Work that was stopped went on');
  return ended.value;
}

/** Ends work whose progress could not be told; work that failed by itself has ended already. */
function abandon(portions: Generator<unknown, unknown>): void {
  try {
    portions.return(null);
  } catch {
    // What went wrong first is what is told.
  }
}
