import { expect, onTestFinished, test, vi } from 'vitest';
import { api } from '#shared/api/api.ts';
import { migrationsWith } from '#tests/reliability/support/migrations-folder.ts';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { readStore } from '#tests/support/read-store.ts';
import { everyCommand } from '../history/every-command.ts';
import { furnish } from '../history/household.ts';
import type { Household } from '../history/household-ids.ts';

/** A text that every record of which a person enters something has beside the others, and that no code knows. */
const program = vi.hoisted(() => ({ migrations: null as string | null, described: [] as string[] }));

vi.mock('#shared/records/records.ts', async (original) => {
  const module = await original<typeof import('#shared/records/records.ts')>();
  const { text } = await import('#shared/records/field.ts');
  const { line } = await import('#shared/records/values.ts');
  for (const { table, fields } of module.recordList) {
    if (Object.values(fields).every(({ entered }) => entered !== true)) continue;
    const byname = text({ value: line(100), entered: true, searched: true });
    Object.assign(fields, { byname });
    program.described.push(table);
  }
  return module;
});

vi.mock('#main/built-folders.ts', async (original) => {
  const folders = await original<typeof import('#main/built-folders.ts')>();
  return { ...folders, migrationsFolder: () => program.migrations ?? folders.migrationsFolder() };
});

async function openWithBynames(): Promise<TestDancecard> {
  const statements = program.described.map((table) => `ALTER TABLE "${table}" ADD COLUMN "byname" text`);
  program.migrations = migrationsWith({ tag: '9000_bynames', statements });
  onTestFinished(() => {
    program.migrations = null;
  });
  return openTestDancecard();
}

/** The tables of which a living row has a byname. */
function tablesCalled({ folder }: TestDancecard, byname: string): string[] {
  return readStore(folder, (sqlite) =>
    program.described.filter(
      (table) =>
        sqlite.prepare(`SELECT 1 FROM "${table}" WHERE "byname" = ? AND deletedAt IS NULL`).get(byname) !== undefined,
    ),
  );
}

/** A command that takes the new text, with an input that has it. */
interface Taking {
  readonly path: string;
  readonly input: (home: Household, byname: string) => unknown;
}

const takingItself = Object.entries(everyCommand).flatMap(([path, deed]): Taking[] => {
  const { input } = api[path as keyof typeof api];
  if (!('input' in deed) || !('shape' in input) || !('byname' in input.shape)) return [];
  return [
    {
      path,
      input: (home, byname) => ({ ...(deed.input as (given: Household) => object)(home), byname }),
    },
  ];
});

/** Where the record is a part of what the command takes. */
const takingInParts: Taking[] = [
  {
    path: 'candidates.update',
    input: ({ candidate, requirement }, byname) => ({
      id: candidate,
      assessments: [{ requirementId: requirement, verdict: 'yes', byname }],
    }),
  },
  {
    path: 'needs.update',
    input: ({ need, requirement }, byname) => ({
      id: need,
      requirements: [
        { id: requirement, text: 'Open before seven', kind: 'must', weight: 8, byname },
        { text: 'A sauna', kind: 'nice' },
      ],
    }),
  },
];

test('[records-7] a text that is described of a record is taken, written, told and taken back without more code', async () => {
  const dancecard = await openWithBynames();
  const home = await furnish(dancecard);
  const forgotten: string[] = [];
  const written = new Set<string>();
  for (const [index, { path, input }] of [...takingItself, ...takingInParts].entries()) {
    const byname = `Byname ${index}`;
    const outcome = await dancecard.callUnknown(path, input(home, byname));
    if (!outcome.ok) throw new Error(`${path}: ${outcome.error.message}`);
    const tables = tablesCalled(dancecard, byname);
    for (const table of tables) written.add(table);
    const [entry] = await dancecard.value('history.list', { limit: 1 });
    const told = JSON.stringify(await dancecard.value('history.get', { id: entry?.id ?? '' }));
    if (tables.length === 0 || !told.includes(byname)) forgotten.push(path);
    await dancecard.value('history.undo', {});
    if (tablesCalled(dancecard, byname).length > 0) forgotten.push(`history.undo of ${path}`);
  }
  expect(forgotten).toEqual([]);
  // What an own palgorithm says is read as a whole, so its commands name each part.
  expect(program.described.filter((table) => !written.has(table))).toEqual(['own_palgorithms']);
});

test('what a person entered in a text that no code knows is kept when two suppliers become one', async () => {
  const dancecard = await openWithBynames();
  const kept = await addContract(dancecard, { supplierName: 'Nordwall Bad' });
  const other = await addContract(dancecard, { supplierName: 'Nordwall Bäder' });
  const call = async (path: string, input: unknown) => {
    const outcome = await dancecard.callUnknown(path, input);
    expect(outcome.ok).toBe(true);
  };
  await call('suppliers.update', { id: other.supplierId, byname: 'The baths' });
  await call('relationships.update', { id: other.relationshipId, byname: 'Ours' });
  const need = await dancecard.value('needs.add', { title: 'Swimming', trigger: 'other' });
  await call('candidates.add', { needId: need.id, supplierId: kept.supplierId });
  await call('candidates.add', { needId: need.id, supplierId: other.supplierId, byname: 'The one by the river' });
  await call('suppliers.merge', { keepId: kept.supplierId, otherId: other.supplierId });
  expect(await dancecard.value('suppliers.get', { id: kept.supplierId })).toMatchObject({
    byname: 'The baths',
    relationships: [{ byname: 'Ours' }],
  });
  expect((await dancecard.value('needs.get', { id: need.id })).candidates).toMatchObject([
    { byname: 'The one by the river' },
  ]);
});
