import { fork, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { _electron, chromium, type Page } from '@playwright/test';
import type { ControlReply } from './control.ts';

/** The electron module as the tests use it; types only, so that nothing is loaded. */
export type Electron = typeof import('electron');

/** How the program ended and what it had printed. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The running desktop door, on the real Electron or on the stand-in. */
export interface DesktopApp {
  /** The page of the main window. */
  page(): Promise<Page>;
  /** Runs a function in the main process with the electron module. */
  main<Value, Argument>(
    run: (electron: Electron, argument: Argument) => Value | Promise<Value>,
    argument: Argument,
  ): Promise<Value>;
  main<Value>(run: (electron: Electron) => Value | Promise<Value>): Promise<Value>;
  /** Resolves when the process has ended. */
  readonly ended: Promise<Ended>;
  quit(): Promise<void>;
}

const project = join(import.meta.dirname, '..', '..');
/** The folder with `dist`; only experiments name another. */
const built = process.env['DANCECARD_BUILT'] ?? project;

/**
 * The path of a real Electron's program, when the person asks for it with DANCECARD_REAL_ELECTRON: `1` for the one of the
 * project, else a path. That one lies here decides nothing: a window on somebody's screen is theirs to ask for.
 */
export function realElectron(): string | null {
  const asked = process.env['DANCECARD_REAL_ELECTRON'] ?? '';
  if (asked === '') return null;
  const electron = join(project, 'node_modules', 'electron');
  const program = asked === '1' ? join(electron, 'dist', readFileSync(join(electron, 'path.txt'), 'utf8')) : asked;
  if (!existsSync(program)) throw new Error(`DANCECARD_REAL_ELECTRON names no program: ${program}`);
  return program;
}

/** What differs from one desktop to another. */
export interface Surroundings {
  /** Whether something shows what is put into the tray. */
  readonly tray?: boolean;
  /** Whether notifications can be shown; only the stand-in can be told. */
  readonly notifications?: boolean;
}

/** Starts the built desktop door on a data folder. `config` keeps autostart entries away from the person's own. */
export function launchDesktop(
  args: readonly string[],
  config: string,
  surroundings: Surroundings = {},
): Promise<DesktopApp> {
  const environment = environmentWith(config, surroundings);
  const program = realElectron();
  return program === null ? launchStandIn(args, environment) : launchReal(program, args, environment);
}

/** Starts the built desktop door in a way that is expected to end by itself; error boxes are in its stderr. */
export function launchToEnd(args: readonly string[], config: string): Promise<Ended> {
  const env = environmentWith(config);
  const program = realElectron();
  return whenEnded(program === null ? closingBoxes(forkStandIn(args, env)) : spawn(program, [built, ...args], { env }));
}

function environmentWith(config: string, { tray = true, notifications = true }: Surroundings = {}): NodeJS.ProcessEnv {
  // Stands for the program that asks the desktop whether somebody shows the tray.
  const tools = join(config, 'tools');
  mkdirSync(tools, { recursive: true });
  writeFileSync(join(tools, 'gdbus'), `#!/bin/sh\necho '(<${tray}>,)'\n`, { mode: 0o755 });
  return {
    ...process.env,
    PATH: [tools, process.env['PATH']].join(delimiter),
    XDG_CONFIG_HOME: config,
    LC_ALL: 'en_GB.UTF-8',
    STAND_IN_NOTIFICATIONS: notifications ? 'show' : 'fail',
  };
}

async function launchReal(
  executablePath: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<DesktopApp> {
  const env = Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  // Without this Playwright starts it with the sandbox off, and what is tested is not what people run.
  const application = await _electron.launch({ executablePath, args: [built, ...args], env, chromiumSandbox: true });
  const child = application.process();
  return {
    page: () => application.firstWindow(),
    main: ((run: never, argument: never) => application.evaluate(run, argument)) as DesktopApp['main'],
    ended: whenEnded(child),
    quit: () => application.close(),
  };
}

async function launchStandIn(args: readonly string[], env: NodeJS.ProcessEnv): Promise<DesktopApp> {
  const child = forkStandIn(args, env);
  const ended = whenEnded(child);
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (problem: Error) => void }>();
  let count = 0;
  const endpoint = new Promise<string>((resolve, reject) => {
    child.on('message', (reply: ControlReply) => {
      if (reply.kind === 'browser') resolve(reply.endpoint);
      else if (reply.ok) waiting.get(reply.id)?.resolve(reply.value);
      else waiting.get(reply.id)?.reject(new Error(String(reply.value)));
    });
    const giveUp = async (): Promise<void> => {
      const { code, stderr } = await ended;
      const problem = new Error(`The app ended with ${code}. ${stderr}`);
      reject(problem);
      for (const { reject: fail } of waiting.values()) fail(problem);
    };
    void giveUp();
  });
  const evaluate = (run: (...parts: never[]) => unknown, argument?: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      child.send({ id: count, source: run.toString(), argument });
    });
  const browser = await chromium.connectOverCDP(await endpoint);
  return {
    async page() {
      const [context] = browser.contexts();
      if (context === undefined) throw new Error('Chromium shows nothing');
      // The window may be there already or come later, and may not have loaded yet.
      const shown = async (page: Page): Promise<Page> => {
        await page.waitForURL(/\.app\.invalid\//);
        return page;
      };
      const later = context.waitForEvent('page', { predicate: (page) => shown(page).then(() => true) });
      return Promise.any([...context.pages().map(shown), later]);
    },
    main: evaluate,
    ended,
    async quit() {
      await evaluate(({ app }: Electron) => app.quit()).catch(() => {});
      await ended;
    },
  };
}

function forkStandIn(args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return fork(join(built, 'dist', 'main', 'desktop.js'), args, {
    env,
    execArgv: ['--import', join(import.meta.dirname, 'register.ts')],
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
  });
}

/** The person who closes each error box, which stops the app until then. */
function closingBoxes(child: ChildProcess): ChildProcess {
  child.stderr?.on('data', (text: Buffer) => {
    if (text.includes('[error box]')) child.stdin?.write('x');
  });
  return child;
}

function whenEnded(child: ChildProcess): Promise<Ended> {
  let stderr = '';
  let stdout = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}
