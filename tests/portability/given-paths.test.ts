import { execFileSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filePort } from '#main/file-port.ts';
import type { ReadableContent } from '#main/files.ts';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

const exports = ['export.all', 'calendar.export'] as const;

/** What lies in a folder, with its content, so that nothing changes unseen. */
function contentOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('dancecard.sqlite-'))
      .map(({ parentPath, name }) => [
        relative(folder, join(parentPath, name)),
        readFileSync(join(parentPath, name)).toString('base64'),
      ]),
  );
}

async function refusal(dancecard: TestDancecard, path: string, replace: boolean): Promise<string> {
  for (const operation of exports) {
    const error = await dancecard.error(operation, { path, replace });
    expect(error).toMatchObject({ type: 'FileUnwritable', message: expect.stringMatching(/\.$/) });
  }
  return (await dancecard.error('export.all', { path, replace })).message;
}

describe('no export reaches the data folder', () => {
  test.each([
    ['the database', ({ folder }: Places) => join(folder, 'dancecard.sqlite')],
    ['a new file', ({ folder }: Places) => join(folder, 'export.json')],
    ['a folder in it', ({ folder }: Places) => join(folder, 'below', 'export.json')],
    ['dots', ({ folder }: Places) => `${folder}/below/../x/../dancecard.sqlite`],
    [
      'a linked folder',
      ({ folder, away }: Places) => {
        symlinkSync(folder, join(away, 'link'));
        return join(away, 'link', 'export.json');
      },
    ],
    [
      'a linked folder in it',
      ({ folder, away }: Places) => {
        symlinkSync(join(folder, 'below'), join(away, 'link'));
        return join(away, 'link', 'export.json');
      },
    ],
    [
      'a linked file',
      ({ folder, away }: Places) => {
        symlinkSync(join(folder, 'dancecard.sqlite'), join(away, 'export.json'));
        return join(away, 'export.json');
      },
    ],
    [
      'a link to a file that is not there yet',
      ({ folder, away }: Places) => {
        symlinkSync(join(folder, 'export.json'), join(away, 'export.json'));
        return join(away, 'export.json');
      },
    ],
    [
      'another name of the database',
      ({ folder, away }: Places) => {
        linkSync(join(folder, 'dancecard.sqlite'), join(away, 'export.json'));
        return join(away, 'export.json');
      },
    ],
  ])('[export-4] through %s, not even when asked to replace', async (_way, pathIn) => {
    const dancecard = await openTestDancecard();
    await addContract(dancecard);
    mkdirSync(join(dancecard.folder, 'below'));
    const path = pathIn({ folder: dancecard.folder, away: temporaryFolder() });
    const before = contentOf(dancecard.folder);
    await refusal(dancecard, path, false);
    await refusal(dancecard, path, true);
    expect(contentOf(dancecard.folder)).toEqual(before);
    expect(await dancecard.value('contracts.list', {})).not.toEqual([]);
  });

  test('also when the data folder itself is a link', async () => {
    const away = temporaryFolder();
    mkdirSync(join(away, 'real'));
    symlinkSync(join(away, 'real'), join(away, 'data'));
    const dancecard = await openTestDancecard({ folder: join(away, 'data') });
    await refusal(dancecard, join(away, 'real', 'export.json'), true);
    await refusal(dancecard, join(away, 'data', 'dancecard.sqlite'), true);
    expect(await dancecard.value('export.all', { path: join(away, 'beside.json') })).toMatchObject({});
  });
});

interface Places {
  readonly folder: string;
  readonly away: string;
}

