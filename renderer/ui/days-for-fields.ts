import { createContext } from 'react';

/** What words said of a day. Days are `YYYY-MM-DD`. */
export type WordsRead =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'choose'; readonly days: readonly string[]; readonly why: 'twoWays' | 'partly' | 'period' }
  | { readonly kind: 'outside'; readonly day: string }
  | { readonly kind: 'nothing' };

/** The first and the last day that a field takes, where it has them. */
export interface DayLimits {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** How date fields read and write days in the person's language. */
export interface DaysForFields {
  /** Fetches what reads days in words. Rejects where it can not be had. */
  readonly reader: () => Promise<(text: string, limits: DayLimits) => WordsRead>;
  /** A day with its weekday, month and year in full. */
  readonly inFull: (day: string) => string;
}

/** Null where days are only picked. */
export const DaysForFields = createContext<DaysForFields | null>(null);
