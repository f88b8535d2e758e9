import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { refused } from '../failures.ts';
import type { FilesQuery } from '../handler.ts';

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['json', 'application/json'],
  ['ics', 'text/calendar'],
  ['csv', 'text/csv'],
]);

/** Takes the content of a file a person chose in a page, or a portion of it. */
export const receiveFile: FilesQuery<'files.receive'> = {
  async withFiles(context, { name, base64, bytes, path, offset }) {
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) {
      return failed(refused(message('refusals.fileIncomplete')));
    }
    const portion = Buffer.from(base64, 'base64');
    const received = await context.files.receive(
      path === undefined
        ? { name, bytes: portion, whole: bytes ?? portion.byteLength }
        : { path, offset: offset ?? 0, bytes: portion },
    );
    return received.ok ? received : failed(refused(received.error));
  },
};

/** Gives a page the file an export wrote, portion by portion, once. */
export const collectFile: FilesQuery<'files.collect'> = {
  async withFiles(context, { path, offset, content }) {
    const collected = await context.files.collect(path, offset, content);
    if (!collected.ok) return failed({ type: 'FileUnreadable', message: collected.error.message });
    const { portion, ...file } = collected.value;
    const ending = file.name.split('.').at(-1) ?? '';
    return ok({
      ...file,
      mediaType: mediaTypes.get(ending) ?? 'application/octet-stream',
      base64: Buffer.from(portion.buffer, portion.byteOffset, portion.byteLength).toString('base64'),
    });
  },
};
