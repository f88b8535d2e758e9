import { z } from 'zod';
import type { ParsedInputOf } from '#shared/api/api.ts';
import { ownDefinition } from '#shared/api/palgorithms.ts';
import { message } from '#shared/domain/message.ts';
import { ownFileFormat, ownFileVersion } from '#shared/domain/own-palgorithms/own-file.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { definitionOf } from '../../nudges/own/stored-own.ts';
import type { Unreadable } from '../../files.ts';
import { notFound, refused } from '../failures.ts';
import { readied, type FilesContext, type FilesQuery, type PreparedCommand, type QueryHandler } from '../handler.ts';
import { findOwn, insertOwn, listOwn, ownRowOf } from './own-palgorithms.ts';
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

/** Takes one in. One that could not be carried out is refused. */
export const importOwn: PreparedCommand<'palgorithms.import', Definition, never> = {
  async prepare(context, input) {
    const text = await textOf(context, input);
    if (!text.ok) return text;
    const read = readFile(text.value);
    return read.ok ? ok(readied(read.value)) : read;
  },
  run: (context, _input, { facts }) => insertOwn(context, facts, true, 'history.did.importedOwn'),
};

/** The text that was given, or the one of the file that was. */
async function textOf(context: FilesContext, { text, path }: OwnFile): Promise<Result<string, Unreadable>> {
  if (path === undefined) return ok(text ?? '');
  const read = await context.files.read(path, largestFile);
  return read.ok ? ok(new TextDecoder().decode(read.value.bytes)) : read;
}

type Definition = Omit<ParsedInputOf<'palgorithms.define'>, 'enabled'>;

/** Reads a text that may come from anybody. */
function readFile(text: string): Result<Definition, ReturnType<typeof refused>> {
  const none = failed(refused(message('refusals.ownFile', { example: `{ "format": "${ownFileFormat}"` })));
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return none;
  }
  const known = head.safeParse(content);
  if (!known.success) return none;
  if (known.data.version > ownFileVersion) return failed(refused(message('refusals.ownFileNewer')));
  const read = file.safeParse(content);
  return read.success ? ok(read.data.palgorithm) : none;
}
