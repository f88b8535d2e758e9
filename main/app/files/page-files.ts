import { failed, ok } from '#shared/domain/result.ts';
import { refused } from '../failures.ts';
import type { QueryHandler } from '../handler.ts';

const mediaTypes: Record<string, string> = { json: 'application/json', ics: 'text/calendar', csv: 'text/csv' };

/** Takes the content of a file a person chose in a page. */
export const receiveFile: QueryHandler<'files.receive'> = (context, { name, base64 }) => {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) {
    return failed(refused('The file arrived incomplete. Please choose it again.'));
  }
  return ok({ path: context.files.receive(name, Buffer.from(base64, 'base64')) });
};

/** Gives a page the file an export wrote, once. */
export const collectFile: QueryHandler<'files.collect'> = (context, { path }) => {
  const file = context.files.collect(path);
  if (!file.ok) {
    if (file.error.type === 'FileUnreadable') return failed(file.error);
    return failed({ type: 'FileUnreadable', message: file.error.message });
  }
  const { name, bytes } = file.value;
  const ending = name.split('.').at(-1) ?? '';
  return ok({
    name,
    mediaType: mediaTypes[ending] ?? 'application/octet-stream',
    base64: Buffer.from(bytes).toString('base64'),
  });
};
