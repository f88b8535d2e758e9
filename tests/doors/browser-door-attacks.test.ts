import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serve, type Host } from '#main/hosts/browser/server.ts';
import { idleLifetime } from '#main/hosts/browser/session.ts';
import { pageFilesIn } from '#main/hosts/page-files.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';
import { writePageFolder } from './support/page-folder.ts';
import { sendRaw, type RawAnswer } from './support/raw-request.ts';

let host: Host;
let port: number;
let now: number;

beforeEach(async () => {
  const dancecard = await openTestDancecard();
  now = 0;
  host = await serve({
    store: dancecard,
    files: pageFilesIn(writePageFolder()),
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

function head(first: string, more: readonly string[] = []): string {
  return `${[`${first} HTTP/1.1`, `Host: 127.0.0.1:${port}`, ...more].join('\r\n')}\r\n\r\n`;
}

function post(path: string, body: string, more: readonly string[] = []): string {
  const own = [`Origin: ${host.origin}`, 'Sec-Fetch-Site: same-origin', 'Content-Type: application/json'];
  return (
    head(`POST ${path}`, [...own, `Content-Length: ${Buffer.byteLength(body)}`, 'Connection: close', ...more]) + body
  );
}

async function newToken(address = host.launchAddress()): Promise<string> {
  const code = new URL(address).hash.replace('#launch=', '');
  const { body } = await sendRaw(port, post('/session', JSON.stringify({ code })));
  return (JSON.parse(body) as { token: string }).token;
}

function call(token: string, body: string): Promise<RawAnswer> {
  return sendRaw(port, post('/call', body, [`Authorization: Bearer ${token}`]));
}

/** Opens the event stream; resolves when it has begun. `ended` resolves when the host closes it. */
async function openStream(token: string): Promise<{ ended: Promise<unknown>; close(): void }> {
  const socket = connect({ host: '127.0.0.1', port });
  socket.on('error', () => {});
  const ended = once(socket, 'close');
  socket.write(post('/events', '{}', [`Authorization: Bearer ${token}`]));
  await once(socket, 'data');
  return { ended, close: () => socket.destroy() };
}

it('after a quarter of an hour without a page or a call the token is refused, with the way to a new link', async () => {
  const token = await newToken();
  expect((await call(token, '{"path":"app.status"}')).status).toBe(200);
  now += idleLifetime + 1;
  const late = await call(token, '{"path":"app.status"}');
  expect(late.status).toBe(401);
  expect(late.body).toContain('no longer connected. Press Enter where Dancecard was started');
});

it('an open event stream keeps the session, and the time runs once it is closed', async () => {
  const token = await newToken();
  const stream = await openStream(token);
  now += 10 * idleLifetime;
  expect((await call(token, '{"path":"app.status"}')).status).toBe(200);
  stream.close();
  await stream.ended;
  now += idleLifetime + 1;
  await expect.poll(async () => (await call(token, '{"path":"app.status"}')).status).toBe(401);
});

it('when a code is used a second time the event stream of the session it gave ends too', async () => {
  const address = host.launchAddress();
  const stream = await openStream(await newToken(address));
  expect(await newToken(address)).toBeUndefined();
  await stream.ended;
});

it.each([
  ['a length and chunks at once', ['Content-Length: 4', 'Transfer-Encoding: chunked'], '0\r\n\r\n'],
  ['two lengths', ['Content-Length: 4', 'Content-Length: 5'], '{}{}'],
  ['a coding nobody knows', ['Transfer-Encoding: xchunked'], '0\r\n\r\n'],
  ['a length that is no number', ['Content-Length: +4'], '{}{}'],
  ['a folded header', ['Origin: x', ' y'], ''],
  ['a header with a bare line feed', ['X: a\nOrigin: b'], ''],
])('a request that two readers could read differently is refused: %s', async (_, lines, body) => {
  const { status } = await sendRaw(port, head('POST /call', lines) + body);
  expect([400, 403, 408]).toContain(status);
});

it('doubled headers never count as the right one', async () => {
  const token = await newToken();
  for (const more of [`Origin: ${host.origin}`, 'Sec-Fetch-Site: same-origin', 'Origin: https://evil.example']) {
    const body = '{"path":"app.status"}';
    expect((await sendRaw(port, post('/call', body, [`Authorization: Bearer ${token}`, more]))).status).toBe(403);
  }
});

it('each of several requests on one connection must prove itself', async () => {
  const token = await newToken();
  const body = '{"path":"app.status"}';
  const first = post('/call', body, [`Authorization: Bearer ${token}`]).replace('Connection: close\r\n', '');
  const { status } = await sendRaw(port, first + post('/call', '{"path":"people.add","input":{"name":"Ada"}}'));
  expect(status).toBe(200);
  expect(JSON.parse((await call(token, '{"path":"people.list"}')).body)).toEqual({ ok: true, value: [] });
});

it.each([
  [
    'an upgrade to a web socket',
    'GET /events',
    [
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    ],
    [405],
  ],
  ['a tunnel', 'CONNECT 127.0.0.1:22', [], [0, 403, 404, 405]],
  ['a trace', 'TRACE /', ['Connection: close'], [405]],
  ['another method', 'DELETE /call', ['Connection: close'], [405]],
  ['an address with a zero byte', 'GET /\0', ['Connection: close'], [400]],
  ['an encoded way up', 'GET /%2e%2e/%2e%2e/etc/passwd', ['Connection: close'], [404]],
  ['an address with words', 'GET /?launch=x', ['Connection: close'], [404]],
  ['an address without end', `GET /${'a'.repeat(20_000)}`, ['Connection: close'], [431]],
  ['an asterisk', 'OPTIONS *', ['Connection: close'], [403]],
])('%s comes to nothing', async (_, first, lines, statuses) => {
  const answer = await sendRaw(port, head(first, lines));
  expect(statuses).toContain(answer.status);
  expect(answer.headers.has('upgrade')).toBe(false);
});

it('bodies made to touch prototypes or to exhaust the stack are answered as failures, and change nothing', async () => {
  const token = await newToken();
  const deep = `${'['.repeat(400_000)}${']'.repeat(400_000)}`;
  const deepObject = `${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)}`;
  const bodies = [
    '{"path":"__proto__","input":{}}',
    '{"path":"constructor","input":{}}',
    '{"path":"toString"}',
    '{"path":"hasOwnProperty","input":{}}',
    '{"__proto__":{"path":"app.status"}}',
    '{"path":"app.status","__proto__":{"polluted":1}}',
    '{"path":"people.add","input":{"__proto__":{"name":"Ada"}}}',
    '{"path":"preferences.update","input":{"__proto__":{"polluted":1}}}',
    '{"path":"preferences.update","input":{"constructor":{"prototype":{"polluted":1}}}}',
    `{"path":"people.add","input":${deep}}`,
    `{"path":"people.add","input":{"name":${deep}}}`,
    `{"path":"people.add","input":${deepObject}}`,
    deep,
  ];
  for (const body of bodies) {
    const answer = await call(token, body);
    expect([200, 400], body.slice(0, 80)).toContain(answer.status);
    expect(answer.body, body.slice(0, 80)).toContain('"ok":false');
    expect(answer.body).not.toContain('"Defect"');
    expect('polluted' in {}).toBe(false);
  }
  const people = await call(token, '{"path":"people.list","input":{}}');
  expect(JSON.parse(people.body)).toEqual({ ok: true, value: [] });
});

it('nothing the host answers is kept by a browser: pages, calls and refusals', async () => {
  const token = await newToken();
  const answers = [
    await sendRaw(port, head('GET /', ['Connection: close'])),
    await sendRaw(port, head('GET /assets/page.js', ['Connection: close'])),
    await sendRaw(port, head('GET /nothing', ['Connection: close'])),
    await call(token, '{"path":"app.status"}'),
    await call('guess', '{"path":"app.status"}'),
    await sendRaw(port, post('/session', '{"code":"guess"}')),
  ];
  for (const answer of answers) {
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  }
});
