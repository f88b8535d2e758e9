import type { CalendarDate } from '../calendar-date.ts';
import type { Money } from '../money.ts';
import type { Message } from '../words.ts';
import type { Urgency } from './urgency.ts';

/** An operation of the api with its input filled in. A message in the input is said in the language of who reads it. */
export interface ApiAction {
  readonly label: Message;
  readonly path: string;
  readonly input: Readonly<Record<string, unknown>>;
  /**
   * The field of the input that takes the day on which it is done, which is known only then: a nudge stands for weeks and
   * is not written anew each day.
   */
  readonly dayOfDoing?: string;
}

/** An answer to the nudge itself; its input, the nudge's id, is filled in when the nudge is stored. */
export interface AnswerAction {
  readonly label: Message;
  readonly answers: 'nudges.nextTerm' | 'nudges.done' | 'nudges.dismiss';
}

export type ProposedAction = ApiAction | AnswerAction;

/** The kinds of record a nudge can be about. */
export const nudgeSubjectTypes = [
  'contract',
  'exit',
  'relationship',
  'supplier',
  'need',
  'candidate',
  'offer',
  'interaction',
  'promise',
  'problem',
  'login',
  'household',
  'checklist_item',
  'detail_change',
] as const;

/** What a nudge is about: any record, by the name a person knows it by. */
export interface NudgeSubject {
  readonly type: (typeof nudgeSubjectTypes)[number];
  readonly id: string;
  readonly name: string;
}

/** One thing a palgorithm would say to the person. Which palgorithm, and the nudge's key, follow from who says it. */
export interface NudgeDraft {
  readonly subject: NudgeSubject;
  /**
   * What tells one time from the next: a deadline, the start of a term. A corrected date makes another occurrence, so
   * that an answer to the wrong date does not silence the right one.
   */
  readonly occurrence: string;
  /** What stands for its subject in the key, where that is another record than the one it is about. */
  readonly keySubject?: string;
  /** The supplier and the contract it leads to; null where it is about none. */
  readonly supplierId: string | null;
  readonly supplierName: string | null;
  readonly contractId: string | null;
  /** What to do. */
  readonly title: Message;
  /** The facts and the calculation, each one or a few plain sentences. */
  readonly because: readonly Message[];
  /** The last day on which acting still helps; null when no day is the last. */
  readonly actBy: CalendarDate | null;
  /** What it costs to do nothing, in minor units; null when nothing or unknown. */
  readonly stake: Money | null;
  readonly urgency: Urgency;
  readonly actions: readonly ProposedAction[];
  /**
   * The days on which the person is told of it, in order: where its palgorithm names them (`lead: named`), or where they
   * are others than its own leads.
   */
  readonly tellOn?: readonly CalendarDate[];
  /**
   * What it adds to another nudge about the same decision, which is then said in its place (`one-decision.ts`); nothing
   * where it is left out. Null: it is said beside any other.
   */
  readonly toAdd?: readonly Message[] | null;
  /** The last day of another decision by which it is settled too, where it has no day of its own; left out for none. */
  readonly settledBy?: CalendarDate;
  /** When what it speaks of was written down, in milliseconds since 1970; left out where that decides nothing. */
  readonly writtenAt?: number;
  /** Whether it asks the person to write down the terms of its contract, so that nothing else needs to. */
  readonly asksForTerms?: true;
}

/** The key of a nudge: palgorithm, subject and occurrence. The same proposal on another day has the same key. */
export function nudgeKey(palgorithm: string, subjectId: string, occurrence: string): string {
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
