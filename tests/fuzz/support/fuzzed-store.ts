import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { api, isPath } from '#shared/api/api.ts';
import type { Operation } from '#shared/api/define.ts';
import { anyErrorSchema } from '#shared/api/errors.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { openDancecard, type Dancecard } from '#main/compose.ts';
import { databaseFileName } from '#main/db/open-store.ts';
import { trackedTables } from '#main/db/tracked-tables.ts';
import { silentLog, type Log } from '#main/log.ts';
import { day } from '#tests/support/open-test-dancecard.ts';
import { testClock } from '#tests/support/test-clock.ts';
import { causeOf, shown, type Fault } from './fault.ts';
import { cleanPrototypes, touchedPrototype } from './prototypes.ts';
import { identifiersOfStep } from './step-identifiers.ts';

/** One thing done to a store. `number` stays the step's own when others are left out. */
export type Step = { readonly number: number } & (
  | { readonly do: 'call'; readonly path: string; readonly input: unknown }
  /** Every list and some of the details are read. */
  | { readonly do: 'look' }
  | { readonly do: 'reopen' }
  /** Undo until nothing can be undone. */
  | { readonly do: 'undoAll' }
  | { readonly do: 'day'; readonly to: CalendarDate; readonly asleep: boolean }
  | { readonly do: 'file'; readonly name: string; readonly bytes: Uint8Array }
);

/** A store under attack. */
export interface FuzzedStore {
  /** Carries out one step; what must never happen is given back. `thorough` compares every row when a call fails. */
  take(step: Step, thorough?: boolean): Promise<Fault | null>;
  /** The outcome of the last call. */
  lastOutcome(): { readonly ok: boolean; readonly value?: unknown; readonly error?: { readonly type: string } };
  /** Some ids of a table, deleted ones too, and the names of the tables that have ids. */
  ids(table: string): readonly string[];
  readonly tables: () => readonly string[];
  today(): CalendarDate;
  rows(): number;
  /** Closes it, says what is wrong with the file that is left, and removes it. */
  end(): Promise<Fault | null>;
}

/** Memory in place of the disk where there is such a folder: a thousand commands would wait for the disk a thousand times. */
const workFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder for one test, in memory where possible. */
export function quickFolder(): string {
  return mkdtempSync(join(workFolder, 'dancecard-fuzz-'));
}

/**
 * Works in a folder of the test from here on, some levels deep: a call may name any file, and files are written there.
 * Gives what leads back.
 */
export function workAside(): () => void {
  const before = process.cwd();
  const folder = quickFolder();
  const work = join(folder, 'some', 'levels', 'deep');
  mkdirSync(work, { recursive: true });
  process.chdir(work);
  return () => {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  };
}

/** A data folder that was filled with the demo household, or only with an empty store, and closed again. */
export async function preparedFolder(demo: boolean): Promise<string> {
  identifiersOfStep(0);
  const folder = quickFolder();
  await (await openQuietly(folder, { demo })).close();
  return folder;
}

