import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heaps of threads that are started from now on begin with the room for young values they end up with. Loading
 * the program keeps nearly all it makes, which a small heap copies again and again while it grows: a tenth of the start.
 */
export function startWithRoom(): void {
  setFlagsFromString('--min-semi-space-size=4');
}
