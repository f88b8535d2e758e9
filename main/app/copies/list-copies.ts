import { ok } from '#shared/domain/result.ts';
import type { Sqlite } from '../../db/database.ts';
import { listKeptCopies, mayGoAt } from '../../db/kept-copies.ts';
import type { QueryHandler } from '../handler.ts';

/** What is kept beside the records, and until when. */
export const listCopies: QueryHandler<'copies.list'> = ({ app, sqlite, preferences }) => {
  const kept = listKeptCopies(app.dataFolder);
  const until = mayGoAt(kept, preferences, holdsRecords(sqlite));
  return ok(kept.map((each, index) => ({ ...each, keptUntil: until[index] ?? null })));
};

/** Whether the store itself holds anything a person wrote. */
export function holdsRecords(sqlite: Sqlite): boolean {
  return (
    sqlite
      .prepare<[], number>(
        `SELECT EXISTS (SELECT 1 FROM suppliers WHERE deletedAt IS NULL)
           OR EXISTS (SELECT 1 FROM needs WHERE deletedAt IS NULL)`,
      )
      .pluck()
      .get() === 1
  );
}
