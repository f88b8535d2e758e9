import type { OutputOf } from '#shared/api/api.ts';

/** A contract that payments speak of. */
export type SuggestionRecord = OutputOf<'suggestions.list'>[number];

/** How sure a suggestion is, in three steps a person can tell apart. */
export const surenesses = ['very', 'likely', 'perhaps'] as const;
export type Sureness = (typeof surenesses)[number];

/** From this confidence on, 0 to 1. */
export const leastOf: Readonly<Record<Sureness, number>> = { very: 0.9, likely: 0.75, perhaps: 0.5 };

/** How sure it is. */
export function surenessOf({ confidence }: Pick<SuggestionRecord, 'confidence'>): Sureness {
  return surenesses.find((sureness) => confidence >= leastOf[sureness]) ?? 'perhaps';
}
