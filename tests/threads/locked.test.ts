import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { api } from '#shared/api/api.ts';
import { openTestDancecard, temporaryFolder } from '#tests/support/open-test-dancecard.ts';
import { addContract } from '#tests/support/builders.ts';
import { openThreaded } from './support.ts';

test('locked, a door in threads answers as the one in its own thread does, and comes near no record', async () => {
  const folder = temporaryFolder();
  const open = await openTestDancecard({ folder });
  await addContract(open, { name: 'Secret' });
  await open.close();
  const before = readdirSync(folder).toSorted();
  const threaded = await openThreaded(folder, { locked: true });
  const together = await openTestDancecard({ locked: true });
  for (const [path, { whileLocked }] of Object.entries(api)) {
    const answer = await threaded.callUnknown(path, {});
    expect(answer.ok, path).toBe(whileLocked === true);
    if (!answer.ok) expect(answer, path).toEqual(await together.callUnknown(path, {}));
    expect(JSON.stringify(answer)).not.toContain('Secret');
  }
  expect(await threaded.value('app.status', {})).toMatchObject({ locked: true, counts: { contracts: 0 } });
  const asText = new TextDecoder().decode(await threaded.callForText('people.list', {}, { languages: ['de-DE'] }));
  expect(JSON.parse(asText)).toMatchObject({ ok: false, error: { type: 'Locked' } });
  threaded.resumed();
  threaded.subscribe('nudgesRaised', () => {});
  expect(readdirSync(folder).toSorted()).toEqual(before);

  // Whoever has the key may open the folder meanwhile.
  const other = await openTestDancecard({ folder });
  expect(await other.value('contracts.list', {})).toHaveLength(1);
  await threaded.close();
  expect(await threaded.callUnknown('app.status', {})).toMatchObject({ ok: false, error: { type: 'Disconnected' } });
  expect(threaded.defects).toEqual([]);
});
