import type { OutputOf } from '#shared/api/api.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { Sqlite } from '../../db/database.ts';

type ReplacingContract = NonNullable<OutputOf<'exits.list'>[number]['replacedBy']>;
type ReplacedContract = OutputOf<'contracts.get'>['replaces'][number];

const named = `c.id AS contractId, c.name AS contractName, s.id AS supplierId, s.name AS supplierName`;
const withSupplier = 'JOIN relationships r ON r.id = c.relationshipId JOIN suppliers s ON s.id = r.supplierId';

/** The living contracts among those that exits name as what took a place, by id. */
export function replacingContracts(
  sqlite: Sqlite,
  ids: readonly (string | null)[],
): ReadonlyMap<string, ReplacingContract> {
  const asked = ids.filter((id) => id !== null);
  if (asked.length === 0) return new Map();
  const rows = prepareOnce<[string], ReplacingContract>(
    sqlite,
    `SELECT ${named} FROM contracts c ${withSupplier}
     WHERE c.deletedAt IS NULL AND c.id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(asked));
  return new Map(rows.map((row) => [row.contractId, row]));
}

/** The contract that was chosen in the place of another, for a need that one raised or had to be asked about; null for none. */
export function chosenInstead(sqlite: Sqlite, contractId: string): string | null {
  return (
    prepareOnce<[{ contractId: string }], string>(
      sqlite,
      `SELECT c.id FROM needs n JOIN offers o ON o.id = n.chosenOfferId JOIN contracts c ON c.id = o.contractId
       WHERE n.deletedAt IS NULL AND n.state = 'decided' AND c.deletedAt IS NULL AND c.id <> @contractId
         AND (n.causeContractId = @contractId OR EXISTS (SELECT 1 FROM candidates k
           WHERE k.needId = n.id AND k.incumbentContractId = @contractId AND k.deletedAt IS NULL))
       ORDER BY n.decidedOn DESC, n.rowid DESC LIMIT 1`,
    )
      .pluck()
      .get({ contractId }) ?? null
  );
}

/** The contracts whose place a contract took, by the exits that stand. */
export function replacedContracts(sqlite: Sqlite, contractId: string): ReplacedContract[] {
  return prepareOnce<[string], ReplacedContract>(
    sqlite,
    `SELECT e.id AS exitId, e.succession, ${named} FROM exits e JOIN contracts c ON c.id = e.contractId ${withSupplier}
     WHERE e.replacedById = ? AND e.deletedAt IS NULL AND e.withdrawnOn IS NULL AND c.deletedAt IS NULL
     ORDER BY e.endsOn, e.rowid`,
  ).all(contractId);
}
