import type { Sqlite } from '../../db/database.ts';
import { prepareOnce } from '../../db/prepare-once.ts';

/**
 * When two living rows of a table, `r` and `o`, are the same thing twice, which commands refuse in words and no index of
 * the database keeps out.
 */
const sameThing: Readonly<Record<string, string>> = {
  people: 'lower(o.name) = lower(r.name)',
  prices: 'o.contractId = r.contractId AND o.effectiveFrom IS r.effectiveFrom',
  bank_accounts: 'o.iban = r.iban',
  logins: 'o.relationshipId = r.relationshipId AND o.website IS r.website AND o.username IS r.username',
  data_given: `o.relationshipId = r.relationshipId AND o.kind = r.kind AND o.what IS r.what
    AND o.erasedOn IS NULL AND r.erasedOn IS NULL`,
};

/** The living rows that are the same thing as a row which lives; none where a table may hold a thing more than once. */
export function othersOfTheSame(sqlite: Sqlite, table: string, rowId: string): readonly string[] {
  const same = sameThing[table];
  if (same === undefined) return [];
  return prepareOnce<[string], string>(
    sqlite,
    `SELECT o.id FROM "${table}" r JOIN "${table}" o ON ${same}
     WHERE r.id = ? AND r.deletedAt IS NULL AND o.deletedAt IS NULL AND o.id <> r.id`,
  )
    .pluck()
    .all(rowId);
}
