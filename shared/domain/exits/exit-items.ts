/**
 * What finishing an exit may take, in the order in which it usually happens. `own` is what a person added in their own
 * words; it stands behind the others.
 */
export const exitItemKinds = [
  'notice',
  'acknowledged',
  'end_confirmed',
  'data_exported',
  'number_moved',
  'domain_moved',
  'final_reading',
  'equipment_returned',
  'payment_ended',
  'final_bill',
  'money_back',
  'account_closed',
  'erasure_asked',
  'erasure_answered',
  'own',
] as const;
export type ExitItemKind = (typeof exitItemKinds)[number];

/** Where an item stands. */
export const exitItemStates = ['open', 'done', 'not_needed'] as const;
export type ExitItemState = (typeof exitItemStates)[number];

/** Items that an exit answers by its own days, which are therefore never stored a second time. */
export const itemsOfExit = ['notice', 'acknowledged', 'end_confirmed'] as const;

/** Whether an exit answers an item by its own days. */
export function isToldByExit(kind: ExitItemKind): kind is (typeof itemsOfExit)[number] {
  return itemsOfExit.some((each) => each === kind);
}
