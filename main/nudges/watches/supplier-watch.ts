import type { SupplierFacts } from '#shared/domain/palgorithms/supplier-facts.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { kindsOfOwn } from '../own/own-behind.ts';
import { spokenOfSuppliers } from '../own/own-readers.ts';
import type { PassContext } from '../pass-context.ts';
import { readDecisions } from '../stored-answers.ts';
import type { FactsOn, Watch, Which } from './watch.ts';

interface SupplierRow {
  readonly id: string;
  readonly name: string;
}

const suppliersSql = 'SELECT s.id, s.name FROM suppliers s WHERE s.deletedAt IS NULL';

/** Suppliers, of which only palgorithms of one's own speak: what they look into is read when it is asked for. */
export const supplierWatch: Watch<'supplier'> = {
  kind: 'supplier',
  table: 'suppliers',
  behind: {},
  isIdle: (sqlite) => !kindsOfOwn(sqlite).has('supplier'),
  facts: supplierFacts,
};

function* supplierFacts(context: PassContext, which: Which, on: FactsOn): Generator<SupplierFacts, void, undefined> {
  const { sqlite } = context;
  const spoken = spokenOfSuppliers(context, on);
  const rows =
    which === 'all'
      ? sqlite.prepare<[], SupplierRow>(suppliersSql).all()
      : prepareOnce<[string], SupplierRow>(sqlite, `${suppliersSql} AND s.id IN (SELECT value FROM json_each(?))`).all(
          JSON.stringify(which),
        );
  if (rows.length === 0) return;
  const decisions = readDecisions(sqlite);
  for (const row of rows) {
    const facts: SupplierFacts = {
      ...row,
      decisions: decisions.get(row.id) ?? [],
      ...spoken?.(() => facts),
    };
    yield facts;
  }
}
