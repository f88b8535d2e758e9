import type { Language } from '#shared/messages/tongue.ts';

/** Who calls, as far as the answer depends on it. */
export interface Caller {
  /** What the person at this door reads, as BCP 47 tags, best first. */
  readonly languages: readonly string[];
  /** The language asked for this once, whatever the preferences say; null for the person's own. */
  readonly language: Language | null;
}

/** What the computer itself is set to. */
export function languagesOfComputer(): readonly string[] {
  return [Intl.DateTimeFormat().resolvedOptions().locale];
}
