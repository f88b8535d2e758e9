import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { addDays } from '#shared/domain/calendar-date.ts';
import { zones } from '../../scripts/steps/zones.mjs';
import { dateDigest } from './date-digest.ts';
import { day } from './day.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('print-date-digest.ts', import.meta.url));
const questions = 2000;
/** Those in which all tests of dates run, and more: quarter hours, and a summer time that is turned back in Ramadan. */
const asked = [...zones, 'UTC', 'Pacific/Apia', 'America/St_Johns', 'Europe/Berlin', 'Africa/Casablanca'];

afterEach(() => {
  vi.useRealTimers();
});

test('[dates-6] thousands of answers are the same in every time zone', async () => {
  const answers = new Map<string, string>();
  const clocks = new Set<string>();
  for (const zone of asked) {
    const { stdout } = await run(process.execPath, [script, String(questions)], { env: { ...process.env, TZ: zone } });
    const [digest = '', clock = ''] = stdout.split(' ');
    answers.set(zone, digest);
    clocks.add(clock);
  }
  expect([...new Set(answers.values())]).toEqual([dateDigest(questions)]);
  expect(clocks.size).toBeGreaterThan(6);
}, 120_000);

test('[dates-7] the answers are the same at every hour of the day, clock changes included', () => {
  const expected = dateDigest(100);
  for (const date of ['2026-03-29', '2026-10-25', '2026-11-22']) {
    for (let hour = 0; hour < 24; hour += 1) {
      vi.setSystemTime(Date.parse(`${date}T00:59:59Z`) + hour * 3_600_000);
      expect(dateDigest(100)).toBe(expected);
    }
  }
});

test('a day that a zone skipped is a day like any other', () => {
  expect(addDays(day('1994-12-30'), 1)).toBe('1994-12-31');
  expect(addDays(day('2011-12-29'), 1)).toBe('2011-12-30');
});
