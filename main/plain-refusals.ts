import { z } from 'zod';
import { storedMessage } from '#shared/records/stored-message.ts';
import { message } from '#shared/domain/message.ts';
import type { Message, Words } from '#shared/domain/words.ts';

/** What a kind of value is called. */
const kinds: Record<string, Message> = {
  string: message('input.kind.text'),
  number: message('input.kind.number'),
  int: message('input.kind.wholeNumber'),
  boolean: message('input.kind.trueOrFalse'),
  array: message('input.kind.list'),
  object: message('input.kind.fields'),
  record: message('input.kind.fields'),
  null: message('input.kind.empty'),
};

/** Why a value does not fit, where its schema does not say it itself. */
function refusalOf(issue: z.core.$ZodRawIssue): Message {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? message('input.missing')
        : message('input.shouldBe', { what: kinds[issue.expected] ?? issue.expected });
    case 'too_small':
      return sized(issue.origin, issue.inclusive === false ? 'more' : 'least', issue.minimum);
    case 'too_big':
      return sized(issue.origin, issue.inclusive === false ? 'other' : 'most', issue.maximum);
    case 'invalid_value':
      return message('input.oneOf', { choices: issue.values.map(String).join(', ') });
    case 'invalid_union':
      return message('input.noForm');
    case 'unrecognized_keys':
      return message('input.notUnderstood', { fields: issue.keys.join(', ') });
    case 'invalid_format':
      return message('input.notAsExpected');
    case 'invalid_key':
      return message('input.nothingOfThisName');
    case 'not_multiple_of':
      return message('input.multipleOf', { divisor: String(issue.divisor) });
    case 'invalid_element':
    case 'custom':
      return message('input.doesNotFit');
  }
}

function sized(origin: string, bound: 'least' | 'most' | 'more' | 'other', limit: number | bigint): Message {
  const isCounted = origin === 'array' || origin === 'set' || origin === 'map';
  const of = origin === 'string' ? 'text' : isCounted ? 'list' : 'other';
  // Of what is counted there is no less or more than, only the most and the least.
  const counted = bound === 'more' ? 'least' : bound === 'other' ? 'most' : bound;
  const words: Words = message('input.limit', { bound: of === 'other' ? bound : counted, limit: String(limit) });
  return message('input.size', { of, limit: words });
}

/** Makes every schema of this process say what is wrong as a message, stored as text (`readStoredMessage`). */
export function speakPlainly(): void {
  z.config({ customError: (issue) => storedMessage(refusalOf(issue)) });
}
