import { setImmediate as otherWork } from 'node:timers/promises';
import type { HowFar, Portions } from './portions.ts';

/** How long work goes on before other work may run, in milliseconds. */
export const usualStretch = 40;

/** Tells when a stretch of work has lasted long enough. */
export interface Stretch {
  isOver(): boolean;
  begin(): void;
}

/** Stretches of so many milliseconds; with 0 each ends at once. */
export function stretches(milliseconds: number): Stretch {
  let began = performance.now();
  return {
    isOver: () => performance.now() - began >= milliseconds,
    begin() {
      began = performance.now();
    },
  };
}

/** Lets other work of this thread run. */
export function rest(): Promise<void> {
  return otherWork();
}

/** Does work in portions outside any transaction, resting between; null when it was stopped. */
export async function withRests<Value>(
  portions: Portions<Value>,
  { progress, stopped }: { progress(howFar: HowFar): void; stopped(): boolean },
): Promise<Value | null> {
  const stretch = stretches(usualStretch);
  for (;;) {
    const step = portions.next();
    if (step.done === true) return step.value;
    if (!stretch.isOver()) continue;
    progress(step.value);
    await rest();
    if (stopped()) return null;
    stretch.begin();
  }
}
