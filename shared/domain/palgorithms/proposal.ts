import type { CalendarDate } from '../calendar-date.ts';
import type { Money } from '../money.ts';
import type { Urgency } from './urgency.ts';

/** The palgorithms by name. */
export const palgorithmNames = [
  'notice_deadline',
  'fixed_term_ending',
  'renewed_without_decision',
  'trial_ending',
  'cooling_off_ending',
  'price_rise',
  'exit_unacknowledged',
  'terms_unknown',
] as const;
export type PalgorithmName = (typeof palgorithmNames)[number];

/** An operation of the api with its input filled in. */
export interface ApiAction {
  readonly label: string;
  readonly path: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** An answer to the nudge itself; its input, the nudge's id, is filled in when the nudge is stored. */
export interface AnswerAction {
  readonly label: string;
  readonly answers: 'nudges.nextTerm' | 'nudges.done' | 'nudges.dismiss';
}

export type ProposedAction = ApiAction | AnswerAction;

/** What a nudge is about. */
export interface NudgeSubject {
  readonly type: 'contract' | 'exit';
  readonly id: string;
  readonly name: string;
}

/** One thing a palgorithm would say to the person. */
export interface NudgeProposal {
  /** Palgorithm, subject and occurrence: the same proposal on another day has the same key. */
  readonly key: string;
  readonly palgorithm: PalgorithmName;
  readonly subject: NudgeSubject;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly contractId: string;
  /** What to do, in plain words. */
  readonly title: string;
  /** The facts and the calculation in plain words. */
  readonly because: readonly string[];
  /** The last day on which acting still helps; null when no day is the last. */
  readonly actBy: CalendarDate | null;
  /** What it costs to do nothing, in minor units; null when nothing or unknown. */
  readonly stake: Money | null;
  readonly urgency: Urgency;
  readonly actions: readonly ProposedAction[];
}

/** How dates and money are written for the person. */
export interface NudgeFormat {
  date(date: CalendarDate): string;
  money(money: Money): string;
}

/**
 * The key of a nudge. `occurrence` tells one time from the next: a deadline, the start of a term. A corrected date
 * makes another occurrence, so that an answer to the wrong date does not silence the right one.
 */
export function nudgeKey(palgorithm: PalgorithmName, subjectId: string, occurrence: string): string {
  return `${palgorithm}:${subjectId}:${occurrence}`;
}

/** The parts of a key, or null when the text is none. */
export function partsOfKey(key: string): { palgorithm: string; subjectId: string; occurrence: string } | null {
  const [palgorithm, subjectId, ...rest] = key.split(':');
  if (palgorithm === undefined || subjectId === undefined || rest.length === 0) return null;
  return { palgorithm, subjectId, occurrence: rest.join(':') };
}

/** The actions with the nudge's own id filled in where they answer it. */
export function filledActions(actions: readonly ProposedAction[], nudgeId: string): ApiAction[] {
  return actions.map((action) =>
    'answers' in action ? { label: action.label, path: action.answers, input: { id: nudgeId } } : action,
  );
}
