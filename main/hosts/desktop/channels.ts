/** The two channels between the page and the host: calls one way, events the other. The preload shares them. */
export const channels = { call: 'dancecard:call', event: 'dancecard:event' } as const;
