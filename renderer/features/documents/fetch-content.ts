import { failed, ok, type Result } from '#shared/domain/result.ts';
import { failureText, fetchFile, type useClient } from '#renderer/data/index.ts';

/** Fetches a copy of the content of a document; gives back in words why it can not be had. */
export async function fetchContent(client: ReturnType<typeof useClient>, id: string): Promise<Result<Blob, string>> {
  const written = await client.call('documents.save', { id, path: `outgoing:shown-${id}` });
  if (!written.ok) return failed(failureText(written.error));
  const file = await fetchFile(client, written.value.path);
  return file.ok ? ok(file.value.content) : file;
}
