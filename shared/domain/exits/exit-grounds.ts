/**
 * On what ground a contract is left: by ordinary notice, or by a right that the law or the contract gives for a time.
 * The ground decides the last day to act and the last day of the contract.
 */
export const exitGrounds = [
  'notice',
  'withdrawal',
  'trial',
  'price_change',
  'changed_terms',
  'moving',
  'death',
  'good_cause',
  'agreement',
] as const;
export type ExitGround = (typeof exitGrounds)[number];
