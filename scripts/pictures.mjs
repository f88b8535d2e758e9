import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { browserSwitches } from './steps/browser-switches.mjs';
import { ensureBuilt } from './steps/built.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { pinnedNode } from './steps/pinned-node.mjs';
import { finishWith, PlainFailure, projectFolder, say } from './steps/project.mjs';
import { obtainBrowser } from './steps/test-browser.mjs';

/**
 * `npm run pictures`: takes the README's pictures of the demo household on a fixed day, in both themes, into
 * `docs/pictures`. Each picture gets a door of its own, so that none shows what another did.
 */
const day = '2026-11-22';
const viewport = { width: 1280, height: 800 };
const pictures = [
  { name: 'today', go: (page) => seeing(page, 'Pulsgarten Fitness') },
  { name: 'supplier', go: openSupplier },
  { name: 'relationships', go: openRelationships },
];

await finishWith(async () => {
  await ensureInstalled(projectFolder, say);
  await ensureBuilt(projectFolder, say);
  const { chromium } = await import('@playwright/test');
  const executablePath = await obtainBrowser(projectFolder, say);
  const browser = await chromium.launch({ executablePath, args: browserSwitches });
  const folder = join(projectFolder, 'docs', 'pictures');
  mkdirSync(folder, { recursive: true });
  try {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      for (const { name, go } of pictures) {
        const file = `${name}-${colorScheme}.png`;
        writeFileSync(join(folder, file), await take(browser, colorScheme, go));
        say(`docs/pictures/${file}`);
      }
    }
  } finally {
    await browser.close();
  }
  return 0;
});

/**
 * Opens the demo household in a door of its own and gives a picture of the place that `go` leads to.
 * @param {import('@playwright/test').Browser} browser
 * @param {'light' | 'dark'} colorScheme
 * @param {(page: import('@playwright/test').Page) => Promise<void>} go
 */
async function take(browser, colorScheme, go) {
  const door = await startDoor();
  const context = await browser.newContext({
    viewport,
    colorScheme,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    await page.goto(door.address);
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await go(page);
    await page.evaluate('document.fonts.ready');
    return await page.screenshot({ animations: 'disabled', caret: 'hide' });
  } finally {
    await context.close();
    await door.stop();
  }
}

async function openSupplier(page) {
  await openRelationships(page);
  await page.getByRole('searchbox', { name: 'Search relationships' }).fill('Talwerk');
  await page.getByRole('main').getByRole('link', { name: 'Talwerk Energie' }).click();
  await page.getByRole('heading', { level: 1, name: 'Talwerk Energie' }).waitFor();
  await seeing(page, 'Gas, Talwerk Wärme');
}

async function openRelationships(page) {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Relationships' }).click();
  await page.getByRole('heading', { level: 1, name: 'Relationships' }).waitFor();
  await seeing(page, 'Alpsegler Mobil');
}

/** Waits until the page shows what it is opened for. */
async function seeing(page, text) {
  await page.getByText(text).first().waitFor();
}

/** The browser door over a fresh demo household, as a process that says its address. */
async function startDoor() {
  const program = join(projectFolder, 'dist', 'main', 'browser.js');
  const child = spawn(pinnedNode(projectFolder), [program, '--demo', '--today', day, '--no-open'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8' },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/\S+#launch=[\w-]+/u.exec(line)?.[0];
    if (address) return { address, stop };
  }
  throw new PlainFailure('The browser door ended before it said its address.');
}
