/**
 * How a contract that takes the place of another with the same supplier compares with it: more, less, or simply otherwise.
 * The one before is over by agreement, and nobody was left.
 */
export const successionKinds = ['upgrade', 'downgrade', 'change'] as const;
export type SuccessionKind = (typeof successionKinds)[number];
