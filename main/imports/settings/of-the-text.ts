import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Inference, ListMapping } from '../list-types.ts';
import { delimiters } from '../table/delimiter.ts';
import { offeredEncodings, type DecodedText } from '../text/decode.ts';

/** What the encoding of a text was taken for. */
export function encodingInference({ encoding, certain, why }: DecodedText): Inference {
  const choices: { value: string; label: Message | string }[] = [...offeredEncodings];
  const known = choices.some(({ value }) => value === encoding);
  return {
    about: 'encoding',
    sign: null,
    label: message('imports.encoding.label'),
    value: encoding,
    certain,
    why,
    choices: known ? choices : [{ value: encoding, label: encoding.toUpperCase() }, ...choices],
  };
}

/** What was taken for the sign between cells. */
export function delimiterInference(delimiter: string, mapping: Pick<ListMapping, 'delimiter'> | undefined): Inference {
  const known = delimiters.some(({ value }) => value === delimiter);
  return {
    about: 'delimiter',
    sign: null,
    label: message('imports.delimiter.label'),
    value: delimiter,
    certain: true,
    why: mapping?.delimiter === undefined ? message('imports.delimiter.even') : message('imports.youChose'),
    choices: known ? [...delimiters] : [{ value: delimiter, label: delimiter }, ...delimiters],
  };
}
