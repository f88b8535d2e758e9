import { addDays } from '#shared/domain/calendar-date.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { PassContext } from '../pass-context.ts';
import { refreshOutlooks } from '../refresh-outlooks.ts';
import { contractsAlike, forgetAlike } from './alike-contracts.ts';
import { contractFacts } from './contract-facts.ts';
import { mayFollow } from './successors.ts';
import type { Watch } from './watch.ts';

/** More changed contracts than this are not compared with those that end beside them one by one. */
const mostCompared = 500;

/**
 * Contracts that end by themselves soon enough to be spoken of. Another contract may follow them: one of the same
 * relationship or category as a contract that changed has, or had before the command.
 */
const ending = `SELECT e.id FROM outlooks o JOIN contracts e ON e.id = o.contractId
  WHERE o.deadlineKind = 'not_needed' AND o.currentTermEnd BETWEEN @from AND @until AND e.deletedAt IS NULL`;
const beside = `AND EXISTS (
  SELECT 1 FROM contracts c WHERE c.id IN (SELECT value FROM json_each(@ids))
    AND (c.relationshipId = e.relationshipId OR c.category = e.category)
  UNION ALL
  SELECT 1 FROM changes h WHERE h.entryId IN (SELECT id FROM current_entry) AND h.tableName = 'contracts'
    AND (h.before ->> '$.relationshipId' = e.relationshipId OR h.before ->> '$.category' = e.category))`;

/**
 * Contracts that payments are for, or were before the command, and those that are paid from the same accounts: up to which
 * day the statements of an account go tells what did not come.
 */
const paidBeside = `SELECT h.before ->> '$.contractId' AS id FROM changes h
    WHERE h.entryId IN (SELECT id FROM current_entry) AND h.tableName = 'payments' AND h.before ->> '$.contractId' IS NOT NULL
  UNION SELECT contractId FROM payments WHERE contractId IS NOT NULL AND deletedAt IS NULL AND bankAccountId IN (
    SELECT bankAccountId FROM payments WHERE id IN (SELECT value FROM json_each(@ids))
    UNION SELECT h.before ->> '$.bankAccountId' FROM changes h
      WHERE h.entryId IN (SELECT id FROM current_entry) AND h.tableName = 'payments')`;

/** The ids of a statement, and of the contracts that took the place of those, one after the other. */
const withFollowers = (ids: string): string => `WITH RECURSIVE chain(id) AS (${ids}
    UNION SELECT e.replacedById FROM exits e JOIN chain ON e.contractId = chain.id
      WHERE e.replacedById IS NOT NULL AND e.succession IS NOT NULL)
  SELECT id FROM chain`;

/** Contracts whose costs may be weighed against costs in another currency. */
const pricedAbroad = (column: string): string => `SELECT id FROM contracts WHERE ${column} IN (
    SELECT c.${column} FROM contracts c JOIN prices p ON p.contractId = c.id
    WHERE c.deletedAt IS NULL AND p.deletedAt IS NULL AND c.${column} IS NOT NULL
    GROUP BY c.${column} HAVING count(DISTINCT p.currency) > 1)`;

/** What is read of no contract; of the note, which a checklist is told by, what it says now. */
export const unreadOfContracts = ['note', 'links', 'referenceNumbers', 'secondPersonId', 'changedAt'] as const;

/** Contracts, with their terms, prices, exits and what was answered. */
export const contractWatch: Watch<'contract'> = {
  kind: 'contract',
  table: 'contracts',
  unread: unreadOfContracts,
  behind: {
    contracts: withFollowers(`SELECT value AS id FROM json_each(@ids)
      UNION SELECT contractId FROM exits WHERE replacedById IN (SELECT value FROM json_each(@ids))`),
    prices: withFollowers('SELECT contractId AS id FROM prices WHERE id IN (SELECT value FROM json_each(@ids))'),
    documents: 'SELECT contractId AS id FROM prices WHERE documentId IN (SELECT value FROM json_each(@ids))',
    payments: paidBeside,
    exits: withFollowers(`SELECT contractId AS id FROM exits WHERE id IN (SELECT value FROM json_each(@ids))
      UNION SELECT h.before ->> '$.replacedById' FROM changes h WHERE h.entryId IN (SELECT id FROM current_entry)
        AND h.tableName = 'exits' AND h.before ->> '$.replacedById' IS NOT NULL
      UNION SELECT replacedById FROM exits WHERE replacedById IS NOT NULL AND id IN (SELECT value FROM json_each(@ids))`),
    exit_items: `SELECT e.contractId AS id FROM exit_items i JOIN exits e ON e.id = i.exitId
      WHERE i.id IN (SELECT value FROM json_each(@ids))`,
    relationships: 'SELECT id FROM contracts WHERE relationshipId IN (SELECT value FROM json_each(@ids))',
    suppliers: `SELECT c.id FROM contracts c JOIN relationships r ON r.id = c.relationshipId
      WHERE r.supplierId IN (SELECT value FROM json_each(@ids))`,
    needs: `SELECT c.id FROM contracts c JOIN needs n ON n.causeContractId = c.id
      WHERE c.deletedAt IS NULL AND n.id IN (SELECT value FROM json_each(@ids))`,
    candidates: `SELECT n.causeContractId AS id FROM needs n JOIN candidates k ON k.needId = n.id
      WHERE n.causeContractId IS NOT NULL AND k.id IN (SELECT value FROM json_each(@ids))`,
    offers: `SELECT n.causeContractId AS id FROM needs n JOIN candidates k ON k.needId = n.id
      JOIN offers o ON o.candidateId = k.id
      WHERE n.causeContractId IS NOT NULL AND o.id IN (SELECT value FROM json_each(@ids))`,
    checklist_items: `SELECT subjectId AS id FROM checklist_items
      WHERE subjectType = 'contract' AND id IN (SELECT value FROM json_each(@ids))`,
    exchange_rates: `SELECT causeContractId AS id FROM needs WHERE causeContractId IS NOT NULL AND deletedAt IS NULL
      UNION ${pricedAbroad('category')} UNION ${pricedAbroad('relationshipId')}`,
  },
  neighbours(context, changed) {
    return changed.length === 0 ? [] : endingBeside(context, changed);
  },
  beside: ({ sqlite }, ids) => contractsAlike(sqlite, ids),
  refresh: refreshOutlooks,
  forget: forgetAlike,
  facts: contractFacts,
};

function endingBeside(
  { sqlite, today, preferences }: Pick<PassContext, 'sqlite' | 'today' | 'preferences'>,
  changed: readonly string[],
): string[] {
  if (!mayFollow(sqlite, changed, today)) return [];
  const longestLead = Math.max(...preferences.palgorithms.fixed_term_ending.leadDays);
  const all = changed.length > mostCompared;
  return prepareOnce<[Record<string, string>], string>(sqlite, all ? ending : `${ending} ${beside}`)
    .pluck()
    .all({
      from: today,
      until: addDays(today, longestLead),
      ...(all ? {} : { ids: JSON.stringify(changed) }),
    });
}
