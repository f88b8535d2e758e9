/** How many nudges of each kind Today shows at first; more than this is read in portions. */
export const portionOfNudges = 20;

/** What every page needs to be drawn. */
export const neededByEveryPage = [
  ['app.status', {}],
  ['preferences.get', {}],
] as const;

/** What Today shows. */
export const shownByToday = ['nudges.overview', { pressing: portionOfNudges, waiting: portionOfNudges }] as const;