describe('what is there already', () => {
  test('is replaced when it is an earlier export of that kind, for its owner only', async () => {
    const dancecard = await openTestDancecard();
    const away = temporaryFolder();
    for (const operation of exports) {
      const path = join(away, operation);
      await dancecard.value(operation, { path });
      const before = readFileSync(path, 'utf8');
      await addContract(dancecard, { name: operation });
      await dancecard.value(operation, { path });
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(operation === 'calendar.export' || readFileSync(path, 'utf8') !== before).toBe(true);
    }
    expect(readdirSync(away)).toHaveLength(2);
  });

  test.each([
    ['notes', 'my notes'],
    ['an empty file', ''],
    ['another calendar', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//EN\r\nEND:VCALENDAR\r\n'],
    [
      'another calendar that mentions ours',
      'BEGIN:VCALENDAR\r\nPRODID:-//Other//EN\r\nBEGIN:VEVENT\r\nPRODID:-//Dancecard//Dancecard//EN\r\nEND:VEVENT\r\n',
    ],
    ['JSON that mentions an export', '{"note":"dancecard-export","format":"dancecard-export"}'],
  ])('[export-5] is left as it is when it is %s, and replaced when asked', async (_what, content) => {
    const dancecard = await openTestDancecard();
    for (const operation of exports) {
      const path = join(temporaryFolder(), 'here');
      writeFileSync(path, content);
      const { message, type } = await dancecard.error(operation, { path });
      expect(type).toBe('FileUnwritable');
      expect(message).toContain('left as it is');
      expect(readFileSync(path, 'utf8')).toBe(content);
      await dancecard.value(operation, { path, replace: true });
      expect(readFileSync(path, 'utf8')).not.toBe(content);
    }
  });

  test('is left as it is when it is an export of the other kind', async () => {
    const dancecard = await openTestDancecard();
    const path = join(temporaryFolder(), 'export');
    await dancecard.value('export.all', { path });
    expect((await dancecard.error('calendar.export', { path })).type).toBe('FileUnwritable');
    await dancecard.value('calendar.export', { path, replace: true });
    expect((await dancecard.error('export.all', { path })).type).toBe('FileUnwritable');
  });

  test('is never replaced when it is a folder, a link, a pipe or a device', async () => {
    const dancecard = await openTestDancecard();
    const away = temporaryFolder();
    mkdirSync(join(away, 'folder'));
    await dancecard.value('export.all', { path: join(away, 'export.json') });
    symlinkSync(join(away, 'export.json'), join(away, 'link'));
    execFileSync('mkfifo', [join(away, 'pipe')]);
    for (const path of [join(away, 'folder'), join(away, 'link'), join(away, 'pipe'), '/dev/null']) {
      await refusal(dancecard, path, true);
    }
    expect(readdirSync(away).toSorted()).toEqual(['export.json', 'folder', 'link', 'pipe']);
  });
});

describe('what was written is checked before it takes its place', () => {
  const written = async (check: (content: Omit<ReadableContent, 'chunksNow'>) => Promise<boolean>) => {
    const away = temporaryFolder();
    const files = filePort({ mayUsePaths: true, dataFolder: temporaryFolder() });
    const outcome = await files.write(join(away, 'export.json'), ['{"for', 'mat":1}'], {
      kind: 'everything',
      replace: false,
      check,
    });
    return { outcome, away };
  };

  test('with what lies on the disk, as often as it is asked for', async () => {
    const read: string[] = [];
    const { outcome, away } = await written(async (content) => {
      for (const _time of [1, 2]) {
        for await (const piece of content.chunks()) read.push(Buffer.from(piece).toString());
      }
      return content.bytes === 12 && content.name === 'export.json';
    });
    expect(outcome).toMatchObject({ ok: true, value: { bytes: 12 } });
    expect(read).toEqual(['{"format":1}', '{"format":1}']);
    expect(readdirSync(away)).toEqual(['export.json']);
  });

  test('and not kept when it does not pass', async () => {
    const { outcome, away } = await written(async () => false);
    expect(outcome).toMatchObject({ ok: false, error: { type: 'FileUnwritable' } });
    expect(readdirSync(away)).toEqual([]);
  });
});

test('reading waits for no pipe and reads no device', async () => {
  const dancecard = await openTestDancecard();
  const pipe = join(temporaryFolder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  for (const path of [pipe, '/dev/zero', dancecard.folder, join(dancecard.folder, 'missing')]) {
    for (const operation of ['import.all', 'imports.preview', 'rates.importEcb'] as const) {
      expect(await dancecard.error(operation, { path })).toMatchObject({ type: 'FileUnreadable' });
    }
  }
  expect(existsSync(pipe)).toBe(true);
});
