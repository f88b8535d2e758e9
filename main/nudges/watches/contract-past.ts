import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { SuccessionKind } from '#shared/domain/exits/succession.ts';
import type { Predecessor } from '#shared/domain/palgorithms/facts.ts';
import type { Message } from '#shared/domain/words.ts';
import { readStoredMessage } from '#shared/records/stored-message.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { Sqlite } from '../pass-context.ts';
import { readTerms } from '../stored-terms.ts';
import { priceReader } from './contract-details.ts';
import type { Which } from './watch.ts';

/** More contracts than this in one chain are not looked back on. */
const longestChain = 50;

interface PredecessorRow {
  readonly id: string;
  readonly name: string;
  readonly terms: string | null;
  readonly succession: SuccessionKind | null;
}

interface StepRow {
  readonly text: string;
  readonly addedAt: number;
}

const before = `SELECT c.id, c.name, c.terms, e.succession FROM exits e JOIN contracts c ON c.id = e.contractId
  WHERE e.replacedById = ? AND e.succession IS NOT NULL AND e.withdrawnOn IS NULL AND e.deletedAt IS NULL
    AND c.deletedAt IS NULL ORDER BY e.endsOn DESC, e.rowid LIMIT 1`;

const steps = `SELECT text, createdAt AS addedAt FROM checklist_items
  WHERE deletedAt IS NULL AND doneOn IS NULL AND subjectType = 'contract' AND subjectId = ? ORDER BY position, rowid`;

const followers = `SELECT DISTINCT replacedById FROM exits
  WHERE replacedById IS NOT NULL AND succession IS NOT NULL AND withdrawnOn IS NULL AND deletedAt IS NULL`;
const unfinished = `SELECT DISTINCT subjectId FROM checklist_items
  WHERE deletedAt IS NULL AND doneOn IS NULL AND subjectType = 'contract'`;

/**
 * Reads what came before a contract, and what was never finished of it. Where every contract is looked at, those with either
 * are told from the others by one statement for all.
 */
export function pastReader(
  sqlite: Sqlite,
  which: Which,
): {
  /** The contracts whose place it took, the one right before it first. */
  predecessors(contractId: string): readonly Predecessor[];
  /** What of its checklist is open, with the instant it was added. */
  openSteps(contract: { readonly id: string }): readonly { readonly text: Message; readonly addedAt: number }[];
} {
  const prices = priceReader(sqlite);
  const mayHave = (sql: string): ((id: string) => boolean) => {
    if (which !== 'all') return () => true;
    const ids = new Set(prepareOnce<[], string>(sqlite, sql).pluck().all());
    return (id) => ids.has(id);
  };
  const [follows, isUnfinished] = [mayHave(followers), mayHave(unfinished)];
  return {
    predecessors(contractId) {
      if (!follows(contractId)) return [];
      const chain: Predecessor[] = [];
      const seen = new Set([contractId]);
      let next: string | null = contractId;
      while (next !== null && chain.length < longestChain) {
        const row: PredecessorRow | undefined = prepareOnce<[string], PredecessorRow>(sqlite, before).get(next);
        next = row === undefined || row.succession === null || seen.has(row.id) ? null : row.id;
        if (row === undefined || row.succession === null || next === null) break;
        seen.add(row.id);
        const startsOn: CalendarDate | null = readTerms(row.terms)?.startsOn ?? null;
        chain.push({ name: row.name, followedBy: row.succession, startsOn, prices: prices(row.id) });
      }
      return chain;
    },
    openSteps({ id }) {
      if (!isUnfinished(id)) return [];
      return prepareOnce<[string], StepRow>(sqlite, steps)
        .all(id)
        .map(({ text, addedAt }) => ({ text: readStoredMessage(text), addedAt }));
    },
  };
}
