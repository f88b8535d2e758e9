import type { Actor } from '#shared/records/history.ts';
import type { Language } from '#shared/messages/tongue.ts';

/** Who calls, and how: what an answer and a history entry depend on. */
export interface Caller {
  /** What the person at this door reads, as BCP 47 tags, best first. */
  readonly languages: readonly string[];
  /** The language asked for this once, whatever the preferences say; null for the person's own. */
  readonly language: Language | null;
  /** Who the history says did it. */
  readonly actor: Actor;
  /** Whether a command is carried out, or only proposed to the person. */
  readonly mode: 'do' | 'propose';
}

/** What a call says of its caller; for the rest it is the door. */
export type Asking = Partial<Caller>;

/** What the computer itself is set to. */
export function languagesOfComputer(): readonly string[] {
  // Of all that tells it this is had by far the quickest: formats of dates take fourteen milliseconds to begin with.
  return [new Intl.PluralRules().resolvedOptions().locale];
}
