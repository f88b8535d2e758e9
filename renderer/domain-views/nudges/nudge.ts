import type { OutputOf } from '#shared/api/api.ts';

/** One nudge as the api gives it. */
export type Nudge = OutputOf<'nudges.list'>[number];
export type NudgeAction = Nudge['actions'][number];
