import type { CalendarDate } from '../calendar-date.ts';
import type { NudgeDraft } from './proposal.ts';

/** The name by which the person's own palgorithms speak, in keys and in the preferences. */
export const ownName = 'own';

/** A draft whose key names the record that was looked at, whatever it is about. */
export type KeyedDraft = NudgeDraft & { readonly keySubject: string };

/** What the person's own palgorithms say of one record, and the next later day on which that may be different. */
export interface OwnSaid {
  readonly nudges: readonly KeyedDraft[];
  readonly until: CalendarDate | null;
}

/** What own palgorithms need of the facts of a record: what they say of it, worked out when it is asked for. */
export interface SpokenOf {
  /** Left out where none of them is about such records. */
  own?(): OwnSaid;
}
