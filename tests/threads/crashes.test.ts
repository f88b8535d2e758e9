import { expect, onTestFinished, test } from 'vitest';
import type { Dancecard } from '#main/dancecard.ts';
import { withoutContent } from '#main/log.ts';
import { coreThreads, type CoreThreads } from '#main/threads/core-threads.ts';
import { dancecardOver } from '#main/threads/open-in-threads.ts';
import { day, temporaryFolder } from '#tests/support/open-test-dancecard.ts';

interface Crashing {
  readonly threads: CoreThreads;
  readonly dancecard: Dancecard;
  readonly noted: string[];
}

async function opened(): Promise<Crashing> {
  const noted: string[] = [];
  const options = {
    dataFolder: temporaryFolder(),
    today: day('2026-11-22'),
    demo: false,
    door: 'test',
    mayUsePaths: true,
    languages: ['en-GB'],
    log: {
      slow: () => {},
      note: () => {},
      defect: (reference: string, operation: string, error: unknown) =>
        noted.push(`${reference} ${operation} ${withoutContent(error)}`),
    },
  } as const;
  const started = await coreThreads(options);
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  const dancecard = dancecardOver(started.value, [], options);
  onTestFinished(() => dancecard.close());
  return { threads: started.value, dancecard, noted };
}

/** What is asked of a thread itself, which is there from then on. */
const asked = { path: 'people.list', input: {}, caller: null, stopsBefore: 0, as: 'value' } as const;

/** A message the thread has nothing to do with is a mistake it does not survive. */
const crash = (threads: CoreThreads, kind: 'query' | 'command' | 'files query') =>
  threads.threadFor(kind).tell(kind === 'command' ? { kind: 'forget files' } : { kind: 'resumed' });

test('a thread of queries that ends takes one answer with it: the next query is answered by another', async () => {
  const { threads, dancecard, noted } = await opened();
  await dancecard.call('people.add', { name: 'Ada Secret' });
  await threads.threadFor('query').call(asked);
  crash(threads, 'query');
  const outcome = await dancecard.call('people.list', {});
  if (outcome.ok || outcome.error.type !== 'Defect') throw new Error('The thread went on');
  expect(outcome.error.message).toContain(outcome.error.reference);
  expect(noted).toHaveLength(1);
  expect(noted[0]).toMatch(new RegExp(`^${outcome.error.reference} thread of queries Error`));
  expect(noted[0]).not.toContain('Secret');
  expect(await dancecard.call('people.list', {})).toMatchObject({ ok: true, value: [{ name: 'Ada Secret' }] });
});

test('[storing-7] without the thread that writes nothing is saved any more, which is said at once and stays said', async () => {
  const { threads, dancecard } = await opened();
  await dancecard.call('people.add', { name: 'Ada' });
  const told = new Promise((resolve) => dancecard.subscribe('changed', resolve));
  crash(threads, 'command');
  const lost = await dancecard.call('people.add', { name: 'Ben' });
  expect(lost).toMatchObject({
    ok: false,
    error: { type: 'StoreUnusable', message: expect.stringContaining('can not save') },
  });
  await told;
  const status = await dancecard.call('app.status', {});
  expect(status).toMatchObject({ ok: true, value: { notice: expect.stringContaining('can not save') } });
  expect(await dancecard.call('people.list', {})).toMatchObject({ ok: true, value: [{ name: 'Ada' }] });
  expect(await dancecard.call('people.add', { name: 'Cleo' })).toMatchObject({ ok: false });
});

test('a command that waits for a file whose thread ends is told so, and nothing of it is kept', async () => {
  const { threads, dancecard } = await opened();
  crash(threads, 'files query');
  const outcome = await dancecard.call('imports.apply', { path: '/nowhere/list.csv' });
  expect(outcome.ok).toBe(false);
  expect(await dancecard.call('imports.preview', { path: '/nowhere/list.csv' })).toMatchObject({
    ok: false,
    error: { type: expect.stringMatching(/FileUnreadable|Defect/) },
  });
  expect(await dancecard.call('people.add', { name: 'Ada' })).toMatchObject({ ok: true });
});
