import { message } from '#shared/domain/message.ts';
import { readStoredMessage, storedMessage, textsIn } from '#shared/records/stored-message.ts';
import type { Sqlite } from '../../db/database.ts';
import { trackedTables } from '../../db/tracked-tables.ts';
import { unrecordedEntry } from '../../db/change-log.ts';
import { eraseTexts } from '../search/search-index.ts';
import { eraseFromHistory } from './erase-from-history.ts';
import { holdsAny, namesNobodyHas, namesOf } from './names.ts';
import { idsOf, keyNames, looseFields, saidOfNudges, type RowsToErase } from './what-belongs.ts';

/**
 * Takes rows out of every table, with what was recorded and derived about them. Within a transaction of the caller,
 * unrecorded: what is erased must not stand in the history.
 */
export function eraseRows(sqlite: Sqlite, rows: RowsToErase): void {
  const ids = idsOf(rows);
  const names = namesOf(sqlite, rows);
  sqlite.prepare('DELETE FROM current_entry').run();
  sqlite.prepare('INSERT INTO current_entry (id) VALUES (?)').run(unrecordedEntry);
  emptyLooseFields(sqlite, ids);
  eraseDerived(sqlite, ids);
  // What was proposed may speak of it in any of its texts, and can be proposed again.
  sqlite.prepare('DELETE FROM proposals').run();
  for (const { name } of trackedTables.toReversed()) {
    const gone = rows.get(name);
    if (gone === undefined) continue;
    const erase = sqlite.prepare(`DELETE FROM "${name}" WHERE id IN (SELECT value FROM json_each(?))`);
    erase.run(JSON.stringify([...gone]));
  }
  const named = holdsAny(namesNobodyHas(sqlite, names));
  eraseFromHistory(sqlite, ids, named);
  eraseNames(sqlite, named);
  sqlite.prepare('DELETE FROM current_entry').run();
}

function emptyLooseFields(sqlite: Sqlite, ids: ReadonlySet<string>): void {
  for (const { table, column } of looseFields) {
    const rows = sqlite
      .prepare<[], { id: string; value: string }>(
        `SELECT id, "${column}" AS value FROM "${table}" WHERE "${column}" IS NOT NULL`,
      )
      .all();
    const empty = sqlite.prepare(`UPDATE "${table}" SET "${column}" = NULL WHERE id = ?`);
    for (const { id, value } of rows) if (keyNames(value, ids)) empty.run(id);
  }
}

function eraseDerived(sqlite: Sqlite, ids: ReadonlySet<string>): void {
  const list = JSON.stringify([...ids]);
  const among = 'IN (SELECT value FROM json_each(@list))';
  sqlite.prepare(`DELETE FROM outlooks WHERE contractId ${among}`).run({ list });
  eraseTexts(sqlite, [...ids]);
  sqlite.prepare(`DELETE FROM document_texts WHERE documentId ${among}`).run({ list });
  sqlite
    .prepare(
      `DELETE FROM nudges WHERE subjectId ${among} OR supplierId ${among} OR contractId ${among}
       OR watchedId ${among}`,
    )
    .run({ list });
  for (const table of ['looks', 'exported_events']) {
    sqlite.prepare(`DELETE FROM ${table} WHERE recordId ${among}`).run({ list });
  }
  // What speaks of several records at once is written anew by the pass that follows; what is past goes.
  const rest = sqlite
    .prepare<[], { id: string; key: string; because: string; actions: string; expiredOn: string | null }>(
      'SELECT id, key, because, actions, expiredOn FROM nudges',
    )
    .all();
  const drop = sqlite.prepare('DELETE FROM nudges WHERE id = ?');
  for (const { id, key, actions } of rest) {
    if (keyNames(key, ids) || [...ids].some((each) => actions.includes(each))) drop.run(id);
  }
  sqlite
    .prepare(`DELETE FROM nudge_tellings WHERE personId ${among} OR nudgeId NOT IN (SELECT id FROM nudges)`)
    .run({ list });
  sqlite.prepare(`DELETE FROM deliveries WHERE personId ${among}`).run({ list });
}

/** What an answer is called whose nudge spoke of something erased. */
const someNudge = storedMessage(message('history.erased.nudge'));

/** Titles of nudges and of answers that still say a name nobody has any more. */
function eraseNames(sqlite: Sqlite, named: (text: string) => boolean): void {
  const nudges = sqlite
    .prepare<[], { id: string; text: string; expiredOn: string | null }>(
      "SELECT id, concat_ws(' ', title, because, actions, messages, actionMessages, subjectName, supplierName) AS text, expiredOn FROM nudges",
    )
    .all();
  const drop = sqlite.prepare('DELETE FROM nudges WHERE id = ?');
  const blank = sqlite.prepare(
    "UPDATE nudges SET title = '', because = '[]', actions = '[]', messages = NULL, actionMessages = NULL WHERE id = ?",
  );
  for (const { id, text, expiredOn } of nudges) if (named(text)) (expiredOn === null ? blank : drop).run(id);
  const renameInHistory = sqlite.prepare(
    `UPDATE changes SET
       before = CASE WHEN before ->> '$.title' IS NULL THEN before ELSE json_set(before, '$.title', @title) END,
       after = CASE WHEN after ->> '$.title' IS NULL THEN after ELSE json_set(after, '$.title', @title) END
     WHERE rowId = @id`,
  );
  for (const table of saidOfNudges) {
    const answers = sqlite.prepare<[], { id: string; title: string }>(`SELECT id, title FROM ${table}`).all();
    const rename = sqlite.prepare(`UPDATE ${table} SET title = ? WHERE id = ?`);
    for (const { id, title } of answers) {
      if (!textsIn(readStoredMessage(title)).some(named)) continue;
      rename.run(someNudge, id);
      renameInHistory.run({ title: someNudge, id });
    }
  }
}
