import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const slow = ['tests/e2e/**', 'tests/reliability/**', 'tests/threads/**'];
const quick = ['tests/**/*.test.ts', 'tests/**/*.test.tsx'];

/** Files that put something else in the place of a module, which others of the same process would then be given, too. */
const apart = globSync(quick, { cwd: import.meta.dirname, exclude: slow }).filter((file) =>
  readFileSync(join(import.meta.dirname, file), 'utf8').includes('vi.mock('),
);

/**
 * Three projects: `quick` holds everything that runs in milliseconds, its files sharing a process, since loading the
 * program anew for each took a third of the time; `apart` the like of it whose files each need a process of their own;
 * `reliability` the tests that kill processes, fill disks and measure threads; those run one file at a time so that they
 * do not disturb each other. `npm test` runs all.
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
          exclude: [...slow, ...apart],
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'apart', include: apart, testTimeout: 20_000, hookTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'reliability',
          include: ['tests/reliability/**/*.test.ts', 'tests/threads/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
