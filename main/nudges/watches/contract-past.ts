import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { SuccessionKind } from '#shared/domain/exits/succession.ts';
import type { Predecessor } from '#shared/domain/palgorithms/facts.ts';
import type { Message } from '#shared/domain/words.ts';
import { readStoredMessage } from '#shared/records/stored-message.ts';
import { readAhead, type AtHand } from '../../db/read-ahead.ts';
import type { Sqlite } from '../pass-context.ts';
import { readTerms } from '../stored-terms.ts';
import { priceReader } from './contract-details.ts';

/** More contracts than this in one chain are not looked back on. */
const longestChain = 50;

interface PredecessorRow {
  readonly of: string;
  readonly id: string;
  readonly name: string;
  readonly terms: string | null;
  readonly succession: SuccessionKind | null;
}

interface StepRow {
  readonly of: string;
  readonly text: string;
  readonly addedAt: number;
}

const before = `SELECT e.replacedById AS "of", c.id, c.name, c.terms, e.succession
  FROM exits e JOIN contracts c ON c.id = e.contractId
  WHERE e.replacedById IN (SELECT value FROM json_each(?)) AND e.succession IS NOT NULL AND e.withdrawnOn IS NULL
    AND e.deletedAt IS NULL AND c.deletedAt IS NULL ORDER BY e.endsOn DESC, e.rowid`;

const steps = `SELECT subjectId AS "of", text, createdAt AS addedAt FROM checklist_items
  WHERE deletedAt IS NULL AND doneOn IS NULL AND subjectType = 'contract'
    AND subjectId IN (SELECT value FROM json_each(?)) ORDER BY position, rowid`;

/** Reads what came before a contract, and what was never finished of it. */
export function pastReader(
  sqlite: Sqlite,
  atHand: AtHand,
): {
  /** The contracts whose place it took, the one right before it first. */
  predecessors(contractId: string): readonly Predecessor[];
  /** What of its checklist is open, with the instant it was added. */
  openSteps(contract: { readonly id: string }): readonly { readonly text: Message; readonly addedAt: number }[];
} {
  const prices = priceReader(sqlite);
  const rowsBefore = readAhead<PredecessorRow>(sqlite, before, atHand, ({ of }) => of);
  const stepsOf = readAhead<StepRow>(sqlite, steps, atHand, ({ of }) => of);
  return {
    predecessors(contractId) {
      const chain: Predecessor[] = [];
      const seen = new Set([contractId]);
      let next: string | null = contractId;
      while (next !== null && chain.length < longestChain) {
        const row: PredecessorRow | undefined = rowsBefore(next)[0];
        next = row === undefined || row.succession === null || seen.has(row.id) ? null : row.id;
        if (row === undefined || row.succession === null || next === null) break;
        seen.add(row.id);
        const startsOn: CalendarDate | null = readTerms(row.terms)?.startsOn ?? null;
        chain.push({ name: row.name, followedBy: row.succession, startsOn, prices: prices(row.id) });
      }
      return chain;
    },
    openSteps: ({ id }) => stepsOf(id).map(({ text, addedAt }) => ({ text: readStoredMessage(text), addedAt })),
  };
}
