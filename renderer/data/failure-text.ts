import type { AnyError } from '#shared/api/errors.ts';

/** A failure in words for the person: its own sentences, and for wrong fields what is wrong with each. */
export function failureText(failure: AnyError): string {
  if (failure.type === 'InvalidInput') {
    const details = [...new Set(failure.fields.map((field) => field.message))];
    return details.length === 0 ? failure.message : details.join(' ');
  }
  return failure.type === 'Defect' ? `${failure.message} (${failure.reference})` : failure.message;
}
