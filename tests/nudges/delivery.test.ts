import { describe, expect, it } from 'vitest';
import type { Events } from '#shared/api/events.ts';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { testClock } from '#tests/support/test-clock.ts';
import { preferences as preferencesSchema } from '#shared/api/preferences.ts';
import { nextDue } from '#main/nudges/next-due.ts';
import { isQuiet } from '#main/nudges/quiet-hours.ts';
import { day } from './builders.ts';

const yearly = {
  startsOn: day('2026-01-01'),
  initialTerm: { n: 12, unit: 'month' },
  renewal: { n: 12, unit: 'month' },
  notice: { n: 1, unit: 'month', anchor: 'term_end' },
} as const;

type Told = Events['nudgesRaised'];

/** A Dancecard with one contract per start, and everything it tells from then on. */
async function listening(today: string, starts: readonly string[], folder = temporaryFolder()) {
  const dancecard = await openTestDancecard({ today, folder });
  const told: { at: string; event: Told }[] = [];
  listen(dancecard, told);
  for (const startsOn of starts) {
    await dancecard.value('contracts.add', {
      supplierName: `Supplier ${startsOn}`,
      name: 'Plan',
      terms: { ...yearly, startsOn: day(startsOn) },
    });
  }
  return { dancecard, told };
}

function listen(dancecard: TestDancecard, told: { at: string; event: Told }[]): void {
  dancecard.subscribe('nudgesRaised', (event) => {
    told.push({ at: new Date(dancecard.clock.now()).toISOString().slice(0, 16), event });
  });
}

describe('telling', () => {
  it('[nudges-25] tells a nudge again at each lead day of the last month, and at none twice', async () => {
    const { dancecard, told } = await listening('2026-08-20', ['2026-01-01']);
    dancecard.clock.moveTo(day('2026-12-15'));
    expect(told.map(({ at }) => at)).toEqual(
      ['2026-09-01', '2026-10-31', '2026-11-16', '2026-11-23', '2026-11-27', '2026-11-29'].map((on) => `${on}T08:00`),
    );
    expect(told.every(({ event }) => event.nudges.length === 1)).toBe(true);
  });

  it('[nudges-26] catches up once after days of sleep: everything together, the most pressing first', async () => {
    const { dancecard, told } = await listening('2026-08-01', ['2026-01-01', '2026-01-11', '2026-02-01']);
    dancecard.clock.moveTo(day('2026-08-02'));
    expect(told).toEqual([]);
    const folder = dancecard.folder;
    await dancecard.close();
    const woken = await openTestDancecard({ today: '2026-11-28', folder });
    const later: { at: string; event: Told }[] = [];
    listen(woken, later);
    expect(await woken.value('nudges.list', {})).toHaveLength(3);
    woken.resumed();
    expect(later.map(({ event }) => event.nudges.length)).toEqual([3]);
  });

  it('what nobody listens to is not taken as told', async () => {
    const folder = temporaryFolder();
    const deaf = await openTestDancecard({ today: '2026-11-10', folder });
    await deaf.value('contracts.add', { supplierName: 'Known', name: 'Plan', terms: yearly });
    await deaf.close();
    const hearing = await openTestDancecard({ today: '2026-11-10', folder });
    const told: { at: string; event: Told }[] = [];
    listen(hearing, told);
    await hearing.value('nudges.list', {});
    expect(told).toHaveLength(1);
  });

  it('after a sleep of the computer too: one message, in order, nothing twice', async () => {
    const { dancecard, told } = await listening('2026-08-01', ['2026-02-01', '2026-01-11', '2026-01-01']);
    dancecard.clock.sleepUntil(day('2026-11-28'));
    dancecard.resumed();
    dancecard.resumed();
    expect(told).toHaveLength(1);
    expect(told[0]?.event.nudges.map(({ title }) => title.slice(0, 35))).toEqual([
      'Plan, Supplier 2026-01-01: stay or ',
      'Plan, Supplier 2026-01-11: stay or ',
      'Plan, Supplier 2026-02-01: stay or ',
    ]);
    expect(told[0]?.event.openCount).toBe(3);
  });

  it('[nudges-27] keeps quiet in the quiet hours and tells when they end', async () => {
    const { dancecard, told } = await listening('2026-11-10', []);
    dancecard.clock.moveTo(day('2026-11-10'), '22:30');
    await dancecard.value('contracts.add', { supplierName: 'Late', name: 'Plan', terms: yearly });
    expect(told).toEqual([]);
    expect(await dancecard.value('nudges.list', {})).toHaveLength(1);
    dancecard.clock.moveTo(day('2026-11-11'), '07:59');
    expect(told).toEqual([]);
    dancecard.clock.moveTo(day('2026-11-11'), '08:00');
    expect(told.map(({ at }) => at)).toEqual(['2026-11-11T08:00']);
  });

  it('tells a snoozed nudge again on its day', async () => {
    const { dancecard, told } = await listening('2026-11-10', ['2026-01-01']);
    const [nudge] = await dancecard.value('nudges.list', {});
    await dancecard.value('nudges.snooze', { id: nudge?.id ?? '', until: day('2026-11-12') });
    dancecard.clock.moveTo(day('2026-11-13'));
    expect(told.map(({ at }) => at)).toEqual(['2026-11-10T12:00', '2026-11-12T08:00']);
  });

  it('tells nothing while notifications are off, and never of unknown terms', async () => {
    const { dancecard, told } = await listening('2026-11-10', []);
    await dancecard.value('contracts.add', { supplierName: 'Unknown', name: 'Plan' });
    await dancecard.value('preferences.set', { notifications: false });
    await dancecard.value('contracts.add', { supplierName: 'Known', name: 'Plan', terms: yearly });
    dancecard.clock.moveTo(day('2026-11-12'));
    expect(told).toEqual([]);
    expect(dancecard.openNudgeCount()).toBe(2);
  });

  it('says that the day changed at midnight, and sets the timer to the next one', async () => {
    const { dancecard } = await listening('2026-11-10', []);
    const days: string[] = [];
    dancecard.subscribe('dateChanged', ({ today }) => days.push(today));
    dancecard.clock.moveTo(day('2026-11-12'), '00:00');
    expect(days).toEqual(['2026-11-11', '2026-11-12']);
    expect(dancecard.clock.nextTimer()).toBe(Date.parse('2026-11-13T00:00:00Z'));
  });

  it('looks again when the computer wakes up in another day or time zone', async () => {
    const { dancecard } = await listening('2026-11-10', ['2026-01-01']);
    const days: string[] = [];
    dancecard.subscribe('dateChanged', ({ today }) => days.push(today));
    dancecard.clock.sleepUntil(day('2026-12-01'));
    dancecard.resumed();
    expect(days).toEqual(['2026-12-01']);
    expect(await dancecard.value('nudges.list', {})).toEqual([]);
    dancecard.resumed();
    expect(days).toEqual(['2026-12-01']);
  });

  it('leaves no timer behind when the store closes', async () => {
    const { dancecard } = await listening('2026-11-10', ['2026-01-01']);
    expect(dancecard.clock.nextTimer()).not.toBeNull();
    await dancecard.close();
    expect(dancecard.clock.nextTimer()).toBeNull();
  });
});

