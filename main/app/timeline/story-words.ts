import { foldForSearch } from '#shared/domain/fold.ts';
import { subjectTypes, type SubjectType } from '#shared/domain/subject.ts';
import { readStoredMessage, textsIn } from '#shared/records/stored-message.ts';
import type { Sqlite } from '../../db/database.ts';
import { namesOfAll } from '../subjects/subject-names.ts';

/** Longer questions keep their first words. */
const mostWords = 8;

/** What of an entry is searched. */
interface Searched {
  readonly type: SubjectType | null;
  readonly subjectId: unknown;
  readonly words?: unknown;
}

/**
 * Whether every word of a text is found in what was written in an entry, or in the name of what it is about or of its
 * supplier, whatever the case and accents. Null where the text has no words.
 */
export function wordsIn(sqlite: Sqlite, text: string): ((entry: Searched) => boolean) | null {
  const words = foldForSearch(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, mostWords);
  if (words.length === 0) return null;
  const named = foundInNames(sqlite, words);
  return ({ type, subjectId, words: written }) => {
    const inName = type === null || typeof subjectId !== 'string' ? undefined : named.get(type)?.get(subjectId);
    if (inName?.size === words.length) return true;
    const left = words.filter((word) => inName?.has(word) !== true);
    if (typeof written !== 'string') return false;
    const folded = foldedFast(ownWords(written));
    return left.every((word) => folded.includes(word));
  };
}

const plain = /^[\x20-\x7e]*$/;

/** Text as words are looked for in it. Nearly all text has nothing to fold but its case, and there is much of it. */
function foldedFast(text: string): string {
  return plain.test(text) ? text.toLowerCase().replace(/['`]/g, '') : foldForSearch(text);
}

/** Which of the words stand in the name of a subject: read once, since many entries are about the same. */
function foundInNames(sqlite: Sqlite, words: readonly string[]) {
  const folds = new Map<string, string>();
  const folded = (name: string): string => {
    const known = folds.get(name) ?? foldForSearch(name);
    folds.set(name, known);
    return known;
  };
  return new Map(
    subjectTypes.map((type) => {
      const found = new Map<string, ReadonlySet<string>>();
      for (const [id, { name, supplierName }] of namesOfAll(sqlite, type)) {
        const names = `${folded(name)} ${folded(supplierName ?? '')}`;
        const inName = words.filter((word) => names.includes(word));
        if (inName.length > 0) found.set(id, new Set(inName));
      }
      return [type, found] as const;
    }),
  );
}

/** What the person wrote; of a message that is kept, the texts in it. */
function ownWords(written: string): string {
  return written.startsWith('{"id":"') ? textsIn(readStoredMessage(written)).join(' ') : written;
}
