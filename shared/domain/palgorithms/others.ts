/** What a palgorithm may know of the others: whether one is switched on that speaks of the same thing, and when. */
export interface Others {
  isOn(name: string): boolean;
  /** The days before at which another speaks, by its setting; none where it is switched off or has none. */
  leadDaysOf(name: string, setting: string): readonly number[];
  /** The number of days that a setting of another is; 0 where it is switched off or has none. */
  daysOf(name: string, setting: string): number;
  /** The lead, in days, that reaches into an absence for which is asked; left out where it is about none. */
  readonly intoAbsence?: number;
}
