import { defineConfig } from 'vitest/config';

/**
 * Two projects: `quick` holds everything that runs in milliseconds, `reliability` the tests that kill processes,
 * fill disks and measure threads; those run one file at a time so that they do not disturb each other. `npm test` runs both.
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
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', 'tests/reliability/**', 'tests/threads/**'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
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
