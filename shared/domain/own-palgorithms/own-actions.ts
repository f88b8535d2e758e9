import type { OwnKind } from './own-records.ts';
import type { OwnAction } from './own-words.ts';

/** What can be offered about each kind of record, beside looking at it. */
export const actionsOn: Readonly<Record<OwnKind, readonly OwnAction[]>> = {
  contract: ['look_elsewhere', 'leave'],
  supplier: [],
  need: ['drop'],
  offer: [],
  exit: [],
  relationship: ['reviewed'],
  problem: ['solved', 'drop'],
  promise: ['kept', 'broken'],
  interaction: [],
};
