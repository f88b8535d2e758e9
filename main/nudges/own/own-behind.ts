import type { WatchedKind } from '#shared/domain/palgorithms/watched.ts';
import { ownKinds, watchedFor } from '#shared/domain/own-palgorithms/own-records.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { Sqlite } from '../pass-context.ts';
import { behindSubjects } from '../watches/dealing-subjects.ts';

/** SQL for the ids of suppliers that rows of a table are about, the row's ids in `@ids`. */
const among = 'IN (SELECT value FROM json_each(@ids))';

/** The supplier of subjects: of a relationship, a contract, itself, or of a problem with any of them. */
function suppliersOf(subjects: string): string {
  return `WITH RECURSIVE about(type, id) AS (
      ${subjects}
      UNION SELECT p.subjectType, p.subjectId FROM about JOIN problems p ON about.type = 'problem' AND p.id = about.id)
    SELECT CASE about.type WHEN 'supplier' THEN about.id ELSE r.supplierId END AS id FROM about
      LEFT JOIN contracts c ON about.type = 'contract' AND c.id = about.id
      LEFT JOIN relationships r ON r.id = CASE about.type WHEN 'relationship' THEN about.id ELSE c.relationshipId END`;
}

const ofSubjects = (table: string): string =>
  suppliersOf(`SELECT subjectType, subjectId FROM ${table} WHERE id ${among}`);
const ofRelationships = (table: string): string =>
  `SELECT r.supplierId AS id FROM ${table} x JOIN relationships r ON r.id = x.relationshipId WHERE x.id ${among}`;
const ofContracts = (table: string): string =>
  `SELECT r.supplierId AS id FROM ${table} x JOIN contracts c ON c.id = x.contractId
     JOIN relationships r ON r.id = c.relationshipId WHERE x.id ${among}`;

/** The suppliers that rows of a table are about. */
const suppliersBehind: Readonly<Record<string, string>> = {
  suppliers: 'SELECT value AS id FROM json_each(@ids)',
  relationships: `SELECT supplierId AS id FROM relationships WHERE id ${among}`,
  episodes: ofRelationships('episodes'),
  recommendations: ofRelationships('recommendations'),
  interactions: ofSubjects('interactions'),
  promises: ofSubjects('promises'),
  problems: ofSubjects('problems'),
};

const contractsOf = (suppliers: string): string =>
  `SELECT k.id FROM contracts k JOIN relationships kr ON kr.id = k.relationshipId WHERE kr.supplierId IN (
     SELECT id FROM (${suppliers}))`;
const relationshipsOf = (suppliers: string): string =>
  `SELECT kr.id FROM relationships kr WHERE kr.supplierId IN (SELECT id FROM (${suppliers}))`;

const behindEach = (ofSuppliers: (suppliers: string) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(suppliersBehind).map(([table, sql]) => [table, ofSuppliers(sql)]));

/** Further tables that conditions look into, by the kind of record they are about. Looked into only where there are some. */
const ownBehind: { readonly [Kind in WatchedKind]?: Readonly<Record<string, string>> } = {
  contract: {
    ...behindEach(contractsOf),
    people: `SELECT c.id FROM contracts c JOIN relationships r ON r.id = c.relationshipId WHERE r.personId ${among}`,
  },
  supplier: {
    ...suppliersBehind,
    contracts: `SELECT r.supplierId AS id FROM contracts c JOIN relationships r ON r.id = c.relationshipId WHERE c.id ${among}`,
    prices: ofContracts('prices'),
    exits: ofContracts('exits'),
  },
  relationship: {
    ...behindEach(relationshipsOf),
    people: `SELECT id FROM relationships WHERE personId ${among}`,
  },
  need: { people: `SELECT id FROM needs WHERE personId ${among}` },
  // Those that are over are looked at as well.
  problem: behindSubjects('problems', 't.deletedAt IS NULL'),
  promise: behindSubjects('promises', 't.deletedAt IS NULL'),
  interaction: {
    ...behindSubjects('interactions', 't.deletedAt IS NULL'),
    problem_steps: `SELECT t.id FROM problem_steps q JOIN interactions t
        ON t.subjectType = 'problem' AND t.subjectId = q.problemId WHERE q.id ${among}`,
  },
};

/** Which kinds of watched records the person's own palgorithms are about. */
export function kindsOfOwn(sqlite: Sqlite): ReadonlySet<WatchedKind> {
  const kinds = prepareOnce<[], string>(
    sqlite,
    'SELECT DISTINCT "on" FROM own_palgorithms WHERE deletedAt IS NULL AND isOn = 1',
  )
    .pluck()
    .all();
  return new Set(watchedOf(kinds));
}

/** The kinds of watched records that some of one's own palgorithms are, or were before the command, about. */
export function kindsRewritten(sqlite: Sqlite, ids: readonly string[]): WatchedKind[] {
  const kinds = prepareOnce<[{ ids: string }], string>(
    sqlite,
    `SELECT "on" FROM own_palgorithms WHERE id ${among}
     UNION SELECT h.before ->> '$.on' FROM changes h WHERE h.entryId IN (SELECT id FROM current_entry)
       AND h.tableName = 'own_palgorithms' AND h.before ->> '$.on' IS NOT NULL`,
  )
    .pluck()
    .all({ ids: JSON.stringify(ids) });
  return watchedOf(kinds);
}

function watchedOf(kinds: readonly string[]): WatchedKind[] {
  return [...new Set(ownKinds.filter((kind) => kinds.includes(kind)).map((kind) => watchedFor[kind]))];
}

/** SQL for the records of a kind that rows of a table are about, because conditions look into it; undefined for none. */
export function behindOwn(kind: WatchedKind, table: string): string | undefined {
  return ownBehind[kind]?.[table];
}