describe('quiet hours', () => {
  const at = (from: string, to: string, on = true) => ({ on, from, to });

  it('run over midnight, begin with their first minute and end before their last', () => {
    const quiet = ['20:59', '21:00', '23:59', '00:00', '07:59', '08:00'].filter((time) =>
      isQuiet(time, at('21:00', '08:00')),
    );
    expect(quiet).toEqual(['21:00', '23:59', '00:00', '07:59']);
  });

  it('may lie within one day, be none at all, or be switched off', () => {
    expect(['12:59', '13:00', '14:29', '14:30'].filter((time) => isQuiet(time, at('13:00', '14:30')))).toEqual([
      '13:00',
      '14:29',
    ]);
    expect(['00:00', '08:00', '12:00'].filter((time) => isQuiet(time, at('08:00', '08:00')))).toEqual([]);
    expect(isQuiet('22:00', at('21:00', '08:00', false))).toBe(false);
  });

  const waits = { waiting: true, digestAt: null };
  const waitsNot = { waiting: false, digestAt: null };

  it('the next due instant is the end of the quiet hours while something waits, else midnight', () => {
    const clock = testClock(day('2026-11-10'));
    const preferences = preferencesSchema.parse({});
    expect(nextDue(clock, preferences, waits)).toBe(Date.parse('2026-11-11T00:00:00Z'));
    clock.moveTo(day('2026-11-11'), '03:00');
    expect(nextDue(clock, preferences, waits)).toBe(Date.parse('2026-11-11T08:00:00Z'));
    expect(nextDue(clock, preferences, waitsNot)).toBe(Date.parse('2026-11-12T00:00:00Z'));
  });

  it('with a fixed date there is no midnight to wait for', () => {
    const clock = { ...testClock(day('2026-11-10')), todayFixed: true, timeOfDay: () => '23:30' };
    const preferences = preferencesSchema.parse({});
    expect(nextDue(clock, preferences, waitsNot)).toBeNull();
    expect(nextDue(clock, preferences, waits)).toBe(clock.now() + 8.5 * 3_600_000);
  });
});
