/** What matters in dealing with suppliers, from the ground up. */
export const layers = ['values', 'brand', 'expectations', 'dealing'] as const;

export type Layer = (typeof layers)[number];

/** How a supplier fits one thing that matters. */
export const layerFits = ['fits', 'partly', 'not'] as const;
