import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const passedSignals = ['SIGTERM', 'SIGHUP', 'SIGINT'];

/**
 * Runs a program in the foreground: it shares the terminal, gets the signals sent to us, and we wait for its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, signal: NodeJS.Signals | null }>} the exit code, 128 + n when signal n ended it, as
 *   shells count
 */
export function runToEnd(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const stopPassing = passSignalsTo(child);
    child.once('error', (failure) => {
      stopPassing();
      reject(failure);
    });
    child.once('exit', (code, signal) => {
      stopPassing();
      resolve({ code: code ?? 128 + constants.signals[signal ?? 'SIGTERM'], signal });
    });
  });
}

/**
 * Runs a program and keeps what it prints, both streams in the order they came.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number, shell?: boolean }} [options] timeout in milliseconds
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>} code 127 when the program could not be started
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve) => {
    const { timeout, ...rest } = options;
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...rest });
    const stopPassing = passSignalsTo(child);
    /** @type {Buffer[]} */
    const pieces = [];
    let timedOut = false;
    const timer = timeout
      ? setTimeout(() => {
          timedOut = true;
          child.kill('SIGKILL');
        }, timeout)
      : undefined;
    const finish = (/** @type {number} */ code, /** @type {string} */ note = '') => {
      clearTimeout(timer);
      stopPassing();
      resolve({ code, output: Buffer.concat(pieces).toString('utf8') + note, timedOut });
    };
    child.stdout.on('data', (piece) => pieces.push(piece));
    child.stderr.on('data', (piece) => pieces.push(piece));
    child.once('error', (failure) => finish(127, failure.message));
    child.once('close', (code, signal) => finish(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
  });
}

/** A terminal sends Ctrl+C to the whole group, so the child has it already; sent twice it would mean "stop at once". */
function passSignalsTo(child) {
  const handlers = passedSignals.map((signal) => {
    const pass = () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    process.on(signal, pass);
    return () => process.off(signal, pass);
  });
  return () => handlers.forEach((remove) => remove());
}
