import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { unrecordedEntry } from '../../db/change-log.ts';
import type { Sqlite } from '../../db/database.ts';
import { documentsFolderName, unneededFileName } from '../../db/folder-files.ts';
import { eraseThenClear, keptBeside } from '../../db/erasing.ts';
import { trackedTables } from '../../db/tracked-tables.ts';
import { refused } from '../failures.ts';
import type { CommandApart } from '../handler.ts';
import { saidTogether } from './erase-record.ts';
import { emptySearchTexts } from '../search/search-index.ts';
import { countRows } from './count-rows.ts';

/** Everything that is not a record: what was recorded about them, and what is derived. Children first. */
const furtherTables = [
  'changes',
  'history_entries',
  'outlooks',
  'nudges',
  'nudge_tellings',
  'looks',
  'deliveries',
  'exported_events',
  'kept_calendar',
  'document_texts',
  'proposals',
];

/** Erases everything there is, so that a store is left as new ones are. */
export const eraseAll: CommandApart<'erase.all'> = {
  apart(context) {
    const { sqlite, app } = context;
    if (sqlite.inTransaction) return failed(refused(message('erase.busy')));
    const { copies, damaged } = keptBeside(app.dataFolder);
    let records = 0;
    const finished = eraseThenClear(
      sqlite,
      app.dataFolder,
      [...copies, ...damaged, documentsFolderName, unneededFileName],
      () => {
        records = trackedTables.reduce((sum, { name }) => sum + countRows(sqlite, name), 0);
        eraseTables(sqlite);
      },
    );
    // What a page handed over, or has not fetched yet, may hold it too.
    context.app.forgetPassedFiles();
    const sentences = [message('erase.allDone'), ...(finished ? [] : [message('erase.unfinished')])];
    return ok({ records, copies, damaged, finished, ...saidTogether(context, sentences) });
  },
};

function eraseTables(sqlite: Sqlite): void {
  sqlite.prepare('DELETE FROM current_entry').run();
  sqlite.prepare('INSERT INTO current_entry (id) VALUES (?)').run(unrecordedEntry);
  // Loose references would forbid any order.
  sqlite.prepare('UPDATE needs SET causeContractId = NULL').run();
  sqlite.prepare('UPDATE candidates SET supplierId = NULL, incumbentContractId = NULL').run();
  sqlite.prepare('UPDATE offers SET contractId = NULL').run();
  emptySearchTexts(sqlite);
  for (const table of [...furtherTables, ...trackedTables.toReversed().map(({ name }) => name)]) {
    sqlite.prepare(`DELETE FROM "${table}"`).run();
  }
  sqlite.prepare('DELETE FROM current_entry').run();
}
