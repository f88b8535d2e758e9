import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as after } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { migrationsFolder } from '#main/built-folders.ts';
import { databaseFileName, openStore, noticeAbout } from '#main/db/open-store.ts';
import { temporaryFolder } from '#tests/support/open-test-dancecard.ts';
import { buildProgram } from './support/build-program.ts';
import { failureOf, open } from './support/opening.ts';
import { seededRandom } from '../../scripts/bench/random.ts';
import { halfCommands } from './support/whole-store.ts';

interface Writer {
  readonly process: ChildProcessByStdio<Writable, Readable, null>;
  readonly lines: string[];
  /** Resolves when so many lines have come, or when no more can come. */
  reached(count: number): Promise<void>;
  /** The signal it died of; null when it ended by itself. */
  readonly ended: Promise<NodeJS.Signals | null>;
}

const killsInEachFolder = 13;
const folders = 8;
/** Half a minute on an idle machine; starting a hundred processes takes long on a busy one. */
const patience = 600_000;

test(
  '[storing-1] killed at any moment, nothing confirmed is lost and no command is half there',
  async () => {
    const program = await buildProgram('writer');
    const seeds = Array.from({ length: folders }, (_, index) => index);
    const outcomes: { kills: number; kept: number; torn: number }[] = [];
    // Two at a time: one is killed and checked while the other works.
    await Promise.all(
      [0, 1].map(async (lane) => {
        for (const seed of seeds.filter((each) => each % 2 === lane))
          outcomes.push(await killAgainAndAgain(program, seed));
      }),
    );
    const kills = outcomes.reduce((sum, outcome) => sum + outcome.kills, 0);
    const kept = outcomes.reduce((sum, outcome) => sum + outcome.kept, 0);
    expect(kills).toBeGreaterThanOrEqual(100);
    expect(kept).toBeGreaterThan(500);
  },
  patience,
);

test('while another process holds a folder, opening says which; once it is killed, the folder is free', async () => {
  const folder = temporaryFolder();
  const writer = startWriter(await buildProgram('writer'));
  await writer.reached(1);
  writer.process.stdin.write(`${JSON.stringify({ folder, seed: 1 })}\n`);
  await writer.reached(3);
  const failure = await failureOf(folder);
  expect(failure.reason).toBe('held');
  expect(failure.message).toContain(`another dancecard command (process ${writer.process.pid}`);
  writer.process.kill('SIGKILL');
  expect(await writer.ended).toBe('SIGKILL');
  const dancecard = await open(folder);
  const history = await dancecard.call('history.list', {});
  expect(history.ok && history.value.length).toBeGreaterThan(0);
});

/** Works on one folder with one process after another, each killed at a moment of its own. */
async function killAgainAndAgain(
  program: string,
  seed: number,
): Promise<{ kills: number; kept: number; torn: number }> {
  const folder = temporaryFolder();
  const random = seededRandom(1000 + seed);
  const kept: string[] = [];
  let torn = 0;
  let next = startWriter(program);
  for (let kill = 0; kill < killsInEachFolder; kill += 1) {
    const writer = next;
    next = startWriter(program);
    await writer.reached(1);
    writer.process.stdin.write(`${JSON.stringify({ folder, seed: seed * 100 + kill })}\n`);
    // The first is killed while the store is being made, the others somewhere after a number of confirmed commands.
    await writer.reached(kill === 0 ? 1 : 2 + Math.floor(random() * 24));
    await after(random() * (kill === 0 ? 40 : 12));
    writer.process.kill('SIGKILL');
    expect(await writer.ended).toBe('SIGKILL');
    expect(writer.lines.filter((line) => !/^(?:ready|opened|kept )/u.test(line))).toEqual([]);
    kept.push(...writer.lines.filter((line) => line.startsWith('kept ')).map((line) => line.slice('kept '.length)));
    torn += checkAfterKill(folder, kept, torn);
  }
  next.process.kill('SIGKILL');
  await next.ended;
  return { kills: killsInEachFolder, kept: kept.length, torn };
}

/** Opens at once, as the next start would, and gives how many commands were kept beyond those that were confirmed. */
function checkAfterKill(folder: string, kept: readonly string[], before: number): number {
  const store = openStore({
    folder,
    migrationsFolder: migrationsFolder(),
    door: 'test',
    now: 0,
    processId: process.pid,
  });
  if (!store.ok) throw new Error(store.error.message.id);
  const entries = new Set(store.value.sqlite.prepare<[], string>('SELECT id FROM history_entries').pluck().all());
  expect(noticeAbout(folder, { ...store.value, told: [] })).toBeNull();
  store.value.close();
  expect(kept.filter((entryId) => !entries.has(entryId))).toEqual([]);
  expect(halfCommands(join(folder, databaseFileName))).toEqual([]);
  const beyond = entries.size - kept.length - before;
  // A kill can come between the commit and the print: then one whole command more is there.
  expect(beyond === 0 || beyond === 1).toBe(true);
  return beyond;
}

function startWriter(program: string): Writer {
  const child = spawn(process.execPath, [program], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(program), 'compiled') },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines: string[] = [];
  const waiting = new Set<{ count: number; resolve: () => void }>();
  const settle = (all: boolean): void => {
    for (const each of waiting) if (all || lines.length >= each.count) each.resolve();
  };
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    lines.push(line);
    settle(false);
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('close', (_code, signal) => {
      settle(true);
      resolve(signal);
    });
  });
  return {
    process: child,
    lines,
    ended,
    reached: (count) =>
      lines.length >= count ? Promise.resolve() : new Promise<void>((resolve) => waiting.add({ count, resolve })),
  };
}
