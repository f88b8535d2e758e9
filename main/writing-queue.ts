import type { HowFar, Portions } from './portions.ts';
import { afterRest, stretches, usualStretch } from './rests.ts';

/** Something that writes to the store. */
export interface Writing<Value> {
  /** Called when its turn has come. */
  begin(): Portions<Value>;
  /** How it may be ended early: asked at every rest, and before it begins. Left out: it goes on to its end. */
  readonly stop?: { asked(): boolean; instead(): Value };
  /** Told at every rest. */
  progress?(howFar: HowFar): void;
}

/** Everything that writes, one after the other. */
export interface WritingQueue {
  /**
   * Does the work after all that was asked for before it; at once, before this returns, when nothing is under way and
   * the work needs no rest. What fails or is stopped keeps nothing that comes after it from being done.
   */
  write<Value>(writing: Writing<Value>): Promise<Value>;
  /** Ends early what may be ended, does what is left, and resolves when nothing is under way. */
  close(): Promise<void>;
}

/** An empty queue. `stretch`: milliseconds between rests. */
export function writingQueue(stretch: number = usualStretch): WritingQueue {
  const waiting: (() => void)[] = [];
  const whenIdle: (() => void)[] = [];
  const time = stretches(stretch);
  let busy = false;
  let closing = false;

  const next = (): void => {
    while (!busy) {
      const begin = waiting.shift();
      if (begin === undefined) break;
      busy = true;
      begin();
    }
    if (!busy) for (const resolve of whenIdle.splice(0)) resolve();
  };

  const end = (tell: () => void): void => {
    busy = false;
    tell();
  };

  const mayGoOn = (writing: Writing<unknown>): boolean => !closing && writing.stop?.asked() !== true;

  function carryOut<Value>(writing: Writing<Value>, settle: Settle<Value>): void {
    const goOn = (portions: Portions<Value>): void => {
      time.begin();
      try {
        for (;;) {
          const step = portions.next();
          if (step.done === true) return end(() => settle.resolve(step.value));
          if (!time.isOver()) continue;
          writing.progress?.(step.value);
          afterRest(() => {
            wakeUp(portions);
            next();
          });
          return;
        }
      } catch (error) {
        abandon(portions);
        end(() => settle.reject(error));
      }
    };
    const wakeUp = (portions: Portions<Value>): void => {
      const { stop } = writing;
      if (stop === undefined || mayGoOn(writing)) return goOn(portions);
      try {
        const ended = portions.return(stop.instead());
        if (ended.done !== true) throw new Error('Work that was stopped went on');
        end(() => settle.resolve(ended.value));
      } catch (error) {
        end(() => settle.reject(error));
      }
    };
    if (writing.stop !== undefined && !mayGoOn(writing)) {
      const { stop } = writing;
      end(() => settle.resolve(stop.instead()));
      return;
    }
    try {
      goOn(writing.begin());
    } catch (error) {
      end(() => settle.reject(error));
    }
  }

  return {
    write: <Value>(writing: Writing<Value>) =>
      new Promise<Value>((resolve, reject) => {
        waiting.push(() => carryOut(writing, { resolve, reject }));
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

/** Ends work whose progress could not be told; work that failed by itself has ended already. */
function abandon(portions: Generator<unknown, unknown>): void {
  try {
    portions.return(null);
  } catch {
    // What went wrong first is what is told.
  }
}

interface Settle<Value> {
  resolve(value: Value): void;
  reject(reason: unknown): void;
}
