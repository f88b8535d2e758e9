import { createHash } from 'node:crypto';

/** How many rows of one kind there are, and the SHA-256 over all of them, in hexadecimal. */
export interface ListSeal {
  readonly rows: number;
  readonly digest: string;
}

/** Counts and digests what is written to or read from an export, list by list. */
export interface Sealing {
  add(list: string, row: Readonly<Record<string, unknown>>): void;
  /** What has been added up to now, by list; a list without rows is there when it was begun. */
  seals(): ReadonlyMap<string, ListSeal>;
  begin(list: string): void;
}

/** Digested at a time, in characters: one call of the hash for every row would take most of the time. */
const charactersAtOnce = 100_000;

/**
 * Each row counts as one line of JSON: a list of its names and values, sorted by name. So neither blanks nor the order
 * of fields matter, and every field, known or not, does.
 */
export function sealing(): Sealing {
  const lists = new Map<string, { rows: number; hash: ReturnType<typeof createHash>; waiting: string }>();
  const listOf = (list: string) => {
    let known = lists.get(list);
    if (known === undefined) {
      known = { rows: 0, hash: createHash('sha256'), waiting: '' };
      lists.set(list, known);
    }
    return known;
  };
  return {
    begin: (list) => void listOf(list),
    add(list, row) {
      const kept = listOf(list);
      kept.rows += 1;
      kept.waiting += `${JSON.stringify(Object.entries(row).toSorted(byName))}\n`;
      if (kept.waiting.length < charactersAtOnce) return;
      kept.hash.update(kept.waiting);
      kept.waiting = '';
    },
    seals: () =>
      new Map(
        [...lists].map(([list, { rows, hash, waiting }]) => [
          list,
          { rows, digest: hash.copy().update(waiting).digest('hex') },
        ]),
      ),
  };
}

/** Whether two readings met the same rows in the same order. */
export function sameSeals(one: ReadonlyMap<string, ListSeal>, other: ReadonlyMap<string, ListSeal>): boolean {
  return one.size === other.size && [...one].every(([list, seal]) => other.get(list)?.digest === seal.digest);
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
