import { z } from 'zod';

/** What a kind of value is called. */
const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  null: 'empty',
};

/** Says in plain words why a value does not fit, where its schema does not say it itself. */
function refusalOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'This is missing.'
        : `This should be ${kinds[issue.expected] ?? issue.expected}.`;
    case 'too_small':
      return sized(
        issue.origin,
        `at least ${issue.minimum}`,
        issue.inclusive === false ? `more than ${issue.minimum}` : null,
      );
    case 'too_big':
      return sized(
        issue.origin,
        `at most ${issue.maximum}`,
        issue.inclusive === false ? `less than ${issue.maximum}` : null,
      );
    case 'invalid_value':
      return `Choose one of: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_union':
      return 'This has none of the forms that are understood here.';
    case 'unrecognized_keys':
      return `Not understood: ${issue.keys.join(', ')}.`;
    case 'invalid_format':
      return 'This is not written as expected.';
    case 'invalid_key':
      return 'There is nothing of this name here.';
    case 'not_multiple_of':
      return `This should be a multiple of ${issue.divisor}.`;
    case 'invalid_element':
    case 'custom':
      return 'This does not fit here.';
  }
}

function sized(origin: string, limit: string, strictly: string | null): string {
  if (origin === 'string') return `This should have ${limit} characters.`;
  if (origin === 'array' || origin === 'set' || origin === 'map') return `This should have ${limit} entries.`;
  return `This should be ${strictly ?? limit}.`;
}

/** Makes every schema of this process speak plainly. */
export function speakPlainly(): void {
  z.config({ customError: refusalOf });
}
