import { z } from 'zod';
import type { ParsedInputOf } from '#shared/api/api.ts';
import { ownDefinition } from '#shared/api/palgorithms.ts';
import { literal, message } from '#shared/domain/message.ts';
import { ownFileFormat, ownFileVersion } from '#shared/domain/own-palgorithms/own-file.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import { definitionOf } from '../../nudges/own/stored-own.ts';
import type { Unreadable } from '../../files.ts';
import { notFound, refused } from '../failures.ts';
import { readied, type FilesContext, type FilesQuery, type PreparedCommand, type QueryHandler } from '../handler.ts';
import { findOwn, findSameOwn, insertOwn, listOwn, ownRowOf } from './own-palgorithms.ts';
import { tryDefinition, withNothing } from './try-palgorithm.ts';

const head = z.object({ format: z.literal(ownFileFormat), version: z.int().min(1) });
const file = z.strictObject({ ...head.shape, palgorithm: z.strictObject(ownDefinition.shape) });

/** One of the person's own as a text that another Dancecard takes in. */
export const exportOwn: QueryHandler<'palgorithms.export'> = (context, { id }) => {
  const row = findOwn(context, id);
  if (row === undefined) return failed(notFound('ownPalgorithm', id));
  const palgorithm = definitionOf(ownRowOf(row));
  if (palgorithm === null) return failed(refused(message('refusals.ownUnreadable')));
  const content = { format: ownFileFormat, version: ownFileVersion, palgorithm };
  return ok({ name: palgorithm.name, text: `${JSON.stringify(content, null, 2)}\n` });
};

/** The most bytes a file with one palgorithm may have: longer ones are nothing of the kind. */
const largestFile = 200_000;

type OwnFile = ParsedInputOf<'palgorithms.import'>;

/** What such a file or text holds, and what it would say today. Nothing is taken in. */
export const previewOwn: FilesQuery<'palgorithms.preview'> = {
  async withFiles(context, input) {
    const text = await textOf(context, input);
    if (!text.ok) return text;
    const read = readFile(text.value);
    if (!read.ok) return read;
    const definition = read.value;
    const tried = await tryDefinition(context, 'tried', withNothing(definition), 20);
    if (!tried.ok) return tried;
    const known = await listOwn(context, {});
    const isKnown = known.ok && known.value.some(({ name }) => name === definition.name);
    return ok({ definition, ...tried.value, isKnown });
  },
};

/** Takes one in. One that could not be carried out is refused; one that is here already adds nothing. */
export const importOwn: PreparedCommand<'palgorithms.import', Definition, never> = {
  async prepare(context, input) {
    const text = await textOf(context, input);
    if (!text.ok) return text;
    const read = readFile(text.value);
    return read.ok ? ok(readied(read.value)) : read;
  },
  run(context, _input, { facts }) {
    const same = findSameOwn(context, facts);
    return same === undefined ? insertOwn(context, facts, true, 'history.did.importedOwn') : ok(same);
  },
};

/** The text that was given, or the one of the file that was. */
async function textOf(context: FilesContext, { text, path }: OwnFile): Promise<Result<string, Unreadable>> {
  if (path === undefined) return ok(text ?? '');
  const read = await context.files.read(path, largestFile);
  return read.ok ? ok(decoded(read.value.bytes)) : read;
}

/** Some editors keep a text in two bytes for each sign, and say so in the first two. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

type Definition = Omit<ParsedInputOf<'palgorithms.define'>, 'enabled'>;

/** A definition that is written as the api takes one stands for a file with it. */
function asFile(content: unknown): unknown {
  const isDefinition =
    typeof content === 'object' && content !== null && ['on', 'when', 'say'].every((part) => part in content);
  return isDefinition ? { format: ownFileFormat, version: ownFileVersion, palgorithm: content } : content;
}

/** Reads a text that may come from anybody. */
function readFile(text: string): Result<Definition, ReturnType<typeof refused>> {
  const none = failed(refused(message('refusals.ownFile', { example: `{ "format": "${ownFileFormat}"` })));
  let content: unknown;
  try {
    content = asFile(JSON.parse(text.replace(/^\uFEFF/u, '')));
  } catch {
    return text.includes(`"${ownFileFormat}"`) ? failed(refused(message('refusals.ownFileBroken'))) : none;
  }
  const known = head.safeParse(content);
  if (!known.success) return none;
  if (known.data.version > ownFileVersion) return failed(refused(message('refusals.ownFileNewer')));
  const read = file.safeParse(content);
  return read.success ? ok(read.data.palgorithm) : failed(refused(unusable(read.error)));
}

/** Which part of a palgorithm can not be taken in. */
function unusable({ issues: [issue] }: z.ZodError): Message {
  if (issue?.code === 'unrecognized_keys') {
    return message('refusals.ownFileUnknownPart', { part: literal((issue.keys[0] ?? '').slice(0, 60)) });
  }
  return message('refusals.ownFilePart', { part: String(issue?.path[1] ?? issue?.path[0] ?? '') });
}
