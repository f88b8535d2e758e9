import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Client, Outcome } from '#shared/api/api.ts';
import { filePortion } from '#shared/api/wire.ts';
import { largestFile } from '#main/files.ts';
import { serve } from '#main/hosts/browser/server.ts';
import { pageFilesIn } from '#main/hosts/page-files.ts';
import { fetchFile, handOver } from '#renderer/data/passing-files.ts';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { writePageFolder } from './support/page-folder.ts';
import { english } from '#tests/support/in-english.ts';

/** A page at the browser door of a store, as far as calls go. */
async function pageOf(dancecard: TestDancecard): Promise<Pick<Client, 'call'>> {
  const host = await serve({
    store: dancecard,
    files: pageFilesIn(writePageFolder()),
    defect(what, problem) {
      throw new Error(what, { cause: problem });
    },
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(async () => {
    agent.destroy();
    await host.close();
  });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const sent = request(
        `${host.origin}${path}`,
        {
          method: 'POST',
          agent,
          headers: {
            Origin: host.origin,
            'Sec-Fetch-Site': 'same-origin',
            'Content-Type': 'application/json',
            ...headers,
          },
        },
        (answer) => {
          const pieces: Buffer[] = [];
          answer.on('data', (piece: Buffer) => pieces.push(piece));
          answer.once('end', () => resolve(JSON.parse(Buffer.concat(pieces).toString())));
        },
      );
      sent.once('error', reject);
      sent.end(JSON.stringify(body));
    });
  const code = new URL(host.launchAddress()).hash.replace('#launch=', '');
  const { token } = (await post('/session', { code })) as { token: string };
  return {
    call: async (path, input) =>
      (await post('/call', { path, input }, { Authorization: `Bearer ${token}` })) as Outcome<typeof path>,
  };
}

async function value<T>(outcome: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>): Promise<T> {
  const answered = await outcome;
  if (!answered.ok) throw new Error(JSON.stringify(answered.error));
  return answered.value;
}

/** A store whose export has about 120 MB: notes put into the file without the program. */
async function largeStore(): Promise<TestDancecard> {
  const folder = temporaryFolder();
  const before = await openTestDancecard({ folder });
  await before.close();
  const sqlite = new Sqlite(join(folder, 'dancecard.sqlite'));
  sqlite.pragma('synchronous = OFF');
  sqlite.exec(`
    WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 6000)
    INSERT INTO people (id, createdAt, changedAt, name) SELECT 'p' || n, 1, 1, n || printf('%.20000c', 'x') FROM counted`);
  sqlite.close();
  return openTestDancecard({ folder, mayUsePaths: false });
}

