import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { launchFolders } from '#main/hosts/browser/launch-file.ts';
import { peerUserIn } from '#main/hosts/browser/peer-user.ts';
import { sendRaw, type RawAnswer } from './support/raw-request.ts';

const program = join(import.meta.dirname, '..', '..', 'main', 'hosts', 'browser', 'browser.ts');
const isLinux = process.platform === 'linux';
const isRoot = process.geteuid?.() === 0;
const nobody = 65_534;

interface StartedDoor {
  readonly child: ChildProcessWithoutNullStreams;
  readonly home: string;
  readonly warnings: () => string;
  /** The next printed address. */
  address(): Promise<URL>;
}

/** Starts the door with a home of its own and an `xdg-open` that notes its arguments and stays until the test is over. */
function startDoor(args: readonly string[] = [], home = mkdtempSync(join(tmpdir(), 'dancecard-home-'))): StartedDoor {
  const programs = join(home, 'programs');
  if (!existsSync(programs)) {
    mkdirSync(programs);
    writeFileSync(
      join(programs, 'xdg-open'),
      '#!/bin/sh\necho "$@" > "$HOME/opened.part"\nmv "$HOME/opened.part" "$HOME/opened"\nexec tail -f /dev/null\n',
    );
    chmodSync(join(programs, 'xdg-open'), 0o755);
  }
  const child = spawn(process.execPath, [program, '--data', join(home, 'data'), ...args], {
    env: { HOME: home, PATH: `${programs}:${process.env['PATH'] ?? ''}` },
  });
  let warnings = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (warnings += text));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  onTestFinished(async () => {
    for (const id of openersOf(home)) process.kill(id);
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  return {
    child,
    home,
    warnings: () => warnings,
    async address() {
      const line = await lines.next();
      return new URL(/http:\/\/\S+/.exec(line.value ?? '')?.[0] ?? `none:${warnings}`);
    },
  };
}

function openersOf(home: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && readIfThere(`/proc/${name}/environ`).includes(`HOME=${home}\0`))
    .map(Number)
    .filter((id) => readIfThere(`/proc/${id}/cmdline`).startsWith('tail'));
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

async function openedFile(home: string): Promise<string> {
  await expect.poll(() => existsSync(join(home, 'opened')), { timeout: 10_000 }).toBe(true);
  return fileURLToPath(readFileSync(join(home, 'opened'), 'utf8').trim());
}

function targetIn(file: string): URL {
  return new URL(/url=([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1] ?? '');
}

function swap(address: URL): Promise<RawAnswer> {
  const body = JSON.stringify({ code: address.hash.replace('#launch=', '') });
  const head = [
    'POST /session HTTP/1.1',
    `Host: ${address.host}`,
    `Origin: ${address.origin}`,
    'Sec-Fetch-Site: same-origin',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    'Connection: close',
  ];
  return sendRaw(Number(address.port), `${head.join('\r\n')}\r\n\r\n${body}`);
}

/** Does something with the rights of nobody; as somebody who is not root, with one's own. */
async function asNobody<Value>(work: () => Value | Promise<Value>): Promise<Value> {
  const { seteuid } = process;
  if (isRoot) seteuid?.(nobody);
  try {
    return await work();
  } finally {
    if (isRoot) seteuid?.(0);
  }
}

describe.runIf(isLinux)('the launch of the browser', () => {
  it('[access-11] no process on the computer has the code in its arguments or environment; it lies in a private file', async () => {
    const door = startDoor();
    await door.address();
    const file = await openedFile(door.home);
    const code = targetIn(file).hash.replace('#launch=', '');
    expect(code).toMatch(/^[\w-]{43}$/);
    const seen = await asNobody(() =>
      readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map((id) => readIfThere(`/proc/${id}/cmdline`)),
    );
    expect(seen.filter((line) => line.includes('file:///')).length).toBeLessThanOrEqual(1);
    expect(seen.filter((line) => line.includes('#launch=') || line.includes(code))).toEqual([]);
    for (const id of openersOf(door.home)) expect(readIfThere(`/proc/${id}/environ`)).not.toContain(code);
    expect([statSync(file).mode & 0o777, statSync(join(file, '..')).mode & 0o777]).toEqual([0o600, 0o700]);
    // Only root can take on another user's rights; for everybody else the modes above speak.
    expect(await asNobody(() => readIfThere(file).includes(code))).toBe(!isRoot);
  });

  it('the file is gone as soon as its code was used, and its folder with it', async () => {
    const door = startDoor();
    await door.address();
    const file = await openedFile(door.home);
    expect((await swap(targetIn(file))).status).toBe(200);
    await expect.poll(() => existsSync(join(file, '..'))).toBe(false);
  });

  it('the file is gone when the door ends; what a kill left goes at the next start, and nothing else', async () => {
    const door = startDoor();
    await door.address();
    const file = await openedFile(door.home);
    door.child.kill('SIGKILL');
    await once(door.child, 'exit');
    expect(existsSync(file)).toBe(true);
    utimesSync(file, 1, 1);
    const own = join(file, '..', 'letter.html');
    writeFileSync(own, 'mine');
    utimesSync(own, 1, 1);
    const next = startDoor([], door.home);
    await next.address();
    expect(existsSync(file)).toBe(false);
    expect(existsSync(own)).toBe(true);
    await expect.poll(() => readdirSync(join(file, '..')).length).toBe(2);
    next.child.kill('SIGTERM');
    await once(next.child, 'exit');
    expect(readdirSync(join(file, '..'))).toEqual(['letter.html']);
  });

  it('a folder that others can look into, or that is a link, is not used', async () => {
    const home = mkdtempSync(join(tmpdir(), 'dancecard-home-'));
    const [first = ''] = launchFolders(join(home, 'data'), 'linux', home);
    mkdirSync(first);
    chmodSync(first, 0o755);
    const door = startDoor([], home);
    await door.address();
    expect(await openedFile(home)).toContain(join(home, 'data'));
    expect(readdirSync(first)).toEqual([]);
  });

  it('the page is given to a browser that comes from the file, and only as a page of its own', async () => {
    const door = startDoor();
    await door.address();
    const target = targetIn(await openedFile(door.home));
    const get = (path: string, more: readonly string[]): Promise<RawAnswer> =>
      sendRaw(
        Number(target.port),
        `${[`GET ${path} HTTP/1.1`, `Host: ${target.host}`, 'Sec-Fetch-Site: cross-site', ...more, 'Connection: close'].join('\r\n')}\r\n\r\n`,
      );
    const opens = ['Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document'];
    expect((await get(target.pathname, opens)).status).toBe(200);
    expect((await get('/', opens)).status).toBe(403);
    expect((await get(target.pathname, [])).status).toBe(403);
    expect((await get(target.pathname, ['Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: iframe'])).status).toBe(403);
    expect((await get(target.pathname, [...opens, 'Origin: https://evil.example'])).status).toBe(403);
  });
});

describe.runIf(isLinux && isRoot)('another user of this computer', () => {
  it('[access-12] is refused before a word is read, even with a code that works; root and the person themselves are not', async () => {
    const door = startDoor(['--no-open']);
    const address = await door.address();
    const stolen = await asNobody(() => swap(address));
    expect(stolen).toMatchObject({ status: 0, body: '' });
    await expect.poll(door.warnings).toContain('Another user of this computer');
    for (let attempt = 0; attempt < 50; attempt += 1) {
      // One that sends and is gone at once must not pass for root.
      await asNobody(() => sendAndLeave(address));
    }
    expect((await swap(address)).status).toBe(200);
  });
});

/** Sends the swap and cuts the line without waiting. */
async function sendAndLeave(address: URL): Promise<void> {
  const { connect } = await import('node:net');
  const socket = connect({ host: '127.0.0.1', port: Number(address.port) });
  socket.on('error', () => {});
  const body = JSON.stringify({ code: address.hash.replace('#launch=', '') });
  socket.end(
    `POST /session HTTP/1.1\r\nHost: ${address.host}\r\nOrigin: ${address.origin}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    () => socket.destroy(),
  );
  await once(socket, 'close');
}

describe('whose a connection is', () => {
  const head = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
  const line = (local: string, remote: string, state: string, user: number, inode: number): string =>
    `   1: ${local} ${remote} ${state} 00000000:00000000 00:00000000 00000000 ${String(user).padStart(5)}        0 ${inode} 1 00000000c10b71d7 20 4 30 10 -1`;
  const ends = { localPort: 0x1f90, remotePort: 0xc001 };

  it.each([
    ['of the other end', line('0100007F:C001', '0100007F:1F90', '01', 1000, 77), 1000],
    [
      'mapped into IPv6',
      line('0000000000000000FFFF00000100007F:C001', '0000000000000000FFFF00000100007F:1F90', '01', 1000, 77),
      1000,
    ],
    ['our own end', line('0100007F:1F90', '0100007F:C001', '01', 1000, 77), null],
    ['given up already', line('0100007F:C001', '0100007F:1F90', '01', 0, 0), null],
    ['waiting to be forgotten', line('0100007F:C001', '0100007F:1F90', '06', 0, 0), null],
    ['closing', line('0100007F:C001', '0100007F:1F90', '04', 0, 0), null],
    ['from another address', line('0200007F:C001', '0100007F:1F90', '01', 1000, 77), null],
    ['of another port', line('0100007F:C002', '0100007F:1F90', '01', 1000, 77), null],
  ])('a line of the table that is %s', (_, text, user) => {
    expect(peerUserIn(`${head}\n${text}\n`, ends)).toBe(user);
  });
});
