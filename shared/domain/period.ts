/** What a period is counted in. Business days need a working week and holidays beside them. */
export const periodUnits = ['day', 'week', 'month', 'year', 'business_day'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** A length of time as contracts state it: `{ n: 6, unit: 'week' }`. `n` is a whole number, 0 or more. */
export interface Period {
  readonly n: number;
  readonly unit: PeriodUnit;
}
