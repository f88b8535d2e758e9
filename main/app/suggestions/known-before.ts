import { identifierKinds } from '#shared/records/identifiers.ts';
import type { Known, KnownIdentifier } from '#shared/domain/recognition/group-payments.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { knownBrands } from '../../recognition/brand-directory.ts';
import { plainNumber } from '../accounts/accounts.ts';
import type { QueryContext } from '../handler.ts';

/** What the store knows of who is on the other side of payments: own accounts and names, and what suppliers are known by. */
export function knownBefore({ sqlite }: Pick<QueryContext, 'sqlite'>): Known {
  const ibans = prepareOnce<[], string>(
    sqlite,
    'SELECT iban FROM bank_accounts WHERE deletedAt IS NULL AND iban IS NOT NULL',
  );
  const names = prepareOnce<[], string>(sqlite, 'SELECT name FROM people WHERE deletedAt IS NULL');
  return {
    brands: knownBrands(),
    ownIbans: ibans.pluck().all().map(plainNumber),
    ownNames: names.pluck().all(),
    identifiers: knownIdentifiers(sqlite),
  };
}

function knownIdentifiers(sqlite: QueryContext['sqlite']): KnownIdentifier[] {
  const rows = prepareOnce<[], { kind: string | null; value: string | null; supplierId: string }>(
    sqlite,
    `SELECT i.kind, i.value, i.supplierId FROM identifiers i JOIN suppliers s ON s.id = i.supplierId
     WHERE i.deletedAt IS NULL AND s.deletedAt IS NULL
     UNION ALL SELECT 'name', name, id FROM suppliers WHERE deletedAt IS NULL`,
  ).all();
  return rows.flatMap(({ kind, value, supplierId }): KnownIdentifier[] => {
    const known = identifierKinds.find((each) => each === kind);
    if (value === null || (known !== 'creditor_id' && known !== 'iban' && known !== 'name' && known !== 'domain')) {
      return [];
    }
    return [{ kind: known, value, supplierId }];
  });
}
