import type { FieldErrors } from 'react-hook-form';
import type { ContractFormValues } from './contract-form-values.ts';

/** One problem and the field it belongs to, by its path: `links.0.address`. */
export interface Problem {
  readonly field: string;
  readonly message: string;
}

/** Every problem of the form in the order of its fields, however deep they lie. */
export function problemsOf(errors: FieldErrors<ContractFormValues>): readonly Problem[] {
  return collect(errors, '');
}

function collect(node: unknown, path: string): Problem[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('message' in node && typeof node.message === 'string' && 'type' in node) {
    return [{ field: path, message: node.message }];
  }
  return Object.entries(node)
    .filter(([key]) => key !== 'ref' && key !== 'root')
    .flatMap(([key, child]) => collect(child, path === '' ? key : `${path}.${key}`));
}

/** The fields that are folded away under "More". */
export const foldedFields: readonly string[] = [
  'personId',
  'category',
  'paymentMethod',
  'nextPaymentOn',
  'trialEndsOn',
  'coolingOffN',
  'referenceNumbers',
  'links',
  'tags',
  'note',
];

/** Whether a field lies under "More". */
export function isFolded(field: string): boolean {
  return foldedFields.includes(field.split('.')[0] ?? '');
}
