import type { OutputOf } from '#shared/api/api.ts';
import type { Subject } from '#shared/domain/subject.ts';

/** A problem as lists show it, and as its own page does. */
export type ProblemSummary = OutputOf<'problems.list'>[number];
export type ProblemRecord = OutputOf<'problems.get'>;
export type ProblemStepRecord = ProblemRecord['steps'][number];

/** What a new problem may be about, with the name a person knows it by. */
export interface Troubled {
  readonly subject: Subject;
  readonly name: string;
}
