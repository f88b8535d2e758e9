import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseFileName } from '#main/db/open-store.ts';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { livingRows } from '#tests/support/read-store.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');

/** Written down before records were described once: what is exported and restored since then is the same to the byte. */
const digests: Readonly<Record<string, { readonly exported: string; readonly restored: string }>> = {
  '0000_first_records.sqlite': {
    exported: 'd127ff21ec880c4d7da12d4b4b1fcf700e14b5557c02f52efa0edb14a1370a79',
    restored: '89d2d5fb00a16da6e143ddbc6eac9fb4aa36590a7dd328459d710d1bbd95c9c0',
  },
  '0001_quicker_passes.sqlite': {
    exported: 'c52aff64c9bdac3fef962322f8fc8235c4ebb2424045d340cf4a7c06f343892b',
    restored: '62da383992d0d632ce3e746b0493c97995d41cd5ade68b02eb649fe8a1b647ff',
  },
  '0002_needs.sqlite': {
    exported: 'b2c9d268c2948aeea85405ad38124348febcb25ec93496a888e58f46744da4ff',
    restored: '390c831dc2328ae68923687a286d1f83a7f7c98c38b561789881176eb3778e6a',
  },
  '0003_order_of_history.sqlite': {
    exported: '5e6001f041f7924fad9284b50ec020ffd7c66665b192d6c26d975216b3191214',
    restored: '20b7c706a76f5a81feaf7010544abbcbfa4324089d386f82c4bf186914b8f7e5',
  },
  'version-1.json': {
    exported: '7d8cf447550f435a70d6cd07a4561a0efcfba54283588bdfef0ea1bebccfcd33',
    restored: '89d2d5fb00a16da6e143ddbc6eac9fb4aa36590a7dd328459d710d1bbd95c9c0',
  },
  'version-2.json': {
    exported: 'd154130746c674db4f31eefb1c06e014f41f4409636d39dc1bbe6ebee79eba49',
    restored: '390c831dc2328ae68923687a286d1f83a7f7c98c38b561789881176eb3778e6a',
  },
};

test.each(readdirSync(join(fixtures, 'stores')))('[G1] %s is exported and restored to the same bytes', async (name) => {
  const folder = temporaryFolder();
  cpSync(join(fixtures, 'stores', name), join(folder, databaseFileName));
  expect(await digestsOf(await openTestDancecard({ folder }))).toEqual(digests[name]);
});

test.each(readdirSync(join(fixtures, 'exports')))('[G1] %s is restored to the same rows', async (name) => {
  const dancecard = await openTestDancecard();
  await dancecard.value('import.all', { path: join(fixtures, 'exports', name), withoutHistory: true });
  expect(await digestsOf(dancecard)).toEqual(digests[name]);
});

/** The digest of the export, and that of the rows of a store it was restored into. */
async function digestsOf(dancecard: TestDancecard) {
  const path = join(temporaryFolder(), 'everything.json');
  await dancecard.value('export.all', { path });
  const other = await openTestDancecard();
  await other.value('import.all', { path });
  return { exported: digest(readFileSync(path)), restored: digest(JSON.stringify(livingRows(other.folder))) };
}

function digest(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
