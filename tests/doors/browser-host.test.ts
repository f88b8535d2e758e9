import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyLimits, filePortion } from '#shared/api/wire.ts';
import { serve, type Host } from '#main/hosts/browser/server.ts';
import { pageFilesIn } from '#main/hosts/page-files.ts';
import { contentSecurityPolicy } from '#main/hosts/page-headers.ts';
import { fakeStore, type FakeStore } from './support/fake-store.ts';
import { smallPage, writePageFolder } from './support/page-folder.ts';
import { sendRaw, type RawAnswer } from './support/raw-request.ts';

let host: Host;
let store: FakeStore;
let port: number;
let now: number;
let pages: number[];

beforeEach(async () => {
  store = fakeStore();
  now = 0;
  pages = [];
  host = await serve({
    store,
    files: pageFilesIn(writePageFolder()),
    pagesChanged: (count) => pages.push(count),
    defect(what, problem) {
      throw new Error(what, { cause: problem });
    },
    elapsed: () => now,
    patience: { headers: 300, request: 600 },
  });
  port = Number(new URL(host.origin).port);
});

afterEach(async () => {
  await host.close();
});

/** A request as our own page makes it; `headers` replaces or, with null, removes. */
function request(
  method: string,
  path: string,
  { body = '', headers = {} }: { body?: string | Buffer; headers?: Record<string, string | null> } = {},
): Promise<RawAnswer> {
  const all: Record<string, string | null> = {
    Host: `127.0.0.1:${port}`,
    Connection: 'close',
    ...(method === 'POST'
      ? {
          Origin: host.origin,
          'Sec-Fetch-Site': 'same-origin',
          'Content-Type': 'application/json',
          'Content-Length': String(Buffer.byteLength(body)),
        }
      : {}),
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  return sendRaw(port, `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`, body);
}

function codeOf(address: string): string {
  return new URL(address).hash.replace('#launch=', '');
}

function swap(code: string): Promise<RawAnswer> {
  return request('POST', '/session', { body: JSON.stringify({ code }) });
}

async function newToken(): Promise<string> {
  const { body } = await swap(codeOf(host.launchAddress()));
  const { token } = JSON.parse(body) as { token: string };
  return token;
}

function call(token: string, body: unknown, headers: Record<string, string | null> = {}): Promise<RawAnswer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return request('POST', '/call', { body: text, headers: { Authorization: `Bearer ${token}`, ...headers } });
}

