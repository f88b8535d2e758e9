/** How many nudges of each kind are shown at first; more than this is read in portions. */
export const portion = 20;

/** What is asked for when the page opens. */
export const firstPortion = { pressing: portion, waiting: portion } as const;
