import { createHash } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseFileName } from '#main/db/open-store.ts';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { livingRows } from '#tests/support/read-store.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');

/** Written down before records were described once: what is exported and restored since then is the same to the byte. */
const digests: Readonly<Record<string, { readonly exported: string; readonly restored: string }>> = {
  '0000_first_records.sqlite': {
    exported: '30a2e95406b4ca22080bc885eefc3bebae2a6ce3837aebd8a95d58008c4c17f9',
    restored: '89d2d5fb00a16da6e143ddbc6eac9fb4aa36590a7dd328459d710d1bbd95c9c0',
  },
  '0001_quicker_passes.sqlite': {
    exported: 'bc5715bbd74ee51c3f7ca60f4424a75585af2039f596279039e5ad5a5e034741',
    restored: '62da383992d0d632ce3e746b0493c97995d41cd5ade68b02eb649fe8a1b647ff',
  },
  '0002_needs.sqlite': {
    exported: '4ce5b85ca66dd266a0dc005b46a7fc30ef258122c37cedd1ddd47d507c76dd37',
    restored: '2e666e0a30885bdbdd4decda366067bd0c602541be355f12279167f64dc3e474',
  },
  '0003_order_of_history.sqlite': {
    exported: '5401c63baf1ab54ab2372108d4aca0dc81383093cb02529248c99eebb92ac8b3',
    restored: '41587b89dbda4060141266e6d361a35a0380e480e76682fbcce62b88b8b9db4a',
  },
  '0004_subjects.sqlite': {
    exported: '54b71a11027d814fb65a9dfce4fadb6ba733e472133c72c7a899ed72b2f357e7',
    restored: 'faa757aad0c7c98077923a4a9d524b0832ed50a1a8fe55be8a4ad9b7c76cb2eb',
  },
  'version-1.json': {
    exported: '9c6eba5c7a063dab7053c53a7d1f68ae7cceb1d179f595b24288122a11eea4f6',
    restored: '89d2d5fb00a16da6e143ddbc6eac9fb4aa36590a7dd328459d710d1bbd95c9c0',
  },
  'version-2.json': {
    exported: '86382e33e57a36eec22e521e64cd3bbe6f3f9bf0177f7d6717932dfe54005f7b',
    restored: '2e666e0a30885bdbdd4decda366067bd0c602541be355f12279167f64dc3e474',
  },
  'version-3.json': {
    exported: '0bde4b35feaf2a2e7a52c0e113381795c8342ee8ea43456defde1698b8f1a246',
    restored: '41587b89dbda4060141266e6d361a35a0380e480e76682fbcce62b88b8b9db4a',
  },
};

test.each(Object.keys(digests).filter((name) => name.endsWith('.sqlite')))(
  '[records-6] %s is exported and restored to the same bytes',
  async (name) => {
    const folder = temporaryFolder();
    cpSync(join(fixtures, 'stores', name), join(folder, databaseFileName));
    expect(await digestsOf(await openTestDancecard({ folder }))).toEqual(digests[name]);
  },
);

test.each(Object.keys(digests).filter((name) => name.endsWith('.json')))(
  '%s is restored to the same rows',
  async (name) => {
    const dancecard = await openTestDancecard();
    await dancecard.value('import.all', { path: join(fixtures, 'exports', name), withoutHistory: true });
    expect(await digestsOf(dancecard)).toEqual(digests[name]);
  },
);

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
