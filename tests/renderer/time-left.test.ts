import { expect, test } from 'vitest';
import { timed, type Stage, type Timed } from '#renderer/data/time-left.ts';

/** What is said after each of these reports: milliseconds, done, and what is being done. */
function leftAfter(
  reports: readonly (readonly [now: number, done: number, text?: string])[],
  total: number | null = 1000,
) {
  let known: Timed<Stage> | null = null;
  return reports.map(([now, done, text = 'Reading']) => {
    known = timed(known, { done, total, text }, now);
    return known.secondsLeft;
  });
}

test('the time left follows from what was done in the time that has passed', () => {
  expect(
    leftAfter([
      [0, 0],
      [2_000, 100],
      [4_000, 400],
      [9_000, 900],
      [10_000, 1000],
    ]),
  ).toEqual([null, 18, 6, 1, 0]);
});

test('it is not told too early, of work of which nobody knows how much there is, and of work that does not go on', () => {
  expect(
    leftAfter([
      [0, 0],
      [500, 300],
    ]),
  ).toEqual([null, null]);
  expect(
    leftAfter(
      [
        [0, 0],
        [9_000, 300],
      ],
      null,
    ),
  ).toEqual([null, null]);
  expect(
    leftAfter([
      [0, 0],
      [9_000, 0],
    ]),
  ).toEqual([null, null]);
});

test('another stage, or a beginning anew, starts from nothing', () => {
  expect(
    leftAfter([
      [0, 0],
      [5_000, 500],
      [5_100, 10, 'Adding'],
      [7_100, 210, 'Adding'],
    ]),
  ).toEqual([null, 5, null, 8]);
  expect(
    leftAfter([
      [0, 0],
      [5_000, 500],
      [5_100, 20],
      [7_100, 220],
    ]),
  ).toEqual([null, 5, null, 8]);
});
