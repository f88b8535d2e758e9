import { addDays } from '#shared/domain/calendar-date.ts';
import { partsOfKey } from '#shared/domain/palgorithms/proposal.ts';
import type { PassContext, Sqlite } from './pass-context.ts';

type AffectedContext = Pick<PassContext, 'sqlite' | 'today' | 'preferences'>;

/** One row a command changed. */
export interface ChangedRow {
  readonly tableName: string;
  readonly rowId: string;
}

/** More contracts than this are not worth picking out: a full pass is as quick. */
const mostPickedOut = 500;

/** The contracts each kind of row is about, by the row's id. */
const contractsBehind: Readonly<Record<string, string | null>> = {
  contracts: 'SELECT value AS id FROM json_each(@ids)',
  prices: 'SELECT contractId AS id FROM prices WHERE id IN (SELECT value FROM json_each(@ids))',
  exits: 'SELECT contractId AS id FROM exits WHERE id IN (SELECT value FROM json_each(@ids))',
  relationships: 'SELECT id FROM contracts WHERE relationshipId IN (SELECT value FROM json_each(@ids))',
  suppliers: `SELECT c.id FROM contracts c JOIN relationships r ON r.id = c.relationshipId
    WHERE r.supplierId IN (SELECT value FROM json_each(@ids))`,
  nudge_answers: null,
  people: null,
  episodes: null,
  needs: `SELECT c.id FROM contracts c JOIN needs n ON n.causeContractId = c.id
    WHERE c.deletedAt IS NULL AND n.id IN (SELECT value FROM json_each(@ids))`,
  requirements: null,
  candidates: null,
  assessments: null,
  interactions: null,
  offers: null,
  promises: null,
  checklist_items: null,
  exchange_rates: null,
};

/** Contracts that end by themselves soon enough to be spoken of, whose end one of these may follow. */
const endingBeside = `SELECT e.id FROM outlooks o JOIN contracts e ON e.id = o.contractId
  WHERE o.deadlineKind = 'not_needed' AND o.currentTermEnd BETWEEN @from AND @until AND e.deletedAt IS NULL
    AND EXISTS (SELECT 1 FROM contracts c WHERE c.id IN (SELECT value FROM json_each(@ids))
      AND (c.relationshipId = e.relationshipId OR c.category = e.category))`;

/** The contracts a pass must look at after these rows changed; `all` when it is simpler to look at every one. */
export function affectedContracts(context: AffectedContext, changed: readonly ChangedRow[]): readonly string[] | 'all' {
  const { sqlite } = context;
  const byTable = Map.groupBy(changed, ({ tableName }) => tableName);
  const ids = new Set<string>();
  for (const [table, rows] of byTable) {
    const question = contractsBehind[table];
    // Preferences, and any table that is not known here, may change what is said about every contract.
    if (question === undefined || rows.length > mostPickedOut) return 'all';
    const rowIds = rows.map(({ rowId }) => rowId);
    if (question !== null) {
      for (const id of sqlite
        .prepare<[{ ids: string }], string>(question)
        .pluck()
        .all({ ids: JSON.stringify(rowIds) })) {
        ids.add(id);
      }
    }
    if (table === 'nudge_answers') for (const id of answeredContracts(sqlite, rowIds)) ids.add(id);
  }
  if (byTable.has('contracts')) {
    for (const id of contractsEndingBeside(context, [...ids])) ids.add(id);
  }
  return ids.size > mostPickedOut ? 'all' : [...ids];
}

function contractsEndingBeside({ sqlite, today, preferences }: AffectedContext, ids: readonly string[]): string[] {
  const longestLead = Math.max(...preferences.palgorithms.fixed_term_ending.leadDays);
  return sqlite
    .prepare<[{ from: string; until: string; ids: string }], string>(endingBeside)
    .pluck()
    .all({ from: today, until: addDays(today, longestLead), ids: JSON.stringify(ids) });
}

function answeredContracts(sqlite: Sqlite, answerIds: readonly string[]): string[] {
  return sqlite
    .prepare<[string], string>('SELECT nudgeKey FROM nudge_answers WHERE id IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(answerIds))
    .flatMap((key) => partsOfKey(key)?.subjectId ?? []);
}
