import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { projectFolder } from '#main/built-folders.ts';
import { measureDoors } from './doors.ts';
import { sizes } from './household.ts';
import { measureImports } from './imports.ts';
import { measureLists } from './lists.ts';
import { isReached, ratioOf, type Measured } from './measure.ts';
import { measurePage } from './page.ts';
import { measurePasses } from './passes.ts';
import { reportOf, type Results } from './report.ts';
import { measureSearch } from './search.ts';
import { measureStarts } from './starts.ts';
import { clearWorkFolder } from './stores.ts';

/**
 * The benchmark. `--size 1` or `--size 2` measures one household only and `--only lists,passes,imports,starts` some
 * things only; results are written when everything was measured. `--only doors` measures what a page waits while the
 * store is busy (`doors.ts`), and `--only page` what opening the first page costs (`page.ts`), with the program as it
 * was last built; `--only search` what searching a great deal takes (`search.ts`).
 */
const kinds = { starts: measureStarts, lists: measureLists, passes: measurePasses, imports: measureImports };
const words = process.argv.slice(2);
const onlySize = Number(after('--size') ?? 0);
const only = after('--only')?.split(',') ?? Object.keys(kinds);

clearWorkFolder();
const apart = ['doors', 'page', 'search'];
if (only.includes('doors')) await measureDoors((line) => process.stderr.write(`${line}\n`));
if (only.includes('page')) await measurePage((line) => process.stderr.write(`${line}\n`));
if (only.includes('search')) await measureSearch((line) => process.stderr.write(`${line}\n`));
const households: Results['households'][number][] = [];
for (const [index, size] of sizes.entries()) {
  if ((onlySize !== 0 && onlySize !== index + 1) || only.every((kind) => apart.includes(kind))) continue;
  process.stderr.write(`${size.suppliers} suppliers, ${size.contracts} contracts, ${size.historyRows} history rows\n`);
  const measured: Measured[] = [];
  for (const [kind, measureKind] of Object.entries(kinds)) {
    if (!only.includes(kind)) continue;
    for (const each of await measureKind(size)) {
      measured.push(each);
      process.stderr.write(`${lineOf(each)}\n`);
    }
  }
  households.push({ ...size, measured });
}
if (onlySize === 0 && only.length === Object.keys(kinds).length) writeResults({ machine: machine(), households });
const missed = households.flatMap((household) => household.measured).filter((each) => isReached(each) === false);
if (households.length > 0) {
process.stderr.write(
  missed.length === 0 ? 'Every aim was reached.\n' : `Missed: ${missed.map(({ name }) => name).join('; ')}\n`,
);
}

function after(word: string): string | undefined {
  const position = words.indexOf(word);
  return position === -1 ? undefined : words[position + 1];
}

function lineOf(each: Measured): string {
  const mark = { true: 'reached', false: 'MISSED', null: '' }[`${isReached(each)}`];
  const times = `${each.milliseconds.toFixed(2)} ms, bare ${each.bareMilliseconds.toFixed(2)} ms`;
  return `  ${each.name}: ${times}, ${ratioOf(each).toFixed(2)} times ${mark}`;
}

function writeResults(results: Results): void {
  const folder = join(projectFolder(), 'bench');
  mkdirSync(folder, { recursive: true });
  const rounded = JSON.stringify(
    results,
    (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value),
    2,
  );
  writeFileSync(join(folder, 'results.json'), `${rounded}\n`);
  writeFileSync(join(folder, 'results.md'), reportOf(results));
}

function machine(): Results['machine'] {
  const sqlite = new Sqlite(':memory:');
  const version = sqlite.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '';
  sqlite.close();
  return {
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    sqlite: version,
  };
}
