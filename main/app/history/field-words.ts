import type { MessageId } from '#shared/domain/message.ts';
import { literal } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Field } from '#shared/records/field.ts';
import { recordList, type BondWordId, type FieldWordId } from '#shared/records/records.ts';

/** Holds that a word stands in the catalogs for every field and value there is. */
type InCatalogs<Id extends MessageId> = Id;
/** The words of fields and values, each of them a message. */
type FieldWord = InCatalogs<FieldWordId>;
type BondWord = InCatalogs<BondWordId>;

/** Whether a person is told of a field by itself: not of ids and of what is inner, and of a part only with its whole. */
export function isSaid({ said, partOf, bond }: Field): boolean {
  return said !== 'hidden' && partOf === undefined && bond === undefined;
}

/** What a person calls a field of a record, such as "last day"; the name of the field where nobody is told of it. */
export function fieldWord(table: string, name: string): Message {
  const record = recordList.find((each) => each.table === table);
  const field = record?.fields[name];
  if (record === undefined || field === undefined) return literal(name);
  if (field.partOf !== undefined) return fieldWord(table, field.partOf);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the id is made by the convention that the type is made by
  return isSaid(field) ? wordOf(`records.${record.type}.${name}` as FieldWord) : literal(name);
}

/** What a person calls a field that names another record, such as "second person". */
export function bondWord(name: string): Message {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the id is made by the convention that the type is made by
  return wordOf(`records.said.bond_${name}` as BondWord);
}

/** What a person calls one of the words a choice is made from. */
export function valueWord(type: string, name: string, value: string): Message {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the id is made by the convention that the type is made by
  return wordOf(`records.${type}.${name}.${value}` as FieldWord);
}

function wordOf(id: FieldWord | BondWord): Message {
  return { id, values: {} };
}
