import { defineConfig } from '@playwright/test';
import { browserSwitches } from './scripts/steps/browser-switches.mjs';

/** Files that hold a clock against the pages; `npm test` runs them when nothing else runs. */
const timed = ['first-page', 'large', 'large-statement'].map((name) => `**/${name}.spec.ts`);

/**
 * End-to-end tests drive the built app. `scripts/test.mjs` finds the browser and hands it over in DANCECARD_BROWSER, and in
 * DANCECARD_PAGES_BROWSER the one for what needs no window.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  projects: [
    { name: 'pages', testMatch: '**/*.spec.ts', testIgnore: timed },
    { name: 'timed', testMatch: timed },
  ],
  outputDir: 'test-results',
  // As many as the smallest machine has cores: a third took as long and made each slower.
  workers: 2,
  // By the test, not by the file: the files differ so much that one worker would wait for the other's last.
  fullyParallel: true,
  forbidOnly: true,
  // No test comes near them, also on a busy machine.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    // A trace nearly doubles the time of every test; `playwright test --trace retain-on-failure` records one.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['DANCECARD_PAGES_BROWSER'] ?? process.env['DANCECARD_BROWSER'],
      args: [...browserSwitches, '--disable-quic', '--disable-component-update'],
    },
  },
});
