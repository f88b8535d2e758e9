import type { Message } from '#shared/domain/words.ts';

/** What a door opens beside itself: a supplier's page, or an invented household in a window or tab of its own. */
export type Outside = { readonly kind: 'link'; readonly address: string } | { readonly kind: 'demo' };

/** Opens it; gives the reason where it does not, else null. */
export type OpenOutside = (what: Outside) => Promise<Message | null>;
