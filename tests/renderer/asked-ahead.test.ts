import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askAhead } from '#renderer/data/asked-ahead.ts';
import { createListeners } from '#renderer/transport/listeners.ts';
import type { Client, Outcome, Path } from '#shared/api/api.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const status = { ok: true, value: { today: '2026-11-26' }, entryId: null };
const preferences = { ok: true, value: { theme: 'dark' }, entryId: null };
const failure = { ok: false, error: { type: 'Disconnected', message: 'Nobody answers.' } };
const changed = { event: 'changed', payload: { entryId: null, operation: 'preferences.set', tables: ['preferences'] } };

test('what every page needs is asked for together', async () => {
  const { client } = door({ 'app.status': status, 'preferences.get': preferences });
  const ahead = await askAhead(client, { isToday: false });
  expect(ahead.status).toEqual({ today: '2026-11-26' });
  expect(ahead.preferences).toEqual({ theme: 'dark' });
  expect(ahead.end()).toBe(false);
});

test('what fails is left to the page to ask for again', async () => {
  const ahead = await askAhead(door({ 'app.status': status, 'preferences.get': failure }).client, { isToday: false });
  expect(ahead.status).toEqual({ today: '2026-11-26' });
  expect(ahead.preferences).toBeUndefined();
});

test('a page is not held up by an answer that does not come', async () => {
  const asking = askAhead(door({ 'app.status': status }).client, { isToday: false });
  await vi.advanceTimersByTimeAsync(500);
  expect((await asking).status).toBeUndefined();
});

test('what Today shows is asked for with it, and waited for a moment only', async () => {
  const needed = { 'app.status': status, 'preferences.get': preferences };
  const shown = { ok: true, value: { nudges: [] }, entryId: null };
  const client = door({ ...needed, 'nudges.overview': shown }).client;
  expect((await askAhead(client, { isToday: true })).overview).toEqual({ nudges: [] });
  expect((await askAhead(client, { isToday: false })).overview).toBeUndefined();

  const asking = askAhead(door(needed).client, { isToday: true });
  await vi.advanceTimersByTimeAsync(100);
  expect(await asking).toMatchObject({ status: status.value, overview: undefined });
});

test('what is written before the page listens makes the answers old, also while they are awaited', async () => {
  const answered = door({ 'app.status': status, 'preferences.get': preferences });
  const before = askAhead(answered.client, { isToday: false });
  answered.tell(changed);
  expect((await before).end()).toBe(true);

  const after = await askAhead(answered.client, { isToday: false });
  answered.tell(changed);
  expect(after.end()).toBe(true);
});

/** A door that answers some operations, each the same way, and never answers the others. */
function door(answers: Readonly<Record<string, unknown>>) {
  const listeners = createListeners();
  const client: Client = {
    call: <P extends Path>(path: P) =>
      (path in answers ? Promise.resolve(answers[path]) : new Promise(() => {})) as Promise<Outcome<P>>,
    subscribe: (event, listener) => listeners.add(event, listener),
  };
  return { client, tell: (event: unknown) => listeners.receive(event) };
}
