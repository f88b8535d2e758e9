import { cpSync, readdirSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sealing } from '#main/app/portability/digests.ts';
import { exportVersion } from '#main/app/portability/everything.ts';
import { databaseFileName } from '#main/db/open-store.ts';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures');

export type Rows = Record<string, Record<string, unknown>[]>;

const exported = z.looseObject({
  version: z.int(),
  counts: z.record(z.string(), z.int()),
  records: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
});

/** The versions an export has had up to now. */
export const exportVersions = Array.from({ length: exportVersion }, (_, before) => before + 1);

/** An export as a version wrote it. */
export function frozenExport(version: number): string {
  return join(fixtures, 'exports', `version-${version}.json`);
}

/** A Dancecard over a copy of the frozen store of a schema, which has a row in every table it knows. */
export async function openFrozen(tag = latestFrozen()): Promise<TestDancecard> {
  const folder = join(temporaryFolder(), 'data');
  mkdirSync(folder);
  cpSync(join(fixtures, 'stores', `${tag}.sqlite`), join(folder, databaseFileName));
  return openTestDancecard({ folder });
}

/** The store that was frozen last: only that one holds every kind of record. */
function latestFrozen(): string {
  const tags = readdirSync(join(fixtures, 'stores')).map((name) => name.replace(/\.sqlite$/, ''));
  return tags.toSorted().at(-1) ?? '';
}

/** Exports everything to a file outside the data folder. */
export async function exportFile(dancecard: TestDancecard): Promise<string> {
  const path = join(temporaryFolder(), 'everything.json');
  await dancecard.value('export.all', { path });
  return path;
}

/** What an export holds. */
export function contentOf(path: string): z.output<typeof exported> {
  const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
  exported.parse(content);
  return content as z.output<typeof exported>;
}

/** Writes an export anew with other rows: sealed as Dancecard itself would, so that only its rules can refuse it. */
export function withRows(path: string, change: (rows: Rows) => Rows): string {
  const content = contentOf(path);
  const records = change(content.records);
  const sealed = sealing();
  for (const [list, rows] of Object.entries(records)) {
    sealed.begin(list);
    for (const row of rows) sealed.add(list, row);
  }
  const seals = [...sealed.seals()];
  return written({
    ...content,
    counts: Object.fromEntries(seals.map(([list, seal]) => [list, seal.rows])),
    records,
    digests: Object.fromEntries(seals.map(([list, seal]) => [list, seal.digest])),
  });
}

/** Writes any content to a file of its own. */
export function written(content: unknown): string {
  const path = join(temporaryFolder(), 'spoilt.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
