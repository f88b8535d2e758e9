import { contractTexts } from '#renderer/domain-views/contract-texts.ts';

/** The fields that are folded away under "More". */
export const foldedFields: readonly string[] = [
  'personId',
  'secondPersonId',
  ...contractTexts.map(({ name }) => name),
  'nextPaymentOn',
  'pausedFrom',
  'pausedUntil',
  'lastUsedOn',
  'reviewOn',
  'reminderDays',
  'trialEndsOn',
  'coolingOffN',
  'concludedOn',
  'receivedOn',
  'referenceNumbers',
  'links',
  'tags',
];

/** Whether a field lies under "More". */
export function isFolded(field: string): boolean {
  return foldedFields.includes(field.split('.')[0] ?? '');
}
