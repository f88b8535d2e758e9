import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heaps of threads that are started from now on begin with the room for young values they end up with. Loading
 * the program keeps nearly all it makes, which a small heap copies again and again while it grows: a tenth of the start.
 */
export function startWithRoom(): void {
  setFlagsFromString('--min-semi-space-size=4');
}

/**
 * Keeps the room for young values of this process as it is now. It would grow to 128 MB while a long file is
 * read; what a thread has for it is said when it starts. V8 takes this flag at any time, unlike the one that says how
 * much it may be.
 */
export function growNoFurther(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
