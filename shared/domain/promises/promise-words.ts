/** What became of a promise. */
export const promiseOutcomes = ['kept', 'broken', 'withdrawn'] as const;

/** Where a promise was made. */
export const promiseSources = ['advert', 'offer', 'contract', 'call', 'letter', 'message', 'in_person'] as const;
