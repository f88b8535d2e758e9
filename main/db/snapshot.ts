import { connect, keyOf } from './connect.ts';
import type { Sqlite } from './database.ts';
import { asStored } from './readable/readable-connection.ts';

/** A second, reading connection that sees one moment of the store, whatever is written meanwhile. The caller closes it. */
export function openSnapshot(sqlite: Sqlite): Sqlite {
  const snapshot = connect(sqlite.name, { key: keyOf(asStored(sqlite)), readonly: true });
  snapshot.exec('BEGIN');
  return snapshot;
}
