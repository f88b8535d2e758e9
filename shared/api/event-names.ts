/** What the store tells its doors without being asked, by name alone: for what only passes events on. */
export const eventNames = ['changed', 'nudgesRaised', 'dateChanged', 'navigate', 'progress', 'calendarFailed'] as const;
export type EventName = (typeof eventNames)[number];
