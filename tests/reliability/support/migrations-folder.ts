import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { migrationsFolder } from '#main/built-folders.ts';
import { temporaryFolder } from '#tests/support/open-test-dancecard.ts';

const journalSchema = z.object({
  version: z.string(),
  dialect: z.string(),
  entries: z.array(
    z.object({ idx: z.int(), version: z.string(), when: z.int(), tag: z.string(), breakpoints: z.boolean() }),
  ),
});
type Journal = z.infer<typeof journalSchema>;

/** The project's migrations with more after them, each a tag, its statements, and when it was made. */
export function migrationsWith(
  ...more: readonly { tag: string; statements: readonly string[]; when?: number }[]
): string {
  const folder = join(temporaryFolder(), 'migrations');
  cpSync(migrationsFolder(), folder, { recursive: true });
  changeJournal(folder, (journal) => {
    for (const { tag, statements, when } of more) {
      writeFileSync(join(folder, `${tag}.sql`), statements.join(';\n--> statement-breakpoint\n'));
      const latest = journal.entries.at(-1)?.when ?? 0;
      journal.entries.push({
        idx: journal.entries.length,
        version: '6',
        when: when ?? latest + 1000,
        tag,
        breakpoints: true,
      });
    }
  });
  return folder;
}

/** When each of the project's own migrations was made. */
export function ownMigrations(): { tag: string; when: number }[] {
  return readJournal(migrationsFolder()).entries;
}

function changeJournal(folder: string, change: (journal: Journal) => void): void {
  const journal = readJournal(folder);
  change(journal);
  writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify(journal));
}

function readJournal(folder: string): Journal {
  return journalSchema.parse(JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')));
}
