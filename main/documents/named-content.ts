import { z } from 'zod';
import type { Sqlite } from '../db/database.ts';
import { hashPattern } from './document-files.ts';

const hashes = z.array(z.string());

/** The contents that documents name, removed ones too, each once and in order; what is no hash names none. */
export function namedContent(sqlite: Sqlite): string[] {
  return hashes
    .parse(
      sqlite.prepare("SELECT DISTINCT hash FROM documents WHERE typeof(hash) = 'text' ORDER BY hash").pluck().all(),
    )
    .filter((hash) => hashPattern.test(hash));
}
