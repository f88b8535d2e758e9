import {
  getTableColumns,
  type $Type,
  type BuildColumns,
  type HasDefault,
  type IsPrimaryKey,
  type NotNull,
} from 'drizzle-orm';
import {
  integer,
  real,
  sqliteTable,
  text,
  type AnySQLiteColumn,
  type SQLiteColumnBuilderBase,
  type SQLiteTable,
  type SQLiteTableExtraConfigValue,
} from 'drizzle-orm/sqlite-core';
import type { Field, Fields } from '#shared/records/field.ts';
import { fieldsOf, type Description } from '#shared/records/record.ts';
import { date, restrict } from './schema/columns.ts';

/** A column for each kind of field. */
const columns = {
  id: () => text(),
  text: () => text(),
  day: date,
  choice: () => text(),
  json: () => text(),
  instant: () => integer(),
  whole: () => integer(),
  number: () => real(),
  flag: () => integer({ mode: 'boolean' }),
} as const;

type Plain<F extends Field> = F extends { kind: 'choice'; values: infer Values extends readonly string[] }
  ? $Type<ReturnType<(typeof columns)['choice']>, Values[number]>
  : ReturnType<(typeof columns)[F['kind']]>;
type Required<F extends Field> = F extends { required: true } ? NotNull<Plain<F>> : Plain<F>;
type Given<F extends Field> = F extends { initially: string | number } ? HasDefault<Required<F>> : Required<F>;
type Column<Name, F extends Field> = Name extends 'id' ? IsPrimaryKey<Given<F>> : Given<F>;

/** The columns of a table, from the fields of its record. */
type ColumnsOf<F extends Fields> = { -readonly [Name in keyof F]: Column<Name, F[Name]> };

const tables = new Map<string, SQLiteTable>();

/**
 * The table of a record, with a column for each of its fields. A bond is a foreign key, unless it is unguarded.
 *
 * @param extras its indexes
 */
export function tableOf<const D extends Description>(
  described: D,
  extras: (
    table: BuildColumns<D['table'], ColumnsOf<D['fields']>, 'sqlite'>,
  ) => SQLiteTableExtraConfigValue[] = () => [],
) {
  const built = Object.fromEntries(fieldsOf(described).map(([name, field]) => [name, columnOf(name, field)]));
  const table = sqliteTable<D['table'], ColumnsOf<D['fields']>>(
    described.table,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- columnOf builds for each field what ColumnsOf says; every-field.test.ts reads it back
    built as ColumnsOf<D['fields']>,
    extras,
  );
  tables.set(described.table, table);
  return table;
}

function columnOf(name: string, field: Field): SQLiteColumnBuilderBase {
  const plain = columns[field.kind]();
  if (name === 'id') return plain.primaryKey();
  const column = field.required === true ? plain.notNull() : plain;
  const { bond, initially } = field;
  if (bond !== undefined && bond.unguarded !== true) column.references(() => referenced(bond.to), restrict);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the union of builders takes none of their defaults; every-field.test.ts reads each back
  return initially === undefined ? column : column.default(initially as never);
}

function referenced(table: string): AnySQLiteColumn {
  const found = tables.get(table);
  const id = found === undefined ? undefined : getTableColumns(found)['id'];
  if (id === undefined) throw new Error(`No table ${table} to refer to`);
  return id;
}
