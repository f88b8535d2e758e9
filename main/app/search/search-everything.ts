import { ok } from '#shared/domain/result.ts';
import { foldText } from '#shared/domain/fold.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { QueryHandler } from '../handler.ts';
import { readSummaries } from '../contracts/contract-rows.ts';
import { searchCondition } from './search-condition.ts';

interface Hit {
  id: string;
  kind: 'supplier' | 'contract';
  supplierId: string;
  supplierName: string;
  contractName: string | null;
  contractCount: number;
}

/** Suppliers and contracts that hold every word; those that begin with the text come first. */
export const searchEverything: QueryHandler<'search.everything'> = (context, { text, limit }) => {
  const folded = foldText(text);
  if (folded === '') return ok([]);
  const condition = searchCondition(text, 't.text');
  const hits = context.sqlite
    .prepare<[Record<string, string | number>], Hit>(
      `SELECT t.id, t.kind, t.supplierId, s.name AS supplierName, c.name AS contractName,
         CASE t.kind WHEN 'supplier' THEN (SELECT count(*) FROM contracts k JOIN relationships q ON q.id = k.relationshipId
           WHERE q.supplierId = t.id AND k.deletedAt IS NULL) ELSE 0 END AS contractCount
       FROM search_texts t JOIN suppliers s ON s.id = t.supplierId LEFT JOIN contracts c ON c.id = t.id
       WHERE TRUE ${condition.sql}
       ORDER BY instr(t.text, @text) = 1 DESC, t.kind DESC, length(t.text), t.id LIMIT @limit`,
    )
    .all({ ...condition.parameters, text: folded, limit });
  const past = pastContracts(context, hits);
  return ok(
    hits.map((hit) => ({
      type: hit.kind,
      id: hit.id,
      supplierId: hit.supplierId,
      title: hit.contractName ?? hit.supplierName,
      subtitle: hit.kind === 'contract' ? hit.supplierName : countInWords(hit.contractCount),
      past: past.has(hit.id),
    })),
  );
};

function pastContracts(
  context: { sqlite: Parameters<typeof readSummaries>[0]['sqlite']; today: CalendarDate },
  hits: readonly Hit[],
): Set<string> {
  const ids = hits.filter((hit) => hit.kind === 'contract').map((hit) => hit.id);
  if (ids.length === 0) return new Set();
  const summaries = readSummaries(context, 'AND c.id IN (SELECT value FROM json_each(@ids))', {
    ids: JSON.stringify(ids),
  });
  return new Set(
    summaries.filter(({ state }) => state === 'ended' || state === 'ended_unconfirmed').map(({ id }) => id),
  );
}

function countInWords(count: number): string {
  if (count === 0) return 'Supplier, no contracts yet';
  return count === 1 ? 'Supplier, 1 contract' : `Supplier, ${count} contracts`;
}
