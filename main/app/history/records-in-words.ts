import type { Words } from '#shared/domain/words.ts';
import { fieldsOf } from '#shared/records/record.ts';
import { recordList } from '#shared/records/records.ts';
import type { RowImage } from '../../db/row-image.ts';
import type { QueryContext } from '../handler.ts';
import { isSaid } from './field-words.ts';
import { saidOf, type Said } from './values-in-words.ts';

/** A field as a person would recognise it, before and after, in words. */
interface ShownField {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

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
        row === null ? [] : saidOf({ table, type: record.type, name, field }, row, context.format);
      return differences(context, say(before), say(after));
    });
}

function differences(
  { say, format }: Pick<QueryContext, 'format' | 'say'>,
  before: readonly Said[],
  after: readonly Said[],
): ShownField[] {
  const text = (said: Said | undefined): string | null => (said?.value == null ? null : inWords(said.value));
  const inWords = (words: Words): string => {
    if (typeof words === 'string') return words;
    return 'id' in words ? say(words) : format.list(words.map(inWords));
  };
  const labels = new Map([...before, ...after].map(({ label }) => [JSON.stringify(label), label]));
  return [...labels]
    .map(([key, label]) => ({
      field: say(label),
      before: text(before.find((said) => JSON.stringify(said.label) === key)),
      after: text(after.find((said) => JSON.stringify(said.label) === key)),
    }))
    .filter((field) => field.before !== field.after);
}
