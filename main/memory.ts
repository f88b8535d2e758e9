import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** So many bytes must have been filled since memory was last given back: the 100,000 payments of a file leave four times as much. */
const worthIt = 24_000_000;

let collect: (() => void) | null = null;
let stays = 0;

/**
 * Gives memory back that this thread no longer needs, where work filled much of it. V8 would let it lie until the heap has
 * grown to a multiple of what is used, and what is filled next, by this thread or another, comes on top of it. Takes about
 * a millisecond for each megabyte that stays, and nothing where little was filled.
 */
export function giveBack(): void {
  if (getHeapStatistics().used_heap_size < stays + worthIt) return;
  collect ??= collector();
  collect();
  stays = getHeapStatistics().used_heap_size;
}

/** V8 shows how to have it collect only to contexts that are made while this flag is set. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const found: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  return typeof found === 'function' ? () => void Reflect.apply(found, undefined, []) : () => {};
}

/**
 * Has the room for young values of this process grow by leaps. Loading the program keeps nearly all it makes, and what is
 * answered once is made once: a small room copies all of it again and again.
 */
export function growAtOnce(): void {
  setFlagsFromString('--semi-space-growth-factor=4');
}

/**
 * Keeps the room for young values of this process as it is now. It would grow to 128 MB while a long file is
 * read; what a thread has for it is said when it starts. V8 takes this flag at any time, unlike the one that says how
 * much it may be.
 */
export function growNoFurther(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
