import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseFileName } from '#main/db/open-store.ts';
import { digestsOf, fixtures, frozenDigests } from '#tests/fixtures/digests.ts';
import { openTestDancecard, temporaryFolder } from '#tests/support/open-test-dancecard.ts';

const digests = frozenDigests();
const frozen = (ending: string) => Object.keys(digests).filter((name) => name.endsWith(ending));
const open = async (folder: string) => openTestDancecard({ folder });

test.each(frozen('.sqlite'))('[records-6] %s is exported and restored to the same bytes', async (name) => {
  const folder = temporaryFolder();
  cpSync(join(fixtures, 'stores', name), join(folder, databaseFileName));
  const dancecard = await open(folder);
  expect(await digestsOf(dancecard, digests[name]?.version ?? 0, open)).toEqual(digests[name]);
});

test.each(frozen('.json'))('%s is restored to the same rows', async (name) => {
  const dancecard = await openTestDancecard();
  await dancecard.value('import.all', { path: join(fixtures, 'exports', name), withoutHistory: true });
  expect(await digestsOf(dancecard, digests[name]?.version ?? 0, open)).toEqual(digests[name]);
});

test('everything frozen is here', () => {
  const files = [...readdirSync(join(fixtures, 'stores')), ...readdirSync(join(fixtures, 'exports'))];
  expect(Object.keys(digests).toSorted()).toEqual(files.toSorted());
});