describe('who may talk to the host', () => {
  it('[access-5] listens on 127.0.0.1 and on no other address of this computer', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .map(({ address }) => address)
      .filter((address) => address !== '127.0.0.1' && !address.startsWith('fe80'));
    for (const address of [...others, '::1']) {
      const socket = connect({ host: address, port });
      const [problem] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
      expect(['ECONNREFUSED', 'EADDRNOTAVAIL', 'ENETUNREACH', 'EAFNOSUPPORT']).toContain(problem.code);
    }
    expect(host.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it.each([
    ['another name that points here', 'evil.example'],
    ['localhost', 'localhost'],
    ['no port', '127.0.0.1'],
    ['another port', '127.0.0.1:1'],
    ['a name that begins alike', '127.0.0.1.evil.example'],
  ])('[access-6] refuses a request whose Host is %s', async (_, name) => {
    const withPort = name.includes(':') || name === '127.0.0.1' ? name : `${name}:${port}`;
    expect((await request('GET', '/', { headers: { Host: withPort } })).status).toBe(403);
  });

  it('refuses a request without a Host, with two, or with a foreign absolute address', async () => {
    expect((await request('GET', '/', { headers: { Host: null } })).status).toBe(403);
    expect((await sendRaw(port, 'GET / HTTP/1.0\r\n\r\n')).status).toBe(403);
    const twice = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`;
    expect((await sendRaw(port, twice)).status).toBe(403);
    expect((await request('GET', 'http://evil.example/')).status).toBe(404);
  });

  it('answers no preflight and gives no other origin access', async () => {
    const preflight = await request('OPTIONS', '/call', {
      headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
    });
    expect(preflight.status).toBe(403);
    const own = await request('GET', '/');
    for (const answer of [preflight, own]) {
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });

  it('[access-7] answers calls only to its own origin', async () => {
    const token = await newToken();
    for (const origin of ['https://evil.example', 'null', `http://localhost:${port}`, 'http://127.0.0.1:1', null]) {
      expect((await call(token, { path: 'app.status' }, { Origin: origin })).status).toBe(403);
    }
    expect(store.calls).toEqual([]);
  });

  it('answers calls only when the browser says they come from the same site', async () => {
    const token = await newToken();
    for (const site of ['cross-site', 'same-site', 'none', null]) {
      expect((await call(token, { path: 'app.status' }, { 'Sec-Fetch-Site': site })).status).toBe(403);
    }
    expect(store.calls).toEqual([]);
  });

  it('[access-8] gives the page to nobody on another site', async () => {
    expect((await request('GET', '/', { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403);
    expect((await request('GET', '/', { headers: { Origin: 'https://evil.example' } })).status).toBe(403);
    expect((await request('GET', '/', { headers: { 'Sec-Fetch-Site': 'none' } })).status).toBe(200);
  });
});

describe('sessions', () => {
  it('[access-10] a launch code works once, and using it again ends the session it gave', async () => {
    const code = codeOf(host.launchAddress());
    expect(Buffer.from(code, 'base64url').length).toBe(32);
    const first = await swap(code);
    const { token } = JSON.parse(first.body) as { token: string };
    expect((await call(token, { path: 'app.status' })).status).toBe(200);
    expect((await swap(code)).status).toBe(401);
    expect((await call(token, { path: 'app.status' })).status).toBe(401);
  });

  it('a launch code works for one minute', async () => {
    const late = codeOf(host.launchAddress());
    const justInTime = codeOf(host.launchAddress());
    now = 60_000;
    expect((await swap(justInTime)).status).toBe(200);
    now = 60_001;
    expect((await swap(late)).status).toBe(401);
  });

  it('every tab gets a code and a session of its own', async () => {
    const one = await newToken();
    const other = await newToken();
    expect(one).not.toBe(other);
    for (const token of [one, other]) expect((await call(token, { path: 'app.status' })).status).toBe(200);
  });

  it('[access-9] nothing is called without a session', async () => {
    for (const token of ['', 'guess', codeOf(host.launchAddress())]) {
      const answer = await call(token, { path: 'app.status' });
      expect(answer.status).toBe(401);
      expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { type: 'Disconnected' } });
      expect(
        (await request('POST', '/events', { body: '{}', headers: { Authorization: `Bearer ${token}` } })).status,
      ).toBe(401);
    }
    expect((await request('POST', '/call', { body: '{"path":"app.status"}' })).status).toBe(401);
    expect((await swap('guess')).status).toBe(401);
    expect(store.calls).toEqual([]);
  });
});

describe('calls', () => {
  it('a page is spoken to in what its browser reads, and whoever has no session in what the request asks for', async () => {
    const languages = ['de-AT', 'en'];
    const { body } = await request('POST', '/session', {
      body: JSON.stringify({ code: codeOf(host.launchAddress()), languages }),
    });
    const { token } = JSON.parse(body) as { token: string };
    await call(token, { path: 'app.status' });
    expect(store.callers).toMatchObject([{ languages, language: null }]);

    const refused = await call('guess', { path: 'app.status' }, { 'Accept-Language': 'en;q=0.3,de-DE;q=0.9' });
    expect(JSON.parse(refused.body)).toMatchObject({
      error: {
        message: expect.stringContaining('nicht mehr verbunden'),
        messages: { message: { id: 'door.browser.noSession' } },
      },
    });
  });

  it('a call carries path and input to the store and its outcome back', async () => {
    const answer = await call(await newToken(), { path: 'nudges.list', input: { status: 'all' } });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { path: 'nudges.list', input: { status: 'all' } } });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('[access-13] what is no call is refused before the store hears of it', async () => {
    const token = await newToken();
    for (const body of [
      '',
      'no json',
      '[]',
      '{}',
      '{"path":1}',
      '{"path":"a","input":1,"more":2}',
      `{"path":"${'a'.repeat(200)}"}`,
    ]) {
      expect((await call(token, body)).status).toBe(400);
    }
    expect((await request('GET', '/call')).status).toBe(405);
    expect((await request('PUT', '/call')).status).toBe(405);
    expect(store.calls).toEqual([]);
  });

  it.each([
    ['text/plain'],
    ['application/x-www-form-urlencoded'],
    ['multipart/form-data'],
    ['application/jsonp'],
    [null],
  ])('a body of type %s is refused: a form of another page could send it', async (type) => {
    expect((await call(await newToken(), { path: 'app.status' }, { 'Content-Type': type })).status).toBe(415);
  });

  it('a body over 4 MB is refused, announced or not', async () => {
    const token = await newToken();
    const large = JSON.stringify({ path: 'contracts.add', input: { note: 'x'.repeat(bodyLimits.call) } });
    expect((await call(token, large)).status).toBe(413);
    const chunked = `${large.length.toString(16)}\r\n${large}\r\n0\r\n\r\n`;
    const unannounced = await request('POST', '/call', {
      body: chunked,
      headers: { Authorization: `Bearer ${token}`, 'Content-Length': null, 'Transfer-Encoding': 'chunked' },
    });
    expect(unannounced.status).toBe(413);
    expect((await request('POST', '/session', { body: 'x'.repeat(bodyLimits.other + 1) })).status).toBe(413);
    expect(store.calls).toEqual([]);
  });

  it('a portion of a file fits into a call, and a file has no more room than any other call', async () => {
    const token = await newToken();
    const file = (length: number) => ({
      path: 'files.receive',
      input: { name: 'list.csv', base64: 'A'.repeat(length) },
    });
    expect((await call(token, file(Math.ceil(filePortion / 3) * 4))).status).toBe(200);
    expect(store.calls).toHaveLength(1);
    expect((await call(token, file(bodyLimits.call))).status).toBe(413);
    expect(store.calls).toHaveLength(1);
  });

  it('a client that sends its headers or body too slowly is cut off', async () => {
    const slowHeaders = await sendRaw(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n`);
    expect(slowHeaders.status).toBe(408);
    const slowBody = await call(await newToken(), '{"pa', { 'Content-Length': '100' });
    expect(slowBody.status).toBe(408);
    expect(store.calls).toEqual([]);
  });
});

describe('the page', () => {
  it('the files of the build are served with their types and the strict headers', async () => {
    const page = await request('GET', '/');
    expect(page.status).toBe(200);
    expect(page.body).toBe(smallPage['index.html']);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(page.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect((await request('GET', '/assets/page.js')).headers.get('content-type')).toBe(
      'text/javascript; charset=utf-8',
    );
    expect((await request('HEAD', '/')).body).toBe('');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/..\\..\\secret.txt',
    '//etc/passwd',
    '/unlisted.js',
    '/manifest.json',
    '/index.html%00.js',
    '/constructor',
    '/assets',
  ])('[access-14] nothing but the files of the build is served: %s', async (path) => {
    const answer = await request('GET', path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  });
});

describe('events', () => {
  it('an open page hears what the store tells, and the host knows when it is gone', async () => {
    const abort = new AbortController();
    const response = await fetch(`${host.origin}/events`, {
      method: 'POST',
      body: '{}',
      signal: abort.signal,
      headers: {
        Authorization: `Bearer ${await newToken()}`,
        'Content-Type': 'application/json',
        Origin: host.origin,
        'Sec-Fetch-Site': 'same-origin',
      },
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe(':\n\n');
    expect(pages).toEqual([1]);
    store.tell('navigate', { to: '/history\n\ndata: {}' });
    const message = (await reader?.read())?.value ?? '';
    expect(message).toBe(`data: ${JSON.stringify({ event: 'navigate', payload: { to: '/history\n\ndata: {}' } })}\n\n`);
    abort.abort();
    await expect.poll(() => pages).toEqual([1, 0]);
    expect(store.listeners()).toBe(0);
  });
});