/** Opens the data folder in a folder of the test, outside of any walk. */
export async function openQuietly(
  folder: string,
  { demo = false, mayUsePaths = true }: { demo?: boolean; mayUsePaths?: boolean } = {},
): Promise<Dancecard> {
  const opened = await openDancecard({
    dataFolder: join(folder, 'data'),
    today: null,
    demo,
    door: 'test',
    mayUsePaths,
    log: silentLog,
    clock: testClock(day('2026-11-22')),
  });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

const queries = Object.entries(api as Record<string, Operation>).filter(([, { kind }]) => kind === 'query');
/** It reads no store. */
const leftAlone = new Set(['app.holidayRegions']);
/** Queries that need nothing: what a page shows at its start must never fail. What acts outside of the store shows nothing. */
const lists = queries.filter(
  ([path, { input, actsOutside }]) => !leftAlone.has(path) && actsOutside !== true && input.safeParse({}).success,
);

/** Opens a copy of a prepared folder. */
export async function openFuzzed(prepared: string): Promise<FuzzedStore> {
  const folder = quickFolder();
  cpSync(prepared, folder, { recursive: true });
  mkdirSync(join(folder, 'files'));
  const dataFolder = join(folder, 'data');
  // Copied folders are open to others, which is said once when they are closed to them.
  const copied = readdirSync(dataFolder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  for (const place of [dataFolder, ...copied.map((entry) => join(entry.parentPath, entry.name))])
    chmodSync(place, 0o700);
  const clock = testClock(day('2026-11-22'));
  let defects: { operation: string; error: unknown }[] = [];
  const log: Log = {
    slow: () => {},
    note: () => {},
    defect: (_reference, operation, error) => defects.push({ operation, error }),
  };
  let dancecard: Dancecard;
  let reader: Sqlite.Database;
  let outcome: Awaited<ReturnType<Dancecard['callUnknown']>> = { ok: true, value: null };

  const open = async (): Promise<Fault | null> => {
    const opened = await openDancecard({
      dataFolder,
      today: null,
      demo: false,
      door: 'test',
      mayUsePaths: true,
      log,
      clock,
    });
    if (!opened.ok) return { operation: 'opening', cause: opened.error.reason, detail: opened.error.message };
    dancecard = opened.value;
    reader = new Sqlite(join(dataFolder, databaseFileName), { readonly: true });
    return null;
  };

  const version = (): unknown => reader.pragma('data_version', { simple: true });
  const counts = (): { entries: number; changes: number } =>
    reader
      .prepare<[], { entries: number; changes: number }>(
        'SELECT (SELECT count(*) FROM history_entries) AS entries, (SELECT count(*) FROM changes) AS changes',
      )
      .get() ?? { entries: 0, changes: 0 };
  let seen = { version: undefined as unknown, entries: 0, changes: 0 };
  const refresh = (): void => {
    const now = version();
    if (now !== seen.version) seen = { version: now, ...counts() };
  };

  /** Everything that is stored, in one short text. */
  const digest = (): string => {
    const hash = createHash('sha1');
    for (const name of [...trackedTables.map((table) => table.name), 'history_entries', 'changes']) {
      for (const row of reader.prepare(`SELECT * FROM "${name}" ORDER BY rowid`).raw().iterate())
        hash.update(JSON.stringify(row));
    }
    return hash.digest('hex');
  };

  const takeDefect = (operation: string): Fault | null => {
    const [first] = defects;
    defects = [];
    if (first === undefined) return null;
    const { cause, detail } = causeOf(first.error);
    return { operation, cause: `Defect: ${cause}`, detail: `${first.operation}\n${detail}` };
  };

  /** What is wrong with an answer, whoever gets it. */
  const wrongAnswer = (path: string, input: unknown): Fault | null => {
    const fault = (cause: string, detail: unknown = ''): Fault => ({ operation: path, cause, detail: shown(detail) });
    const defect = takeDefect(path);
    if (defect !== null) return { ...defect, detail: `${defect.detail}\n${shown(input)}` };
    const touched = touchedPrototype();
    if (touched !== null) {
      cleanPrototypes();
      return fault(`touched ${touched}`, input);
    }
    if (outcome.ok) {
      if (!isPath(path)) return fault('an unknown operation was answered');
      const answer: unknown = JSON.parse(JSON.stringify(outcome.value));
      const parsed = (api[path] as Operation).output.safeParse(answer);
      return parsed.success ? null : fault('the answer is not what was declared', parsed.error.issues.slice(0, 3));
    }
    const error = anyErrorSchema.safeParse(outcome.error);
    if (!error.success) return fault('the error is none of the declared ones', outcome.error);
    if (error.data.type === 'StoreUnusable') return fault(`StoreUnusable: ${error.data.reason}`, input);
    if (isPath(path) && !mayFail(path, error.data.type)) return fault(`undeclared ${error.data.type}`, error.data);
    return isPlain(error.data.message) ? null : fault('the message is not plain', error.data.message);
  };

  const call = async (path: string, input: unknown, thorough: boolean): Promise<Fault | null> => {
    refresh();
    const before = { ...seen, digest: thorough ? digest() : null };
    outcome = await dancecard.callUnknown(path, withRealPath(input, folder));
    const wrong = wrongAnswer(path, input);
    if (wrong !== null) return wrong;
    refresh();
    const fault = (cause: string): Fault => ({ operation: path, cause, detail: shown({ input, outcome }) });
    const command = isPath(path) && api[path].kind === 'command';
    if (!outcome.ok || !command) {
      if (seen.entries !== before.entries || seen.changes !== before.changes)
        return fault('what failed or only read changed something');
      if (before.digest !== null && before.digest !== digest()) return fault('what failed or only read changed a row');
    } else if (seen.entries > before.entries + 1 && path !== 'import.all') {
      return fault('one command left several entries');
    }
    return null;
  };

  const read = async (path: string, input: unknown, found: string[]): Promise<Fault | null> => {
    outcome = await dancecard.callUnknown(path, input);
    const wrong = wrongAnswer(path, input);
    if (wrong !== null) return { ...wrong, operation: `look ${path}` };
    if (!outcome.ok && lists.some(([list]) => list === path))
      return { operation: `look ${path}`, cause: 'a list fails', detail: shown(outcome.error) };
    found.push(outcome.ok ? JSON.stringify(outcome.value) : outcome.error.type);
    return null;
  };

  const look = async (found: string[] = []): Promise<Fault | null> => {
    for (const [path] of lists) {
      const fault = await read(path, {}, found);
      if (fault !== null) return fault;
    }
    for (const [path, { input }] of queries) {
      const [prefix = ''] = path.split('.');
      const table = tables().find((name) => name.startsWith(prefix));
      if (table === undefined || leftAlone.has(path) || lists.some(([list]) => list === path)) continue;
      if (!input.safeParse({ id: 'x' }).success) continue;
      const known = ids(table);
      for (const id of [...known.slice(0, 2), ...known.slice(-4)]) {
        const fault = await read(path, { id }, found);
        if (fault !== null) return fault;
      }
    }
    return null;
  };

  const reopen = async (): Promise<Fault | null> => {
    const before: string[] = [];
    const after: string[] = [];
    const failedBefore = await look(before);
    if (failedBefore !== null) return failedBefore;
    reader.close();
    await dancecard.close();
    const failed = (await open()) ?? (await look(after));
    if (failed !== null) return failed;
    const at = before.findIndex((text, index) => text !== after[index]);
    return at === -1
      ? null
      : { operation: 'reopen', cause: 'a list is another one afterwards', detail: shown([before[at], after[at]]) };
  };

  const undoAll = async (): Promise<Fault | null> => {
    const done = new Set<string>();
    for (;;) {
      const entry = reader
        .prepare<[], { id: string }>(
          `SELECT id FROM history_entries WHERE operation NOT IN ('history.undo') ORDER BY rowid DESC`,
        )
        .all()
        .find(({ id }) => !done.has(id));
      if (entry === undefined || done.size > 400) return null;
      done.add(entry.id);
      const fault = await call('history.undo', { entryId: entry.id }, false);
      if (fault !== null) return fault;
    }
  };

  let known: string[] | null = null;
  /** They are the same from the opening on. */
  const tables = (): string[] =>
    (known ??= reader
      .prepare<[], string>(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'current_entry'
           AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_master.name) WHERE name = 'id' AND type = 'TEXT')`,
      )
      .pluck()
      .all());
  const idCache = new Map<string, { version: unknown; ids: readonly string[] }>();
  const ids = (table: string): readonly string[] => {
    const now = version();
    const cached = idCache.get(table);
    if (cached !== undefined && cached.version === now) return cached.ids;
    const found = reader
      .prepare<[], string>(`SELECT id FROM (SELECT id, rowid AS r FROM "${table}" ORDER BY r DESC LIMIT 60) ORDER BY r`)
      .pluck()
      .all();
    idCache.set(table, { version: now, ids: found });
    return found;
  };

  const fault = await open();
  if (fault !== null) throw new Error(fault.detail);

  return {
    async take(step, thorough = false) {
      identifiersOfStep(step.number);
      switch (step.do) {
        case 'call':
          return call(step.path, step.input, thorough);
        case 'look':
          return look();
        case 'reopen':
          return reopen();
        case 'undoAll':
          return (await undoAll()) ?? look();
        case 'file':
          writeFileSync(join(folder, 'files', step.name), step.bytes);
          return null;
        case 'day':
          if (step.asleep) clock.sleepUntil(step.to);
          else clock.moveTo(step.to);
          dancecard.resumed();
          return takeDefect('day');
      }
    },
    lastOutcome: () => outcome,
    ids,
    tables,
    today: () => clock.today(),
    rows: () => counts().changes,
    async end() {
      reader.close();
      await dancecard.close();
      const file = new Sqlite(join(dataFolder, databaseFileName), { readonly: true });
      const integrity = file.pragma('integrity_check', { simple: true });
      const foreign = file.pragma('foreign_key_check') as unknown[];
      file.close();
      rmSync(folder, { recursive: true, force: true });
      cleanPrototypes();
      if (integrity === 'ok' && foreign.length === 0) return null;
      return { operation: 'end', cause: 'the file is not whole', detail: shown({ integrity, foreign }) };
    },
  };
}

const failuresOfEveryCall = new Set(['InvalidInput']);

function mayFail(path: keyof typeof api, type: string): boolean {
  const declared: readonly string[] = api[path].errors;
  return failuresOfEveryCall.has(type) || declared.includes(type);
}

/** Whether a message is a sentence for a person and not what a program says of itself. */
function isPlain(message: string): boolean {
  return (
    message.length <= 6000 &&
    /^\S/u.test(message) &&
    /[.?!”"'’)]$/u.test(message) &&
    !/\[object |\bundefined\b|\bNaN\b|SQLITE_|TypeError|RangeError|ZodError|\n\s+at /u.test(message)
  );
}

/** Names such as `@files/list.csv` stand for folders that have another name at every run. */
function withRealPath(input: unknown, folder: string): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  const path: unknown = Reflect.get(input, 'path');
  if (typeof path !== 'string' || !path.startsWith('@')) return input;
  return { ...input, path: join(folder, path.slice(1)) };
}
