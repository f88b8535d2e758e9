import { literal, message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { ok } from '#shared/domain/result.ts';
import { foldForSearch } from '#shared/domain/fold.ts';
import type { Pause } from '#shared/domain/terms/pause.ts';
import type { TermPhase } from '#shared/domain/terms/outlook.ts';
import { tableOfType, type RecordType } from '#shared/records/records.ts';
import { endOfExit, exitColumns, type ExitColumns } from '../../nudges/stored-exits.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { namedRecord } from '../history/named-record.ts';
import { recordName } from '../history/record-name.ts';
import { stateOf } from '../contracts/contract-rows.ts';
import { searchCondition } from './search-condition.ts';

interface Hit extends ExitColumns, Pause {
  id: string;
  kind: RecordType;
  supplierId: string;
  problemId: string | null;
  exitOf: string | null;
  /** Null for what is about no supplier. */
  supplierName: string | null;
  contractName: string | null;
  contractCount: number;
  phase: TermPhase | null;
}

/** Whatever is searched and holds every word; those that begin with the text come first. */
export const searchEverything: QueryHandler<'search.everything'> = (context, { text, limit }) => {
  const folded = foldForSearch(text);
  if (folded === '') return ok([]);
  const condition = searchCondition(text, 't.text');
  // What is shown is looked up for the hits that are left, not for all that were found.
  const hits = prepareOnce<[Record<string, string | number>], Hit>(
    context.sqlite,
    `SELECT f.id, f.kind, f.supplierId, coalesce(b.id, p.problemId) AS problemId,
       CASE f.kind WHEN 'exit' THEN f.id ELSE i.exitId END AS exitOf, s.name AS supplierName, c.name AS contractName,
         CASE f.kind WHEN 'supplier' THEN (SELECT count(*) FROM relationships q JOIN contracts k ON k.relationshipId = q.id
           WHERE q.supplierId = f.id AND k.deletedAt IS NULL) ELSE 0 END AS contractCount,
         o.phase, c.terms, c.place, c.pausedFrom, c.pausedUntil, ${exitColumns}
       FROM (SELECT t.id, t.kind, t.supplierId, instr(t.text, @text) = 1 AS leads, length(t.text) AS size
           FROM search_texts t WHERE TRUE ${condition.sql}
           ORDER BY leads DESC, t.kind DESC, size, t.id LIMIT @limit) f
       LEFT JOIN suppliers s ON s.id = f.supplierId
       LEFT JOIN contracts c ON c.id = f.id
       LEFT JOIN problems b ON b.id = f.id
       LEFT JOIN problem_steps p ON p.id = f.id
       LEFT JOIN exit_items i ON i.id = f.id
       LEFT JOIN outlooks o ON o.contractId = f.id
       LEFT JOIN exits e ON e.contractId = f.id AND e.deletedAt IS NULL AND e.withdrawnOn IS NULL
       ORDER BY f.leads DESC, f.kind DESC, f.size, f.id`,
  ).all({ ...condition.parameters, text: folded, limit });
  return ok(
    hits.map((hit) => {
      const title = titleOf(context, hit);
      const subtitle = subtitleOf(hit);
      return {
        type: hit.kind,
        id: hit.id,
        supplierId: hit.supplierName === null ? null : hit.supplierId,
        problemId: hit.problemId,
        exitId: hit.exitOf,
        title: context.say(title),
        subtitle: context.say(subtitle),
        messages: { title, subtitle },
        past: hit.kind === 'contract' && isPast(stateOf(hit, endOfExit(context, hit, context.today), context.today)),
      };
    }),
  );
};

function titleOf(context: QueryContext, { id, kind, contractName, supplierName }: Hit): Message {
  if (kind === 'supplier' || kind === 'contract') return literal(contractName ?? supplierName ?? '');
  return recordName(context, tableOfType[kind], id) ?? literal('');
}

/** Of a supplier how many contracts there are, of a contract its supplier; of anything else what it is. */
function subtitleOf({ kind, supplierName, contractCount: contracts }: Hit): Message {
  if (kind === 'supplier') return message('search.supplier', { contracts });
  return kind === 'contract' ? literal(supplierName ?? '') : namedRecord(tableOfType[kind]);
}

function isPast(state: ReturnType<typeof stateOf>): boolean {
  return state === 'ended' || state === 'ended_unconfirmed';
}
