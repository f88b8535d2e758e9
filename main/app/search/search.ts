import { excerptOf } from '#shared/domain/found-words.ts';
import { foldForSearch } from '#shared/domain/fold.ts';
import { literal, message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { ok } from '#shared/domain/result.ts';
import type { Pause } from '#shared/domain/terms/pause.ts';
import type { TermPhase } from '#shared/domain/terms/outlook.ts';
import { tableOfType, type RecordType } from '#shared/records/records.ts';
import { endOfExit, exitColumns, type ExitColumns } from '../../nudges/stored-exits.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import type { Sqlite } from '../../db/database.ts';
import { subjectNames, type NamedSubject } from '../subjects/subject-names.ts';
import { namedRecord } from '#shared/records/named-record.ts';
import { recordName } from '../history/record-name.ts';
import { stateOf } from '../contracts/contract-rows.ts';
import { findTexts } from './find-texts.ts';
import { searchedWords } from './search-condition.ts';
import { sourceTexts } from './source-texts.ts';

/** A record that was found, and what is shown of suppliers and contracts. */
interface Hit extends ExitColumns, Pause {
  id: string;
  kind: RecordType;
  contractCount: number;
  /** The exit it is, or belongs to; null for anything else. */
  exitOf: string | null;
  phase: TermPhase | null;
}

/** Characters of the text around what was found: what one line of the palette shows. */
const excerptLength = 76;

/** Whatever is searched and holds every word, the likeliest first, with the words in their place. */
export const search: QueryHandler<'search.query'> = (context, { text, limit }) => {
  const { sqlite } = context;
  const words = searchedWords(text);
  const ids = findTexts(sqlite, words, foldForSearch(text), limit);
  const hits = new Map(hitsOf(sqlite, ids).map((hit) => [hit.id, hit]));
  const found = ids.flatMap((id) => hits.get(id) ?? []);
  const texts = sourceTexts(sqlite, found);
  const names = subjectNames(
    sqlite,
    [...texts.values()].flatMap(({ home }) => home ?? []),
  );
  return ok(
    found.map((hit) => {
      const { text: written = '', home = null } = texts.get(hit.id) ?? {};
      const named = home === null ? undefined : names(home);
      const title = titleOf(context, hit, named);
      const subtitle = subtitleOf(hit, named);
      const { text: snippet, marks } = excerptOf(written, words, excerptLength) ?? nothingToShow;
      return {
        type: hit.kind,
        id: hit.id,
        supplierId: named?.supplierId ?? null,
        contractId: named?.contractId ?? null,
        needId: named?.needId ?? null,
        problemId: home?.type === 'problem' ? home.id : null,
        relationshipId: home?.type === 'relationship' ? home.id : null,
        exitId: hit.exitOf,
        title: context.say(title),
        subtitle: context.say(subtitle),
        snippet,
        marks: [...marks],
        messages: { title, subtitle },
        past: hit.kind === 'contract' && isPast(stateOf(hit, endOfExit(context, hit, context.today), context.today)),
      };
    }),
  );
};

const nothingToShow = { text: '', marks: [] } as const;

/** What is shown of records, looked up for those that are left of all that were found. */
function hitsOf(sqlite: Sqlite, ids: readonly string[]): Hit[] {
  if (ids.length === 0) return [];
  return prepareOnce<[string], Hit>(
    sqlite,
    `SELECT f.id, f.kind, CASE f.kind WHEN 'exit' THEN f.id ELSE x.exitId END AS exitOf,
       CASE f.kind WHEN 'supplier' THEN (SELECT count(*) FROM relationships q JOIN contracts k ON k.relationshipId = q.id
         WHERE q.supplierId = f.id AND k.deletedAt IS NULL) ELSE 0 END AS contractCount,
       o.phase, c.terms, c.place, c.pausedFrom, c.pausedUntil, ${exitColumns}
     FROM json_each(?) i JOIN search_texts f ON f.id = i.value
     LEFT JOIN contracts c ON c.id = f.id
     LEFT JOIN exit_items x ON x.id = f.id
     LEFT JOIN outlooks o ON o.contractId = f.id
     LEFT JOIN exits e ON e.contractId = f.id AND e.deletedAt IS NULL AND e.withdrawnOn IS NULL`,
  ).all(JSON.stringify(ids));
}

function titleOf(context: QueryContext, { id, kind }: Hit, named: NamedSubject | undefined): Message {
  if (named !== undefined && (kind === 'supplier' || kind === 'contract')) return literal(named.name);
  return recordName(context, tableOfType[kind], id) ?? literal(named?.name ?? '');
}

/** Of a supplier how many contracts there are, of a contract its supplier; of anything else what it is, and with whom. */
function subtitleOf({ kind, contractCount: contracts }: Hit, named: NamedSubject | undefined): Message {
  if (kind === 'supplier') return message('search.supplier', { contracts });
  const supplier = named?.supplierName ?? null;
  if (kind === 'contract') return literal(supplier ?? '');
  const what = namedRecord(tableOfType[kind]);
  return supplier === null ? what : message('search.with', { what, supplier });
}

function isPast(state: ReturnType<typeof stateOf>): boolean {
  return state === 'ended' || state === 'ended_unconfirmed';
}
