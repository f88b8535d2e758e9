import type { CalendarDate } from '../calendar-date.ts';
import type { Words } from '../words.ts';
import type { SpokenOf } from './own-said.ts';
import type { NudgeSubject } from './proposal.ts';

/** What something is about that comes of dealing with the other side, and where that leads. */
export interface DealingSubject {
  readonly subject: NudgeSubject;
  /** The other side, where there is a record of it. */
  readonly supplierId: string | null;
  /** What the other side is called; null where nobody is named yet. */
  readonly supplierName: string | null;
  readonly contractId: string | null;
  readonly needId: string | null;
  /** Whether anything is still to be said: a need is open, a candidate considered, a problem not closed. */
  readonly isOpen: boolean;
}

/** What was said about one subject: the last thing, and where the person's own palgorithms ask for it, those before. */
export interface InteractionFacts extends SpokenOf {
  readonly id: string;
  /** The first later day on which one of these facts may differ by itself; null or left out for never. */
  readonly changesOn?: CalendarDate | null;
  readonly about: DealingSubject;
  readonly direction: 'out' | 'in';
  readonly channel: string;
  readonly happenedOn: CalendarDate;
  /** Who is to act next, as the person noted it, and by when. */
  readonly nextActor: 'me' | 'them' | null;
  readonly nextBy: CalendarDate | null;
  /** Whether the one before it on the same subject came from the person. */
  readonly followsMine: boolean;
  /** Whether something was said later about the same subject, so that nothing is to be said of this; left out: not. */
  readonly isFollowed?: boolean;
  /** Whether the candidate it was said to made an offer since, which answers it; left out for not. */
  readonly hasOffered?: boolean;
  /** Whether it only tells something, such as a new address, so that nobody need answer. */
  readonly onlyTells: boolean;
}

/** A promise; where its subject is no longer open, or it is settled, nothing is to be said of it. */
export interface PromiseFacts extends SpokenOf {
  readonly id: string;
  readonly changesOn?: CalendarDate | null;
  readonly about: DealingSubject;
  /** What was promised. */
  readonly text: Words;
  /** Null where no day was named. */
  readonly dueOn: CalendarDate | null;
  readonly madeOn: CalendarDate | null;
  /** Who said so; null where nobody wrote that down. */
  readonly madeBy: string | null;
  /** Whether a problem about the same subject is open that says what was promised. */
  readonly hasProblem: boolean;
}

/** A problem, and where it stands. */
export interface ProblemFacts extends SpokenOf {
  readonly id: string;
  readonly changesOn?: CalendarDate | null;
  readonly title: string;
  /** Whether it is closed, so that nothing is to be said of it; left out: not. */
  readonly isClosed?: boolean;
  readonly about: Pick<DealingSubject, 'supplierId' | 'supplierName' | 'contractId'>;
  readonly waitsFor: 'me' | 'them' | null;
  /** The day by which whoever it waits for is to act; null where none was set. */
  readonly waitsUntil: CalendarDate | null;
  /** The last day on which anything was noted about it. */
  readonly movedOn: CalendarDate;
  /** Whether the other side was heard of since the last step. */
  readonly heardSince: boolean;
  /** What was said last about it, while that is asked about by itself; left out for nothing. */
  asked?(): InteractionFacts | null;
}
