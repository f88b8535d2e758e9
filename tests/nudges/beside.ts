import { preferences } from '#shared/api/preferences.ts';
import { readableConnection } from '#main/db/readable/readable-connection.ts';
import { publicHolidays } from '#main/holidays.ts';
import type { PassContext } from '#main/nudges/pass-context.ts';
import type { TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { readStore } from '#tests/support/read-store.ts';
import { british } from './builders.ts';

/** Reads beside an open Dancecard, as a query does. */
export function beside<Value>(dancecard: TestDancecard, read: (context: PassContext) => Value): Value {
  return readStore(dancecard.folder, (sqlite) =>
    read({
      sqlite: readableConnection(sqlite),
      today: dancecard.clock.today(),
      now: dancecard.clock.now(),
      clock: dancecard.clock,
      preferences: preferences.parse({}),
      holidays: publicHolidays(),
      format: british.writing,
      speaker: british,
    }),
  );
}
