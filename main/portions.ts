import type { Message } from '#shared/domain/words.ts';

/** How far work is at a place where it may rest, and what is being done. `total` null: not known. */
export interface HowFar {
  readonly text: Message;
  readonly done: number;
  readonly total: number | null;
}

/**
 * Work in portions: a generator that yields where other work may run and where it may be ended early. It never waits
 * for anything itself; whoever drives it decides whether to rest. Ending it (`return`) runs its `finally` blocks.
 */
export type Portions<Value> = Generator<HowFar, Value, void>;

/** Whether a handler answered with work in portions instead of its value. */
export function isPortions<Value>(answer: Value | Portions<Value>): answer is Portions<Value> {
  return typeof answer === 'object' && answer !== null && 'next' in answer && Symbol.iterator in answer;
}

/** An answer that may be there at once or come in portions. */
export function* eitherWay<Value>(answer: Value | Portions<Value>): Portions<Value> {
  return isPortions(answer) ? yield* answer : answer;
}

/** Does all portions without a rest. */
export function allAtOnce<Value>(portions: Portions<Value>): Value {
  for (;;) {
    const step = portions.next();
    if (step.done === true) return step.value;
  }
}

/** A list in pieces of at most `size`, with how many came before each. */
export function* pieces<Item>(items: readonly Item[], size: number): Generator<{ before: number; piece: Item[] }> {
  for (let before = 0; before < items.length; before += size) {
    yield { before, piece: items.slice(before, before + size) };
  }
}
