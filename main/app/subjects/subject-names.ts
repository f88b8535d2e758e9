import type { Subject, SubjectType } from '#shared/domain/subject.ts';
import type { Sqlite } from '../../db/database.ts';
import { prepareOnce } from '../../db/prepare-once.ts';

/** What a subject is called and where it leads. */
export interface NamedSubject {
  readonly name: string;
  /** The supplier it belongs to; null where that is not kept here. */
  readonly supplierId: string | null;
  readonly supplierName: string | null;
  /** The contract it leads to. */
  readonly contractId: string | null;
  /** The need it leads to. */
  readonly needId: string | null;
}

/** Where the names of each kind of record are, removed ones too, and what its id is called there. */
const names: Readonly<Record<SubjectType, { readonly sql: string; readonly id: string }>> = {
  supplier: {
    id: 's.id',
    sql: `SELECT s.id, s.name, s.id AS supplierId, s.name AS supplierName, NULL AS contractId, NULL AS needId
      FROM suppliers s`,
  },
  relationship: {
    id: 'r.id',
    sql: `SELECT r.id, s.name, s.id AS supplierId, s.name AS supplierName, NULL AS contractId, NULL AS needId
      FROM relationships r JOIN suppliers s ON s.id = r.supplierId`,
  },
  contract: {
    id: 'c.id',
    sql: `SELECT c.id, c.name, s.id AS supplierId, s.name AS supplierName, c.id AS contractId, NULL AS needId
      FROM contracts c JOIN relationships r ON r.id = c.relationshipId JOIN suppliers s ON s.id = r.supplierId`,
  },
  need: {
    id: 'n.id',
    sql: `SELECT n.id, n.title AS name, NULL AS supplierId, NULL AS supplierName, NULL AS contractId, n.id AS needId
      FROM needs n`,
  },
  candidate: {
    id: 'k.id',
    sql: `SELECT k.id, k.supplierName AS name, s.id AS supplierId, coalesce(s.name, k.supplierName) AS supplierName,
        NULL AS contractId, k.needId
      FROM candidates k LEFT JOIN suppliers s ON s.id = k.supplierId AND s.deletedAt IS NULL`,
  },
  problem: {
    id: 'p.id',
    sql: `SELECT p.id, p.title AS name, s.id AS supplierId, s.name AS supplierName, c.id AS contractId, NULL AS needId
      FROM problems p
      LEFT JOIN contracts c ON p.subjectType = 'contract' AND c.id = p.subjectId
      LEFT JOIN relationships r
        ON r.id = CASE p.subjectType WHEN 'relationship' THEN p.subjectId ELSE c.relationshipId END
      LEFT JOIN suppliers s ON s.id = CASE p.subjectType WHEN 'supplier' THEN p.subjectId ELSE r.supplierId END`,
  },
};

type NamedRow = NamedSubject & { readonly id: string };

/** The names of all records of a kind, by their ids: for looking through every one. */
export function namesOfAll(sqlite: Sqlite, type: SubjectType): ReadonlyMap<string, NamedSubject> {
  return byId(sqlite.prepare<[], NamedRow>(names[type].sql).all());
}

/** Looks up subjects by their kind and id; each kind takes one statement, however many there are. */
export function subjectNames(
  sqlite: Sqlite,
  subjects: readonly Subject[],
): (subject: Subject) => NamedSubject | undefined {
  const found = new Map(
    [...Map.groupBy(subjects, ({ type }) => type)].map(([type, ofType]) => {
      const ids = JSON.stringify([...new Set(ofType.map(({ id }) => id))]);
      const { sql, id } = names[type];
      const wanted = `${sql} WHERE ${id} IN (SELECT value FROM json_each(?))`;
      return [type, byId(prepareOnce<[string], NamedRow>(sqlite, wanted).all(ids))] as const;
    }),
  );
  return ({ type, id }) => found.get(type)?.get(id);
}

function byId(rows: readonly NamedRow[]): ReadonlyMap<string, NamedSubject> {
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}
