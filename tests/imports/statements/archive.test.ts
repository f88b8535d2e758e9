import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { zip } from '#tests/support/zip.ts';
import { camtStatement } from '#tests/payments/statement-file.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';

const october = camtStatement([{ on: '2026-10-02', amount: '-10.00', to: 'Lichtspiel', id: 'a' }]);
const november = camtStatement([
  { on: '2026-11-02', amount: '-10.00', to: 'Lichtspiel', id: 'b' },
  { on: '2026-11-03', amount: '-4.20', to: 'Kiosk', id: 'c' },
]);

test('an archive of statements, as banks give several days at once, is read as one file', async () => {
  const dancecard = await openTestDancecard();
  const path = join(dancecard.folder, 'CAMT.zip');
  writeFileSync(path, zip({ '2026-11.xml': november, '2026-10.xml': october }));
  expect(await dancecard.value('imports.preview', { path })).toMatchObject({
    kind: 'payments',
    payments: { count: 3, sum: -2420, from: '2026-10-02', to: '2026-11-03' },
  });
  expect(await dancecard.value('imports.apply', { path })).toMatchObject({ added: 3, known: 0 });
  expect(await dancecard.value('imports.apply', { path })).toMatchObject({ added: 0, known: 3 });
});

test('an archive with anything else in it is refused as before', async () => {
  const dancecard = await openTestDancecard();
  const path = join(dancecard.folder, 'other.zip');
  const others: readonly Record<string, string>[] = [
    { 'a.xml': october, 'b.xml': '<other/>' },
    { 'a.xml': '<other/>' },
    { 'a.xml': october, 'b.txt': '' },
  ];
  for (const files of others) {
    writeFileSync(path, zip(files));
    expect(await dancecard.error('imports.preview', { path })).toMatchObject({ type: 'NotAList' });
  }
});
