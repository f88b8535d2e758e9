import { partsOfKey } from '#shared/domain/palgorithms/proposal.ts';
import { palgorithmCalled } from '#shared/domain/palgorithms/registered.ts';
import { watchedKinds, type WatchedKind } from '#shared/domain/palgorithms/watched.ts';
import { prepareOnce } from '../db/prepare-once.ts';
import { behindOwn, kindsOfOwn } from './own/own-behind.ts';
import type { PassContext, Sqlite } from './pass-context.ts';
import { idsBehind, livingOf } from './watches/watch.ts';
import { watches } from './watches/watches.ts';

type AffectedContext = Pick<PassContext, 'sqlite' | 'today' | 'preferences'>;

/** One row a command changed. */
export interface ChangedRow {
  readonly tableName: string;
  readonly rowId: string;
}

/** The records something else may be said of, by kind. */
export type Affected = ReadonlyMap<WatchedKind, readonly string[]>;

/** Tables no palgorithm looks into. */
const unwatched = new Set([
  'people',
  'judgements',
  'layer_items',
  'layer_matches',
  'exchanges',
  'bank_accounts',
  'identifiers',
  'suggestion_answers',
  'nudge_feedback',
  // Those who look into it are looked at again as a whole: see the pass.
  'own_palgorithms',
]);

/** Tables that are known here; a row of any other may change what is said of everything. */
const known = new Set([
  ...unwatched,
  'nudge_answers',
  'preferences',
  'absences',
  ...watchedKinds.flatMap((kind) => Object.keys(watches[kind].behind)),
]);

/** Whether it is said here which records a row of a table is about; where it is not, every record is looked at again. */
export function isKnownTable(table: string): boolean {
  return known.has(table);
}

/** The records a pass must look at after these rows changed; `everything` when it may be any. */
export function affectedRecords(context: AffectedContext, changed: readonly ChangedRow[]): Affected | 'everything' {
  const { sqlite } = context;
  const byTable = new Map(
    [...Map.groupBy(changed, ({ tableName }) => tableName)].map(([table, rows]) => [
      table,
      rows.map(({ rowId }) => rowId),
    ]),
  );
  if ([...byTable.keys()].some((table) => !known.has(table))) return 'everything';
  // Whatever falls into an absence is spoken of before it.
  if (byTable.has('absences')) return 'everything';
  if (concernsPalgorithms(sqlite, byTable.get('preferences') ?? [])) return 'everything';
  const ofOwn = kindsOfOwn(sqlite);
  const answered = answeredRecords(sqlite, byTable.get('nudge_answers') ?? []);
  return new Map(
    watchedKinds.map((kind) => {
      const { behind, table: own, neighbours, beside } = watches[kind];
      const ids = new Set(answered.length === 0 ? [] : livingAmong(context, kind, answered));
      for (const [table, rowIds] of byTable) {
        const sql = behind[table];
        if (sql !== undefined) for (const id of idsBehind(sqlite, sql, rowIds)) ids.add(id);
        const further = ofOwn.has(kind) ? behindOwn(kind, table) : undefined;
        if (further !== undefined) for (const id of idsBehind(sqlite, further, rowIds)) ids.add(id);
      }
      const ofItsOwn = byTable.get(own);
      if (ofItsOwn !== undefined) for (const id of neighbours?.(context, ofItsOwn) ?? []) ids.add(id);
      if (ids.size > 0) for (const id of beside?.(context, [...ids]) ?? []) ids.add(id);
      return [kind, [...ids]] as const;
    }),
  );
}

/** Whether one of these preferences decides what is said: the numbers of a palgorithm, where the person lives, how their bank takes payments, whose absences count. */
function concernsPalgorithms(sqlite: Sqlite, preferenceIds: readonly string[]): boolean {
  return (
    preferenceIds.length > 0 &&
    idsBehind(
      sqlite,
      `SELECT 1 FROM preferences WHERE id IN (SELECT value FROM json_each(@ids))
         AND (name IN ('place', 'payments', 'here') OR name LIKE 'palgorithms.%') LIMIT 1`,
      preferenceIds,
    ).length > 0
  );
}

const contractsOfExits = 'SELECT contractId FROM exits WHERE id IN (SELECT value FROM json_each(@ids))';

/** Those of some records that are of a kind, and looked at. */
function livingAmong({ sqlite, today }: AffectedContext, kind: WatchedKind, ids: readonly string[]): string[] {
  return prepareOnce<[Record<string, string>], string>(
    sqlite,
    `SELECT r.id FROM (${livingOf(watches[kind])}) r WHERE r.id IN (SELECT value FROM json_each(@ids))`,
  )
    .pluck()
    .all({ ids: JSON.stringify(ids), today });
}

/**
 * The records that answers to nudges are about, of whatever kind: one kind may be spoken of because another is looked at,
 * such as a supplier because of what was said to it.
 */
function answeredRecords(sqlite: Sqlite, answerIds: readonly string[]): readonly string[] {
  if (answerIds.length === 0) return [];
  const keys = idsBehind(
    sqlite,
    'SELECT nudgeKey FROM nudge_answers WHERE id IN (SELECT value FROM json_each(@ids))',
    answerIds,
  );
  const subjects = keys.flatMap((key) => {
    const parts = partsOfKey(key);
    return parts === null || palgorithmCalled(parts.palgorithm) === undefined ? [] : [parts.subjectId];
  });
  // What is said of an exit is said of the contract it ends.
  return [...subjects, ...idsBehind(sqlite, contractsOfExits, subjects)];
}
