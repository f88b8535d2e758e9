import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const project = join(import.meta.dirname, '..', '..', '..');
const program = join(project, 'dist', 'main', 'browser.js');
const commandLine = join(project, 'bin', 'dancecard.mjs');
const pinnedNode = join(project, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const nodeToRun = existsSync(pinnedNode) ? pinnedNode : process.execPath;

export interface DoorSetting {
  /** The day the door works with, `YYYY-MM-DD`; null for the computer's. */
  readonly today: string | null;
  /** The invented household in a temporary folder of its own instead of `folder`. */
  readonly demo?: boolean;
}

/** The built browser door as a process of its own. */
export interface Door {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** Another address with a code that works once; each tab needs its own. */
  address(): Promise<string>;
  /** Ends the process: asked politely, or killed. Gives its exit code, null after a kill. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** Has an agent propose a command on a data folder that no door has open. */
export async function proposeByCommandLine(folder: string, agent: string, path: string, input: unknown): Promise<void> {
  const asked = ['call', path, JSON.stringify(input), '--propose', '--actor', agent, '--data', folder];
  await promisify(execFile)(nodeToRun, [commandLine, ...asked], { cwd: project });
}

/** Starts the built browser door on a data folder, with the clock and language of a British computer in Berlin. */
export async function startDoor(folder: string, { today, demo = false }: DoorSetting): Promise<Door> {
  const child = spawn(
    nodeToRun,
    [program, '--no-open', ...(demo ? ['--demo'] : ['--data', folder]), ...(today === null ? [] : ['--today', today])],
    {
      cwd: project,
      env: { PATH: process.env['PATH'], LC_ALL: 'en_GB.UTF-8', TZ: 'Europe/Berlin' },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  const ended = once(child, 'exit');
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();

  const nextAddress = async (): Promise<string> => {
    for (;;) {
      const line = await lines.next();
      if (line.done === true) throw new Error(`The browser door ended: ${complaints}`);
      const address = /http:\/\/\S+#launch=[\w-]+/.exec(line.value)?.[0];
      if (address !== undefined) return address;
    }
  };
  const waiting = [await nextAddress()];
  return {
    origin: new URL(waiting[0] ?? '').origin,
    async address() {
      const first = waiting.pop();
      if (first !== undefined) return first;
      child.stdin.write('\n');
      return nextAddress();
    },
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}
