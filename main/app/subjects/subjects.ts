import type { Subject, SubjectType } from '#shared/domain/subject.ts';
import type { Sqlite } from '../../db/database.ts';
import { subjectTables, tablesOfSubjects } from '../../db/tracked-tables.ts';
import { notFound } from '../failures.ts';
import type { QueryContext } from '../handler.ts';

/** The living record of each kind, with the name a person knows it by. */
const livingSql: Readonly<Record<SubjectType, string>> = {
  supplier: 'SELECT name FROM suppliers WHERE id = ? AND deletedAt IS NULL',
  relationship: `SELECT s.name FROM relationships r JOIN suppliers s ON s.id = r.supplierId
    WHERE r.id = ? AND r.deletedAt IS NULL`,
  contract: 'SELECT name FROM contracts WHERE id = ? AND deletedAt IS NULL',
  need: 'SELECT title FROM needs WHERE id = ? AND deletedAt IS NULL',
  candidate: `SELECT c.supplierName FROM candidates c JOIN needs n ON n.id = c.needId
    WHERE c.id = ? AND c.deletedAt IS NULL AND n.deletedAt IS NULL`,
  problem: 'SELECT title FROM problems WHERE id = ? AND deletedAt IS NULL',
};

/** The name of a living subject; undefined when it names none. A relationship is known by its supplier. */
export function nameOfSubject({ sqlite }: Pick<QueryContext, 'sqlite'>, { type, id }: Subject): string | undefined {
  return sqlite.prepare<[string], string>(livingSql[type]).pluck().get(id);
}

/** The failure to say that a subject names nothing that is here. */
export function noSuchSubject({ type, id }: Subject): ReturnType<typeof notFound> {
  return notFound(type, id);
}

/**
 * What the api answers of a row's subject: the subject, and its id under the name it had while there was only one kind,
 * null for a subject of another.
 */
export function subjectFields(row: { readonly subjectType: SubjectType; readonly subjectId: string }) {
  const { subjectType: type, subjectId: id } = row;
  return {
    subject: { type, id },
    candidateId: type === 'candidate' ? id : null,
    contractId: type === 'contract' ? id : null,
  };
}

/** The record a stored row belongs to, where its table says so row by row; null for any other. */
export function subjectOfRow(
  sqlite: Sqlite,
  tableName: string,
  rowId: string,
): { readonly tableName: string; readonly rowId: string } | null {
  if (!tablesOfSubjects.includes(tableName)) return null;
  const row = sqlite
    .prepare<[string], { type: SubjectType; id: string }>(
      `SELECT subjectType AS type, subjectId AS id FROM "${tableName}" WHERE id = ?`,
    )
    .get(rowId);
  return row === undefined ? null : { tableName: subjectTables[row.type], rowId: row.id };
}
