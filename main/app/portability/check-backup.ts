import type { OutputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { FilesQuery, UnsaidFailureOf } from '../handler.ts';
import { openBackup, type BackupContext } from './backup.ts';
import { flawInWords, lackInWords, lacksHistoryOnly, readBackup } from './read-backup.ts';

export const checkBackup: FilesQuery<'backup.check'> = {
  withFiles: (context, { path }) => reportOn(context, path),
};

/** Reads an export or a copy from beginning to end, and says whether everything could be restored from it. */
export async function reportOn(
  context: BackupContext,
  path: string,
): Promise<Result<OutputOf<'backup.check'>, UnsaidFailureOf<'backup.check'>>> {
  const opened = await openBackup(context, path);
  if (!opened.ok) return opened;
  const backup = opened.value;
  const { name, kind } = backup;
  try {
    const read = await readBackup(context, backup);
    if (!read.ok) {
      if (read.error.kind === 'stopped') {
        return failed({ type: 'Stopped', message: message('backup.stoppedChecking') });
      }
      if (read.error.kind === 'unreadable') return failed(read.error.failure);
      if (read.error.kind !== 'damaged') return failed({ type: 'NotAList', message: flawInWords(backup, read.error) });
      const flaw = flawInWords(backup, read.error);
      return ok({
        name,
        kind,
        whole: false,
        recordsWhole: false,
        ...problemIn(context, flaw),
        writtenAt: null,
        records: {},
      });
    }
    const { seals, writtenAt } = read.value;
    const problem = lackInWords(backup, read.value);
    return ok({
      name,
      kind,
      whole: problem === null,
      recordsWhole: problem === null || lacksHistoryOnly(read.value),
      ...problemIn(context, problem),
      // A copy does not say when it was made; what it was turned into says when it is read.
      writtenAt: kind === 'copy' ? null : writtenAt,
      records: Object.fromEntries([...seals].map(([list, { rows }]) => [list, rows])),
    });
  } finally {
    await backup.close();
  }
}

function problemIn({ say }: BackupContext, problem: Message | null) {
  return { problem: problem === null ? null : say(problem), messages: { problem } };
}
