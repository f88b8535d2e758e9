import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failureText } from '#renderer/data/failure-text.ts';
import { connectBrowser } from '#renderer/transport/browser.ts';
import type { ConnectionState } from '#renderer/transport/connection.ts';
import { connectDesktop, desktopBridge } from '#renderer/transport/desktop.ts';
import { createStreamReader, pauseBefore } from '#renderer/transport/event-stream.ts';
import { readReply } from '#renderer/transport/reply.ts';
import { askEarly } from '#renderer/transport/asked-early.ts';
import { createListeners } from '#renderer/transport/listeners.ts';
import { beginsAtToday, callBody, launchCode, requestOf } from '#renderer/transport/requests.ts';
import { startSession } from '#renderer/transport/session.ts';
import { english } from '#tests/support/in-english.ts';

type Answer = { readonly status?: number; readonly body: unknown } | 'no answer';

/** A stand-in for fetch: answers by route and notes what was asked. */
function fakeFetch(answers: (route: string, asked: number) => Answer) {
  const asked: { route: string; init: RequestInit }[] = [];
  const fetch = async (address: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const route = typeof address === 'string' ? address : 'not an address of this page';
    asked.push({ route, init: init ?? {} });
    const answer = answers(route, asked.filter((one) => one.route === route).length);
    if (answer === 'no answer') throw new TypeError('Failed to fetch');
    const { status = 200, body } = answer;
    return new Response(body instanceof ReadableStream ? body : JSON.stringify(body), { status });
  };
  return { fetch, asked };
}

