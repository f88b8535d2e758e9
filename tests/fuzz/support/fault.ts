import { inspect } from 'node:util';
import { knownFaults } from '../known-faults.ts';

/** What must never happen and did. */
export interface Fault {
  /** The path of the operation, or what else was done. */
  readonly operation: string;
  /** What went wrong, the same text for the same cause. */
  readonly cause: string;
  /** Everything that helps to understand it. */
  readonly detail: string;
}

/** A value in a few lines, however large or deep. */
export function shown(value: unknown): string {
  return inspect(value, { depth: 8, maxArrayLength: 12, maxStringLength: 200, breakLength: 120 });
}

/** An error with its chain of causes and the first lines of its stack, as the start of which its place is told. */
export function causeOf(error: unknown): { cause: string; detail: string } {
  if (!(error instanceof Error)) return { cause: String(error), detail: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  const own = frames.find((line) => /[/\\](?:main|shared)[/\\]/u.test(line)) ?? frames[0] ?? '';
  const place = /[/\\]((?:main|shared)[/\\][^:]+)/u.exec(own)?.[1] ?? 'elsewhere';
  return {
    cause: `${error.name}: ${error.message.replaceAll(/\s+/gu, ' ').slice(0, 160)} (${place})`,
    detail: frames.slice(0, 14).join('\n'),
  };
}

const met = new Set<string>();

/** Whether this one waits to be mended by somebody; it is noted that it still happens. */
export function isKnown(fault: Fault): boolean {
  const known = knownFaults.find(
    ({ operation, cause }) => (operation === '*' || operation === fault.operation) && fault.cause.includes(cause),
  );
  if (known !== undefined) met.add(known.cause);
  return known !== undefined;
}

/** Known faults of a test that did not happen since its start: to be taken off the list when that is so in a long run. */
export function notMetAnyMore(test: (typeof knownFaults)[number]['by']): string[] {
  return knownFaults
    .filter(({ by, cause }) => by === test && !met.has(cause))
    .map(({ operation, cause }) => `${operation}: ${cause}`);
}
