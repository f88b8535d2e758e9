import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { exportVersion } from '#main/app/portability/everything.ts';
import { fieldsOf } from '#shared/records/record.ts';
import { recordList } from '#shared/records/records.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'exports');
const versions = readdirSync(folder)
  .flatMap((name) => /^version-(\d+)\.json$/.exec(name)?.[1] ?? [])
  .map(Number)
  .toSorted((one, other) => one - other);
/** From this version on the columns of an export are the fields of the records. */
const namedAsNow = 5;

test('every version of the export up to the present one is frozen, so the next new field or record is of the one after it', () => {
  const next = (versions.at(-1) ?? 0) + 1;
  expect(versions, `What is new is new since ${next}, then run node tests/fixtures/freeze-store.ts`).toEqual(
    Array.from({ length: exportVersion }, (_, n) => n + 1),
  );
});

test.each(versions.filter((version) => version >= namedAsNow))(
  '[records-10] a frozen export of version %i holds what is described as there since then, and no more',
  (version) => {
    const text = readFileSync(join(folder, `version-${version}.json`), 'utf8');
    const { records: file } = z.object({ records: z.record(z.string(), z.unknown()) }).parse(JSON.parse(text));
    const wrong = recordList.flatMap((record) => {
      if (record.since > version) return record.table in file ? [`${record.table} is there already`] : [];
      const rows = z.array(z.record(z.string(), z.unknown())).safeParse(file[record.table]);
      if (!rows.success) return [`${record.table} is not: say since: ${exportVersion + 1} of the record`];
      const [row] = rows.data;
      if (row === undefined) return [];
      return fieldsOf(record).flatMap(([name, { since }]) => {
        const isDescribed = Math.max(record.since, since?.version ?? 1) <= version;
        if (isDescribed === name in row) return [];
        return isDescribed
          ? [`${record.table}.${name} is not: say since: { version: … } of the field, the one that first holds it`]
          : [`${record.table}.${name} is there already`];
      });
    });
    expect(wrong, `in version ${version}`).toEqual([]);
  },
);
