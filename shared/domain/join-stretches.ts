import { addDays, type CalendarDate } from './calendar-date.ts';

/** From a day to a day; no known first day, or no last day because it goes on. */
export interface Stretch {
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
}

/**
 * The stretches of two relationships as those of one, in the order of their days. Stretches that overlap, or follow each
 * other from one day to the next, are one, and so are all that go on. An unknown first day gives way to a known one.
 */
export function joinStretches(stretches: readonly Stretch[]): Stretch[] {
  const open = stretches.filter(({ endedOn }) => endedOn === null);
  const ended = stretches.filter(({ endedOn }) => endedOn !== null);
  const going: Stretch[] =
    open.length === 0
      ? []
      : [
          {
            startedOn: open.reduce<CalendarDate | null>((found, { startedOn }) => earlier(found, startedOn), null),
            endedOn: null,
          },
        ];
  const joined: Stretch[] = [];
  for (const stretch of [...ended.toSorted(byDays), ...going]) {
    let whole = stretch;
    for (let before = joined.at(-1); before !== undefined && touches(before, whole); before = joined.at(-1)) {
      joined.pop();
      whole = { startedOn: earlier(before.startedOn, whole.startedOn), endedOn: whole.endedOn };
    }
    joined.push(whole);
  }
  return joined;
}

/** Whether the later one begins before the other one is over, or on the day after. Nothing is known of unknown days. */
function touches(before: Stretch, later: Stretch): boolean {
  return before.endedOn !== null && later.startedOn !== null && later.startedOn <= addDays(before.endedOn, 1);
}

function byDays(one: Stretch, other: Stretch): number {
  return (
    (one.endedOn ?? '').localeCompare(other.endedOn ?? '') || (one.startedOn ?? '').localeCompare(other.startedOn ?? '')
  );
}

function earlier(one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
