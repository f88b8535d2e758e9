import { expect, test } from 'vitest';
import { api, type CommandPath } from '#shared/api/api.ts';
import { speakerFor } from '#shared/messages/speaker.ts';
import { everyCommand } from '#tests/history/every-command.ts';
import { furnishedOnce } from '#tests/history/furnished.ts';
import type { Household } from '#tests/history/household-ids.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { readStore } from '#tests/support/read-store.ts';

const claude = { actor: 'agent:Claude', mode: 'propose' } as const;

interface Case {
  path: CommandPath;
  input: (home: Household) => unknown;
}

/** What reads a file, or looks through all payments, before it writes. */
const readsFirst: ReadonlySet<CommandPath> = new Set([
  'calendar.keep',
  'suggestions.accept',
  'suggestions.acceptAll',
  'suggestions.reject',
  'imports.apply',
  'rates.importEcb',
  'documents.add',
  'documents.addAttachment',
  'palgorithms.import',
]);
const isProposable = (path: CommandPath) => !readsFirst.has(path);
const deeds = Object.entries(everyCommand).flatMap(([path, deed]): Case[] =>
  'input' in deed && isProposable(path as CommandPath) ? [{ path: path as CommandPath, input: deed.input }] : [],
);

const furnished = furnishedOnce();

/** Every row of every table but the proposals. */
function everything({ folder }: TestDancecard): unknown {
  return readStore(folder, (sqlite) =>
    sqlite
      .prepare<[], string>(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index%' AND name <> 'proposals'",
      )
      .pluck()
      .all()
      .map((table) => [table, sqlite.prepare(`SELECT * FROM "${table}" ORDER BY 1`).all()]),
  );
}

async function propose(
  dancecard: TestDancecard,
  path: string,
  input: unknown,
): Promise<{ id: string; value: unknown }> {
  const outcome = await dancecard.callUnknown(path, input, claude);
  if (!outcome.ok) throw new Error(`${path}: ${JSON.stringify(outcome.error)}`);
  if (!('proposalId' in outcome) || typeof outcome.proposalId !== 'string') throw new Error('No proposal was made');
  return { id: outcome.proposalId, value: outcome.value };
}

/** What the latest entry says and changed, as the history shows it. */
async function latest(dancecard: TestDancecard) {
  const [entry] = await dancecard.value('history.list', { limit: 1 });
  return dancecard.value('history.get', { id: entry?.id ?? '' });
}

test.each(deeds)(
  '[history-9] $path can be proposed: nothing changes, it is shown in words, and accepted it does just that',
  async ({ path, input }) => {
    const { dancecard, home } = await furnished();
    const before = everything(dancecard);
    const { id, value } = await propose(dancecard, path, input(home));
    expect(everything(dancecard)).toEqual(before);
    const shown = await dancecard.value('proposals.get', { id });
    expect(shown).toMatchObject({ actor: 'agent:Claude', operation: path, status: 'open', entryId: null });

    dancecard.clock.sleepUntil(dancecard.clock.today(), '12:01');
    const accepted = await dancecard.callUnknown('proposals.accept', { id });
    expect(accepted).toMatchObject({ ok: true, value: { operation: path, value } });
    const entry = await latest(dancecard);
    expect(entry).toMatchObject({ actor: 'agent:Claude', operation: path, title: shown.title });
    expect(entry.changes).toEqual(shown.changes);
    expect(await dancecard.value('proposals.list', { status: 'all' })).toMatchObject([
      { id, status: 'accepted', entryId: entry.id },
    ]);

    await dancecard.value('history.undo', { entryId: entry.id });
    expect((await dancecard.error('proposals.accept', { id })).message).toContain('accepted');
  },
);

