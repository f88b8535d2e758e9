import type { AnyError, Unsaid } from '#shared/api/errors.ts';
import { readStoredMessage } from '#shared/records/stored-message.ts';
import { literal, message } from '#shared/domain/message.ts';

/** Wrong fields that are told one by one. */
const mostFieldsTold = 50;

/** What is wrong with an input, as its schema found it: each field with its path and why. */
export function invalidInput(
  issues: readonly { path: PropertyKey[]; message: string }[],
): Unsaid<Extract<AnyError, { type: 'InvalidInput' }>> {
  const fields = issues.slice(0, mostFieldsTold).map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: readStoredMessage(issue.message),
  }));
  const { path: field, message: why } = fields[0] ?? { path: '', message: literal('') };
  return {
    type: 'InvalidInput',
    message: field === '' ? message('input.refused', { why }) : message('input.refusedAt', { field, why }),
    fields,
  };
}
