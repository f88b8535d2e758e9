import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';

const program = join(import.meta.dirname, '..', '..', 'main', 'hosts', 'browser', 'browser.ts');
const needsBuild = join(import.meta.dirname, '..', '..', 'dist', 'renderer', 'manifest.json');

it('prints its address, another link at every Enter, and closes the store when asked to end', async () => {
  expect(existsSync(needsBuild)).toBe(true);
  const data = mkdtempSync(join(tmpdir(), 'dancecard-browser-'));
  const child = spawn(process.execPath, [program, '--no-open', '--data', data]);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const first = (await lines.next()).value ?? '';
  expect(first).toMatch(/^Dancecard is at http:\/\/127\.0\.0\.1:\d+\/#launch=[\w-]{43} /);
  child.stdin.write('\n');
  const second = (await lines.next()).value ?? '';
  const codeOf = (line: string): string | undefined => /#launch=([\w-]+)/.exec(line)?.[1];
  expect(codeOf(second)).toMatch(/^[\w-]{43}$/);
  expect(codeOf(second)).not.toBe(codeOf(first));
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([0, null]);
});

it('refuses what it does not know, with 2', async () => {
  const child = spawn(process.execPath, [program, '--no-opne']);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  expect(await once(child, 'close')).toEqual([2, null]);
  expect(stderr).toContain('--no-opne');
});
