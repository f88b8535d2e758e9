import { readPreferences } from '../app/preferences/read-preferences.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../db/open-store.ts';
import { prepareOnce } from '../db/prepare-once.ts';
import type { Speaker } from '#shared/messages/speaker.ts';
import { statusOf, type Nudge } from './nudge-row.ts';
import type { PassContext } from './pass-context.ts';
import { personHere } from './stored-household.ts';
import { countOpenNudges, readOpenHeads } from './stored-nudges.ts';
import { readWhose, type Whose, type WhoseRow } from './whose.ts';

/** How many open nudges a person hears of; null: whoever is there, of all of them. */
export function countHeard(
  { sqlite, today }: Pick<PassContext, 'sqlite' | 'today'>,
  hearerId: string | null,
  whose: Whose,
): number {
  if (hearerId === null) return countOpenNudges(sqlite, today);
  return readOpenHeads(sqlite).filter(
    (head) => statusOf(head, head, today) === 'open' && whose.heardBy(hearerId, head) !== null,
  ).length;
}

/** How many open nudges the person who sits here hears of; all, where nobody said who that is. */
export function countHeardHere({ database, sqlite }: Pick<Store, 'database' | 'sqlite'>, clock: Clock): number {
  const today = clock.today();
  if (!isSomebodyHere(sqlite)) return countOpenNudges(sqlite, today);
  const context = { sqlite, today, clock, preferences: readPreferences(database) };
  return countHeard(context, personHere(context), readWhose(context));
}

function isSomebodyHere(sqlite: Store['sqlite']): boolean {
  return (
    prepareOnce<[], number>(
      sqlite,
      "SELECT 1 FROM preferences WHERE name = 'here' AND value <> 'null' AND deletedAt IS NULL",
    )
      .pluck()
      .get() !== undefined
  );
}

/** What a nudge says of whose it is, and why the one who asks hears of it. */
export function heardFields(
  whose: Whose,
  hearerId: string | null,
  row: WhoseRow,
  speaker: Pick<Speaker, 'say'>,
): Pick<Nudge, 'whose' | 'heardBecause'> {
  const because = whose.inWords(hearerId, row);
  return {
    whose: whose.ownersOf(row).map(({ name }) => name),
    heardBecause: because === null ? null : speaker.say(because),
  };
}
