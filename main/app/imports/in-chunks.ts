import type { Message } from '#shared/domain/words.ts';
import { pieces, type Portions } from '../../portions.ts';

/** Rows written by one statement. */
const rowsAtOnce = 100;

/**
 * Writes rows, so many with one statement, resting between. `text` says what is being written.
 *
 * @param write is given the rows and how many came before them
 */
export function* inChunks<Row>(
  rows: readonly Row[],
  text: Message,
  write: (rows: Row[], before: number) => void,
): Portions<void> {
  for (const { before, piece } of pieces(rows, rowsAtOnce)) {
    write(piece, before);
    yield { text, done: before + piece.length, total: rows.length };
  }
}

/** Does something with each item, resting between. */
export function* oneByOne<Item>(items: readonly Item[], text: Message, work: (item: Item) => void): Portions<void> {
  for (const { before, piece } of pieces(items, rowsAtOnce)) {
    for (const item of piece) work(item);
    yield { text, done: before + piece.length, total: items.length };
  }
}
