import { partsOfDay, toDayNumber, type CalendarDate } from '../calendar-date.ts';

/** A relationship with its stretches, the oldest first. */
export interface VolumeOf {
  /** What it is counted with, such as the category of its contracts; null where it has none. */
  readonly kind: string | null;
  readonly episodes: readonly {
    /** Null: it began before anybody wrote it down. */
    readonly startedOn: CalendarDate | null;
    /** Null: it goes on. */
    readonly endedOn: CalendarDate | null;
  }[];
}

/** How many relationships of one kind there were in a year. */
export interface VolumeOfKind {
  readonly kind: string | null;
  /** Those that existed on any day of the year. */
  readonly existed: number;
  /** Those of which a stretch began, or ended, in the year: one that ended and resumed counts in both. */
  readonly started: number;
  readonly ended: number;
}

/** One year, with every kind that there was in it. */
export interface VolumeOfYear extends Omit<VolumeOfKind, 'kind'> {
  readonly year: number;
  readonly kinds: VolumeOfKind[];
}

/**
 * How many relationships there were in each year, since the first of which a day is known, up to the year of today. Each
 * counts once a year, however many stretches it has. A stretch whose beginning nobody knows exists from the first year on
 * and starts in none; one that begins after today is not counted yet.
 */
export function volumeByYear(relationships: readonly VolumeOf[], today: CalendarDate): VolumeOfYear[] {
  const counted = relationships.map(({ kind, episodes }) => ({
    kind,
    episodes: episodes.filter(({ startedOn }) => startedOn === null || startedOn <= today),
  }));
  const last = yearOf(today);
  const known = counted.flatMap(({ episodes }) =>
    episodes.flatMap(({ startedOn, endedOn }) =>
      [startedOn, endedOn].flatMap((on) => (on === null ? [] : [yearOf(on)])),
    ),
  );
  const exists = counted.some(({ episodes }) => episodes.length > 0);
  if (!exists) return [];
  const first = known.reduce((least, year) => Math.min(least, year), last);
  return Array.from({ length: last - first + 1 }, (_, place) => ofYear(counted, first + place));
}

function ofYear(relationships: readonly VolumeOf[], year: number): VolumeOfYear {
  const kinds = [...Map.groupBy(relationships, ({ kind }) => kind)]
    .map(([kind, ofKind]) => ({ kind, ...countsOf(ofKind, year) }))
    .filter(({ existed }) => existed > 0)
    .toSorted(
      (one, other) => other.existed - one.existed || (one.kind ?? '\uFFFF').localeCompare(other.kind ?? '\uFFFF'),
    );
  return { year, ...countsOf(relationships, year), kinds };
}

function countsOf(relationships: readonly VolumeOf[], year: number): Omit<VolumeOfKind, 'kind'> {
  const having = (holds: (episode: VolumeOf['episodes'][number]) => boolean): number =>
    relationships.filter(({ episodes }) => episodes.some(holds)).length;
  return {
    existed: having(
      ({ startedOn, endedOn }) =>
        (startedOn === null || yearOf(startedOn) <= year) && (endedOn === null || yearOf(endedOn) >= year),
    ),
    started: having(({ startedOn }) => startedOn !== null && yearOf(startedOn) === year),
    ended: having(({ endedOn }) => endedOn !== null && yearOf(endedOn) === year),
  };
}

function yearOf(on: CalendarDate): number {
  return partsOfDay(toDayNumber(on)).year;
}
