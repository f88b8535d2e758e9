import { message } from '../message.ts';
import type { Message } from '../words.ts';

/** The steps of a need, from the first stirring to its end. */
export const needStates = [
  'stirring',
  'searching',
  'short_listing',
  'at_the_table',
  'decided',
  'dropped',
  'no_decision',
] as const;
export type NeedState = (typeof needStates)[number];

/** The steps of a need that is still being worked on. */
export const openNeedStates = ['stirring', 'searching', 'short_listing', 'at_the_table'] as const;

/** Steps to which a need can come back that lapsed. */
const resurfacing: readonly NeedState[] = ['stirring', 'searching'];

/** Whether something is still to be decided. */
export function isOpenNeed(state: NeedState): boolean {
  return openNeedStates.some((open) => open === state);
}

/**
 * Why a need may not go from one step to another, as a message; null when it may. Open needs go on, back, or end
 * without a deal; one that ended so can come back to the beginning with everything kept; a decision is only undone.
 */
export function moveRefused(from: NeedState, to: NeedState): Message | null {
  if (from === to) return null;
  if (to === 'decided') return message('refusals.decidedByChoosing');
  if (from === 'decided') {
    return message('refusals.needDecided');
  }
  if (isOpenNeed(from) || resurfacing.includes(to)) return null;
  return message('refusals.needLapsed', { how: from === 'dropped' ? 'dropped' : 'other' });
}
