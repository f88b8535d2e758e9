import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { notOpened, wasOpened } from '#main/outside.ts';
import { checkWebAddress } from '#main/hosts/web-address.ts';
import { openTestDancecard, temporaryFolder } from '#tests/support/open-test-dancecard.ts';
import { openThreaded, type ThreadedDancecard } from './support.ts';

const rows = 5000;

/** How long a query may wait while others work, in milliseconds, at the 99th percentile. */
const longestWait = 100;
/** Within how many milliseconds a stop is heard. */
const stopHeard = 500;

function writeList(count = rows): string {
  const path = join(temporaryFolder(), 'list.csv');
  const lines = Array.from(
    { length: count },
    (_, row) =>
      `Supplier ${row % 600};Plan ${row};${10 + (row % 90)} EUR;monthly;2025-12-${String(1 + (row % 28)).padStart(2, '0')};12 months;12 months;1 week`,
  );
  writeFileSync(path, ['Supplier;Contract;Price;Billing;Start;Initial term;Renewal;Notice', ...lines].join('\n'));
  return path;
}

/** Asks for the status again and again while work goes on; gives how long the answers took, the longest last. */
async function waitsDuring(dancecard: ThreadedDancecard, work: Promise<unknown>): Promise<number[]> {
  const going = { on: true };
  const over = (async () => {
    await work;
    going.on = false;
  })();
  const waits: number[] = [];
  while (going.on) {
    const asked = performance.now();
    await dancecard.value('app.status', {});
    waits.push(performance.now() - asked);
  }
  await over;
  return waits.toSorted((one, other) => one - other);
}

const at99 = (waits: readonly number[]): number => waits[Math.floor(waits.length * 0.99)] ?? 0;

test('[storing-5] while a list is stored and taken back, a query is answered at once, and sees all of it when the command is answered', async () => {
  const dancecard = await openThreaded();
  const counts = async () => (await dancecard.value('app.status', {})).counts.contracts;
  // From here on queries have a thread of their own, as in a large household; the first that needs it waits for its start.
  await dancecard.value('palgorithms.backtest', { from: '2026-11-20', to: '2026-11-21' });
  const storing = dancecard.value('imports.apply', { path: writeList() });
  const waits = await waitsDuring(dancecard, storing);
  expect(await counts()).toBe(rows);
  const undoing = dancecard.value('history.undo', {});
  const more = await waitsDuring(dancecard, undoing);
  expect(await counts()).toBe(0);
  expect(waits.length + more.length).toBeGreaterThan(20);
  expect(at99(waits)).toBeLessThan(longestWait);
  expect(at99(more)).toBeLessThan(longestWait);
});

test('a long look back holds no command up, though both would be done in one thread', async () => {
  const dancecard = await openThreaded();
  const looking = dancecard.value('palgorithms.backtest', { from: '2026-10-01', to: '2026-11-21' });
  const adding = dancecard.value('people.add', { name: 'Ada' });
  const first = await Promise.race([looking.then(() => 'looked'), adding.then(() => 'added')]);
  expect(first).toBe('added');
  expect(await looking).toEqual([]);
});

test('[storing-6] a stop is heard soon, wherever the work is, and leaves nothing behind', async () => {
  const dancecard = await openThreaded();
  const path = writeList();
  const stopped: string[] = [];
  for (;;) {
    let asked = 0;
    const end = dancecard.subscribe('progress', ({ text }) => {
      if (asked > 0 || stopped.includes(text)) return;
      stopped.push(text);
      asked = performance.now();
      void dancecard.value('work.stop', {});
    });
    const outcome = await dancecard.call('imports.apply', { path });
    end();
    if (asked === 0) {
      expect(outcome).toMatchObject({ ok: true });
      break;
    }
    expect(performance.now() - asked, stopped.at(-1)).toBeLessThan(stopHeard);
    // What is nearly done may be done before the stop is heard.
    if (outcome.ok) await dancecard.value('history.undo', {});
    else expect(outcome.error.type).toBe('Stopped');
  }
  expect(stopped.length).toBeGreaterThan(5);
  expect(await dancecard.value('work.stop', {})).toEqual({ stopped: false });
});

