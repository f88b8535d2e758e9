import type { Hearer, Household } from '#shared/domain/attention/whose.ts';
import { stretchesAhead } from '#shared/domain/attention/quiet-days.ts';
import { records } from '#shared/records/records.ts';
import { prepareOnce } from '../db/prepare-once.ts';
import type { PassContext, Sqlite } from './pass-context.ts';
import { quietDaysOf } from './stored-absences.ts';

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly hears: Hearer['hears'];
  /** JSON list of names of palgorithms. */
  readonly unheard: string;
  /** Whether they are away, 0 or 1. */
  readonly isAway: number;
}

/** A member of the household with their name. */
export interface Member extends Hearer {
  readonly name: string;
}

const membersSql = `SELECT p.id, p.name, p.hears, p.unheard,
    EXISTS (SELECT 1 FROM absences a WHERE a.personId = p.id AND a.deletedAt IS NULL
      AND a."from" <= @today AND a.until >= @today) AS isAway
  FROM people p WHERE p.deletedAt IS NULL ORDER BY p.id`;

/** The members of the household, and what each wants to hear of. */
export function readMembers({ sqlite, today }: Pick<PassContext, 'sqlite' | 'today'>): readonly Member[] {
  return prepareOnce<[{ today: string }], PersonRow>(sqlite, membersSql)
    .all({ today })
    .map(({ unheard, isAway, ...person }) => ({
      ...person,
      unheard: new Set(readUnheard(unheard)),
      isAway: isAway === 1,
    }));
}

function readUnheard(text: string): readonly string[] {
  return records.people.fields.unheard.value.safeParse(JSON.parse(text)).data ?? [];
}

/** The household as one of its members hears of things on a day. */
export function householdOn(
  context: Pick<PassContext, 'sqlite' | 'today' | 'preferences'>,
  people: readonly Hearer[],
  hearerId: string | null,
): Household {
  const { today, preferences } = context;
  return {
    people,
    secondAfterDays: preferences.attention.secondAfterDays,
    today,
    ahead: stretchesAhead(today, quietDaysOf(context, hearerId)),
  };
}

/** The person who sits at this computer; null where nobody said so, or they are no longer here. */
export function personHere({ sqlite, preferences }: Pick<PassContext, 'sqlite' | 'preferences'>): string | null {
  return preferences.here !== null && isMember(sqlite, preferences.here) ? preferences.here : null;
}

/** Whether an id names a living member of the household. */
export function isMember(sqlite: Sqlite, id: string): boolean {
  return (
    prepareOnce<[string], number>(sqlite, 'SELECT 1 FROM people WHERE id = ? AND deletedAt IS NULL').pluck().get(id) !==
    undefined
  );
}
