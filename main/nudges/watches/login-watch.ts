import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { LoginFacts } from '#shared/domain/palgorithms/supplier-facts.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { PassContext } from '../pass-context.ts';
import { readDecisions } from '../stored-answers.ts';
import { endingWith } from './endings.ts';
import type { FactsOn, Watch, Which } from './watch.ts';

interface LoginRow {
  id: string;
  name: string | null;
  supplierId: string;
  supplierName: string | null;
  lastUsedOn: CalendarDate | null;
}

const isDated = 't.deletedAt IS NULL AND t.lastUsedOn IS NOT NULL';

const rowsSql = `
  SELECT t.id, t.name, t.lastUsedOn, s.id AS supplierId, s.name AS supplierName
  FROM logins t JOIN relationships r ON r.id = t.relationshipId AND r.deletedAt IS NULL
  JOIN suppliers s ON s.id = r.supplierId AND s.deletedAt IS NULL WHERE ${isDated}`;

/** The logins of all relationships with the suppliers that are named. */
const ofSuppliers = (suppliers: string): string => `
  SELECT t.id FROM relationships r CROSS JOIN logins t ON t.relationshipId = r.id
  WHERE ${isDated} AND r.supplierId IN (${suppliers} IN (SELECT value FROM json_each(@ids)))`;

/** Accounts of which it is known when they were last used. */
export const loginWatch: Watch<'login'> = {
  kind: 'login',
  table: 'logins',
  living: `SELECT t.id FROM logins t WHERE ${isDated}`,
  behind: {
    logins: 'SELECT value AS id FROM json_each(@ids)',
    suppliers: ofSuppliers('SELECT id FROM suppliers WHERE id'),
    relationships: ofSuppliers('SELECT supplierId FROM relationships WHERE id'),
    contracts: ofSuppliers(
      `SELECT q.supplierId FROM contracts c JOIN relationships q ON q.id = c.relationshipId WHERE c.id`,
    ),
    exits: ofSuppliers(`SELECT q.supplierId FROM exits e JOIN contracts c ON c.id = e.contractId
      JOIN relationships q ON q.id = c.relationshipId WHERE e.id`),
  },
  facts: loginFacts,
};

function* loginFacts(context: PassContext, which: Which, { day }: FactsOn): Generator<LoginFacts, void, undefined> {
  const { sqlite } = context;
  const rows =
    which === 'all'
      ? prepareOnce<[], LoginRow>(sqlite, rowsSql).all()
      : prepareOnce<[string], LoginRow>(sqlite, `${rowsSql} AND t.id IN (SELECT value FROM json_each(?))`).all(
          JSON.stringify(which),
        );
  let decided: ReturnType<typeof readDecisions> | null = null;
  for (const { id, name, supplierId, supplierName, lastUsedOn } of rows) {
    if (name === null || supplierName === null || lastUsedOn === null) continue;
    yield {
      id,
      name,
      supplierId,
      supplierName,
      lastUsedOn,
      get endedOn() {
        return endingWith(context, supplierId, day);
      },
      get decisions() {
        return (decided ??= readDecisions(sqlite)).get(id) ?? [];
      },
    };
  }
}
