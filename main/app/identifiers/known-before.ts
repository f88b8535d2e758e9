import type { Known, KnownIdentifier } from '#shared/domain/recognition/group-payments.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { knownBrands } from '../../recognition/brand-directory.ts';
import { plainNumber } from '../accounts/accounts.ts';
import type { QueryContext } from '../handler.ts';

type Reading = Pick<QueryContext, 'sqlite'>;

/** An identifier that is kept, and what it stands for: a supplier as a whole where there is no contract. */
export interface StoredIdentifier {
  readonly kind: string;
  readonly value: string;
  readonly supplierId: string;
  readonly contractId: string | null;
}

/** The household's own accounts, and the directory of brands: what tells who is on the other side of a payment. */
export function knownAround({ sqlite }: Reading): Pick<Known, 'brands' | 'ownIbans'> {
  const ibans = prepareOnce<[], string>(
    sqlite,
    'SELECT iban FROM bank_accounts WHERE deletedAt IS NULL AND iban IS NOT NULL',
  );
  return { brands: knownBrands(), ownIbans: ibans.pluck().all().map(plainNumber) };
}

/** All that the store knows of who is on the other side of payments: beside that, own names and what suppliers are known by. */
export function knownBefore(reading: Reading): Known {
  const names = prepareOnce<[], string>(reading.sqlite, 'SELECT name FROM people WHERE deletedAt IS NULL');
  const suppliers = prepareOnce<[], { value: string | null; supplierId: string }>(
    reading.sqlite,
    'SELECT name AS value, id AS supplierId FROM suppliers WHERE deletedAt IS NULL',
  );
  return {
    ...knownAround(reading),
    ownNames: names.pluck().all(),
    identifiers: [
      ...storedIdentifiers(reading).flatMap(tellingOf),
      ...suppliers
        .all()
        .flatMap(({ value, supplierId }) => (value === null ? [] : [{ kind: 'name' as const, value, supplierId }])),
    ],
  };
}

/** What suppliers that are here are known by, in the order in which it was learned; what can not be read tells nothing. */
export function storedIdentifiers({ sqlite }: Reading): StoredIdentifier[] {
  return prepareOnce<[], Omit<StoredIdentifier, 'kind' | 'value'> & { kind: string | null; value: string | null }>(
    sqlite,
    `SELECT i.kind, i.value, i.supplierId, c.id AS contractId FROM identifiers i
     JOIN suppliers s ON s.id = i.supplierId AND s.deletedAt IS NULL
     LEFT JOIN contracts c ON c.id = i.contractId AND c.deletedAt IS NULL
     WHERE i.deletedAt IS NULL ORDER BY i.rowid`,
  )
    .all()
    .flatMap(({ kind, value, ...owner }) => (kind === null || value === null ? [] : [{ kind, value, ...owner }]));
}

/** The kinds of identifier by which recognition tells suppliers apart. */
export function tellingOf({ kind, value, supplierId }: StoredIdentifier): KnownIdentifier[] {
  return kind === 'creditor_id' || kind === 'iban' || kind === 'name' || kind === 'domain'
    ? [{ kind, value, supplierId }]
    : [];
}