function memoryStore(kept: Record<string, string> = {}) {
  const items = new Map(Object.entries(kept));
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

describe('the session of the browser door', () => {
  test('the launch code leaves the address before it is sent, and is swapped for a token that is kept', async () => {
    const steps: string[] = [];
    const store = memoryStore();
    const { fetch, asked } = fakeFetch(() => {
      steps.push('sent');
      return { body: { token: 'secret' } };
    });
    const session = await startSession({
      hash: '#launch=abc',
      store,
      fetch,
      languages: ['de-AT', 'en'],
      say: english.say,
      forgetHash: () => steps.push('forgotten'),
    });
    expect(session).toEqual({ ok: true, token: 'secret' });
    expect(steps).toEqual(['forgotten', 'sent']);
    expect(asked[0]?.init.body).toBe('{"code":"abc","languages":["de-AT","en"]}');
    expect([...store.items.values()]).toEqual(['secret']);
  });

  test('after a reload the kept token goes on, and an address of a page is no code', async () => {
    const { fetch, asked } = fakeFetch(() => 'no answer');
    const session = await startSession({
      hash: '#/suppliers/1?launch=abc',
      store: memoryStore({ 'dancecard.session': 'secret' }),
      fetch,
      languages: [],
      say: english.say,
      forgetHash: () => undefined,
    });
    expect(session).toEqual({ ok: true, token: 'secret' });
    expect(asked).toEqual([]);
    expect(launchCode('#/launch=abc')).toBeNull();
    expect(launchCode('#launch=')).toBeNull();
  });

  test('without a session the page says what to do, in words', async () => {
    const start = (hash: string, answer: Answer) =>
      startSession({
        hash,
        store: memoryStore(),
        fetch: fakeFetch(() => answer).fetch,
        languages: [],
        say: english.say,
        forgetHash: () => undefined,
      });
    const refused = { ok: false, error: { type: 'Refused', message: 'This link was used already.' } };
    expect(await start('', 'no answer')).toMatchObject({
      ok: false,
      message: expect.stringContaining('Start Dancecard'),
    });
    expect(await start('#launch=abc', { status: 403, body: refused })).toEqual({
      ok: false,
      message: 'This link was used already.',
    });
    expect(await start('#launch=abc', 'no answer')).toMatchObject({ ok: false });
  });
});

describe('calls and events of the browser door', () => {
  const people = {
    ok: true,
    value: [{ id: 'p1', name: 'Ben', hears: 'own', unheard: [], createdAt: 1, changedAt: 1 }],
  };
  const gone = { ok: false, error: { type: 'Refused', message: 'This session is over.' } };

  /** Connects with a clock that only moves when told to. */
  function connected(answers: (route: string, asked: number) => Answer) {
    const waiting: { callback: () => void; milliseconds: number }[] = [];
    const { fetch, asked } = fakeFetch(answers);
    const connection = connectBrowser('secret', {
      fetch,
      say: english.say,
      later: (callback, milliseconds) => void waiting.push({ callback, milliseconds }),
    });
    const states: ConnectionState[] = [];
    connection.onState((state) => states.push(state));
    return { connection, asked, waiting, states };
  }

  const settled = () => new Promise((resolve) => setImmediate(resolve));

  test('a call carries the token in a header, never a cookie, and its answer is checked', async () => {
    const { connection, asked } = connected((route) => (route === '/call' ? { body: people } : 'no answer'));
    expect(await connection.client.call('people.list', {})).toEqual(people);
    const call = asked.find(({ route }) => route === '/call');
    expect(call?.init).toMatchObject({ credentials: 'omit', redirect: 'error', method: 'POST' });
    expect(new Headers(call?.init.headers).get('authorization')).toBe('Bearer secret');
  });

  test('an answer that does not fit its declaration is a defect and is not shown', async () => {
    expect(await readReply('people.list', { ok: true, value: [{ id: 'p1' }] }, english.say)).toMatchObject({
      ok: false,
      error: { type: 'Defect' },
    });
    expect(await readReply('people.list', 'hello', english.say)).toMatchObject({
      ok: false,
      error: { type: 'Defect' },
    });
  });

  test('a session that is over is final: it is said once and not tried again', async () => {
    const { connection, waiting, states } = connected(() => ({ status: 401, body: gone }));
    await settled();
    await settled();
    expect(connection.state()).toEqual({ kind: 'gone', message: 'This session is over.' });
    expect(states).toHaveLength(1);
    expect(waiting).toEqual([]);
  });

  test('[doors-4] a lost host is tried again after a growing pause, and then everything is read again', async () => {
    const stream = () => new ReadableStream<Uint8Array>({ start: () => undefined });
    const { connection, waiting, states } = connected((route, asked) =>
      route === '/events' && asked >= 3 ? { body: stream() } : 'no answer',
    );
    const changes: string[] = [];
    connection.client.subscribe('changed', ({ operation }) => changes.push(operation));
    for (const _attempt of [1, 2]) {
      await settled();
      waiting.at(-1)?.callback();
    }
    await settled();
    expect(waiting.map(({ milliseconds }) => milliseconds)).toEqual([500, 1000]);
    expect(states.map(({ kind }) => kind)).toEqual(['waiting', 'connected']);
    expect(changes).toEqual(['']);
    expect([1, 2, 3, 20].map(pauseBefore)).toEqual([500, 1000, 2000, 10_000]);
  });

  test('no answer to a call is said as such', async () => {
    const { connection } = connected(() => 'no answer');
    expect(await connection.client.call('people.list', {})).toMatchObject({
      ok: false,
      error: { type: 'Disconnected' },
    });
  });

  test('events are put together however the stream is cut, and signs of life are left out', () => {
    const text = ': alive\n\ndata: {"event":"one"}\n\n: alive\n\ndata: two\r\n\r\ndata: a\ndata: b\n\n';
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: text.length - 1 })), (cuts) => {
        const places = [0, ...new Set(cuts), text.length].toSorted((one, other) => one - other);
        // A line end of two characters is one only while it arrives in one piece.
        const whole = places.filter((place) => text.slice(place - 1, place + 1) !== '\r\n');
        const read = createStreamReader();
        const messages = whole.slice(1).flatMap((end, index) => read(text.slice(whole[index], end)));
        expect(messages).toEqual(['{"event":"one"}', 'two', 'a\nb']);
      }),
    );
  });
});

describe('the bridge of the desktop door', () => {
  test('it is used where it is whole, and what comes through it is checked', async () => {
    const heard: ((payload: unknown) => void)[] = [];
    const bridge = desktopBridge({
      dancecard: {
        call: async () => JSON.stringify({ ok: true, value: [{ id: 'p1' }] }),
        subscribe: (_event: string, listener: (payload: unknown) => void) => void heard.push(listener),
      },
    });
    expect(desktopBridge({})).toBeNull();
    expect(desktopBridge({ dancecard: { call: 'no' } })).toBeNull();
    if (bridge === null) throw new Error('the bridge was not seen');
    const { client } = connectDesktop(bridge, english.say);
    expect(await client.call('people.list', {})).toMatchObject({ ok: false, error: { type: 'Defect' } });
    const days: string[] = [];
    client.subscribe('dateChanged', ({ today }) => days.push(today));
    heard[0]?.({ today: '2026-11-23' });
    heard[0]?.({ today: 'tomorrow' });
    expect(days).toEqual(['2026-11-23']);
  });
});

