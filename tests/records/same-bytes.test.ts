import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sealing } from '#main/app/portability/digests.ts';
import { exportedTables } from '#main/app/portability/everything.ts';
import { databaseFileName } from '#main/db/open-store.ts';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { livingRows } from '#tests/support/read-store.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');

/**
 * Written down before records were described once, and later as each store was frozen: what is exported and restored
 * since then is the same to the byte, but for what the export holds since a later version than the one named.
 */
const digests: Readonly<
  Record<string, { readonly version: number; readonly exported: string; readonly restored: string }>
> = {
  '0000_first_records.sqlite': {
    version: 4,
    exported: '30a2e95406b4ca22080bc885eefc3bebae2a6ce3837aebd8a95d58008c4c17f9',
    restored: '89d2d5fb00a16da6e143ddbc6eac9fb4aa36590a7dd328459d710d1bbd95c9c0',
  },
  '0001_quicker_passes.sqlite': {
    version: 4,
    exported: 'bc5715bbd74ee51c3f7ca60f4424a75585af2039f596279039e5ad5a5e034741',
    restored: '62da383992d0d632ce3e746b0493c97995d41cd5ade68b02eb649fe8a1b647ff',
  },
  '0002_needs.sqlite': {
    version: 4,
    exported: '4ce5b85ca66dd266a0dc005b46a7fc30ef258122c37cedd1ddd47d507c76dd37',
    restored: '2e666e0a30885bdbdd4decda366067bd0c602541be355f12279167f64dc3e474',
  },
  '0003_order_of_history.sqlite': {
    version: 4,
    exported: '5401c63baf1ab54ab2372108d4aca0dc81383093cb02529248c99eebb92ac8b3',
    restored: '41587b89dbda4060141266e6d361a35a0380e480e76682fbcce62b88b8b9db4a',
  },
  '0004_subjects.sqlite': {
    version: 4,
    exported: '54b71a11027d814fb65a9dfce4fadb6ba733e472133c72c7a899ed72b2f357e7',
    restored: 'faa757aad0c7c98077923a4a9d524b0832ed50a1a8fe55be8a4ad9b7c76cb2eb',
  },
  '0005_proposals.sqlite': {
    version: 4,
    exported: '4736ff52c5ba7699d416843c8e880eb7ce58ad55acbdb559606b4dc99c66b4b1',
    restored: '5c337691c384b093204cda65801c2c16d1c4606672bd0591623240c5a2e7578e',
  },
  '0006_looks.sqlite': {
    version: 4,
    exported: '4f81c605964e46af361e45688776de9108b4592527b2431c16a4ef41eb6d5f3b',
    restored: 'e945a9ca7898eebd23ad23bd926732cbcb45a458a4823426a2051a67598ce538',
  },
  'version-1.json': {
    version: 4,
    exported: '9c6eba5c7a063dab7053c53a7d1f68ae7cceb1d179f595b24288122a11eea4f6',
    restored: '89d2d5fb00a16da6e143ddbc6eac9fb4aa36590a7dd328459d710d1bbd95c9c0',
  },
  'version-2.json': {
    version: 4,
    exported: '86382e33e57a36eec22e521e64cd3bbe6f3f9bf0177f7d6717932dfe54005f7b',
    restored: '2e666e0a30885bdbdd4decda366067bd0c602541be355f12279167f64dc3e474',
  },
  'version-3.json': {
    version: 4,
    exported: '0bde4b35feaf2a2e7a52c0e113381795c8342ee8ea43456defde1698b8f1a246',
    restored: '41587b89dbda4060141266e6d361a35a0380e480e76682fbcce62b88b8b9db4a',
  },
  'version-4.json': {
    version: 4,
    exported: 'b0b687a0a7f0cebf73044356499af8e1ce170fdf39aa121a51cc1c9037af9e60',
    restored: 'e945a9ca7898eebd23ad23bd926732cbcb45a458a4823426a2051a67598ce538',
  },
};

const digestsOf = (ending: string) =>
  Object.entries(digests)
    .filter(([name]) => name.endsWith(ending))
    .map(([name, { version, ...expected }]) => ({ name, version, expected }));

test.each(digestsOf('.sqlite'))(
  '[records-6] $name is exported and restored to the same bytes',
  async ({ name, version, expected }) => {
    const folder = temporaryFolder();
    cpSync(join(fixtures, 'stores', name), join(folder, databaseFileName));
    expect(await madeOf(await openTestDancecard({ folder }), version)).toEqual(expected);
  },
);

test.each(digestsOf('.json'))('$name is restored to the same rows', async ({ name, version, expected }) => {
  const dancecard = await openTestDancecard();
  await dancecard.value('import.all', { path: join(fixtures, 'exports', name), withoutHistory: true });
  expect(await madeOf(dancecard, version)).toEqual(expected);
});

test('everything frozen is here', () => {
  const frozen = [...readdirSync(join(fixtures, 'stores')), ...readdirSync(join(fixtures, 'exports'))];
  expect(Object.keys(digests).toSorted()).toEqual(frozen.toSorted());
});

/** The digest of the export, and that of the rows of a store it was restored into, both as a version had them. */
async function madeOf(dancecard: TestDancecard, version: number) {
  const path = join(temporaryFolder(), 'everything.json');
  await dancecard.value('export.all', { path });
  const other = await openTestDancecard();
  await other.value('import.all', { path });
  const rows = Object.entries(livingRows(other.folder)).map(([table, list]) => [
    table,
    list.map((row) => asOf(version, table, row)),
  ]);
  return {
    exported: digest(exportAsOf(version, readFileSync(path, 'utf8'))),
    restored: digest(JSON.stringify(Object.fromEntries(rows))),
  };
}

/** A row without the columns that came after a version. */
function asOf(version: number, table: string, row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const later = new Set(
    exportedTables
      .find(({ name }) => name === table)
      ?.columns.flatMap(({ name, later: since }) => (since !== undefined && since.version > version ? [name] : [])),
  );
  return Object.fromEntries(Object.entries(row).filter(([column]) => !later.has(column)));
}

/** The text of an export as a version would have written it. A row is a line of its own. */
function exportAsOf(version: number, text: string): string {
  const sealed = sealing();
  let table = '';
  const lines = text.split('\n').map((line) => {
    table = /^ {4}"(?<table>\w+)": \[/.exec(line)?.groups?.['table'] ?? table;
    const row = /^ {6}(?<row>\{.*\})(?<rest>\]?,?)$/.exec(line)?.groups;
    if (row === undefined) return line.replace(/^ {2}"version": \d+,/, `  "version": ${version},`);
    const then = asOf(version, table, JSON.parse(row['row'] ?? ''));
    sealed.add(table, then);
    return `      ${JSON.stringify(then)}${row['rest'] ?? ''}`;
  });
  const seals = sealed.seals();
  const digestLine = /^ {4}"(?<list>\w+)": "[0-9a-f]{64}"/;
  return lines
    .map((line) => {
      const seal = seals.get(digestLine.exec(line)?.groups?.['list'] ?? '');
      return seal === undefined ? line : line.replace(/[0-9a-f]{64}/, seal.digest);
    })
    .join('\n');
}

function digest(bytes: string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
