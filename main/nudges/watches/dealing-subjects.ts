import type { DealingSubject } from '#shared/domain/palgorithms/dealing-facts.ts';
import { openNeedStates } from '#shared/domain/needs/need-states.ts';
import type { SubjectType } from '#shared/domain/subject.ts';

/** What a row says of its subject; all null where the subject is gone. */
export interface SubjectColumns {
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly subjectName: string | null;
  readonly supplierId: string | null;
  readonly supplierName: string | null;
  readonly contractId: string | null;
  readonly needId: string | null;
  readonly isOpen: 0 | 1;
}

const openStates = openNeedStates.map((state) => `'${state}'`).join(', ');

/** The columns of `SubjectColumns` for rows `t` joined by `subjectJoins`. */
export const subjectColumns = `t.subjectType, t.subjectId,
  CASE t.subjectType WHEN 'need' THEN n.title WHEN 'candidate' THEN k.supplierName WHEN 'problem' THEN p.title
    WHEN 'contract' THEN c.name ELSE s.name END AS subjectName,
  s.id AS supplierId, coalesce(s.name, k.supplierName) AS supplierName, c.id AS contractId, n.id AS needId,
  CASE t.subjectType
    WHEN 'candidate' THEN k.stage NOT IN ('ruled_out', 'chosen') AND n.state IN (${openStates})
    WHEN 'need' THEN n.state IN (${openStates})
    WHEN 'problem' THEN p.outcome IS NULL
    ELSE 1 END AS isOpen`;

/** Joins what rows `t` belong to, as far as it is here: problem, candidate, need, contract, relationship and supplier. */
export const subjectJoins = `
  LEFT JOIN problems p ON t.subjectType = 'problem' AND p.id = t.subjectId AND p.deletedAt IS NULL
  LEFT JOIN candidates k ON t.subjectType = 'candidate' AND k.id = t.subjectId AND k.deletedAt IS NULL
  LEFT JOIN needs n ON n.id = CASE t.subjectType WHEN 'need' THEN t.subjectId ELSE k.needId END AND n.deletedAt IS NULL
  LEFT JOIN contracts c ON c.id = CASE 'contract' WHEN t.subjectType THEN t.subjectId WHEN p.subjectType THEN p.subjectId END
    AND c.deletedAt IS NULL
  LEFT JOIN relationships r ON r.id = CASE 'relationship' WHEN t.subjectType THEN t.subjectId
    WHEN p.subjectType THEN p.subjectId ELSE c.relationshipId END AND r.deletedAt IS NULL
  LEFT JOIN suppliers s ON s.id = CASE 'supplier' WHEN t.subjectType THEN t.subjectId WHEN p.subjectType THEN p.subjectId
    ELSE coalesce(k.supplierId, r.supplierId) END AND s.deletedAt IS NULL`;

/** SQL: whether the subject of rows `t` joined by `subjectJoins` is here, with what it belongs to. */
export const subjectIsHere = `CASE t.subjectType WHEN 'need' THEN n.id IS NOT NULL
  WHEN 'candidate' THEN k.id IS NOT NULL AND n.id IS NOT NULL ELSE s.id IS NOT NULL END`;

/** What such a row is about; null where its subject is gone. */
export function dealingSubjectOf(row: SubjectColumns): DealingSubject | null {
  const { subjectType: type, subjectId: id, subjectName: name, isOpen, ...where } = row;
  if (name === null) return null;
  const { supplierId, supplierName, contractId, needId } = where;
  return { subject: { type, id, name }, supplierId, supplierName, contractId, needId, isOpen: isOpen === 1 };
}

const ids = 'SELECT value FROM json_each(@ids)';

/**
 * By the name of a table: SQL for the ids of the rows of another, `table`, whose subjects rows of it are, or belong to.
 * `only` narrows these rows, named `t`.
 */
export function behindSubjects(table: string, only: string): Readonly<Record<string, string>> {
  const of = (about: string): string => `WITH about(type, id) AS (${about}),
    each(type, id) AS (SELECT type, id FROM about
      UNION SELECT 'problem', p.id FROM about a CROSS JOIN problems p ON p.subjectType = a.type AND p.subjectId = a.id)
    SELECT t.id FROM each e CROSS JOIN "${table}" t ON t.subjectType = e.type AND t.subjectId = e.id WHERE ${only}`;
  return {
    suppliers: of(`SELECT 'supplier', value FROM json_each(@ids)
      UNION ALL SELECT 'relationship', id FROM relationships WHERE supplierId IN (${ids})
      UNION ALL SELECT 'contract', c.id FROM relationships r JOIN contracts c ON c.relationshipId = r.id
        WHERE r.supplierId IN (${ids})
      UNION ALL SELECT 'candidate', id FROM candidates WHERE supplierId IN (${ids})`),
    relationships: of(`SELECT 'relationship', value FROM json_each(@ids)
      UNION ALL SELECT 'contract', id FROM contracts WHERE relationshipId IN (${ids})`),
    contracts: of(`SELECT 'contract', value FROM json_each(@ids)`),
    candidates: of(`SELECT 'candidate', value FROM json_each(@ids)`),
    needs: of(`SELECT 'need', value FROM json_each(@ids)
      UNION ALL SELECT 'candidate', id FROM candidates WHERE needId IN (${ids})`),
    problems: of(`SELECT 'problem', value FROM json_each(@ids)
      UNION ALL SELECT subjectType, subjectId FROM problems WHERE id IN (${ids})`),
  };
}
