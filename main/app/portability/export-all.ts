import { openSnapshot } from '../../db/snapshot.ts';
import { ok } from '#shared/domain/result.ts';
import type { FilesQuery } from '../handler.ts';
import { writeExport } from './write-export.ts';
import { isWrittenWhole } from './written-whole.ts';

/**
 * Writes everything, history too, to one JSON file: one moment of the store, whatever is written meanwhile. The file is
 * read back before it takes its name, as a restore would read it.
 */
export const exportAll: FilesQuery<'export.all'> = {
  async withFiles(context, { path, replace = false }) {
    const snapshot = openSnapshot(context.sqlite);
    try {
      const writing = writeExport(snapshot, { writtenAt: context.now, appVersion: context.app.version });
      const written = await context.files.write(path, writing.pieces(), {
        kind: 'everything',
        replace,
        check: (content) => isWrittenWhole(content, writing),
      });
      if (!written.ok) return written;
      return ok({ ...written.value, records: writing.counts });
    } finally {
      snapshot.close();
    }
  },
};
