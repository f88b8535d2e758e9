import type { Field, Stored } from '#shared/records/field.ts';
import { commonFields, fieldsOf } from '#shared/records/record.ts';
import { records, type RecordTable } from '#shared/records/records.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { keyedIdentifier } from '../../identifiers.ts';
import type { CommandContext } from '../handler.ts';

/** Tables whose records have a key: fields that no two living ones share. */
type KeyedTable = {
  [T in RecordTable]: (typeof records)[T] extends { key: readonly string[] } ? T : never;
}[RecordTable];
type FieldsOf<T extends KeyedTable> = (typeof records)[T]['fields'];
type Common = 'id' | 'createdAt' | 'changedAt' | 'deletedAt';
type ValueOf<F> = F extends Field ? (F extends { required: true } ? Stored<F> : Stored<F> | null) : never;
type OwnName<T extends KeyedTable> = Exclude<keyof FieldsOf<T>, Common>;
type RequiredName<T extends KeyedTable> = {
  [Name in OwnName<T>]: FieldsOf<T>[Name] extends { required: true } ? Name : never;
}[OwnName<T>];
type Values<T extends KeyedTable> = {
  readonly [Name in RequiredName<T>]: ValueOf<FieldsOf<T>[Name]>;
} & {
  readonly [Name in Exclude<OwnName<T>, RequiredName<T>>]?: ValueOf<FieldsOf<T>[Name]>;
};

/**
 * Writes a record whose id follows from its key, of which no living one is here. One that was removed before comes back
 * with the new values, as it is the same record; what may be empty and is left out is empty then. Gives its id.
 */
export function insertKeyed<T extends KeyedTable>(context: CommandContext, table: T, values: Values<T>): string {
  const given = new Map<string, unknown>(Object.entries(values));
  const id = keyedIdentifier(
    table,
    records[table].key.map((name) => String(given.get(name))),
  );
  const { createdAt, changedAt } = context.newRecord();
  const own = fieldsOf(records[table])
    .filter(([name]) => !(name in commonFields))
    .map(([name]) => [name, given.get(name) ?? null] as const);
  const columns = new Map<string, unknown>([['id', id], ['createdAt', createdAt], ['changedAt', changedAt], ...own]);
  const names = [...columns.keys()].map((name) => `"${name}"`);
  const again = names.slice(2).map((name) => `${name} = excluded.${name}`);
  prepareOnce(
    context.sqlite,
    `INSERT INTO "${table}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${again.join(', ')}, deletedAt = NULL`,
  ).run(...columns.values());
  return id;
}
