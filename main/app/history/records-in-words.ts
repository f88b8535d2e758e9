import type { OutputOf } from '#shared/api/api.ts';
import { literal } from '#shared/domain/message.ts';
import type { Message, Words } from '#shared/domain/words.ts';
import { fieldsOf } from '#shared/records/record.ts';
import { recordList } from '#shared/records/records.ts';
import type { RowImage } from '../../db/row-image.ts';
import type { QueryContext } from '../handler.ts';
import { isSaid } from './field-words.ts';
import { saidOf, type Said } from './values-in-words.ts';

/** A field as a person would recognise it, before and after, in words. */
type ShownField = OutputOf<'history.get'>['changes'][number]['fields'][number];

/** The fields that differ between two states of a row, in words; null stands for a row that was not there. */
export function shownFields(
  context: Pick<QueryContext, 'format' | 'say'>,
  table: string,
  before: RowImage | null,
  after: RowImage | null,
): ShownField[] {
  const record = recordList.find((each) => each.table === table);
  if (record === undefined) return [];
  return fieldsOf(record)
    .filter(([, field]) => isSaid(field))
    .flatMap(([name, field]) => {
      const say = (row: RowImage | null): readonly Said[] =>
        row === null ? [] : saidOf({ table, type: record.type, name, field }, row);
      return differences(context, say(before), say(after));
    });
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
