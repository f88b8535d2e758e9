/** What terms are counted in. */
export const termUnits = ['day', 'week', 'month', 'year'] as const;

/** What notices are counted in. */
export const noticeUnits = ['day', 'business_day', 'week', 'month', 'year'] as const;
