import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import type { AnyError } from '#shared/api/errors.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';

/** The operations whose `path` is a file; it is meant from where the person stands. */
const fileOperations = new Set([
  'imports.preview',
  'imports.apply',
  'import.all',
  'export.all',
  'calendar.export',
  'rates.importEcb',
]);

/** Reads the JSON a call was given. Nothing stands for no input. */
export function readCallInput(text: string | undefined): Result<unknown, AnyError> {
  if (text === undefined || text.trim() === '') return ok({});
  try {
    return ok(JSON.parse(text));
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : 'it cannot be read';
    const message = `The input is not JSON: ${why}. Put it in single quotes, for example '{"id":"…"}'.`;
    return failed({ type: 'InvalidInput', message, fields: [] });
  }
}

/** The input of a file operation with its relative path completed; any other input as it is. */
export function withFullPath(operation: string, input: unknown, folder: string): unknown {
  if (!fileOperations.has(operation)) return input;
  const named = z.looseObject({ path: z.string().min(1) }).safeParse(input);
  if (!named.success || isAbsolute(named.data.path) || /^(?:received|outgoing):/.test(named.data.path)) return input;
  return { ...named.data, path: resolve(folder, named.data.path) };
}
