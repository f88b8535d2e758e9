import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { furnish } from './household.ts';
import type { Household } from './household-ids.ts';

interface Furnished {
  readonly dancecard: TestDancecard;
  readonly home: Household;
}

/** For the tests of a file: opens a furnished household of a test's own, which is furnished once and then copied. */
export function furnishedOnce(): () => Promise<Furnished> {
  let first: Promise<{ readonly folder: string; readonly home: Household }> | undefined;
  const kept = mkdtempSync(join(tmpdir(), 'dancecard-furnished-'));
  afterAll(() => rmSync(kept, { recursive: true, force: true }));
  return async () => {
    first ??= furnishIn(join(kept, 'household'));
    const { folder: from, home } = await first;
    const folder = temporaryFolder();
    cpSync(from, folder, { recursive: true });
    return { dancecard: await openTestDancecard({ folder }), home };
  };
}

async function furnishIn(folder: string): Promise<{ readonly folder: string; readonly home: Household }> {
  const dancecard = await openTestDancecard({ folder });
  const home = await furnish(dancecard);
  await dancecard.value('calendar.keep', { path: `${folder}.ics` });
  await dancecard.close();
  return { folder, home };
}
