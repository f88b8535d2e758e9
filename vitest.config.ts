import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { zones } from './scripts/steps/zones.mjs';

const slow = ['tests/e2e/**', 'tests/reliability/**', 'tests/threads/**', 'tests/zones/**'];
/** No test comes near it, also on a busy machine. */
const testTimeout = 60_000;
const quick = ['tests/**/*.test.ts', 'tests/**/*.test.tsx'];

/** Files that put something else in the place of a module, which others of the same process would then be given, too. */
const apart = filesWith('vi.mock(');

/** Files that hold a clock on the wall against the program: what else the machine does would count with it. */
const timed = filesWith('performance.now()').filter(
  (file) => !apart.includes(file) && !file.startsWith('tests/architecture/'),
);

function filesWith(text: string): string[] {
  return globSync(quick, { cwd: import.meta.dirname, exclude: slow })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => readFileSync(join(import.meta.dirname, file), 'utf8').includes(text));
}

/**
 * The projects: `quick` holds everything that runs in milliseconds, its files sharing a process, since loading the
 * program anew for each took a third of the time; `apart` the like of it whose files each need a process of their own;
 * `timed` those that measure, which `npm test` runs when nothing else runs; `reliability` the tests that kill processes and
 * fill disks, `threads` those that measure threads; these run one file at a time so that they do not disturb each other;
 * and one for each time zone, with the tests of dates.
 */
export default defineConfig({
  test: {
    environment: 'node',
    // Forks, not threads: a test may set TZ or change the working folder without touching its neighbours.
    pool: 'forks',
    restoreMocks: true,
    // Left to itself, one core of the machine is kept free: half of a machine of two.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: quick,
          exclude: [...slow, ...apart, ...timed],
          isolate: false,
          testTimeout,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'apart', include: apart, testTimeout, hookTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: 'timed', include: timed, isolate: false, testTimeout, hookTimeout: 60_000 },
      },
      ...zones.map((TZ) => ({
        extends: true as const,
        test: {
          name: `zone ${TZ}`,
          include: ['terms', 'calculator', 'zones'].map((folder) => `tests/${folder}/**/*.test.ts`),
          // It asks in zones of its own, whichever it runs in.
          exclude: ['tests/terms/time-zones.test.ts'],
          env: { TZ },
          isolate: false,
          testTimeout,
        },
      })),
      {
        extends: true,
        test: {
          name: 'reliability',
          include: ['tests/reliability/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'threads',
          include: ['tests/threads/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
