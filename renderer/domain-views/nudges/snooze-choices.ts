import { addDays, differenceInDays, type CalendarDate } from '#shared/domain/calendar-date.ts';

/** A day to be reminded on again. */
export interface SnoozeChoice {
  readonly id: 'tomorrow' | 'week' | 'before';
  readonly until: CalendarDate;
}

/**
 * The days offered for "remind me later". All lie after today, and none after the day by which one must act: what is
 * snoozed must not come back too late.
 */
export function snoozeChoices(today: CalendarDate, actBy: CalendarDate | null): readonly SnoozeChoice[] {
  const choices: SnoozeChoice[] = [
    { id: 'tomorrow', until: addDays(today, 1) },
    { id: 'week', until: addDays(today, 7) },
  ];
  if (actBy !== null && differenceInDays(actBy, today) > 14) {
    choices.push({ id: 'before', until: addDays(actBy, -7) });
  }
  return choices.filter(({ until }) => actBy === null || actBy < today || until <= actBy);
}
