import type { OutputOf } from '#shared/api/api.ts';
import { literal, message } from '#shared/domain/message.ts';
import type { Message, Words } from '#shared/domain/words.ts';
import type { Field } from '#shared/records/field.ts';
import { fieldsOf, type Description } from '#shared/records/record.ts';
import { recordList } from '#shared/records/records.ts';
import type { RowImage } from '../../db/row-image.ts';
import type { QueryContext } from '../handler.ts';
import { bondWord, isSaid } from './field-words.ts';
import { namedRecord } from '#shared/records/named-record.ts';
import type { Called } from './record-name.ts';
import { saidOf, type Said } from './values-in-words.ts';

/** A field as a person would recognise it, before and after, in words. */
type ShownField = OutputOf<'history.get'>['changes'][number]['fields'][number];

/** Two states of a row; null stands for a row that was not there. */
interface States {
  readonly before: RowImage | null;
  readonly after: RowImage | null;
}

/**
 * The fields that differ between two states of a row, in words.
 *
 * @param called what the records that it names are called
 */
export function shownFields(
  context: Pick<QueryContext, 'format' | 'say'>,
  table: string,
  { before, after }: States,
  called: Called,
): ShownField[] {
  const record = recordList.find((each) => each.table === table);
  if (record === undefined) return [];
  const isChanged = before !== null && after !== null;
  return fieldsOf(record).flatMap(([name, field]) => {
    const say = (row: RowImage | null): readonly Said[] => {
      if (row === null) return [];
      if (isSaid(field)) return saidOf({ table, type: record.type, name, field }, row);
      return isNamedBeside(record, name, field, isChanged) ? [otherRecord(name, field, row, called, isChanged)] : [];
    };
    return differences(context, say(before), say(after));
  });
}

/** Whether a field names a record that the change is not called by anyway. To whom something new belongs, its title says. */
function isNamedBeside(
  { named }: Description,
  name: string,
  { bond, required, said }: Field,
  isChanged: boolean,
): boolean {
  return bond !== undefined && said !== 'hidden' && (isChanged || (required !== true && !named.includes(name)));
}

function otherRecord(name: string, { bond }: Field, row: RowImage, called: Called, isChanged: boolean): Said {
  const [id, table] = [row[name] ?? null, bond?.to ?? ''];
  // What is nobody's by itself is the whole household's.
  const nobodys = name === 'personId' && isChanged ? message('records.said.household') : null;
  const value = id === null ? nobodys : (called(table, String(id)) ?? namedRecord(table, 'a'));
  return { label: bondWord(name), value };
}

function differences(
  context: Pick<QueryContext, 'format' | 'say'>,
  before: readonly Said[],
  after: readonly Said[],
): ShownField[] {
  const labels = new Map([...before, ...after].map(({ label }) => [JSON.stringify(label), label]));
  return [...labels]
    .map(([key, label]) => {
      const [was, is] = [before, after].map((side) => side.find((said) => JSON.stringify(said.label) === key)?.value);
      return shownField(context, label, was ?? null, is ?? null);
    })
    .filter((field) => field.before !== field.after);
}

/** A field before and after, in the caller's language and beside it for programs. */
export function shownField(
  { say, format }: Pick<QueryContext, 'format' | 'say'>,
  label: Message,
  before: Words | null,
  after: Words | null,
): ShownField {
  const text = (words: Words): string => {
    if (typeof words === 'string') return words;
    return 'id' in words ? say(words) : format.list(words.map(text));
  };
  return {
    field: say(label),
    before: before === null ? null : text(before),
    after: after === null ? null : text(after),
    messages: { field: label, before: asMessages(before), after: asMessages(after) },
  };
}

/** Words as messages alone: what a person wrote is kept inside one. */
function asMessages(words: Words | null): ShownField['messages']['before'] {
  if (words === null) return null;
  if (typeof words === 'string') return literal(words);
  return 'id' in words ? words : words.flatMap((one) => asMessages(one) ?? []);
}
