import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { callReply, sessionReply } from '#shared/api/wire-answers.ts';

const program = join(import.meta.dirname, '..', '..', 'dist', 'main', 'browser.js');
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

it.runIf(process.platform === 'linux')(
  'opens an invented household as a door of its own, which opens its tab itself',
  async () => {
    const home = mkdtempSync(join(tmpdir(), 'dancecard-demo-'));
    const tools = join(home, 'tools');
    mkdirSync(tools);
    // Stands for the person's browser; who started it is the door of the tab.
    writeFileSync(join(tools, 'xdg-open'), '#!/bin/sh\necho "$PPID $1" >> "$HOME/opened"\n', { mode: 0o755 });
    const opened = (): string[] =>
      existsSync(join(home, 'opened')) ? readFileSync(join(home, 'opened'), 'utf8').trim().split('\n') : [];
    const env = { ...process.env, HOME: home, PATH: [tools, process.env['PATH']].join(delimiter) };
    const child = spawn(process.execPath, [program, '--data', join(home, 'data')], { env });
    await expect.poll(() => opened().length, { timeout: 10_000 }).toBe(1);
    child.stdin.write('\n');
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    await expect.poll(() => printed, { timeout: 10_000 }).toMatch(/#launch=[\w-]{43}/);
    const [, origin = '', code] = /(http:\/\/127\.0\.0\.1:\d+)\/#launch=([\w-]+)/.exec(printed) ?? [];
    const post = async (route: string, body: unknown, token = ''): Promise<unknown> => {
      const headers = { 'Content-Type': 'application/json', Origin: origin, 'Sec-Fetch-Site': 'same-origin' };
      const reply = await fetch(origin + route, {
        method: 'POST',
        headers: token === '' ? headers : { ...headers, Authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      });
      return reply.json();
    };
    const { token } = sessionReply.parse(await post('/session', { code }));
    const answer = callReply.parse(await post('/call', { path: 'app.openDemo', input: {} }, token));
    expect(answer).toMatchObject({ ok: true, value: { opened: true } });
    await expect.poll(() => opened().length, { timeout: 10_000 }).toBe(2);
    const demo = Number(opened()[1]?.split(' ')[0]);
    expect(demo).not.toBe(child.pid);
    process.kill(demo, 'SIGTERM');
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
  },
);
