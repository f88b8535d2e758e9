import { eq, or, sql } from 'drizzle-orm';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { KnownFacts } from '#shared/domain/judgements/all-evidence.ts';
import type { KnownContact } from '#shared/domain/judgements/evidence-of-contacts.ts';
import type { KnownExit } from '#shared/domain/judgements/evidence-of-exits.ts';
import type { KnownPrices } from '#shared/domain/judgements/evidence-of-prices.ts';
import type { KnownPromise } from '#shared/domain/judgements/evidence-of-promises.ts';
import type { KnownTerms } from '#shared/domain/judgements/evidence-of-terms.ts';
import { sumByCurrency } from '#shared/domain/money.ts';
import { unreadableIn } from '../../db/readable/readable-connection.ts';
import { relationships } from '../../db/schema/suppliers.ts';
import { priceOf, storedTerms } from '../contracts/contract-rows.ts';
import { readLeft } from '../exits/left-exits.ts';
import type { QueryContext } from '../handler.ts';
import { problemsOf, readProblems } from '../problems/problem-rows.ts';
import { dealtWithSql } from '../../nudges/dealt-with.ts';

type ProblemRecord = ReturnType<typeof readProblems>[number];

/** Everything stored about a relationship that bears on how customer-first the supplier is; each kind takes one statement. */
export function knownFacts(context: QueryContext, relationshipId: string): KnownFacts {
  const problems = readProblems(
    context,
    or(
      problemsOf.relationship(relationshipId),
      sql`subjectType = 'supplier' AND subjectId = (SELECT supplierId FROM relationships WHERE id = ${relationshipId})`,
    ),
  );
  const contracts = contractsOf(context, relationshipId);
  return {
    promises: promisesOf(context, relationshipId),
    contacts: contactsOf(context, relationshipId),
    prices: pricesOf(context, relationshipId, contracts),
    problems,
    exits: exitsOf(context, relationshipId, problems),
    terms: contracts.flatMap(termsOf),
  };
}

function promisesOf({ sqlite }: QueryContext, relationshipId: string): KnownPromise[] {
  return sqlite
    .prepare<{ relationshipIds: string }, KnownPromise>(
      `WITH ${dealtWithSql} SELECT outcome, dueOn, settledOn, madeIn FROM promises
       WHERE deletedAt IS NULL AND (subjectType, subjectId) IN (SELECT type, id FROM dealt)`,
    )
    .all({ relationshipIds: JSON.stringify([relationshipId]) });
}

function contactsOf({ sqlite }: QueryContext, relationshipId: string): KnownContact[] {
  return sqlite
    .prepare<{ relationshipIds: string }, { on: CalendarDate | null; effort: number | null; waiting: number | null }>(
      `WITH ${dealtWithSql} SELECT happenedOn AS "on", effort, waiting FROM interactions
       WHERE deletedAt IS NULL AND happenedOn IS NOT NULL AND (subjectType, subjectId) IN (SELECT type, id FROM dealt)`,
    )
    .all({ relationshipIds: JSON.stringify([relationshipId]) })
    .flatMap(({ on, ...taken }) => (on === null ? [] : [{ on, ...taken }]));
}

interface NamedContract {
  readonly id: string;
  readonly name: string;
  readonly terms: string | null;
}

function contractsOf({ sqlite }: QueryContext, relationshipId: string): NamedContract[] {
  return sqlite
    .prepare<[string], NamedContract>(
      'SELECT id, name, terms FROM contracts WHERE relationshipId = ? AND deletedAt IS NULL ORDER BY id',
    )
    .all(relationshipId);
}

function termsOf({ id, name, terms }: NamedContract): KnownTerms[] {
  const stored = storedTerms(terms);
  return stored === null ? [] : [{ contractId: id, contract: name, terms: stored }];
}

interface PriceRow extends Omit<Parameters<typeof priceOf>[0], 'sharePercent'> {
  readonly contractId: string;
  readonly announcedOn: CalendarDate | null;
}

/** Prices that have taken effect; those that can not be read count for nothing. */
function pricesOf(
  { sqlite, today }: QueryContext,
  relationshipId: string,
  contracts: readonly NamedContract[],
): KnownPrices[] {
  const rows = sqlite
    .prepare<[string, string], PriceRow>(
      `SELECT p.contractId, p.amount, p.currency, p.cycleCount, p.cycleUnit, p.announcedOn
       FROM prices p JOIN contracts c ON c.id = p.contractId
       WHERE c.relationshipId = ? AND p.deletedAt IS NULL AND (p.effectiveFrom IS NULL OR p.effectiveFrom <= ?)
       ORDER BY p.effectiveFrom, p.rowid`,
    )
    .all(relationshipId, today);
  const byContract = Map.groupBy(rows, ({ contractId }) => contractId);
  return contracts.map(({ id, name }) => ({
    contractId: id,
    contract: name,
    prices: (byContract.get(id) ?? []).flatMap((row) => {
      const price = unreadableIn(row).length === 0 ? priceOf({ ...row, sharePercent: null }) : null;
      if (price === null) return [];
      const { amount, currency, every } = price;
      return [
        { amount, currency, every: every === null ? null : `${every.n} ${every.unit}`, announcedOn: row.announcedOn },
      ];
    }),
  }));
}

/** Exits that stand. What was claimed in a problem with the contract that began after its last day was charged too late. */
function exitsOf(context: QueryContext, relationshipId: string, problems: readonly ProblemRecord[]): KnownExit[] {
  return readLeft(context, eq(relationships.id, relationshipId)).flatMap(({ exit }) => {
    const { id, contractId, contractName, noticeSentOn, acknowledgedOn, withdrawnOn, endsOn, progress } = exit;
    if (withdrawnOn !== null) return [];
    const after = problems.filter(
      ({ subject, since }) => subject.id === contractId && since !== null && endsOn !== null && since > endsOn,
    );
    return [
      {
        id,
        contract: contractName,
        noticeSentOn,
        acknowledgedOn,
        overdueItems: progress.overdue,
        chargedAfter: sumByCurrency(after.flatMap(({ claimed }) => claimed ?? [])).sums,
      },
    ];
  });
}
