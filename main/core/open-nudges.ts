import { readPreferences } from '../app/preferences/read-preferences.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../db/open-store.ts';
import { prepareOnce } from '../db/prepare-once.ts';
import { countHeard } from '../nudges/heard.ts';
import { personHere } from '../nudges/stored-household.ts';
import { countOpenNudges } from '../nudges/stored-nudges.ts';
import { readWhose } from '../nudges/whose.ts';

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
