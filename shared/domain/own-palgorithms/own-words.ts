/** The units in which it is said how often a palgorithm of one's own speaks of one record at most. */
export const rhythmUnits = ['day', 'week', 'month', 'year'] as const;

/** What a nudge of one's own can offer to do, beside looking at the record. */
export const ownActions = ['look_elsewhere', 'leave', 'drop', 'reviewed', 'solved', 'kept', 'broken'] as const;
export type OwnAction = (typeof ownActions)[number];

/** How a row of the form compares a fact with a value. */
export const rowComparisons = [
  'is',
  'is_not',
  'contains',
  'starts_with',
  'includes',
  'includes_not',
  'more',
  'at_least',
  'less',
  'at_most',
  'before',
  'after',
  'yes',
  'no',
  'known',
  'unknown',
] as const;
export type RowComparison = (typeof rowComparisons)[number];

/** Palgorithms to begin with. */
export const templateNames = [
  'dear',
  'loyal',
  'paused',
  'silent_supplier',
  'hardly_recommended',
  'deadline_early',
  'many_contracts',
  'need_without_offers',
  'exit_unconfirmed',
  'payment_method',
  'broken_word',
  'dragging_problem',
  'promise_without_day',
  'left_angry',
] as const;
export type TemplateName = (typeof templateNames)[number];
