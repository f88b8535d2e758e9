import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { callReply } from '#shared/api/wire-answers.ts';
import { serve } from '#main/hosts/browser/server.ts';
import { pageFilesIn } from '#main/hosts/page-files.ts';
import { dancecard as commandLine } from '#tests/doors/support/command-line.ts';
import { writePageFolder } from '#tests/doors/support/page-folder.ts';
import { sendRaw, type RawAnswer } from '#tests/doors/support/raw-request.ts';
import { diceFrom, type Dice } from './support/dice.ts';
import { drawCall } from './support/draw-step.ts';
import { extent } from './support/extent.ts';
import { shown } from './support/fault.ts';
import {
  openFuzzed,
  openQuietly,
  preparedFolder,
  workAside,
  quickFolder,
  type FuzzedStore,
} from './support/fuzzed-store.ts';
import { hostileValue, mutated, spoiled } from './support/hostile.ts';
import { touchedPrototype } from './support/prototypes.ts';

vi.mock('#main/identifiers.ts', async (load) => ({
  ...(await load<object>()),
  newIdentifier: (await import('./support/step-identifiers.ts')).newIdentifier,
}));

type Handler = (event: unknown, request: unknown) => Promise<unknown>;
const desktop = vi.hoisted(() => ({ handler: null as Handler | null }));
vi.mock('electron', () => ({
  ipcMain: { handle: (_channel: string, handler: Handler) => (desktop.handler = handler) },
  BrowserWindow: { fromWebContents: () => ({}), getAllWindows: () => [] },
}));

let empty: string;
let store: FuzzedStore;
let backFromAside: () => void;
beforeAll(async () => {
  backFromAside = workAside();
  empty = await preparedFolder(false);
  store = await openFuzzed(empty);
});
afterAll(async () => {
  await store.end();
  rmSync(empty, { recursive: true, force: true });
  backFromAside();
});

const { seeds, timeout } = extent;

