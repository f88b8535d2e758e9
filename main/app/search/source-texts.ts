import { subjectTypes, type Subject, type SubjectType } from '#shared/domain/subject.ts';
import type { RecordType } from '#shared/records/records.ts';
import type { Sqlite } from '../../db/database.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { searchSources } from './search-sources.ts';

/** A record that was found. */
export interface SourceText {
  /** What is looked through of it, as the person wrote it. */
  readonly text: string;
  /** What it is seen with, maybe itself; null where that has no place of its own. */
  readonly home: Subject | null;
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly homeType: string;
  readonly homeId: string;
}

/** What was written in some records, by their ids. */
export function sourceTexts(
  sqlite: Sqlite,
  records: readonly { readonly id: string; readonly kind: RecordType }[],
): ReadonlyMap<string, SourceText> {
  const texts = new Map<string, SourceText>();
  for (const { type, sql } of searchSources) {
    const ids = records.flatMap(({ id, kind }) => (kind === type ? [id] : []));
    if (ids.length === 0) continue;
    for (const row of prepareOnce<[string], Row>(sqlite, sql).all(JSON.stringify(ids))) {
      const home = isSubject(row.homeType) ? { type: row.homeType, id: row.homeId } : null;
      texts.set(row.id, { text: row.text, home });
    }
  }
  return texts;
}

function isSubject(type: string): type is SubjectType {
  return subjectTypes.some((known) => known === type);
}
