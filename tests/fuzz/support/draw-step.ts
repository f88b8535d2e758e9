import { api, type Path } from '#shared/api/api.ts';
import { references } from '#main/db/tracked-tables.ts';
import { day } from '#tests/support/open-test-dancecard.ts';
import type { Dice } from './dice.ts';
import { drawFor, type Suggest } from './from-schema.ts';
import type { FuzzedStore, Step } from './fuzzed-store.ts';
import { hostileValue, mutated } from './hostile.ts';

const paths = Object.keys(api) as Path[];
/** Operations that end or replace what the others work on; allowed, but seldom. */
const seldom = new Set<string>(paths.filter((path) => /^(?:import\.all|erase\.|export\.all)/u.test(path)));
const often = paths.filter((path) => /\.(?:add|log|update|set|undo|redo|choose)$/u.test(path));

/** Names of files: `@files` is a folder of the test, `@data` the data folder itself. */
const filePaths = [
  '@files/list.csv',
  '@files/list.csv',
  '@files/wallos.json',
  '@files/rates.csv',
  '@files/statement.xml',
  '@files/rates.xml',
  '@files/export.json',
  '@files/missing/file.json',
  '@files',
  '@files/none.csv',
  '@files/written.json',
  '@files/written.ics',
  '@data',
  '@data/dancecard.sqlite',
  '@data/../data/dancecard.lock',
  '@data/copies/new.json',
  'outgoing:a.json',
  'outgoing:calendar.ics',
  'outgoing:__proto__',
  'outgoing:..',
  'received:00',
  'received:__proto__',
  'null \u0000 in it',
  'x'.repeat(4096),
];

/** The next step of a walk: mostly a call, valid or spoiled; now and then another day, a look, a restart. */
export function drawStep(number: number, dice: Dice, store: FuzzedStore): Step {
  if (number % 60 === 59) return { number, do: 'look' };
  const chance = dice.next();
  if (chance < 0.004) return { number, do: 'reopen' };
  if (chance < 0.02) {
    const to = day(dice.pick(['2026-11-22', '2026-11-23', '2026-12-01', '2027-03-01', '2026-11-01', '2028-02-29']));
    return { number, do: 'day', to, asleep: to < store.today() || dice.chance(0.3) };
  }
  return { number, do: 'call', ...drawCall(dice, store) };
}

/** A call of any operation, spoiled in a good third of the cases. */
export function drawCall(dice: Dice, store: FuzzedStore): { path: string; input: unknown } {
  let path: string = dice.chance(0.5) ? dice.pick(often) : dice.pick(paths);
  if (seldom.has(path) && !dice.chance(0.1)) path = dice.pick(often);
  if (dice.chance(0.002)) return { path: dice.pick(['', '__proto__', 'constructor', 'x'.repeat(5000)]), input: {} };
  const input = drawFor(api[path as Path].input, dice, suggestFor(path, dice, store));
  const how = dice.next();
  if (how < 0.6) return { path, input };
  if (how < 0.9) return { path, input: mutated(input, dice) };
  if (how < 0.97) return { path, input: mutated(mutated(input, dice), dice) };
  return { path, input: hostileValue(dice) };
}

/** Ids of records that are there, mostly of the kind that is meant, and names of files. */
export function suggestFor(operation: string, dice: Dice, store: FuzzedStore): Suggest {
  return (field) => {
    if (field === 'path') return dice.pick(filePaths);
    if (!/^(?:ids?|before|.*Ids?)$/u.test(field)) return undefined;
    const tables = store.tables();
    const table = dice.chance(0.85) ? tableOf(operation, field, tables) : dice.pick(tables);
    const ids = store.ids(table ?? dice.pick(tables));
    if (ids.length === 0) return undefined;
    return dice.chance(0.5) ? dice.pick(ids.slice(-5)) : dice.pick(ids);
  };
}

function tableOf(operation: string, field: string, tables: readonly string[]): string | undefined {
  const reference = references.find(({ column }) => column === field);
  if (reference !== undefined) return reference.parent;
  if (field === 'entryId' || (field === 'before' && operation.startsWith('history'))) return 'history_entries';
  const own = operation.split('.')[0] ?? '';
  const stems = /^ids?$/u.test(field) ? [own] : [field.replace(/Ids?$/u, ''), own];
  return stems
    .flatMap((stem) => [(name: string) => name.startsWith(stem), (name: string) => name.includes(stem)])
    .map((isMeant) => tables.find(isMeant))
    .find((name) => name !== undefined);
}
