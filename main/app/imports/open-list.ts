import { message } from '#shared/domain/message.ts';
import { failed, type Result } from '#shared/domain/result.ts';
import { fileByteLimit } from '../../imports/limits.ts';
import type { ListMapping, NotAList, ReadList, Stopped } from '../../imports/list-types.ts';
import type { FilePort } from '../../files.ts';
import type { FilesContext } from '../handler.ts';

type Unreadable = Extract<Awaited<ReturnType<FilePort['read']>>, { ok: false }>['error'];

/** Reads the list a person chose, telling how far it is. Gives its file name beside it. */
export async function openList(
  context: FilesContext,
  path: string,
  mapping: ListMapping | undefined,
): Promise<Result<{ list: ReadList; fileName: string }, NotAList | Stopped | Unreadable>> {
  const file = await context.files.read(path, fileByteLimit);
  if (!file.ok) return failed(file.error);
  const { bytes, name } = file.value;
  // Loaded when the first list comes: with its tables of encodings it is much to load, and seldom needed.
  const { readList } = await import('../../imports/read-list.ts');
  const list = await readList(bytes, name, mapping, {
    today: context.today,
    say: (said) => context.say(said),
    defaultCurrency: context.preferences.currency,
    onProgress: (done, total) => {
      context.progress({ work: 'import', done, total, text: message('progress.reading', { file: name }) });
    },
    stopped: () => context.stopped(),
  });
  return list.ok ? { ok: true, value: { list: list.value, fileName: name } } : list;
}
