import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { run } from '#main/hosts/cli/run.ts';

const program = join(import.meta.dirname, '..', '..', '..', 'main', 'hosts', 'cli', 'cli.ts');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line within this process. */
export async function dancecard(args: readonly string[], folder = process.cwd()): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  const code = await run(args, {
    folder,
    environment: {},
    readInput: () => Promise.reject(new Error('There is no stdin here')),
    print: (line) => (stdout += `${line}\n`),
    printPieces: (pieces) => (stdout += `${[...pieces].join('')}\n`),
    warn: (line) => (stderr += `${line}\n`),
  });
  return { code, stdout, stderr };
}

/** Runs the command line door from its sources as a process of its own. `closeOutput` stops reading, as `head` does. */
export function dancecardProcess(
  args: readonly string[],
  options: { readonly stdin?: string; readonly closeOutput?: boolean } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args]);
    let stdout = '';
    let stderr = '';
    if (options.closeOutput === true) child.stdout.destroy();
    else child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdin.on('error', () => {});
    child.stdin.end(options.stdin ?? '');
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}
