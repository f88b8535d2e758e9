import { lstatSync, renameSync } from 'node:fs';
import { appendPrivately } from './private-file.ts';
import { oneLine } from '#shared/domain/clean-text.ts';

/** Where the program notes what happened to itself. Ids, paths, durations and code positions; never what a person wrote. */
export interface Log {
  /** A call took long. */
  slow(operation: string, milliseconds: number): void;
  /** A bug. The reference is what the person sees. */
  defect(reference: string, operation: string, error: unknown): void;
  /** Something worth knowing about the program, without content. */
  note(text: string): void;
}

const largestLog = 1_000_000;

/** Writes lines to a file, keeping one older file; a log that cannot be written is no reason to fail. */
export function fileLog(path: string, now: () => number): Log {
  const write = (line: string): void => {
    try {
      rotate(path);
      appendPrivately(path, `${new Date(now()).toISOString()} ${line}\n`);
    } catch {
      // The disk may be full or read-only, which the person hears about from the store.
    }
  };
  return {
    slow: (operation, milliseconds) => write(`slow ${oneLine(operation)} ${Math.round(milliseconds)} ms`),
    defect: (reference, operation, error) =>
      write(`defect ${reference} ${oneLine(operation)} ${withoutContent(error)}`),
    note: (text) => write(`note ${oneLine(text)}`),
  };
}

/** Drops everything; for tests and the command line. */
export const silentLog: Log = { slow: () => {}, defect: () => {}, note: () => {} };

/** An error of another thread, from which everything but its outline was left out there. */
export class Outlined {
  readonly outline: string;

  constructor(outline: string) {
    this.outline = outline;
  }
}

/** An error as its name, code and code positions. Its message may quote what a person wrote and is left out. */
export function withoutContent(error: unknown): string {
  if (error instanceof Outlined) return error.outline;
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  // A message of several lines could have one that looks like a position.
  const positions = (error.stack ?? '').replace(error.message, '');
  const frames = positions.split('\n').filter((line) => /^\s+at /.test(line));
  return `${oneLine(error.name)}${code}\n${frames.join('\n')}`;
}

function rotate(path: string): void {
  const facts = lstatSync(path, { throwIfNoEntry: false });
  if (facts?.isFile() === true && facts.size > largestLog) renameSync(path, `${path}.1`);
}
