import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '#main/built-folders.ts';
import { flushFile } from '#main/db/flush.ts';
import { databaseFileName } from '#main/db/folder-files.ts';
import { filePortion, routes } from '#shared/api/wire.ts';
import { sessionReply } from '#shared/api/wire-answers.ts';
import { benchToday } from './bench-day.ts';
import { measureFrames } from './frames.ts';
import type { HouseholdSize } from './household.ts';
import { list } from './imports.ts';
import { at, mustBe } from './measure.ts';
import { preparedFolder } from './stores.ts';

/**
 * `npm run bench -- --only doors`: what a page at the browser door waits while the store is busy. The built program is
 * started as a person starts it, and asked over HTTP. Written into `bench/doors.md` by hand, since it takes minutes and
 * has nothing bare to be compared with but itself at rest.
 */
const size: HouseholdSize = { name: 'doors', suppliers: 12_500, contracts: 50_000, historyRows: 500_000 };
const rows = 50_000;
/** Between two questions, in milliseconds. */
const pause = 5;
const aims = { wait: 100, stop: 500 } as const;

interface Door {
  call(path: string, input: unknown): Promise<z.infer<typeof reply>>;
  /** Another address that opens one page. */
  address(): Promise<string>;
  /** The memory it holds now, in megabytes. */
  memory(): number;
  end(): Promise<void>;
}

const reply = z.looseObject({ ok: z.boolean(), value: z.unknown().optional() });

/** Measures, and says what was found. */
export async function measureDoors(say: (line: string) => void): Promise<void> {
  const folder = await preparedFolder(size, 'doors');
  // What is measured must not wait for the copy to reach the disk.
  flushFile(join(folder, databaseFileName));
  const door = await openDoor(folder);
  try {
    const resting = await waits(door, new Promise((resolve) => setTimeout(resolve, 2_000)));
    say(`at rest: ${inWords(resting)}; ${door.memory()} MB`);
    const path = await handOver(door, list(rows));
    const busy = async (what: string, begin: () => Promise<z.infer<typeof reply>>) => {
      const started = performance.now();
      const work = begin();
      const found = await waits(door, work);
      const outcome = await work;
      mustBe(outcome.ok, `${what}: ${JSON.stringify(outcome).slice(0, 300)}`);
      const mark = at(found, 0.99) <= aims.wait ? 'reached' : 'MISSED';
      const ratio = (at(found, 0.99) / at(resting, 0.99)).toFixed(1);
      say(`while ${what} (${seconds(started)}): ${inWords(found)}, ${ratio} times at rest ${mark}`);
    };
    await busy(`${rows} rows are imported`, () => door.call('imports.apply', { path }));
    await busy('that is undone', () => door.call('history.undo', {}));
    await busy('a full pass runs', () =>
      door.call('preferences.set', { palgorithms: { notice_deadline: { leadDays: [45, 20, 3] } } }),
    );
    let days = 40;
    const works = [
      { name: `${rows} rows are imported`, begin: () => door.call('imports.apply', { path }) },
      { name: 'that is undone', begin: () => door.call('history.undo', {}) },
      {
        name: 'a full pass runs',
        begin: () => door.call('preferences.set', { palgorithms: { notice_deadline: { leadDays: [(days += 1), 20, 3] } } }),
      },
    ];
    await measureFrames(door.address, works, say);
    for (const [what, path_, input, after] of [
      ['an import', 'imports.apply', { path }, 3_000],
      ['a file being read', 'imports.apply', { path }, 200],
      ['an undo', 'history.undo', {}, 300],
    ] as const) {
      if (path_ === 'history.undo') await door.call('imports.apply', { path });
      const work = door.call(path_, input);
      await new Promise((resolve) => setTimeout(resolve, after));
      const asked = performance.now();
      await door.call('work.stop', {});
      await work;
      const took = performance.now() - asked;
      say(`a stop of ${what}: ${took.toFixed(0)} ms ${took <= aims.stop ? 'reached' : 'MISSED'}`);
    }
    say(`at the end: ${door.memory()} MB`);
  } finally {
    await door.end();
  }
}

/** How long answers take while work goes on, the longest last. */
async function waits(door: Door, work: Promise<unknown>): Promise<number[]> {
  const going = { on: true };
  const over = (async () => {
    await work;
    going.on = false;
  })();
  const found: number[] = [];
  while (going.on) {
    const asked = performance.now();
    await door.call('app.status', {});
    found.push(performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  await over;
  return found.toSorted((one, other) => one - other);
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

function inWords(sorted: readonly number[]): string {
  const [middle, most, longest] = [at(sorted, 0.5), at(sorted, 0.99), sorted.at(-1) ?? Number.NaN];
  return `app.status ${middle.toFixed(1)} ms, 99th percentile ${most.toFixed(1)} ms, longest ${longest.toFixed(1)} ms, ${sorted.length} times`;
}

async function handOver(door: Door, text: string): Promise<string> {
  const bytes = Buffer.from(text);
  let path: string | undefined;
  for (let offset = 0; offset < bytes.length; offset += filePortion) {
    const base64 = bytes.subarray(offset, offset + filePortion).toString('base64');
    const further = path === undefined ? { bytes: bytes.length } : { path, offset };
    const outcome = await door.call('files.receive', { name: 'list.csv', base64, ...further });
    path = z.object({ path: z.string() }).parse(outcome.value).path;
  }
  return path ?? '';
}

async function openDoor(folder: string): Promise<Door> {
  const child = startDoor(folder);
  const { origin, code } = await launchOf(child);
  const headers = {
    Origin: origin,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/json',
  };
  const post = async (route: string, body: unknown, more: Record<string, string> = {}): Promise<unknown> => {
    const init = { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) };
    return (await fetch(`${origin}${route}`, init)).json();
  };
  const { token } = sessionReply.parse(await post(routes.session, { code }));
  return {
    call: async (path, input) =>
      reply.parse(await post(routes.call, { path, input }, { Authorization: `Bearer ${token}` })),
    address: async () => {
      const next = launchOf(child);
      child.stdin?.write('\n');
      return (await next).address;
    },
    memory: () => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024),
    end: () => endDoor(child),
  };
}

/** Starts the built browser door as a person starts it, on a folder. */
export function startDoor(folder: string): ChildProcess {
  const program = join(projectFolder(), 'dist', 'main', 'browser.js');
  const child = spawn(process.execPath, [program, '--no-open', '--data', folder, '--today', benchToday]);
  child.stderr.pipe(process.stderr);
  return child;
}

/** Asks a door to end, and waits until it has. */
export function endDoor(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** The next address a door names: where it serves its page, and the code that opens it once. */
export function launchOf(child: ChildProcess): Promise<{ address: string; origin: string; code: string }> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('exit', (code, signal) => reject(new Error(`The door ended: ${code ?? signal}`)));
    child.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString();
      const [address, origin, code] = /(http:\/\/127\.0\.0\.1:\d+)\/#launch=(\S+)/.exec(said) ?? [];
      if (address !== undefined && origin !== undefined && code !== undefined) resolve({ address, origin, code });
    });
  });
}