test('the same answers, entries and records as in one thread', async () => {
  const path = writeList(300);
  const carry = async (dancecard: Pick<ThreadedDancecard, 'callUnknown'>): Promise<unknown[]> => {
    const asked: [string, unknown][] = [
      ['people.add', { name: 'Ada' }],
      ['people.add', { name: '' }],
      ['no.such', {}],
      ['imports.preview', { path }],
      ['imports.apply', { path }],
      ['imports.apply', { path: '/nowhere/x.csv' }],
      ['contracts.list', {}],
      ['history.list', {}],
      ['history.undo', {}],
      ['app.openLink', { address: 'https://example.org' }],
    ];
    const answers: unknown[] = [];
    for (const [operation, input] of asked) answers.push(withoutChance(await dancecard.callUnknown(operation, input)));
    return answers;
  };
  const threaded = await openThreaded();
  const inOne = await openTestDancecard();
  expect(await carry(threaded)).toEqual(await carry(inOne));
});

test('why an address is not opened reaches whoever asked, in the language of the caller', async () => {
  const links: string[] = [];
  const threaded = await openThreaded(temporaryFolder(), {
    openOutside: async (what) => {
      if (what.kind === 'place') return { reason: null, place: `/home/you/${what.name}` };
      if (what.kind !== 'link') return wasOpened;
      const checked = checkWebAddress(what.address);
      if (!checked.ok) return notOpened(checked.error.message);
      links.push(checked.value.href);
      return wasOpened;
    },
  });
  await threaded.value('preferences.set', { language: 'de' });
  expect(await threaded.call('app.openLink', { address: 'http://example.org' })).toMatchObject({
    ok: false,
    error: {
      type: 'Refused',
      message:
        'Diese Adresse ist nicht verschlüsselt (http) und wird deshalb nicht geöffnet. Versuchen Sie es in den Angaben zum Anbieter mit https://.',
      messages: { message: { id: 'refusals.link.notEncrypted' } },
    },
  });
  expect(links).toEqual([]);
  expect(await threaded.value('app.openLink', { address: 'https://example.org' })).toEqual({ opened: true });
  expect(links).toEqual(['https://example.org/']);
});

/** An answer without ids and instants, which no two runs share. */
function withoutChance(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) => (/^(?:at|createdAt|changedAt)$/.test(key) ? 0 : value)).replaceAll(
      /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g,
      'id',
    ),
  );
}

test('everything out in one place and back in at another, with its records handed on from thread to thread', async () => {
  const one = await openThreaded();
  await one.value('imports.apply', { path: writeList(1500) });
  const file = join(temporaryFolder(), 'everything.json');
  await one.value('export.all', { path: file });
  const other = await openThreaded();
  const { records } = await other.value('import.all', { path: file });
  expect(records).toMatchObject({ contracts: 1500, history_entries: 1 });
  expect(await other.value('contracts.list', {})).toHaveLength(1500);
});

test('closing in the middle of storing rolls it back, and leaves the folder to others', async () => {
  const dancecard = await openThreaded();
  const storing = dancecard.call('imports.apply', { path: writeList() });
  await new Promise<void>((resolve) => {
    dancecard.subscribe('progress', ({ messages }) => {
      if (messages.text.id === 'progress.contracts') resolve();
    });
  });
  await dancecard.close();
  expect(await storing).toMatchObject({ ok: false, error: { type: 'Stopped' } });
  expect(await dancecard.call('people.list', {})).toMatchObject({ ok: false, error: { type: 'Disconnected' } });
  const again = await openThreaded(dancecard.folder);
  expect((await again.value('app.status', {})).counts).toMatchObject({ contracts: 0, historyEntries: 0 });
});

test('a folder that is held is refused in the same words', async () => {
  const dancecard = await openThreaded();
  await expect(openThreaded(dancecard.folder)).rejects.toThrow('store.held');
});

test('what another tells of nudges arrives once somebody listens', async () => {
  const dancecard = await openThreaded();
  await dancecard.value('preferences.set', { quietHours: { on: false } });
  await dancecard.value('contracts.add', {
    name: 'Gym',
    supplierName: 'Nordwall',
    terms: {
      startsOn: '2024-01-01',
      initialTerm: { n: 1, unit: 'year' },
      renewal: { n: 1, unit: 'year' },
      notice: { n: 1, unit: 'month', anchor: 'term_end' },
    },
  });
  expect(dancecard.openNudgeCount()).toBe(1);
  const raised = await new Promise((resolve) => {
    dancecard.subscribe('nudgesRaised', resolve);
  });
  expect(raised).toMatchObject({ openCount: 1 });
});