/** JSON of a call, or undefined where there is none, as for what is nested too deeply. */
function asText(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** The JSON of the first answer, which has no line break: what follows a length stated too short is a request of its own. */
function firstBody({ body }: RawAnswer): string {
  return body.split('\r\n', 1)[0] ?? '';
}

/** The text of a call, valid or broken as text: cut off, with keys twice, with what does not belong there. */
function callText(dice: Dice, call: { path: string; input: unknown }): string {
  const text = asText(call) ?? '{}';
  switch (dice.below(9)) {
    case 0:
      return text.slice(0, dice.below(text.length));
    case 1:
      return text.replace('{', '{"path":"work.stop","input":{"__proto__":1},');
    case 2:
      return spoiled(text, dice);
    case 3:
      return `{"path":${JSON.stringify(call.path)},"input":${'['.repeat(30_000)}${']'.repeat(30_000)}}`;
    case 4:
      return text.replaceAll(/\d+/gu, () => dice.pick(['1e999', '-0', '1e15', '9007199254740993']));
    case 5:
      return asText(mutated(call, dice)) ?? '[]';
    default:
      return text;
  }
}

const headerChanges: readonly (readonly [string, string | null])[] = [
  ['Content-Type', 'text/plain'],
  ['Content-Type', 'application/json; charset=utf-16'],
  ['Content-Type', 'multipart/form-data; boundary=x'],
  ['Content-Type', null],
  ['Content-Length', '999999999999'],
  ['Content-Length', '-1'],
  ['Content-Length', '3'],
  ['Content-Length', null],
  ['Transfer-Encoding', 'chunked'],
  ['Content-Encoding', 'gzip'],
  ['Authorization', null],
  ['Authorization', 'Bearer __proto__'],
  ['Authorization', `Bearer ${'x'.repeat(9000)}`],
  ['Origin', 'null'],
  ['Origin', 'https://evil.example'],
  ['Host', 'evil.example'],
  ['Sec-Fetch-Site', 'cross-site'],
  ['Expect', '100-continue'],
  ['Upgrade', 'websocket'],
  ['X-Many', 'y'.repeat(20_000)],
  ['Cookie', 'a=b\u0000'],
];

test('whatever is sent to the browser door, it answers as it says it does and goes on', { timeout }, async () => {
  const folder = quickFolder();
  const dancecard = await openQuietly(folder, { mayUsePaths: false });
  const defects: unknown[] = [];
  const host = await serve({
    store: dancecard,
    files: pageFilesIn(writePageFolder()),
    defect: (what, problem) => defects.push(what, problem),
    patience: { headers: 300, request: 400 },
  });
  const port = Number(new URL(host.origin).port);
  const send = (method: string, path: string, headers: Record<string, string | null>, body: string) => {
    const all: Record<string, string | null> = {
      Host: `127.0.0.1:${port}`,
      Connection: 'close',
      Origin: host.origin,
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/json',
      'Content-Length': String(Buffer.byteLength(body)),
      ...headers,
    };
    const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
    return sendRaw(port, `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`, body);
  };
  const code = new URL(host.launchAddress()).hash.replace('#launch=', '');
  const { token } = JSON.parse((await send('POST', '/session', {}, JSON.stringify({ code }))).body) as {
    token: string;
  };
  const authorization = { Authorization: `Bearer ${token}` };

  let answered = 0;
  for (const seed of seeds()) {
    const dice = diceFrom(seed);
    for (let sent = 0; sent < 90; sent += 1) {
      const call = drawCall(dice, store);
      const body = callText(dice, call);
      const odd = dice.chance(0.3) ? dice.pick(headerChanges) : null;
      const target = dice.chance(0.95)
        ? '/call'
        : dice.pick(['/session', '/__proto__', '//call', '/call?x', '/%00', '*']);
      const method = dice.chance(0.97) ? 'POST' : dice.pick(['GET', 'PUT', 'OPTIONS', 'DELETE', 'BREW']);
      const answer = await send(
        method,
        target,
        { ...authorization, ...(odd === null ? {} : { [odd[0]]: odd[1] }) },
        body,
      );
      const what = shown({
        seed,
        sent,
        method,
        target,
        odd,
        body: body.slice(0, 600),
        answer: answer.body.slice(0, 600),
      });
      expect([0, 100, 200, 400, 401, 403, 404, 405, 408, 411, 413, 415, 417, 431, 501], what).toContain(answer.status);
      expect(answer.body, what).not.toMatch(/"type":"(?:Defect|StoreUnusable)"|\n\s+at /u);
      if (answer.headers.get('content-type')?.startsWith('application/json') === true && target === '/call') {
        expect(callReply.safeParse(JSON.parse(firstBody(answer))).success, what).toBe(true);
        answered += 1;
      }
      expect(touchedPrototype(), what).toBeNull();
      expect(defects, what).toEqual([]);
    }
    const still = await send('POST', '/call', authorization, JSON.stringify({ path: 'contracts.list', input: {} }));
    expect(still.status).toBe(200);
    expect(JSON.parse(firstBody(still))).toMatchObject({ ok: true });
  }
  expect(answered).toBeGreaterThan(50);
  await host.close();
  await dancecard.close();
  rmSync(folder, { recursive: true, force: true });
});

test('whatever stands on the command line, one document says how it ended', { timeout }, async () => {
  const folder = quickFolder();
  mkdirSync(join(folder, 'data'));
  const data = ['--data', join(folder, 'data')];
  for (const seed of seeds(1)) {
    const dice = diceFrom(seed);
    for (let typed = 0; typed < 70; typed += 1) {
      const call = drawCall(dice, store);
      const text = callText(dice, call.input === undefined ? { ...call, input: {} } : call);
      const input = dice.chance(0.7) ? (asText(call.input) ?? '{}') : text;
      const ended = await commandLine(['call', call.path, input, ...data], join(folder, 'data'));
      const what = shown({ seed, typed, path: call.path, input: input.slice(0, 600), ended });
      expect([0, 1, 2], what).toContain(ended.code);
      // What begins with dashes is an option to the command line, and none that it knows.
      if (ended.stdout === '') {
        expect(ended.code, what).toBe(2);
        continue;
      }
      const reply = callReply.safeParse(JSON.parse(ended.stdout));
      expect(reply.success, what).toBe(true);
      expect(reply.data?.ok === true, what).toBe(ended.code === 0);
      expect(ended.stdout, what).not.toMatch(/"type": ?"(?:Defect|StoreUnusable)"/u);
      expect(touchedPrototype(), what).toBeNull();
    }
    for (const words of [
      ['show', '__proto__'],
      ['import', '\u0000'],
      ['history', '1e999'],
      ['api', 'constructor'],
      ['toString'],
    ]) {
      const ended = await commandLine([...words, ...data], folder);
      expect([1, 2], shown(ended)).toContain(ended.code);
      expect(ended.stderr, shown(ended)).not.toMatch(/reference [0-9a-f]{8}/u);
    }
  }
  rmSync(folder, { recursive: true, force: true });
});

test('whatever a page sends to the desktop door, it is refused or answered', { timeout }, async () => {
  const { answerCalls } = await import('#main/hosts/desktop/ipc.ts');
  const folder = quickFolder();
  const dancecard = await openQuietly(folder, { mayUsePaths: false });
  answerCalls(dancecard, { slow: () => {}, note: () => {}, defect: () => {} });
  const frame = { parent: null, frameTreeNodeId: 1, url: 'app://dancecard/#/' };
  const event = { senderFrame: frame, sender: { mainFrame: frame } };
  for (const seed of seeds(2)) {
    const dice = diceFrom(seed);
    for (let sent = 0; sent < 100; sent += 1) {
      const call = drawCall(dice, store);
      const request = dice.chance(0.5) ? call : dice.chance(0.8) ? mutated(call, dice) : hostileValue(dice);
      const reply = await desktop.handler?.(event, request).catch((problem: unknown) => problem);
      if (reply instanceof Error) expect(reply.name, shown(request)).toBe('ZodError');
      else {
        // Answers cross the bridge as the text of JSON.
        const answer: unknown = reply instanceof Uint8Array ? JSON.parse(new TextDecoder().decode(reply)) : reply;
        const parsed = callReply.safeParse(answer);
        expect(parsed.success, shown({ request, answer })).toBe(true);
        expect(shown(answer)).not.toMatch(/type: '(?:Defect|StoreUnusable)'/u);
      }
      expect(touchedPrototype()).toBeNull();
    }
  }
  await dancecard.close();
  rmSync(folder, { recursive: true, force: true });
});
