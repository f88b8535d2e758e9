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
