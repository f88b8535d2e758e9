import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { calendarKeeper } from '#main/calendar-keeper.ts';
import { eventHub } from '#main/event-hub.ts';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { day } from './builders.ts';

const yearly = {
  startsOn: day('2026-01-01'),
  initialTerm: { n: 12, unit: 'month' },
  renewal: { n: 12, unit: 'month' },
  notice: { n: 1, unit: 'month', anchor: 'term_end' },
} as const;

const add = (dancecard: TestDancecard, name: string) => addContract(dancecard, { name, terms: yearly });

/** It is written beside what the test does: on a busy machine that takes longer than a second. */
const patience = { timeout: 15_000, interval: 10 };

/** Lets what is owing be done: the clock goes on for a minute, and the file is looked at. */
async function looked(dancecard: TestDancecard): Promise<void> {
  await vi.waitFor(async () => {
    dancecard.clock.moveTo(dancecard.clock.today(), laterThan(dancecard.clock.timeOfDay()));
    expect((await dancecard.value('calendar.kept', {}))?.isDue).toBe(false);
  }, patience);
}

function laterThan(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const next = hours * 60 + minutes + 1;
  return `${String(Math.floor(next / 60)).padStart(2, '0')}:${String(next % 60).padStart(2, '0')}`;
}

const sequences = (path: string) =>
  [...readFileSync(path, 'utf8').matchAll(/^SEQUENCE:(\d+)/gm)].map(([, n]) => Number(n));

