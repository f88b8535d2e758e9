import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { day, openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { readStore } from '#tests/support/read-store.ts';

const rows = 1100;
const nextDay = day('2026-11-23');

/** A list long enough for every kind of work to need several portions: new suppliers, prices, exits and deadlines. */
function writeList(folder: string): string {
  const path = join(folder, 'list.csv');
  const lines = Array.from({ length: rows }, (_, row) => {
    const over = row % 5 === 0 ? '2026-01-31' : '';
    return `Supplier ${row % 600};Plan ${row};${10 + (row % 90)} EUR;monthly;2025-12-${String(1 + (row % 28)).padStart(2, '0')};12 months;12 months;1 week;${over}`;
  });
  const headings = 'Supplier;Contract;Price;Billing;Start;Initial term;Renewal;Notice;Cancelled on';
  writeFileSync(path, [headings, ...lines].join('\n'));
  return path;
}

/** Every row of every table as another reader sees it now. */
function everything(folder: string): string {
  return readStore(folder, (sqlite) => {
    const tables = sqlite
      .prepare<[], string>(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index%' ORDER BY name",
      )
      .pluck()
      .all();
    const rows = tables.map((table) => [table, sqlite.prepare(`SELECT * FROM "${table}" ORDER BY 1`).all()]);
    // The index takes up in its own time what was written.
    return JSON.stringify(rows, (name, value: unknown) => (name === 'indexed' ? undefined : value));
  });
}

/** Calls `at` whenever long work says how far it is, with what it is doing. Gives what it did, each once, in order. */
async function during<Value>(dancecard: TestDancecard, work: () => Promise<Value>, at: (doing: string) => void) {
  const doings = new Set<string>();
  const end = dancecard.subscribe('progress', ({ text }) => {
    doings.add(text);
    at(text);
  });
  const value = await work();
  end();
  return { value, doings: [...doings] };
}

const opened = async () => {
  const dancecard = await openTestDancecard({ stretch: 0 });
  return { dancecard, path: writeList(temporaryFolder()) };
};

describe('while many rows are stored', () => {
  it('queries are answered from what was stored before, and see it all once the command is answered', async () => {
    const { dancecard, path } = await opened();
    const seen: Promise<number>[] = [];
    const look = async () => (await dancecard.value('app.status', {})).counts.contracts;
    const { doings } = await during(
      dancecard,
      () => dancecard.value('imports.apply', { path }),
      () => seen.push(look()),
    );
    expect(await look()).toBe(rows);
    const counts = await Promise.all(seen);
    expect(counts.length).toBeGreaterThan(30);
    expect(new Set(counts)).toEqual(new Set([0]));
    expect(doings).toEqual(
      expect.arrayContaining([
        'Comparing with what is here',
        'Finding suppliers',
        'Adding contracts',
        'Adding prices',
        'Adding exits',
        'Preparing the search',
        'Working out deadlines',
        'Looking what needs attention',
      ]),
    );
  });

  it('other commands wait their turn, in order, whatever becomes of the one before', async () => {
    const { dancecard, path } = await opened();
    const order: string[] = [];
    const done = (name: string) => () => order.push(name);
    const others: Promise<unknown>[] = [];
    await during(
      dancecard,
      () => dancecard.value('imports.apply', { path }).then(done('list')),
      (doing) => {
        if (doing !== 'Adding prices' || others.length > 0) return;
        others.push(
          dancecard.value('people.add', { name: 'Ada' }).then(done('Ada')),
          dancecard.error('people.remove', { id: 'nobody' }).then(done('nobody')),
          dancecard.value('people.add', { name: 'Ben' }).then(done('Ben')),
        );
      },
    );
    await Promise.all(others);
    expect(order).toEqual(['list', 'Ada', 'nobody', 'Ben']);
    const history = await dancecard.value('history.list', {});
    expect(history.map(({ operation }) => operation)).toEqual(['people.add', 'people.add', 'imports.apply']);
  });

  it('a timer that fires writes nothing into what is half done', async () => {
    const { dancecard, path } = await opened();
    const days: string[] = [];
    dancecard.subscribe('dateChanged', ({ today }) => days.push(today));
    let before = '';
    await during(
      dancecard,
      () => dancecard.value('imports.apply', { path }),
      (doing) => {
        if (doing !== 'Adding contracts' || before !== '') return;
        before = everything(dancecard.folder);
        dancecard.clock.moveTo(nextDay);
        expect(everything(dancecard.folder)).toBe(before);
        expect(days).toEqual([]);
      },
    );
    await dancecard.value('people.add', { name: 'Ada' });
    expect(days).toEqual([nextDay]);
    const wrong = readStore(dancecard.folder, (sqlite) =>
      sqlite.prepare('SELECT count(*) FROM outlooks WHERE changesOn <= ?').pluck().get(nextDay),
    );
    expect(wrong).toBe(0);
  });

  it('closing rolls it back whole, and the next start finds what was there before', async () => {
    const { dancecard, path } = await opened();
    await dancecard.value('people.add', { name: 'Ada' });
    const before = everything(dancecard.folder);
    const closed: Promise<void>[] = [];
    const { value } = await during(
      dancecard,
      () => dancecard.call('imports.apply', { path }),
      (doing) => {
        if (doing === 'Adding prices' && closed.length === 0) closed.push(dancecard.close());
      },
    );
    expect(value).toMatchObject({ ok: false, error: { type: 'Stopped' } });
    expect(closed).toHaveLength(1);
    await Promise.all(closed);
    expect(everything(dancecard.folder)).toBe(before);
    const again = await openTestDancecard({ folder: dancecard.folder });
    expect((await again.value('app.status', {})).counts).toMatchObject({ contracts: 0, historyEntries: 1 });
  });
});

describe('stopping', () => {
  /** Stops a call at the first sign of each thing it does, and looks that nothing of it is left. */
  async function stopEverywhere(dancecard: TestDancecard, call: () => ReturnType<TestDancecard['callUnknown']>) {
    const before = everything(dancecard.folder);
    const stopped: string[] = [];
    for (;;) {
      let stoppedAt: string | null = null;
      const { value } = await during(dancecard, call, (doing) => {
        if (stoppedAt !== null || stopped.includes(doing)) return;
        stoppedAt = doing;
        void dancecard.value('work.stop', {});
      });
      if (stoppedAt === null) return { stopped, value };
      stopped.push(stoppedAt);
      expect(value, stoppedAt).toMatchObject({ ok: false, error: { type: 'Stopped' } });
      expect(everything(dancecard.folder) === before, stoppedAt).toBe(true);
    }
  }

  it('a list leaves nothing behind, at whatever point it is stopped', async () => {
    const { dancecard, path } = await opened();
    const { stopped, value } = await stopEverywhere(dancecard, () => dancecard.callUnknown('imports.apply', { path }));
    expect(stopped.length).toBeGreaterThan(8);
    expect(value).toMatchObject({ ok: true, value: { added: rows } });
  });

  it('so does taking it back and doing it again', async () => {
    const { dancecard, path } = await opened();
    await dancecard.value('imports.apply', { path });
    const [entry] = await dancecard.value('history.list', {});
    const undo = await stopEverywhere(dancecard, () => dancecard.callUnknown('history.undo', { entryId: entry?.id }));
    expect(undo.stopped).toContain('Putting back what was there before');
    expect(undo.value).toMatchObject({ ok: true });
    const redo = await stopEverywhere(dancecard, () => dancecard.callUnknown('history.redo', {}));
    expect(redo.stopped).toContain('Preparing the search');
    expect(redo.value).toMatchObject({ ok: true });
    expect(await dancecard.value('contracts.list', {})).toHaveLength(rows);
  });

  it('and a restore', async () => {
    const { dancecard, path } = await opened();
    await dancecard.value('imports.apply', { path });
    const copy = join(temporaryFolder(), 'copy.json');
    await dancecard.value('export.all', { path: copy });
    const other = await openTestDancecard({ stretch: 0 });
    const { stopped, value } = await stopEverywhere(other, () => other.callUnknown('import.all', { path: copy }));
    expect(stopped).toEqual(expect.arrayContaining(['Preparing the search', 'Working out deadlines']));
    expect(value).toMatchObject({ ok: true });
    expect(await other.value('contracts.list', {})).toHaveLength(rows);
  });

  it('is heard by a command that still waits, and nothing is said to be under way when nothing is', async () => {
    const { dancecard, path } = await opened();
    expect(await dancecard.value('work.stop', {})).toEqual({ stopped: false });
    const outcomes = [dancecard.call('imports.apply', { path }), dancecard.call('imports.apply', { path })];
    expect(await dancecard.value('work.stop', {})).toEqual({ stopped: true });
    for (const outcome of await Promise.all(outcomes)) {
      expect(outcome).toMatchObject({ ok: false, error: { type: 'Stopped' } });
    }
    expect((await dancecard.value('app.status', {})).counts.historyEntries).toBe(0);
  });
});
