import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { api, isPath } from '#shared/api/api.ts';
import { actor } from '#shared/records/history.ts';
import type { Asking } from '#main/caller.ts';
import type { CommandLine } from '#main/command-line-options.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';

/** Whether an operation has a `path`, which is a file; it is meant from where the person stands. */
function takesFile(operation: string): boolean {
  if (!isPath(operation)) return false;
  const input = z.toJSONSchema(api[operation].input, { io: 'input', unrepresentable: 'any' });
  return Object.hasOwn(input.properties ?? {}, 'path');
}

/** Reads the JSON a call was given, or says why it is none. Nothing stands for no input. */
export function readCallInput(text: string | undefined): Result<unknown, Message> {
  if (text === undefined || text.trim() === '') return ok({});
  try {
    return ok(JSON.parse(text));
  } catch (problem) {
    // What the engine says is English whatever the language; where it stopped reading is all that is taken from it.
    const [, position] = /position (\d+)/.exec(problem instanceof Error ? problem.message : '') ?? [];
    return failed(
      position === undefined
        ? message('terminal.notJson')
        : message('terminal.notJsonAt', { place: Number(position) + 1 }),
    );
  }
}

/** The input of a file operation with its relative path completed; any other input as it is. */
export function withFullPath(operation: string, input: unknown, folder: string): unknown {
  if (!takesFile(operation)) return input;
  const named = z.looseObject({ path: z.string().min(1) }).safeParse(input);
  if (!named.success || isAbsolute(named.data.path) || /^(?:received|outgoing):/.test(named.data.path)) return input;
  return { ...named.data, path: resolve(folder, named.data.path) };
}

/** Who calls by the command line, and whether it is only proposed. */
export function callerOf({ actor: name, propose }: Pick<CommandLine, 'actor' | 'propose'>): Result<Asking, Message> {
  const mode = propose ? 'propose' : 'do';
  if (name === null) return ok({ mode });
  const read = actor.safeParse(`agent:${name}`);
  return read.success ? ok({ actor: read.data, mode }) : failed(message('terminal.noActor', { name }));
}
