import { openSnapshot } from '../../db/snapshot.ts';
import { ok } from '#shared/domain/result.ts';
import type { FilesQuery } from '../handler.ts';
import { contentToExport } from './content-parts.ts';
import { writeExport } from './write-export.ts';
import { isWrittenWhole } from './written-whole.ts';

/**
 * Writes everything, history too, to one JSON file: one moment of the store, whatever is written meanwhile. The file is
 * read back before it takes its name, as a restore would read it.
 */
export const exportAll: FilesQuery<'export.all'> = {
  async withFiles(context, { path, replace = false, documents }) {
    const snapshot = openSnapshot(context.sqlite);
    try {
      const content = documents ? contentToExport(snapshot, [context.app.dataFolder]) : null;
      const facts = { writtenAt: context.now, appVersion: context.app.version };
      const writing = writeExport(snapshot, facts, content);
      const written = await context.files.write(path, writing.pieces(), {
        kind: 'everything',
        replace,
        check: (file) => isWrittenWhole(file, writing),
      });
      if (!written.ok) return written;
      const lacking = content?.lacking ?? 0;
      return ok({
        ...written.value,
        records: writing.counts,
        ...(lacking === 0 ? {} : { documentsWithoutContent: lacking }),
      });
    } finally {
      snapshot.close();
    }
  },
};
