import { describe, expect, it, onTestFinished, test } from 'vitest';
import { preferences } from '#shared/api/preferences.ts';
import { migrationsFolder } from '#main/built-folders.ts';
import { openStore, type Store } from '#main/db/open-store.ts';
import { speakerFor } from '#shared/messages/speaker.ts';
import { publicHolidays } from '#main/holidays.ts';
import type { PassContext } from '#main/nudges/pass-context.ts';
import { countOpenNudges } from '#main/nudges/stored-nudges.ts';
import { allAtOnce } from '#main/portions.ts';
import { writingQueue } from '#main/writing-queue.ts';
import { nudgeSchedule, type NudgeSchedule } from '#main/nudges/schedule.ts';
import { temporaryFolder } from '#tests/support/open-test-dancecard.ts';
import { testClock } from '#tests/support/test-clock.ts';
import { day, yearlyTerms } from './builders.ts';

/** A schedule over a real store, in which the palgorithms can be made to fail where they name certain days. */
function breakable() {
  const clock = testClock(day('2026-09-10'));
  const opened = openStore({
    folder: temporaryFolder(),
    migrationsFolder: migrationsFolder(),
    door: 'test',
    now: clock.now(),
    processId: process.pid,
  });
  if (!opened.ok) throw new Error(opened.error.message.id);
  onTestFinished(() => opened.value.close());
  const { sqlite } = opened.value;
  let broken: RegExp | null = null;
  const speaker = speakerFor({ language: 'en', locale: 'en-GB' });
  const isHoliday = (date: string): boolean => {
    if (broken?.test(date) === true) throw new Error('A mistake in a palgorithm');
    return false;
  };
  const context = (): PassContext => ({
    sqlite,
    today: clock.today(),
    now: clock.now(),
    clock,
    preferences: preferences.parse({}),
    holidays: { ...publicHolidays(), workingCalendar: () => ({ isHoliday }) },
    format: speaker.writing,
    speaker,
  });
  const defects: unknown[] = [];
  const schedule = nudgeSchedule({
    context,
    queue: writingQueue(),
    hub: { emit: () => {}, isHeard: () => false },
    defect: (error) => defects.push(error),
  });
  void schedule.start();
  return {
    sqlite,
    schedule,
    context,
    defects,
    breakIt: (dates: RegExp | null) => (broken = dates),
    openCount: () => countOpenNudges(sqlite, clock.today()),
  };
}

/** Writes a contract as a command does: the row and what is derived from it in one transaction. */
function addContract(
  sqlite: Store['sqlite'],
  schedule: NudgeSchedule,
  context: PassContext,
  name = 'first',
  startsOn = yearlyTerms().startsOn,
): void {
  sqlite.transaction(() => {
    sqlite.exec(`INSERT INTO current_entry VALUES ('')`);
    sqlite.exec(`INSERT INTO suppliers (id, createdAt, changedAt, name, folded) VALUES ('s-${name}', 0, 0, '${name}', '${name}');
      INSERT INTO relationships (id, createdAt, changedAt, supplierId) VALUES ('r-${name}', 0, 0, 's-${name}')`);
    sqlite
      .prepare(
        `INSERT INTO contracts (id, createdAt, changedAt, relationshipId, name, terms) VALUES ('c-${name}', 0, 0, 'r-${name}', 'Gym', ?)`,
      )
      .run(JSON.stringify({ ...yearlyTerms(), startsOn }));
    allAtOnce(schedule.beforeCommit(context, [{ tableName: 'contracts', rowId: `c-${name}` }]));
    sqlite.exec('DELETE FROM current_entry');
  })();
  schedule.afterCommit();
}

describe('a mistake in a palgorithm', () => {
  it('[nudges-9] keeps nobody from saving, is noted, and is made up for by the next pass', () => {
    const { sqlite, schedule, context, defects, breakIt, openCount } = breakable();
    breakIt(/./);
    addContract(sqlite, schedule, context());
    expect(sqlite.prepare('SELECT count(*) FROM contracts').pluck().get()).toBe(1);
    expect(defects.length).toBeGreaterThan(0);
    expect(openCount()).toBe(0);
    breakIt(null);
    schedule.afterCommit();
    expect(openCount()).toBe(1);
  });

  it('about one contract silences no other, and what was said of that one stands', () => {
    const { sqlite, schedule, context, defects, breakIt, openCount } = breakable();
    addContract(sqlite, schedule, context());
    expect(openCount()).toBe(1);
    breakIt(/-1[67]$/);
    addContract(sqlite, schedule, context(), 'second', day('2026-01-17'));
    expect(defects).not.toEqual([]);
    expect(openCount()).toBe(1);
    breakIt(null);
    schedule.afterCommit();
    expect(openCount()).toBe(2);
    breakIt(/-1[67]$/);
    sqlite.exec('DELETE FROM looks');
    schedule.resumed();
    expect(openCount()).toBe(2);
  });

  it('but a store that can not be written fails the command', () => {
    const { sqlite, schedule, context } = breakable();
    sqlite.exec(
      `CREATE TEMP TRIGGER full BEFORE INSERT ON nudges BEGIN SELECT RAISE(ROLLBACK, 'database or disk is full'); END`,
    );
    expect(() => addContract(sqlite, schedule, context())).toThrow(/full/);
    expect(sqlite.prepare('SELECT count(*) FROM contracts').pluck().get()).toBe(0);
  });
});

test('a pass after a command that was not stored knows nothing of it', () => {
  const { sqlite, schedule, context } = breakable();
  for (const name of ['first', 'second']) {
    addContract(sqlite, schedule, context(), name);
    sqlite.exec(`INSERT INTO current_entry VALUES ('');
      INSERT INTO prices (id, createdAt, changedAt, contractId, amount, currency, cycleCount, cycleUnit, sharePercent)
        VALUES ('p-${name}', 0, 0, 'c-${name}', 3000, 'EUR', 1, 'month', 100);
      DELETE FROM current_entry`);
  }
  const alike = (): unknown =>
    sqlite
      .prepare("SELECT count(*) FROM nudges WHERE palgorithm = 'contract_alike' AND expiredOn IS NULL")
      .pluck()
      .get();
  const lookAtAll = (): void => {
    sqlite.exec('DELETE FROM looks');
    schedule.resumed();
  };
  lookAtAll();
  expect(alike()).toBe(1);
  const rename = sqlite.transaction(() => {
    sqlite.exec(`INSERT INTO current_entry VALUES ('')`);
    sqlite.exec(`UPDATE contracts SET name = 'Electricity' WHERE id = 'c-second'`);
    allAtOnce(schedule.beforeCommit(context(), [{ tableName: 'contracts', rowId: 'c-second' }]));
    expect(alike()).toBe(0);
    throw new Error('It could not be stored');
  });
  expect(rename).toThrow('It could not be stored');
  lookAtAll();
  expect(alike()).toBe(1);
});
