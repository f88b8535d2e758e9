import { id, instant, type Field, type Fields } from './field.ts';

/** What every record has, before its own fields. A removed record keeps its row, since the history needs it. */
export const commonFields = {
  id: id({ required: true, said: 'hidden' }),
  createdAt: instant({ required: true, said: 'hidden' }),
  changedAt: instant({ required: true, said: 'hidden' }),
  deletedAt: instant({ said: 'hidden' }),
} as const satisfies Fields;

/** What a kind of record is, apart from its fields. */
interface RecordFacts {
  /** What programs call it, such as `contract`. */
  readonly type: string;
  readonly table: string;
  /** The version of the export that first held it; 1 where nothing is said. */
  readonly since?: number;
  /** The field that names it for a person; a bond means that the other record does. Several are joined. */
  readonly named: readonly [string, ...string[]];
  /** What stands between the fields that name it. */
  readonly between?: string;
  /** The fields that no two living records share: from them follows the id, so that two devices make the same record. */
  readonly key?: readonly string[];
  /** What the documentation says it holds. */
  readonly about: string;
  readonly fields: Fields;
}

/** A kind of record with all its fields, those that every record has first. */
export interface Description extends RecordFacts {
  readonly since: number;
  readonly between: string;
}

/** Describes a kind of record; `shared/records/records.ts` lists them all. */
export function record<const R extends RecordFacts>(
  facts: R,
): Omit<R, 'fields' | 'since' | 'between'> & {
  readonly fields: typeof commonFields & R['fields'];
  readonly since: number;
  readonly between: string;
} {
  return { since: 1, between: ': ', ...facts, fields: { ...commonFields, ...facts.fields } };
}

/** The fields of a record with their names, in the order in which they are stored. */
export function fieldsOf(described: { readonly fields: Fields }): readonly (readonly [name: string, field: Field])[] {
  return Object.entries(described.fields);
}
