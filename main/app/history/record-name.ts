import { isCalendarDate } from '#shared/domain/calendar-date.ts';
import { literal, message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { readStoredMessage } from '#shared/records/stored-message.ts';
import { subjectTypes } from '#shared/domain/subject.ts';
import type { Description } from '#shared/records/record.ts';
import { recordList, tableOfType } from '#shared/records/records.ts';
import type { Sqlite } from '../../db/database.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { preferenceName } from './preference-in-words.ts';

/** The name by which a person knows a record, or what it belongs to; null when it has none. */
export function recordName({ sqlite }: { readonly sqlite: Sqlite }, tableName: string, rowId: string): Message | null {
  const sql = nameSql.get(tableName);
  const name: unknown = sql === undefined ? null : prepareOnce(sqlite, sql).pluck().get(rowId);
  if (typeof name !== 'string') return null;
  if (tableName === 'preferences') return preferenceName(name);
  const record = recordList.find(({ table }) => table === tableName);
  const isNamedByDay = record?.named.some((field) => record.fields[field]?.kind === 'day') ?? false;
  return record !== undefined && isNamedByDay ? withDays(name, record.between) : readStoredMessage(name);
}

/** What a record of a table is called where another one names it; null where it has no name, or is not there. */
export type Called = (table: string, id: string) => Message | null;

/** The same, and of a relationship also whose it is: two members of a household may have one with the same supplier. */
export function recordsCalled({ sqlite }: { readonly sqlite: Sqlite }): Called {
  return (table, id) => {
    const supplier = recordName({ sqlite }, table, id);
    if (table !== 'relationships' || supplier === null) return supplier;
    const person: unknown = prepareOnce(
      sqlite,
      'SELECT p.name FROM relationships r JOIN people p ON p.id = r.personId WHERE r.id = ?',
    )
      .pluck()
      .get(id);
    return typeof person === 'string' ? message('records.other.of', { supplier, person }) : supplier;
  };
}

/** A name of which a part is a day, which is said as days are. */
function withDays(name: string, between: string): Message {
  return name
    .split(between)
    .map((part): Message => (isCalendarDate(part) ? message('records.other.day', { on: part }) : literal(part)))
    .reduce((first, next) => message('records.other.joined', { first, next }));
}

/** The statement for the name of each kind of record: its own field, or that of the record it names there. */
const nameSql: ReadonlyMap<string, string> = new Map(
  recordList.map((record) => [
    record.table,
    `SELECT ${nameOf(record, 't0')} FROM "${record.table}" t0 WHERE t0.id = ?`,
  ]),
);

/** @param row what the row of the record is called in the statement, `t0` for the outermost */
function nameOf({ fields, named, between }: Description, row: string): string {
  const inner = `t${Number(row.slice(1)) + 1}`;
  const parts = named.map((name) => {
    const field = fields[name];
    const column = `${row}."${name}"`;
    if (field?.subject === true) {
      const kinds = subjectTypes.map((type) => `WHEN '${type}' THEN ${nameIn(tableOfType[type], column, inner)}`);
      return `CASE ${row}."subjectType" ${kinds.join(' ')} END`;
    }
    return field?.bond === undefined ? column : nameIn(field.bond.to, column, inner);
  });
  return parts.join(` || '${between}' || `);
}

function nameIn(table: string, id: string, row: string): string {
  const record = recordList.find((each) => each.table === table);
  if (record === undefined) throw new Error(`No record is kept in ${table}`);
  return `(SELECT ${nameOf(record, row)} FROM "${table}" ${row} WHERE ${row}.id = ${id})`;
}