describe('files of any size pass the browser door', () => {
  test(
    'an export of 120 MB is fetched and handed over again, and is never held as a whole',
    { timeout: 60_000 },
    async () => {
      const dancecard = await largeStore();
      const { call } = await pageOf(dancecard);
      const exported = await value(call('export.all', { path: 'outgoing:all.json' }));
      expect(exported.bytes).toBeGreaterThan(120_000_000);
      const before = process.memoryUsage().rss;
      let highest = before;
      const fetched = createHash('sha256');
      let offset = 0;
      let content: string | undefined;
      let path: string | undefined;
      for (;;) {
        const portion = await value(
          call('files.collect', { path: exported.path, offset, ...(content === undefined ? {} : { content }) }),
        );
        const { base64, bytes } = portion;
        fetched.update(base64, 'base64');
        const received = await value(
          call(
            'files.receive',
            path === undefined ? { name: 'all.json', base64, bytes } : { name: 'all.json', base64, path, offset },
          ),
        );
        ({ path, bytes: offset } = received);
        content = portion.content;
        highest = Math.max(highest, process.memoryUsage().rss);
        if (portion.done) break;
      }
      expect(offset).toBe(exported.bytes);
      expect(highest - before).toBeLessThan(100_000_000);
      const kept = readdirSync(join(dancecard.folder, 'passing'));
      expect(kept).toHaveLength(1);
      const held = createHash('sha256').update(readFileSync(join(dancecard.folder, 'passing', kept[0] ?? '')));
      expect(held.digest('hex')).toBe(fetched.digest('hex'));
    },
  );

  test('the page passes on exactly what it was given, and says how far it is', async () => {
    const dancecard = await openTestDancecard({ mayUsePaths: false });
    const client = await pageOf(dancecard);
    const content = Buffer.alloc(5_000_001, 'Zeile\u0000é\n');
    const told: number[] = [];
    const path = await handOver(client, new File([content], 'list.csv'), english.say, ({ done, total }) =>
      told.push(done / total),
    );
    expect(path.ok).toBe(true);
    expect(told).toHaveLength(Math.ceil(content.length / filePortion));
    expect(told.at(-1)).toBe(1);
    const [kept] = readdirSync(join(dancecard.folder, 'passing'));
    expect(readFileSync(join(dancecard.folder, 'passing', kept ?? '')).equals(content)).toBe(true);

    await value(client.call('calendar.export', { path: 'outgoing:dates.ics' }));
    const fetched = await fetchFile(client, 'outgoing:dates.ics');
    expect(fetched).toMatchObject({ ok: true, value: { name: 'dates.ics' } });
    expect(fetched.ok && (await fetched.value.content.text())).toMatch(/^BEGIN:VCALENDAR/);
    expect(await fetchFile(client, 'outgoing:dates.ics')).toMatchObject({ ok: false });
    expect(await handOver(client, new File([], 'empty.csv'), english.say)).toMatchObject({ ok: true });
  });

  test('what does not continue the file is refused, and an unfinished one is not read', async () => {
    const dancecard = await openTestDancecard({ mayUsePaths: false });
    const base64 = Buffer.from('Name,').toString('base64');
    const { path } = await dancecard.value('files.receive', { name: 'a.csv', base64, bytes: 10 });
    expect(await dancecard.error('imports.preview', { path })).toMatchObject({ type: 'FileUnreadable' });
    for (const offset of [0, 4, 6]) {
      expect(await dancecard.error('files.receive', { name: 'a.csv', base64, path, offset })).toMatchObject({
        type: 'Refused',
      });
    }
    await dancecard.value('files.receive', { name: 'a.csv', base64, path, offset: 5 });
    expect((await dancecard.error('files.receive', { name: 'a.csv', base64, path, offset: 10 })).type).toBe('Refused');
    const tooMuch = { name: 'a.csv', base64, bytes: largestFile + 1 };
    expect((await dancecard.error('files.receive', tooMuch)).message).toContain('larger than 1000 MB');
  });

  test('an export of the same name in between is noticed', async () => {
    const dancecard = await openTestDancecard({ mayUsePaths: false });
    await dancecard.value('export.all', { path: 'outgoing:all.json' });
    const wrong = { path: 'outgoing:all.json', offset: 1, content: 'another' };
    expect((await dancecard.error('files.collect', wrong)).type).toBe('FileUnreadable');
    expect((await dancecard.error('files.collect', { path: 'outgoing:all.json', offset: 1e9 })).type).toBe(
      'FileUnreadable',
    );
    expect((await dancecard.value('files.collect', { path: 'outgoing:all.json' })).done).toBe(true);
  });
});

describe('what is on its way', () => {
  test('lies in private files, of which the ten latest are kept, until Dancecard closes', async () => {
    const dancecard = await openTestDancecard({ mayUsePaths: false });
    const place = join(dancecard.folder, 'passing');
    const paths: string[] = [];
    for (let count = 0; count < 12; count += 1) {
      const { path } = await dancecard.value('files.receive', { name: 'a.csv', base64: 'QQ==' });
      paths.push(path);
    }
    expect(readdirSync(place)).toHaveLength(10);
    expect((await dancecard.error('imports.preview', { path: paths[0] ?? '' })).type).toBe('FileUnreadable');
    expect(statSync(place).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(place)) expect(statSync(join(place, name)).mode & 0o777).toBe(0o600);
    await dancecard.close();
    expect(existsSync(place)).toBe(false);
  });

  test('and what a kill left goes when it starts again', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'passing'));
    writeFileSync(join(folder, 'passing', 'left'), 'everything');
    await openTestDancecard({ folder });
    expect(existsSync(join(folder, 'passing'))).toBe(false);
  });
});