test('what was proposed is not done when it would do something else by now', async () => {
  const { dancecard, home } = await furnished();
  const { id } = await propose(dancecard, 'people.update', { id: home.ada, name: 'Ada Lovelace' });
  await dancecard.value('people.update', { id: home.ada, name: 'Ada K.' });
  const before = everything(dancecard);
  expect((await dancecard.error('proposals.accept', { id })).message).toContain('no longer what was shown');
  await dancecard.value('people.remove', { id: home.idle });
  const gone = await propose(dancecard, 'people.update', { id: home.ada, name: 'A' });
  expect(everything(dancecard)).not.toEqual(before);
  await dancecard.value('proposals.refuse', { id: gone.id });
  expect(await dancecard.error('proposals.accept', { id: gone.id })).toMatchObject({ type: 'Refused' });
  expect((await dancecard.value('proposals.list', {})).map((each) => each.id)).toEqual([id]);
});

test('a command that fails, or changes nothing, leaves no proposal', async () => {
  const { dancecard, home } = await furnished();
  expect(await dancecard.callUnknown('people.remove', { id: 'nobody' }, claude)).toMatchObject({
    ok: false,
    error: { type: 'NotFound' },
  });
  const same = await dancecard.callUnknown('people.update', { id: home.ada, name: 'Ada' }, claude);
  expect(same).toMatchObject({ ok: false, error: { type: 'Refused' } });
  expect(await dancecard.value('proposals.list', { status: 'all' })).toEqual([]);
});

test('what reaches beyond the records is never run to propose it', async () => {
  const { dancecard } = await furnished();
  const outside = Object.entries(api)
    .filter(([, operation]) => operation.kind === 'query' && operation.actsOutside === true)
    .map(([path]) => path);
  expect(outside).toContain('export.all');
  expect(outside).toContain('app.openLink');
  const inputs: Record<string, unknown> = {
    'app.openLink': { address: 'https://example.org' },
    'files.receive': { name: 'x', base64: '' },
    'files.collect': { path: 'outgoing:x' },
    'erase.all': { confirm: 'erase for good' },
    'erase.record': { type: 'contract', id: 'x', confirm: 'erase for good' },
    'copies.remove': { name: 'x' },
    'proposals.accept': { id: 'x' },
    'proposals.refuse': { id: 'x' },
  };
  const apart = ['erase.all', 'erase.record', 'copies.remove', 'imports.apply', 'import.all', 'proposals.accept'];
  for (const path of [...outside, ...apart]) {
    const outcome = await dancecard.callUnknown(path, inputs[path] ?? { path: '/nowhere/x' }, claude);
    expect(outcome, path).toMatchObject({
      ok: false,
      error: { type: expect.stringMatching(/NotProposable|InvalidInput/) },
    });
  }
  expect(await dancecard.callUnknown('people.list', {}, claude)).toMatchObject({ ok: true });
});

test('erasing leaves nothing of what was proposed', async () => {
  const { dancecard } = await furnished();
  await propose(dancecard, 'people.add', { name: 'Zoë Secret' });
  await dancecard.value('erase.all', { confirm: 'erase for good' });
  expect(await dancecard.value('proposals.list', { status: 'all' })).toEqual([]);
});

test('[history-8] whoever does something by name stands in the history', async () => {
  const { dancecard } = await furnished();
  await dancecard.callUnknown('people.add', { name: 'Zoë' }, { actor: 'agent:Claude' });
  expect(await latest(dancecard)).toMatchObject({ actor: 'agent:Claude', title: expect.stringContaining('Zoë') });
});

test('[access-4] locked, only what says nothing of the records is answered', async () => {
  const dancecard = await openTestDancecard({ locked: true });
  for (const [path, operation] of Object.entries(api)) {
    const outcome = await dancecard.callUnknown(path, {});
    if (operation.whileLocked === true) expect(outcome.ok, path).toBe(true);
    else expect(outcome, path).toMatchObject({ ok: false, error: { type: 'Locked' } });
  }
  expect(await dancecard.value('app.status', {})).toMatchObject({ locked: true, counts: { contracts: 0 } });
  const german = await dancecard.callUnknown('people.list', {}, { language: 'de' });
  expect(german).toMatchObject({
    error: { message: speakerFor({ language: 'de', locale: 'de-DE' }).say({ id: 'proposals.locked', values: {} }) },
  });
});
