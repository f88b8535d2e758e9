import { differenceInDays, toDayNumber, type CalendarDate } from '../calendar-date.ts';

/** What a nudge has come to: it is told again at the next step, never twice at the same. */
export interface DeliveryStep {
  /** Counts down towards the day: the number of lead days. Smaller is later. */
  readonly lead: number;
  /** The day the person wanted to be told again; null when not asleep before. */
  readonly wokeOn: CalendarDate | null;
}

/** Stands for "before the first step". */
const daysLeftBeyond = 100_000;

/** The smallest lead that still covers the days left. */
export function leadOn(actBy: CalendarDate | null, day: CalendarDate, leadDays: readonly number[]): number {
  if (actBy === null) return 0;
  const daysLeft = differenceInDays(actBy, day);
  return leadDays
    .filter((days) => days >= daysLeft)
    .reduce((smallest, days) => Math.min(smallest, days), daysLeftBeyond);
}

/** The last of the named days that has come, the later the smaller; null before the first, unless it was asleep. */
export function namedStepOn(
  named: readonly CalendarDate[],
  day: CalendarDate,
  wokeOn: CalendarDate | null,
): DeliveryStep | null {
  const reached = named.findLast((each) => each <= day);
  if (reached === undefined) return wokeOn === null ? null : { lead: daysLeftBeyond, wokeOn };
  return { lead: -toDayNumber(reached), wokeOn };
}

/** How a step is remembered in the nudge's row. */
export function rememberedStep({ lead, wokeOn }: DeliveryStep): string {
  return wokeOn === null ? String(lead) : `${lead} ${wokeOn}`;
}

/** Whether a nudge at this step has something to tell that was not told at the remembered one. */
export function isNewStep(step: DeliveryStep, remembered: string | null): boolean {
  if (remembered === null) return true;
  const [lead = '', wokeOn = null] = remembered.split(' ', 2);
  return step.lead < Number(lead) || (step.wokeOn !== null && step.wokeOn !== wokeOn);
}

/**
 * Whether somebody who was told so many days ago would only hear the same again: a month before the day that is true for a
 * week, a week before it for a day, and in the last days never.
 */
export function isTooSoonAfter(step: DeliveryStep, daysSinceTold: number): boolean {
  return step.wokeOn === null && step.lead > 0 && daysSinceTold * 4 < step.lead;
}
