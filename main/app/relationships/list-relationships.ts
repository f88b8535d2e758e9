import type { OutputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { sumByCurrency, type Money } from '#shared/domain/money.ts';
import { message } from '#shared/domain/message.ts';
import { ok } from '#shared/domain/result.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { sortedByNames } from '../collation.ts';
import { readSummariesByRelationship, textList, type ContractSummary } from '../contracts/contract-rows.ts';
import { unreadableIn } from '../../db/readable/readable-connection.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { problemOf } from '../unreadable/problem.ts';
import { searchCondition } from '../search/search-condition.ts';
import { standingOf } from './episodes.ts';

type RelationshipSummary = OutputOf<'relationships.list'>[number];

interface RelationshipRow {
  id: string;
  supplierId: string;
  supplierName: string;
  supplierTags: string;
  personId: string | null;
  personName: string | null;
  episodeCount: number;
  since: CalendarDate | null;
  openNudges: number;
}

/** Every relationship with its state, next deadline and cost, by supplier. */
export const listRelationships: QueryHandler<'relationships.list'> = (context, input) => {
  const conditions: string[] = [];
  const parameters: Record<string, string> = { today: context.today };
  if (input.personId !== undefined) {
    conditions.push('AND r.personId = @personId');
    parameters['personId'] = input.personId;
  }
  const search = searchCondition(input.search ?? '', 't.text');
  if (search.sql !== '') {
    conditions.push(`AND (r.supplierId IN (SELECT t.supplierId FROM search_texts t WHERE t.kind = 'supplier' ${search.sql})
      OR r.id IN (SELECT k.relationshipId FROM search_texts t JOIN contracts k ON k.id = t.id WHERE TRUE ${search.sql}))`);
    Object.assign(parameters, search.parameters);
  }
  const rows = prepareOnce<[Record<string, string>], RelationshipRow>(
    context.sqlite,
    `SELECT r.id, r.supplierId, s.name AS supplierName, s.tags AS supplierTags, r.personId, h.name AS personName,
         coalesce(e.episodeCount, 0) AS episodeCount, e.since, coalesce(n.openNudges, 0) AS openNudges
       FROM relationships r JOIN suppliers s ON s.id = r.supplierId LEFT JOIN people h ON h.id = r.personId
       LEFT JOIN (SELECT relationshipId, count(*) AS episodeCount,
           max(id), startedOn AS since FROM episodes WHERE deletedAt IS NULL GROUP BY relationshipId) e
         ON e.relationshipId = r.id
       LEFT JOIN (SELECT c.relationshipId, count(*) AS openNudges FROM nudges n JOIN contracts c ON c.id = n.contractId
           WHERE n.expiredOn IS NULL AND NOT EXISTS (SELECT 1 FROM nudge_answers a WHERE a.nudgeKey = n.key
             AND a.deletedAt IS NULL AND (a.answer <> 'snoozed' OR a.snoozedUntil > @today))
           GROUP BY c.relationshipId) n
         ON n.relationshipId = r.id
       WHERE r.deletedAt IS NULL ${conditions.join(' ')}
       ORDER BY r.id`,
  ).all(parameters);
  const contracts = readSummariesByRelationship(context);
  const sorted = sortedByNames(
    context,
    rows,
    (row) => row.supplierName,
    (row) => row.personName,
  );
  const list = sorted.map((row) => relationshipOf(context, row, contracts.get(row.id) ?? []));
  return ok(input.state === 'all' ? list : list.filter((relationship) => relationship.state === input.state));
};

function relationshipOf(
  context: QueryContext,
  row: RelationshipRow,
  contracts: readonly ContractSummary[],
): RelationshipSummary {
  const standing = standingOf(contracts, { startedOn: row.since, resumed: row.episodeCount > 1 });
  const { running, over, costs, categories, tags, nextNoticeDeadline, nextDecisionBy } = gathered(contracts);
  const yearly = sumByCurrency(costs);
  return {
    id: row.id,
    supplierId: row.supplierId,
    supplierName: row.supplierName,
    personId: row.personId,
    personName: row.personName,
    state: standing.state,
    since: row.since,
    endedOn: standing.endedOn,
    contractCount: contracts.length,
    runningCount: running.length,
    contractNames: [...running, ...over].slice(0, 3),
    categories,
    tags: withOthers(textList(row.supplierTags), tags),
    yearlyCosts: yearly.sums,
    nextNoticeDeadline,
    nextDecisionBy,
    openNudges: row.openNudges,
    problem: problemOfAll(context, row, contracts, yearly.tooLarge),
  };
}

/** What cannot be read of the relationship, then of its contracts; then what is too much to be added up. */
function problemOfAll(
  context: QueryContext,
  row: RelationshipRow,
  contracts: readonly ContractSummary[],
  tooLarge: readonly string[],
): RelationshipSummary['problem'] {
  const ids: Readonly<Record<string, string | null>> = {
    relationships: row.id,
    suppliers: row.supplierId,
    people: row.personId,
  };
  const own = unreadableIn(row).flatMap((value) =>
    value.table in ids ? [{ ...value, rowId: ids[value.table] ?? null }] : [],
  );
  const found = problemOf(context, own) ?? contracts.find(({ problem }) => problem !== null)?.problem ?? null;
  if (found !== null || tooLarge.length === 0) return found;
  const told = message('unreadable.tooLarge', { currencies: tooLarge });
  return { message: context.say(told), messages: { message: told }, fields: ['yearlyCosts'], entryId: null };
}

/** What a relationship shows of its contracts, in one walk: there may be tens of thousands. */
function gathered(contracts: readonly ContractSummary[]) {
  const running: string[] = [];
  const over: string[] = [];
  const costs: Money[] = [];
  const categories: string[] = [];
  let tags: readonly string[] = [];
  let nextNoticeDeadline: CalendarDate | null = null;
  let nextDecisionBy: CalendarDate | null = null;
  for (const contract of contracts) {
    const { category, state, nextNoticeDeadline: deadline } = contract;
    if (category !== null && !categories.includes(category)) categories.push(category);
    if (contract.tags.length > 0) tags = withOthers(tags, contract.tags);
    if (state === 'ended' || state === 'ended_unconfirmed') {
      over.push(contract.name);
      continue;
    }
    running.push(contract.name);
    if (contract.yearlyCost !== null) costs.push(contract.yearlyCost);
    nextNoticeDeadline = earlier(nextNoticeDeadline, deadline);
    if (contract.deadlineDecides) nextDecisionBy = earlier(nextDecisionBy, deadline);
  }
  return { running, over, costs, categories, tags, nextNoticeDeadline, nextDecisionBy };
}

/** Texts and those of others that are not among them, each once. */
function withOthers(texts: readonly string[], others: readonly string[]): string[] {
  return [...new Set([...texts, ...others])];
}

function earlier(one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null {
  if (one === null || other === null) return one ?? other;
  return other < one ? other : one;
}
