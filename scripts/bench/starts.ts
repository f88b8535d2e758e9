import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { projectFolder } from '#main/built-folders.ts';
import { checkedFileName } from '#main/db/folder-files.ts';
import { databaseFileName } from '#main/db/open-store.ts';
import { bareContracts, bareNudges } from './bare-sql.ts';
import { benchToday } from './bench-day.ts';
import type { HouseholdSize } from './household.ts';
import { plainConnection, value } from './lists.ts';
import { measure, mustBe, type Measured } from './measure.ts';
import { open, preparedFolder, workFolder } from './stores.ts';

/**
 * From nothing to the first answer: within a process, and as a process of its own by the built command line. The first
 * start of a day reads a large file through, beside bare work that does so too.
 */
export async function measureStarts(size: HouseholdSize): Promise<Measured[]> {
  const folder = await preparedFolder(size, 'start');
  const program = await buildCommandLine();
  const times = { runs: 9, warmUp: 2 };
  const bareInside = (sql: string, isChecked: boolean) => () => {
    const sqlite = plainConnection(folder);
    const whole = isChecked ? sqlite.pragma('quick_check(1)', { simple: true }) : 'ok';
    const rows = sqlite.prepare<[object]>(sql).all({ today: benchToday });
    sqlite.close();
    return [whole, rows.length];
  };
  const inside = (path: 'contracts.list' | 'nudges.list', sql: string, isChecked = false) =>
    measure({
      ...times,
      name: `open, ${path}, close${isChecked ? ', the first of a day' : ''}`,
      bareIs: `the same with SQLite alone${isChecked ? ', checked' : ''}`,
      aim: { milliseconds: 1_000 },
      before: () => {
        if (isChecked) rmSync(join(folder, checkedFileName), { force: true });
      },
      async work() {
        const dancecard = await open(folder);
        const list = await value(dancecard, path, {});
        await dancecard.close();
        return ['ok', list.length];
      },
      bare: bareInside(sql, isChecked),
      check: (result, bare) => mustBe(JSON.stringify(result) === JSON.stringify(bare), 'not as many rows'),
    });
  const bareProgram = writeBareProgram(folder);
  const whole = await measure({
    ...times,
    name: 'dancecard call nudges.list, as a process',
    bareIs: 'a process with SQLite alone',
    aim: { milliseconds: 1_000 },
    work: () => run(program, ['call', 'nudges.list', '{}', '--data', folder, '--today', benchToday]),
    bare: () => run(bareProgram, []),
    check: (result, bare) => mustBe(countOf(result) === Number(bare) && Number(bare) > 0, 'not as many nudges'),
  });
  return [
    await inside('nudges.list', bareNudges),
    await inside('nudges.list', bareNudges, true),
    await inside('contracts.list', bareContracts),
    whole,
  ];
}

/** The command line, bundled as a build does; two folders below the project's, where it looks for its migrations. */
async function buildCommandLine(): Promise<string> {
  const outDir = `${workFolder}-program`;
  await build({
    configFile: join(projectFolder(), 'vite.main.config.ts'),
    logLevel: 'warn',
    build: { outDir, rolldownOptions: { input: { cli: join(projectFolder(), 'main/hosts/cli/cli.ts') } } },
  });
  return join(outDir, 'cli.js');
}

function writeBareProgram(folder: string): string {
  const program = join(workFolder, 'bare.mjs');
  writeFileSync(
    program,
    `import Sqlite from 'better-sqlite3';
const sqlite = new Sqlite(${JSON.stringify(join(folder, databaseFileName))});
process.stdout.write(String(JSON.parse(JSON.stringify(sqlite.prepare(${JSON.stringify(bareNudges)}).all())).length));
`,
  );
  return program;
}

function run(program: string, words: readonly string[]): string {
  return execFileSync(process.execPath, [program, ...words], { encoding: 'utf8', maxBuffer: 2 ** 30 });
}

function countOf(output: unknown): number {
  const answer: unknown = JSON.parse(String(output));
  const list = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : null;
  return Array.isArray(list) ? list.length : -1;
}
