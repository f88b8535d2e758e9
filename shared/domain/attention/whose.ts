import { addDays, differenceInDays, latestOf, type CalendarDate } from '../calendar-date.ts';
import { fallsInto, type QuietStretch } from './quiet-days.ts';
import { lastDays } from './what-to-tell.ts';

/** What a person wants to hear of: everything, what is theirs and what is nobody's in particular, what is theirs, nothing. */
export const hearings = ['everything', 'own_and_shared', 'own', 'nothing'] as const;

/** A member of the household, as one who is told. */
export interface Hearer {
  readonly id: string;
  readonly hears: (typeof hearings)[number];
  /** Palgorithms they want to hear nothing of, by name. */
  readonly unheard: ReadonlySet<string>;
  /** Whether they are away today, and so can do nothing about what they hear. */
  readonly isAway: boolean;
}

/** What of a nudge decides who hears of it. */
export interface Concern {
  readonly palgorithm: string;
  /** Whether its day is a last day by law or contract. */
  readonly isBinding: boolean;
  readonly actBy: CalendarDate | null;
  readonly raisedOn: CalendarDate;
  /** Whose it is, also where they are no longer here; empty: the household's. */
  readonly owners: readonly string[];
  /** Who is told when those did not react; null for nobody. */
  readonly secondId: string | null;
  /** The day until which it was put off last; null when it never was. Putting off is a reaction. */
  readonly putOffUntil: CalendarDate | null;
  /** The day on which a person was first told of it; null when they never were. */
  firstToldOn(personId: string): CalendarDate | null;
}

/** The household on a day. */
export interface Household {
  readonly people: readonly Hearer[];
  /** After so many days without a reaction the second person is told. */
  readonly secondAfterDays: number;
  readonly today: CalendarDate;
  /** The quiet days ahead before which something is told already today. */
  readonly ahead: readonly QuietStretch[];
}

/**
 * Why somebody hears of something: they want to (`wanted`), those it belongs to did not react (`second`), nobody hears of
 * it who could act (`nobody_else`), or its last days have come and nobody reacted (`last_days`).
 */
export type HeardBecause = 'wanted' | 'second' | 'nobody_else' | 'last_days';

/** Days before a last day from which everybody hears of what nobody ever told those of whom it is. */
const lastDaysUntold = 7;

/**
 * Whether a person hears of a nudge, and why; null where they do not. What is a last day by law or contract is heard of by
 * everybody where nobody would hear of it otherwise: those it belongs to are gone, away, or want to hear nothing, or it is
 * still open in its last days. So whoever is there, no such day is lost because of whose it is.
 */
export function heardBy(person: Hearer, concern: Concern, household: Household): HeardBecause | null {
  const owners = household.people.filter(({ id }) => concern.owners.includes(id));
  if (wants(person, concern, owners)) return 'wanted';
  if (isSecondInTurn(person, concern, owners, household)) return 'second';
  if (!concern.isBinding) return null;
  const isReached = household.people.some(
    (each) => !each.isAway && (wants(each, concern, owners) || isSecondInTurn(each, concern, owners, household)),
  );
  if (!isReached) return 'nobody_else';
  return isInLastDays(concern, owners, household) ? 'last_days' : null;
}

/** The day from which the second person is told; the latest that still leaves them half of the time. */
export function secondFrom(concern: Concern, { secondAfterDays }: Pick<Household, 'secondAfterDays'>): CalendarDate {
  const told = concern.owners.flatMap((id) => concern.firstToldOn(id) ?? []);
  const first = told.length === 0 ? concern.raisedOn : told.reduce((one, other) => (other < one ? other : one));
  const since = concern.putOffUntil === null ? first : latestOf(first, concern.putOffUntil);
  if (concern.actBy === null) return addDays(since, secondAfterDays);
  const half = Math.max(0, Math.floor(differenceInDays(concern.actBy, since) / 2));
  return addDays(since, Math.min(secondAfterDays, half));
}

function wants({ id, hears, unheard }: Hearer, { palgorithm }: Concern, owners: readonly Hearer[]): boolean {
  if (hears === 'nothing' || unheard.has(palgorithm)) return false;
  if (hears === 'everything') return true;
  return owners.some((owner) => owner.id === id) || (owners.length === 0 && hears === 'own_and_shared');
}

/** Whether a person is the second one for it, hears of its kind, and it is their turn. */
function isSecondInTurn(
  { id, hears, unheard }: Hearer,
  concern: Concern,
  owners: readonly Hearer[],
  household: Household,
): boolean {
  if (concern.secondId !== id || hears === 'nothing' || unheard.has(concern.palgorithm)) return false;
  const isLeftToThem = owners.every((owner) => owner.isAway || !wants(owner, concern, owners));
  return isLeftToThem || secondFrom(concern, household) <= household.today;
}

function isInLastDays(concern: Concern, owners: readonly Hearer[], { today, ahead }: Household): boolean {
  const { actBy } = concern;
  if (actBy === null) return false;
  const isTold = owners.some(({ id }) => concern.firstToldOn(id) !== null);
  const days = isTold ? lastDays : lastDaysUntold;
  return (
    differenceInDays(actBy, today) <= days ||
    ahead.some((stretch) => fallsInto(actBy, stretch) && differenceInDays(stretch.from, today) <= days)
  );
}
