import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const built = join(import.meta.dirname, '..', '..', 'dist', 'main');

/** A built file and all that is loaded with it before its first line runs. */
function loadedWith(file: string, known = new Map<string, string>()): Map<string, string> {
  if (known.has(file)) return known;
  const text = readFileSync(join(built, file), 'utf8');
  known.set(file, text);
  for (const [, next] of text.matchAll(/^(?:import|export)\s*(?:[^"';]*?from\s*)?"\.\/([^"]+)"/gm)) {
    if (next !== undefined) loadedWith(next, known);
  }
  return known;
}

/** The built files that a file loads only when it gets there. */
function loadedLater(file: string): string[] {
  const text = readFileSync(join(built, file), 'utf8');
  return [...text.matchAll(/import\("\.\/([^"]+)"\)/g)].flatMap(([, next]) => next ?? []);
}

/** The sources in a group of built files, by their paths in the project. */
function sourcesIn(texts: Iterable<string>): string[] {
  return [...texts].flatMap((text) =>
    [...text.matchAll(/^\/\/ ((?:main|shared)\/\S+\.ts)$/gm)].map(([, path]) => path ?? ''),
  );
}

const kilobytes = (texts: Iterable<string>): number => [...texts].reduce((sum, { length }) => sum + length, 0) / 1024;

describe('the thread of the browser door, which only passes on', () => {
  const door = loadedLater('browser.js').find((file) => file.startsWith('browser-door')) ?? '';
  const serving = loadedLater(door).find((file) => file.startsWith('keep-serving')) ?? '';

  it('starts the other threads before it loads a schema', () => {
    const first = [...loadedWith(door).values()];
    expect(sourcesIn(first)).toContain('main/threads/start-thread.ts');
    expect(sourcesIn(first)).not.toContain('main/hosts/browser/server.ts');
    expect(kilobytes(first)).toBeLessThan(100);
  });

  it('knows no record, no operation and no language', () => {
    const all = sourcesIn([...loadedWith(door).values(), ...loadedWith(serving).values()]);
    expect(all).toContain('main/hosts/browser/server.ts');
    expect(
      all.filter((path) =>
        /^(?:shared\/records|main\/(?:app|nudges|core)|shared\/messages\/(?:speak|\w+\.generated))/.test(path),
      ),
    ).toEqual([]);
    expect(all.filter((path) => path.startsWith('shared/api/'))).toEqual(
      expect.arrayContaining(['shared/api/wire.ts']),
    );
    expect(all).not.toContain('shared/api/api.ts');
  });

  it('takes the server without the client that an import of it would load', () => {
    expect([...loadedWith(serving).values()].filter((text) => /from "node:http"/.test(text))).toEqual([]);
  });
});

describe('a language in the built program', () => {
  it('is a text until it is spoken', () => {
    const catalogs = [
      ...loadedWith('thread.js').values(),
      ...loadedLater('thread.js').flatMap((file) => [...loadedWith(file).values()]),
    ].filter((text) => /shared\/messages\/\w+\.generated\.ts$/m.test(text));
    expect(catalogs.length).toBeGreaterThanOrEqual(2);
    for (const text of catalogs) expect(text).toMatch(/JSON\.parse\("/);
  });
});
