import { z } from 'zod';
import { ok } from '#shared/domain/result.ts';
import { unreadableIn } from '../../db/readable/readable-connection.ts';
import { trackedTables } from '../../db/tracked-tables.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { namedRecord } from '#shared/records/named-record.ts';
import { recordName } from '../history/record-name.ts';
import { subjectOfRow } from '../subjects/subjects.ts';
import { problemOf } from './problem.ts';

interface Place {
  readonly contractId: string | null;
  readonly supplierId: string | null;
  readonly needId: string | null;
}

const nowhere: Place = { contractId: null, supplierId: null, needId: null };

const ofContract = (table: string): string =>
  `SELECT k.id AS contractId, r.supplierId, NULL AS needId FROM ${table} x JOIN contracts k ON k.id = x.contractId
   JOIN relationships r ON r.id = k.relationshipId WHERE x.id = ?`;
const ofCandidate = (table: string): string =>
  `SELECT NULL AS contractId, NULL AS supplierId, c.needId FROM ${table} x JOIN candidates c ON c.id = x.candidateId WHERE x.id = ?`;

/** Where the page shows a record, by its table. */
const placeSql: Readonly<Record<string, string>> = {
  suppliers: 'SELECT NULL AS contractId, id AS supplierId, NULL AS needId FROM suppliers WHERE id = ?',
  relationships: 'SELECT NULL AS contractId, supplierId, NULL AS needId FROM relationships WHERE id = ?',
  episodes: `SELECT NULL AS contractId, r.supplierId, NULL AS needId FROM episodes x
    JOIN relationships r ON r.id = x.relationshipId WHERE x.id = ?`,
  data_given: `SELECT NULL AS contractId, r.supplierId, NULL AS needId FROM data_given x
    JOIN relationships r ON r.id = x.relationshipId WHERE x.id = ?`,
  detail_tellings: `SELECT NULL AS contractId, r.supplierId, NULL AS needId FROM detail_tellings x
    JOIN relationships r ON r.id = x.relationshipId WHERE x.id = ?`,
  logins: `SELECT NULL AS contractId, r.supplierId, NULL AS needId FROM logins x
    JOIN relationships r ON r.id = x.relationshipId WHERE x.id = ?`,
  identifiers: 'SELECT NULL AS contractId, supplierId, NULL AS needId FROM identifiers WHERE id = ?',
  payments: 'SELECT contractId, supplierId, NULL AS needId FROM payments WHERE id = ?',
  contracts: `SELECT k.id AS contractId, r.supplierId, NULL AS needId FROM contracts k
    JOIN relationships r ON r.id = k.relationshipId WHERE k.id = ?`,
  prices: ofContract('prices'),
  exits: ofContract('exits'),
  exit_items: `SELECT k.id AS contractId, r.supplierId, NULL AS needId FROM exit_items x JOIN exits e ON e.id = x.exitId
    JOIN contracts k ON k.id = e.contractId JOIN relationships r ON r.id = k.relationshipId WHERE x.id = ?`,
  needs: 'SELECT NULL AS contractId, NULL AS supplierId, id AS needId FROM needs WHERE id = ?',
  requirements: 'SELECT NULL AS contractId, NULL AS supplierId, needId FROM requirements WHERE id = ?',
  candidates: 'SELECT NULL AS contractId, NULL AS supplierId, needId FROM candidates WHERE id = ?',
  assessments: ofCandidate('assessments'),
  offers: ofCandidate('offers'),
};

const rowWithId = z.looseObject({ id: z.string() });

/** Everything written down that cannot be shown as it is stored, with the way to it and to the change that brought it. */
export const listUnreadable: QueryHandler<'unreadable.list'> = (context) =>
  ok(trackedTables.flatMap(({ name }) => unreadableOf(context, name)));

function unreadableOf(context: QueryContext, tableName: string) {
  const rows = context.sqlite.prepare<[], object>(`SELECT * FROM "${tableName}" WHERE deletedAt IS NULL`).all();
  return rows.flatMap((row) => {
    const values = unreadableIn(row);
    if (values.length === 0) return [];
    const { id } = rowWithId.parse(row);
    const problem = problemOf(
      context,
      values.map((value) => ({ ...value, rowId: id })),
    );
    if (problem === null) return [];
    const name = recordName(context, tableName, id);
    return [
      {
        ...problem,
        record: context.say(namedRecord(tableName)),
        recordId: id,
        recordName: name === null ? null : context.say(name),
        ...placeOf(context, tableName, id),
      },
    ];
  });
}

function placeOf({ sqlite }: QueryContext, tableName: string, id: string): Place {
  const subject = subjectOfRow(sqlite, tableName, id);
  const [table, rowId] = subject === null ? [tableName, id] : [subject.tableName, subject.rowId];
  const sql = placeSql[table];
  return sql === undefined ? nowhere : (sqlite.prepare<[string], Place>(sql).get(rowId) ?? nowhere);
}
