import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import type { Client, InputOf, OutputOf, Path } from '#shared/api/api.ts';
import { databaseFileName } from '#main/db/open-store.ts';
import { addMonths } from '#shared/domain/calendar-date.ts';
import { bareChanges, bareContracts, bareNudges, bareRelationships, bareSearch } from './bare-sql.ts';
import { benchToday } from './bench-day.ts';
import type { HouseholdSize } from './household.ts';
import { measure, mustBe, type Measured } from './measure.ts';
import { open, preparedFolder } from './stores.ts';

const today = { today: benchToday };
const instantOfYear = Date.parse(`${addMonths(benchToday, -12)}T00:00:00Z`);

/** The lists and the search, called as a door calls them, beside the bare statements. */
export async function measureLists(size: HouseholdSize): Promise<Measured[]> {
  const folder = await preparedFolder(size, 'lists');
  const dancecard = await open(folder);
  const sqlite = plainConnection(folder);
  const all = <Row>(sql: string, values: object) => sqlite.prepare<[object], Row>(sql).all(values);
  const times = { runs: size.contracts > 5_000 ? 15 : 31, warmUp: 5 };
  const measured = [
    await measure({
      ...times,
      name: 'contracts.list',
      bareIs: 'the same rows by SQL',
      aim: { ratio: 2 },
      work: () => value(dancecard, 'contracts.list', {}),
      bare: () => all(bareContracts, today),
      check: sameIds,
    }),
    await measure({
      ...times,
      name: 'relationships.list',
      bareIs: 'its relationships and contracts by SQL',
      aim: { ratio: 2 },
      work: () => value(dancecard, 'relationships.list', {}),
      bare: () => {
        const relationships = all(bareRelationships, today);
        all(bareContracts, today);
        return relationships;
      },
      check: sameIds,
    }),
    await measure({
      ...times,
      name: 'search.query, a common word',
      bareIs: 'the index alone',
      aim: { ratio: 3 },
      work: () => value(dancecard, 'search.query', { text: 'Internet' }),
      bare: () => all(bareSearch, { word: '"internet"' }),
      check: sameNumber,
    }),
    await measure({
      ...times,
      name: 'search.query, a part of a customer number',
      bareIs: 'the index alone',
      aim: { ratio: 3 },
      work: () => value(dancecard, 'search.query', { text: 'K-12' }),
      bare: () => all(bareSearch, { word: '"k-12"' }),
      check: sameNumber,
    }),
    await measure({
      ...times,
      name: 'nudges.list',
      bareIs: 'the same rows by SQL',
      work: () => value(dancecard, 'nudges.list', {}),
      bare: () => all(bareNudges, {}),
      check: sameNumber,
    }),
    ...(size.contracts > 5_000
      ? []
      : [
          await measure({
            runs: 5,
            warmUp: 2,
            name: 'palgorithms.backtest over a year',
            bareIs: 'the changes of the year by SQL',
            aim: { milliseconds: 2000 },
            work: () => value(dancecard, 'palgorithms.backtest', { from: addMonths(benchToday, -12), to: benchToday }),
            bare: () => all(bareChanges, { since: instantOfYear }),
            check: (heard, changes) => mustBe(lengthOf(heard) > 0 && lengthOf(changes) > 0, 'nothing was heard'),
          }),
        ]),
  ];
  sqlite.close();
  await dancecard.close();
  return measured;
}

/** A second connection with the settings of the store's own. */
export function plainConnection(folder: string): Sqlite.Database {
  const sqlite = new Sqlite(join(folder, databaseFileName));
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('temp_store = MEMORY');
  sqlite.pragma('cache_size = -65536');
  return sqlite;
}

/** Calls and gives the value. */
export async function value<P extends Path>(client: Client, path: P, input: InputOf<P>): Promise<OutputOf<P>> {
  const outcome = await client.call(path, input);
  if (!outcome.ok) throw new Error(`${path}: ${outcome.error.message}`);
  return outcome.value;
}

/** Whether both are the same records in the same order. */
export function sameIds(result: unknown, bare: unknown): void {
  mustBe(JSON.stringify(idsOf(result)) === JSON.stringify(idsOf(bare)) && lengthOf(result) > 0, 'not the same records');
}

/** Whether both are as many, and some. */
function sameNumber(result: unknown, bare: unknown): void {
  mustBe(lengthOf(result) === lengthOf(bare) && lengthOf(result) > 0, 'another number of records');
}

function idsOf(list: unknown): unknown[] {
  return Array.isArray(list)
    ? list.map((row: unknown) => (typeof row === 'object' && row !== null && 'id' in row ? row.id : null))
    : [];
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : -1;
}
