import { request as ask } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takenPacking } from '#main/hosts/browser/compression.ts';
import { serve, type Host } from '#main/hosts/browser/server.ts';
import { pageFilesIn } from '#main/hosts/page-files.ts';
import { ok } from '#shared/domain/result.ts';
import { writeRendererManifest } from '../../scripts/build/renderer-manifest.mjs';
import { fakeStore, type FakeStore } from './support/fake-store.ts';
import { smallPage, writePageFolder } from './support/page-folder.ts';

const script = 'document.title = "Dancecard";\n'.repeat(200);
const long = { names: Array.from({ length: 200 }, (_, index) => `Supplier ${index}`) };

let host: Host;
let store: FakeStore;

beforeEach(async () => {
  store = fakeStore(async (path) => ok(path === 'contracts.list' ? long : 'short'));
  const folder = writePageFolder({ ...smallPage, 'assets/large.js': script, 'assets/inter.woff2': 'x'.repeat(5000) });
  await writeRendererManifest(folder);
  host = await serve({
    store,
    files: pageFilesIn(folder),
    defect(what, problem) {
      throw new Error(what, { cause: problem });
    },
  });
});

afterEach(async () => {
  await host.close();
});

interface Answer {
  readonly packing: string | undefined;
  readonly vary: string | undefined;
  readonly length: number;
  readonly body: Buffer;
}

function send(
  method: string,
  path: string,
  accepts: string | null,
  { body = '', token = '' }: { body?: string; token?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = ask(
      `${host.origin}${path}`,
      {
        method,
        headers: {
          ...(accepts === null ? {} : { 'Accept-Encoding': accepts }),
          ...(method === 'POST'
            ? { Origin: host.origin, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json' }
            : {}),
          ...(token === '' ? {} : { Authorization: `Bearer ${token}` }),
        },
      },
      (response) => {
        const pieces: Buffer[] = [];
        const { headers } = response;
        const finish = () =>
          resolve({
            packing: headers['content-encoding'],
            vary: headers.vary,
            length: Number(headers['content-length']),
            body: Buffer.concat(pieces),
          });
        response.on('data', (piece: Buffer) => {
          pieces.push(piece);
          // An event stream never ends: its first bytes are its answer.
          if (headers['content-type'] === 'text/event-stream') {
            finish();
            response.destroy();
          }
        });
        response.on('end', finish);
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

async function newToken(): Promise<string> {
  const code = new URL(host.launchAddress()).hash.replace('#launch=', '');
  const { body } = await send('POST', '/session', 'br, gzip', { body: JSON.stringify({ code }) });
  return (JSON.parse(body.toString()) as { token: string }).token;
}

async function call(path: string, accepts: string | null): Promise<Answer> {
  return send('POST', '/call', accepts, { body: JSON.stringify({ path }), token: await newToken() });
}

describe('what the browser door sends is packed', () => {
  it('a file of the page with brotli, else with gzip, else not, as the browser takes it', async () => {
    const brotli = await send('GET', '/assets/large.js', 'gzip, deflate, br, zstd');
    expect(brotli).toMatchObject({ packing: 'br', vary: 'Accept-Encoding', length: brotli.body.length });
    expect(brotliDecompressSync(brotli.body).toString()).toBe(script);

    const gzip = await send('GET', '/assets/large.js', 'gzip, deflate');
    expect(gzip).toMatchObject({ packing: 'gzip', vary: 'Accept-Encoding', length: gzip.body.length });
    expect(gunzipSync(gzip.body).toString()).toBe(script);

    for (const accepts of [null, 'identity', 'br;q=0, gzip;q=0']) {
      const plain = await send('GET', '/assets/large.js', accepts);
      expect(plain).toMatchObject({ packing: undefined, vary: 'Accept-Encoding', length: script.length });
      expect(plain.body.toString()).toBe(script);
    }
  });

  it('a font and what is small are sent as they are', async () => {
    expect(await send('GET', '/assets/inter.woff2', 'gzip, br')).toMatchObject({ packing: undefined, length: 5000 });
    const small = await send('GET', '/assets/page.js', 'gzip, br');
    expect(small).toMatchObject({ packing: undefined, length: smallPage['assets/page.js'].length });
  });

  it('the head of a file says how long it is as it would be sent', async () => {
    const { body } = await send('GET', '/assets/large.js', 'br');
    expect(await send('HEAD', '/assets/large.js', 'br')).toMatchObject({ packing: 'br', length: body.length });
  });

  it('an answer of more than a kilobyte with gzip, where the browser takes it', async () => {
    const packed = await call('contracts.list', 'gzip, deflate, br');
    expect(packed).toMatchObject({ packing: 'gzip', vary: 'Accept-Encoding' });
    expect(JSON.parse(gunzipSync(packed.body).toString())).toEqual({ ok: true, value: long });
    expect(packed.body.length * 4).toBeLessThan(JSON.stringify(long).length);

    const plain = await call('contracts.list', 'br');
    expect(plain).toMatchObject({ packing: undefined, vary: 'Accept-Encoding' });
    expect(JSON.parse(plain.body.toString())).toEqual({ ok: true, value: long });
    expect(await call('app.status', 'gzip')).toMatchObject({ packing: undefined });
  });

  it('the stream of events and the answer with the token are never packed', async () => {
    const token = await newToken();
    const stream = await send('POST', '/events', 'gzip, br', { body: '{}', token });
    expect(stream.packing).toBeUndefined();
    expect(stream.body.toString()).toBe(':\n\n');
    const code = new URL(host.launchAddress()).hash.replace('#launch=', '');
    const session = await send('POST', '/session', 'gzip, br', { body: JSON.stringify({ code }) });
    expect(session.packing).toBeUndefined();
  });
});

describe('which packing a browser takes', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0.5', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['BR', 'br'],
    ['*', 'br'],
    ['*;q=0.1, br;q=0', 'gzip'],
    ['gzip ; q=0.000', null],
    ['identity', null],
    ['brotli, gzipped', null],
    ['', null],
    [undefined, null],
  ])('of "%s" it is %s', (accepts, taken) => {
    expect(takenPacking(accepts, ['br', 'gzip'])).toBe(taken);
  });
});
