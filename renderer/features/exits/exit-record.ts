import type { OutputOf } from '#shared/api/api.ts';

/** An exit as lists show it. */
export type ExitSummary = OutputOf<'exits.list'>[number];
/** An exit with its checklist. */
export type ExitRecord = OutputOf<'exits.get'>;
export type ChecklistItem = ExitRecord['checklist'][number];
