import type { Message } from '#shared/domain/words.ts';

/**
 * What a door opens beside itself: a supplier's page, an invented household in a window or tab of its own, or the system's
 * question where to save a file of this name.
 */
export type Outside =
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'demo' }
  | { readonly kind: 'place'; readonly name: string };

/** What came of it. */
export interface Opened {
  /** Why it was not opened; null when it was. */
  readonly reason: Message | null;
  /** The place that was chosen; null when none was. */
  readonly place: string | null;
}

export type OpenOutside = (what: Outside) => Promise<Opened>;

/** It was opened, and nothing was to be chosen. */
export const wasOpened: Opened = { reason: null, place: null };

/** It was not opened. */
export function notOpened(reason: Message): Opened {
  return { reason, place: null };
}
