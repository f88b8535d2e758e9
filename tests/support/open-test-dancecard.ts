import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { InputOf, OutputOf, Path } from '#shared/api/api.ts';
import { isCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { openDancecard, type Dancecard } from '#main/compose.ts';
import type { Log } from '#main/log.ts';
import type { OpenOutside } from '#main/outside.ts';
import { keptFolder, putEmptyStore } from './empty-store.ts';
import { testClock, type TestClock } from './test-clock.ts';

/** A Dancecard over a real file in a folder of its own, with a clock that stands still until it is moved. */
export interface TestDancecard extends Dancecard {
  readonly folder: string;
  readonly clock: TestClock;
  /** Calls and gives the value; an error value fails the test with its message. */
  value<P extends Path>(path: P, input: InputOf<P>): Promise<OutputOf<P>>;
  /** Calls and gives the error; a success fails the test. */
  error<P extends Path>(path: P, input: InputOf<P>): Promise<{ type: string; message: string }>;
}

/** A calendar date written in a test. */
export function day(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new Error(`Not a day: ${text}`);
  return text;
}

/** A new folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dancecard-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Copies of the demo household as it is left after its first start on each day: making one takes seconds. */
const demoHouseholds = new Map<string, Promise<string>>();

async function folderWithDemo(today: string): Promise<string> {
  const made = demoHouseholds.get(today) ?? madeDemo(today);
  demoHouseholds.set(today, made);
  const folder = temporaryFolder();
  cpSync(await made, folder, { recursive: true });
  return folder;
}

async function madeDemo(today: string): Promise<string> {
  const folder = keptFolder();
  putEmptyStore(folder);
  const opened = await openDancecard({
    dataFolder: folder,
    today: null,
    demo: true,
    door: 'test',
    mayUsePaths: true,
    log: strictLog,
    clock: testClock(day(today)),
  });
  if (!opened.ok) throw new Error(opened.error.message);
  await opened.value.close();
  return folder;
}

const strictLog: Log = {
  slow: () => {},
  note: () => {},
  defect: (reference, operation, error) => {
    throw new Error(`Defect ${reference} in ${operation}`, { cause: error });
  },
};

const usualDay = '2026-11-22';

/**
 * Opens a Dancecard for one test. Defects fail the test instead of being logged. The demo household is a copy of one that
 * was made before, unless a folder is given to make it in.
 */
export async function openTestDancecard(
  options: {
    today?: string;
    folder?: string;
    demo?: boolean;
    door?: 'test' | 'cli';
    mayUsePaths?: boolean;
    /** Milliseconds of work between rests; 0: it rests wherever it may. */
    stretch?: number;
    /** The records stay locked. */
    locked?: boolean;
    /** What the door opens beside itself; nothing where left out. */
    openOutside?: OpenOutside;
  } = {},
): Promise<TestDancecard> {
  const { today = usualDay, demo = false } = options;
  const folder = options.folder ?? (demo ? await folderWithDemo(today) : temporaryFolder());
  // The migrations have tests of their own.
  if (existsSync(folder) && readdirSync(folder).length === 0) putEmptyStore(folder);
  const clock = testClock(day(today));
  const opened = await openDancecard({
    dataFolder: folder,
    today: null,
    demo,
    door: options.door ?? 'test',
    mayUsePaths: options.mayUsePaths ?? true,
    log: strictLog,
    clock,
    ...(options.stretch === undefined ? {} : { stretch: options.stretch }),
    ...(options.locked === undefined ? {} : { locked: options.locked }),
    ...(options.openOutside === undefined ? {} : { openOutside: options.openOutside }),
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const dancecard = opened.value;
  onTestFinished(() => dancecard.close());
  return {
    ...dancecard,
    folder,
    clock,
    async value(path, input) {
      const outcome = await dancecard.call(path, input);
      if (!outcome.ok) throw new Error(`${path}: ${JSON.stringify(outcome.error)}`);
      return outcome.value;
    },
    async error(path, input) {
      const outcome = await dancecard.call(path, input);
      if (outcome.ok) throw new Error(`${path} was expected to fail but gave ${JSON.stringify(outcome.value)}`);
      return outcome.error;
    },
  };
}
