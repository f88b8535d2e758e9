import type { Sqlite } from '../../db/database.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { waitingTexts } from './search-index.ts';

/** The index knows texts by every three letters that follow each other; shorter words it can not look up. */
const shortestInIndex = 3;

/** A name counts so much more than what else is said of a record. */
const weightOfName = 10;

interface Candidate {
  readonly id: string;
  readonly kind: string;
  /** 1 when the name begins with what is looked for. */
  readonly leads: number;
  /** The lower, the better. */
  readonly rank: number;
}

/**
 * The ids of at most `limit` records whose text holds every word, wherever in it, the likeliest first: those whose name
 * begins with the whole text, then suppliers and contracts, then by how much of the text was asked for.
 *
 * @param words folded words
 * @param whole the whole text, folded
 */
export function findTexts(sqlite: Sqlite, words: readonly string[], whole: string, limit: number): string[] {
  if (words.length === 0) return [];
  const long = words.filter((word) => Array.from(word).length >= shortestInIndex);
  const short = words.filter((word) => !long.includes(word));
  const among = short.map((_, position) => `AND instr(t.text, @short${position}) > 0`).join(' ');
  const everywhere = words.map((_, position) => `AND instr(t.text, @word${position}) > 0`).join(' ');
  const parameters = {
    whole,
    // More than are wanted, because those at the top change places.
    most: limit * 2,
    ...Object.fromEntries(short.map((word, position) => [`short${position}`, word])),
    ...Object.fromEntries(words.map((word, position) => [`word${position}`, word])),
  };
  const all = (sql: string, more: Record<string, string> = {}): Candidate[] =>
    prepareOnce<[object], Candidate>(sqlite, sql).all({ ...parameters, ...more });
  const shown = 'SELECT t.id, t.kind, instr(t.name, @whole) = 1 AS leads';
  const order = 'ORDER BY leads DESC, t.kind DESC, length(t.text), t.id LIMIT @most';
  const candidates =
    long.length === 0
      ? all(`${shown}, length(t.text) / 1e6 AS rank FROM search_texts t WHERE TRUE ${everywhere} ${order}`)
      : [
          ...all(
            `${shown}, f.rank FROM (SELECT rowid, rank FROM search_index
               WHERE search_index MATCH @match AND rank MATCH 'bm25(${weightOfName}, 1)' ORDER BY rank LIMIT ${short.length === 0 ? '@most' : '-1'}) f
             JOIN search_texts t ON t.number = f.rowid WHERE TRUE ${among} ${short.length === 0 ? '' : 'ORDER BY f.rank LIMIT @most'}`,
            { match: long.map((word) => `"${word.replaceAll('"', '""')}"`).join(' ') },
          ),
          ...all(`${shown}, 0 AS rank FROM ${waitingTexts}
             WHERE t.indexed = 0 ${everywhere} ${order}`),
        ];
  return candidates
    .toSorted((one, other) => other.leads - one.leads || weightOf(other) - weightOf(one) || one.rank - other.rank)
    .slice(0, limit)
    .map(({ id }) => id);
}

/** Suppliers and contracts are looked for more often than what was written about them. */
function weightOf({ kind }: Candidate): number {
  if (kind === 'supplier') return 2;
  return kind === 'contract' ? 1 : 0;
}