describe('failures in words', () => {
  test('wrong fields are named once each, a defect has its reference, everything else speaks for itself', () => {
    const field = (path: string) => ({ path, message: 'Please write something here.' });
    expect(failureText({ type: 'InvalidInput', message: 'Wrong.', fields: [field('name'), field('note')] })).toBe(
      'Please write something here.',
    );
    expect(failureText({ type: 'InvalidInput', message: 'Wrong.', fields: [] })).toBe('Wrong.');
    expect(failureText({ type: 'Defect', message: 'Something broke.', reference: 'D-17' })).toBe(
      'Something broke. (D-17)',
    );
    expect(failureText({ type: 'Refused', message: 'There is an exit already.' })).toBe('There is an exit already.');
  });
});

describe('what is asked before the code of the page is there', () => {
  const store = (kept: Record<string, string>) => memoryStore(kept);
  const questions = [['app.status', {}]] as const;
  const answered = (route: string): Answer => ({ body: route === '/session' ? { token: 'secret' } : { route } });

  test('the code leaves the address before it is sent; its token opens the stream, and only then the questions are asked', async () => {
    const steps: string[] = [];
    const { fetch, asked } = fakeFetch((route) => {
      steps.push(route);
      return answered(route);
    });
    const page = {
      hash: '#launch=abc',
      store: store({}),
      languages: ['de'],
      forgetHash: () => steps.push('forgotten'),
    };
    const early = askEarly({ ...page, fetch }, questions);
    const session = await startSession({ ...page, store: memoryStore(), fetch: early, say: english.say });
    expect(session).toEqual({ ok: true, token: 'secret' });
    expect(steps.slice(0, 2)).toEqual(['forgotten', '/session']);
    expect(steps.filter((step) => step !== 'forgotten')).toEqual(['/session', '/events', '/call']);
    expect(asked.slice(1).map(({ init }) => new Headers(init.headers).get('Authorization'))).toEqual([
      'Bearer secret',
      'Bearer secret',
    ]);
  });

  test('each answer is handed out once, to whoever asks the very same; all else is asked anew', async () => {
    const { fetch, asked } = fakeFetch(answered);
    const early = askEarly(
      { hash: '#/', store: store({ 'dancecard.session': 'kept' }), languages: [], forgetHash: () => {}, fetch },
      questions,
    );
    expect(asked.map(({ route }) => route)).toEqual(['/events', '/call']);
    const same = requestOf(callBody('app.status', {}), 'kept');
    await early('/call', requestOf(callBody('app.status', { other: true }), 'kept'));
    await early('/call', requestOf(callBody('app.status', {}), 'another'));
    expect(asked).toHaveLength(4);
    await early('/call', same);
    expect(asked).toHaveLength(4);
    await early('/call', same);
    expect(asked).toHaveLength(5);
  });

  test('without a code and a token nothing is asked; a code that is refused opens nothing', async () => {
    const { fetch, asked } = fakeFetch(() => ({ status: 401, body: { ok: false } }));
    const page = { store: store({}), languages: [], forgetHash: () => {}, fetch };
    askEarly({ ...page, hash: '' }, questions);
    expect(asked).toEqual([]);
    const early = askEarly({ ...page, hash: '#launch=old' }, questions);
    const refused = await startSession({
      ...page,
      hash: '#launch=old',
      store: memoryStore(),
      fetch: early,
      say: english.say,
    });
    expect(refused.ok).toBe(false);
    expect(asked.map(({ route }) => route)).toEqual(['/session']);
  });

  test('what cannot be reached is told to whoever asks for it, and to nobody else', async () => {
    const { fetch } = fakeFetch(() => 'no answer');
    const early = askEarly(
      { hash: '', store: store({ 'dancecard.session': 'kept' }), languages: [], forgetHash: () => {}, fetch },
      questions,
    );
    await expect(early('/call', requestOf(callBody('app.status', {}), 'kept'))).rejects.toThrow('Failed to fetch');
  });

  test('a page that begins elsewhere does not ask for what Today shows', () => {
    expect(['', '#', '#/', '#launch=abc'].map(beginsAtToday)).toEqual([true, true, true, true]);
    expect(['#/suppliers/1', '#/?find', '#launch='].map(beginsAtToday)).toEqual([false, false, false]);
  });
});

test('what is told before anyone listens waits for the first listener of its kind, and for no other', () => {
  const listeners = createListeners();
  const heard: string[] = [];
  const changed = (operation: string) =>
    listeners.receive({ event: 'changed', payload: { entryId: null, operation, tables: [] } });
  changed('before');
  listeners.add('dateChanged', () => heard.push('a new day'));
  expect(heard).toEqual([]);
  const end = listeners.add('changed', ({ operation }) => heard.push(`first ${operation}`));
  listeners.add('changed', ({ operation }) => heard.push(`second ${operation}`));
  end();
  changed('after');
  expect(heard).toEqual(['first before', 'second after']);
});