describe('the calendar file that is kept up to date', () => {
  it('[nudges-167] says what changed soon after a command, cancels what is gone, and is left alone where nothing is new', async () => {
    const dancecard = await openTestDancecard({ today: '2026-06-01' });
    const path = join(temporaryFolder(), 'dates.ics');
    const { id } = await add(dancecard, 'Gym');
    expect(await dancecard.value('calendar.keep', { path })).toMatchObject({ path });
    expect(statSync(path).mode & 0o077).toBe(0);
    const first = readFileSync(path, 'utf8');
    await dancecard.value('suppliers.add', { name: 'Of no date' });
    await looked(dancecard);
    expect(readFileSync(path, 'utf8')).toBe(first);
    await add(dancecard, 'Phone');
    await looked(dancecard);
    expect(readFileSync(path, 'utf8')).toContain('Phone');
    const before = sequences(path);
    await dancecard.value('contracts.remove', { id });
    await looked(dancecard);
    const gone = readFileSync(path, 'utf8');
    expect(gone.match(/^STATUS:CANCELLED/gm)?.length).toBe(first.match(/^BEGIN:VEVENT/gm)?.length);
    expect(Math.max(...sequences(path))).toBeGreaterThan(Math.max(...before));
    // Taken back, it stands again under a higher number.
    await dancecard.value('history.undo', {});
    await looked(dancecard);
    expect(readFileSync(path, 'utf8')).not.toContain('STATUS:CANCELLED');
    expect(readdirSync(join(path, '..'))).toEqual(['dates.ics']);
  });

  it('is brought up to date when a day begins, when it was taken away, and at the next start', async () => {
    const folder = temporaryFolder();
    const path = join(temporaryFolder(), 'dates.ics');
    const dancecard = await openTestDancecard({ today: '2026-11-29', folder });
    await add(dancecard, 'Gym');
    await dancecard.value('calendar.keep', { path });
    const until = () => [...readFileSync(path, 'utf8').matchAll(/^DTSTART;VALUE=DATE:(\d+)/gm)].map(([, on]) => on);
    expect(until()).toContain('20261130');
    dancecard.clock.moveTo(day('2026-12-01'));
    await looked(dancecard);
    expect(until()).not.toContain('20261130');
    writeFileSync(path, 'BEGIN:VCALENDAR\r\nPRODID:-//Dancecard//Dancecard//EN\r\nEND:VCALENDAR\r\n');
    await dancecard.value('calendar.refresh', {});
    expect(until()).not.toEqual([]);
    await add(dancecard, 'Phone');
    // The end of the program does not wait for three seconds, and does not forget.
    await dancecard.close();
    expect(readFileSync(path, 'utf8')).toContain('Phone');
  });

  it('[nudges-168] nothing that is not ours is written over, and why nothing is written is said once and stands in the preferences', async () => {
    const dancecard = await openTestDancecard({ today: '2026-06-01' });
    const said: string[] = [];
    dancecard.subscribe('calendarFailed', ({ text }) => void said.push(text));
    const path = join(temporaryFolder(), 'dates.ics');
    writeFileSync(path, 'my own notes');
    expect((await dancecard.error('calendar.keep', { path })).type).toBe('FileUnwritable');
    expect(await dancecard.value('calendar.kept', {})).toBeNull();
    await dancecard.value('calendar.keep', { path, replace: true });
    writeFileSync(path, 'my own notes');
    for (const name of ['Gym', 'Phone']) {
      await add(dancecard, name);
      await looked(dancecard);
    }
    expect(readFileSync(path, 'utf8')).toBe('my own notes');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(path);
    const kept = await dancecard.value('calendar.kept', {});
    expect(kept?.failure).toBe(said[0]);
    expect(kept?.failedAt).not.toBeNull();
    writeFileSync(path, '');
    expect((await dancecard.value('calendar.refresh', { isHeard: true })).failure).toBeNull();
  });

  it.each([
    ['a folder', (away: string) => (mkdirSync(join(away, 'dates.ics')), join(away, 'dates.ics'))],
    [
      'a link',
      (away: string) => (symlinkSync(join(away, 'elsewhere'), join(away, 'dates.ics')), join(away, 'dates.ics')),
    ],
    ['a folder that is not there', (away: string) => join(away, 'nowhere', 'dates.ics')],
    ['a path from nowhere in particular', () => 'dates.ics'],
    ['another kind of name', (away: string) => join(away, 'dates.txt')],
    ['the folder of the records', (_: string, folder: string) => join(folder, 'dates.ics')],
    ['a name with a null', (away: string) => join(away, 'da\0tes.ics')],
    ['a device', () => '/dev/null/dates.ics'],
  ])('%s is refused with the reason, and nothing is kept', async (_, place) => {
    const dancecard = await openTestDancecard({ today: '2026-06-01' });
    const away = temporaryFolder();
    const path = place(away, dancecard.folder);
    const before = readdirSync(away);
    const error = await dancecard.error('calendar.keep', { path, replace: true });
    expect(error).toMatchObject({ type: 'FileUnwritable', message: expect.stringMatching(/\.$/) });
    expect(readdirSync(away)).toEqual(before);
    expect(await dancecard.value('calendar.kept', {})).toBeNull();
  });

  it('a page may name it by its path, and no other file', async () => {
    const dancecard = await openTestDancecard({ today: '2026-06-01', mayUsePaths: false });
    const path = join(temporaryFolder(), 'dates.ics');
    await dancecard.value('calendar.keep', { path });
    expect(existsSync(path)).toBe(true);
    expect((await dancecard.error('calendar.export', { path })).type).toBe('Unavailable');
  });

  it('[nudges-169] a path that was chosen on another computer is never written to, also after a restore', async () => {
    const first = await openTestDancecard({ today: '2026-06-01' });
    const away = temporaryFolder();
    const path = join(away, 'dates.ics');
    await add(first, 'Gym');
    await first.value('calendar.keep', { path });
    await first.value('export.all', { path: join(away, 'all.json') });
    const before = readFileSync(path, 'utf8');
    // Another data folder stands for another computer: both are in its mark.
    const other = await openTestDancecard({ today: '2026-06-02' });
    const said: string[] = [];
    other.subscribe('calendarFailed', ({ text }) => void said.push(text));
    await other.value('import.all', { path: join(away, 'all.json') });
    await add(other, 'Phone');
    await vi.waitFor(() => {
      other.clock.moveTo(other.clock.today(), laterThan(other.clock.timeOfDay()));
      expect(said).toHaveLength(1);
    }, patience);
    expect(said[0]).toContain('another computer');
    expect(await other.value('calendar.kept', {})).toMatchObject({ path, isHere: false, writtenAt: null });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('is left as it is when it is kept no more, and speaks the language in which it was chosen', async () => {
    const dancecard = await openTestDancecard({ today: '2026-06-01' });
    const path = join(temporaryFolder(), 'dates.ics');
    await add(dancecard, 'Gym');
    await dancecard.value('preferences.set', { language: 'de' });
    await dancecard.value('calendar.keep', { path });
    expect(readFileSync(path, 'utf8')).toContain('PRODID:-//Dancecard//Dancecard//DE');
    await dancecard.value('preferences.set', { language: null });
    await add(dancecard, 'Phone');
    await looked(dancecard);
    expect(readFileSync(path, 'utf8')).toContain('PRODID:-//Dancecard//Dancecard//DE');
    await dancecard.value('calendar.letGo', {});
    const before = readFileSync(path, 'utf8');
    await add(dancecard, 'Power');
    dancecard.clock.moveTo(day('2026-06-02'));
    expect(await dancecard.value('calendar.refresh', {})).toEqual({ state: 'off', failure: null });
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect((await dancecard.error('calendar.letGo', {})).type).toBe('Refused');
  });

  it('a folder that may not be written to is said, and written to once it may be', async () => {
    const dancecard = await openTestDancecard({ today: '2026-06-01' });
    const away = temporaryFolder();
    const path = join(away, 'dates.ics');
    await dancecard.value('calendar.keep', { path });
    chmodSync(away, 0o500);
    await add(dancecard, 'Gym');
    const refreshed = await dancecard.value('calendar.refresh', { isHeard: true });
    chmodSync(away, 0o700);
    // Whoever may do everything may write there too.
    if (process.getuid?.() !== 0)
      expect(refreshed).toMatchObject({ state: 'failed', failure: expect.stringContaining(path) });
    await dancecard.value('calendar.refresh', {});
    expect(readFileSync(path, 'utf8')).toContain('Gym');
  });

  it('writing that never ends keeps neither commands nor the end of the program waiting', async () => {
    const hub = eventHub();
    const asked: string[] = [];
    const due: (() => void)[] = [];
    const kept = { path: '/x.ics', isHere: true, isDue: true, writtenAt: null, failure: null, failedAt: null };
    const call = (path: string) => {
      asked.push(path);
      return path === 'calendar.kept' ? Promise.resolve({ ok: true, value: kept }) : new Promise(() => {});
    };
    const keeper = calendarKeeper({
      call: call as Parameters<typeof calendarKeeper>[0]['call'],
      hub,
      later: (_, callback) => (due.push(callback), () => {}),
    });
    keeper.start();
    await vi.waitFor(() => expect(due).toHaveLength(1), patience);
    due[0]?.();
    for (let n = 0; n < 50; n += 1)
      hub.emit('changed', { entryId: null, operation: 'contracts.add', tables: ['contracts'] });
    expect(asked).toEqual(['calendar.kept', 'calendar.refresh']);
    expect(due).toHaveLength(1);
    await keeper.close(5);
  });
});
