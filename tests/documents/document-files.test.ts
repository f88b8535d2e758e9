import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentName, isContentThere, keepContent, readContent } from '#main/documents/document-files.ts';
import { temporaryFolder } from '#tests/support/open-test-dancecard.ts';

const letter = Buffer.from('Your contract ends on 31 March.\n');

test('what was kept is given back byte for byte, under the hash of its bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 0, maxLength: 3000 }), (bytes) => {
      const folder = temporaryFolder();
      const hash = keepContent(folder, bytes);
      expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(readContent(folder, hash)).toEqual({ ok: true, value: new Uint8Array(bytes) });
    }),
    { numRuns: 30 },
  );
});

test('[documents-1] the same content is kept once, however often it is added', () => {
  const folder = temporaryFolder();
  const hash = keepContent(folder, letter);
  const before = statSync(join(folder, contentName(hash)));
  expect(keepContent(folder, letter)).toBe(hash);
  expect(filesIn(folder)).toEqual([contentName(hash)]);
  expect(statSync(join(folder, contentName(hash))).ino).toBe(before.ino);
});

test('[documents-2] content that was changed on the disk is never given as what it was', () => {
  const damages: ((path: string) => void)[] = [
    (path) => writeFileSync(path, Buffer.concat([letter, Buffer.from('!')])),
    (path) =>
      writeFileSync(
        path,
        letter.map((byte, at) => (at === 3 ? byte ^ 1 : byte)),
      ),
    (path) => truncateSync(path, 5),
    (path) => truncateSync(path, 0),
    (path) => truncateSync(path, 60_000_000),
    (path) => {
      rmSync(path);
      mkdirSync(path);
    },
    (path) => {
      rmSync(path);
      writeFileSync(`${path}-elsewhere`, letter);
      symlinkSync(`${path}-elsewhere`, path);
    },
  ];
  for (const damage of damages) {
    const folder = temporaryFolder();
    const hash = keepContent(folder, letter);
    damage(join(folder, contentName(hash)));
    expect(readContent(folder, hash)).toEqual({ ok: false, error: 'damaged' });
  }
  expect(readContent(temporaryFolder(), '0'.repeat(64))).toEqual({ ok: false, error: 'missing' });
});

test('adding content anew mends a file that was damaged', () => {
  const folder = temporaryFolder();
  const hash = keepContent(folder, letter);
  writeFileSync(join(folder, contentName(hash)), 'other');
  expect(keepContent(folder, letter)).toBe(hash);
  expect(readContent(folder, hash).ok).toBe(true);
  expect(filesIn(folder)).toEqual([contentName(hash)]);
});

test.skipIf(process.platform === 'win32')('content lies there for its owner alone', () => {
  const folder = temporaryFolder();
  const before = process.umask(0);
  try {
    const path = join(folder, contentName(keepContent(folder, letter)));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'documents')).mode & 0o777).toBe(0o700);
  } finally {
    process.umask(before);
  }
});

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'where nothing can be written nothing is left half written',
  () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    expect(() => keepContent(folder, letter)).toThrow(/EACCES/);
    chmodSync(folder, 0o700);
    expect(existsSync(join(folder, 'documents'))).toBe(false);
  },
);

test('a name that is no hash reaches no file', () => {
  const folder = temporaryFolder();
  expect(() => readContent(folder, '../dancecard.sqlite')).toThrow(/no hash/);
  expect(() => isContentThere(folder, '')).toThrow(/no hash/);
});

function filesIn(folder: string): string[] {
  return readdirSync(join(folder, 'documents'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => readFileSync(join(folder, name)).length >= 0);
}
