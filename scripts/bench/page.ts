import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { z } from 'zod';
import { projectFolder } from '#main/built-folders.ts';
import { browserSwitches } from '../steps/browser-switches.mjs';
import { endDoor, launchOf, startDoor } from './doors.ts';
import { sizes, type HouseholdSize } from './household.ts';
import { bytesOf, kinds, loadOf, type Fetched, type PageLoad } from './page-load.ts';
import { preparedFolder } from './stores.ts';

/** What the first page may cost: the bytes of all it fetches, as they are sent, and the time until it can be used. */
export const pageAims = { bytes: 500_000, milliseconds: 500 } as const;

const runs = 7;

const usable = ['main h1', 'main ol button'];

/** Marks the moment at which Today stands painted with a nudge that can be acted on, in the page's own time. */
const marking = `new MutationObserver((_, seen) => {
  if (!${JSON.stringify(usable)}.every((one) => document.querySelector(one) !== null)) return;
  seen.disconnect();
  requestAnimationFrame(() => setTimeout(() => performance.mark('usable')));
}).observe(document, { childList: true, subtree: true })`;

/** The load of a page, and when it could be used by its own clock, in milliseconds since it was gone to. */
interface TimedLoad extends PageLoad {
  readonly usableAfter: number;
}

/**
 * `npm run bench -- --only page`: what opening the first page costs with two thousand contracts, written into
 * `bench/page.md`. Each time a door that was just started is opened in a browser that knows nothing of it.
 */
export async function measurePage(say: (line: string) => void): Promise<void> {
  const [size] = sizes;
  if (size === undefined) throw new Error('There is no household to measure');
  const folder = await preparedFolder(size, 'page');
  const browser = await chromium.launch({ executablePath: process.env['DANCECARD_BROWSER'], args: browserSwitches });
  const loads: TimedLoad[] = [];
  try {
    for (let run = 0; run < runs; run += 1) {
      const load = await coldLoad(browser, folder);
      say(`  ${load.usableAfter.toFixed(0)} ms, for the driver ${load.milliseconds.toFixed(0)}, ${bytesOf(load.fetched)} bytes, ${load.fetched.length} requests`);
      loads.push(load);
    }
  } finally {
    await browser.close();
  }
  const report = pageReport(size, loads, { cores: cpus().length, load: loadavg()[0] ?? 0 });
  say(report);
  writeFileSync(join(projectFolder(), 'bench', 'page.md'), report);
}

async function coldLoad(browser: Browser, folder: string): Promise<TimedLoad> {
  const door = startDoor(folder);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  try {
    const { origin, code } = await launchOf(door);
    const page = await context.newPage();
    await page.addInitScript(marking);
    const load = await loadOf(page, `${origin}/#launch=${code}`, () => untilTodayIsUsable(page));
    const mark = await page.waitForFunction("performance.getEntriesByName('usable')[0]?.startTime");
    return { ...load, usableAfter: z.number().parse(await mark.jsonValue()) };
  } finally {
    await context.close();
    await endDoor(door);
  }
}

/** Waits for the title of Today and a nudge that can be acted on. */
export async function untilTodayIsUsable(page: Page): Promise<void> {
  // By selectors: to find things by their role takes the page a tenth of a second.
  for (const one of usable) await page.locator(one).first().waitFor();
}

/** The loads as a person reads them: the middle one by time. */
function pageReport(
  size: HouseholdSize,
  loads: readonly TimedLoad[],
  machine: { readonly cores: number; readonly load: number },
): string {
  const sorted = loads.toSorted((one, other) => one.usableAfter - other.usableAfter);
  const middle = sorted[Math.floor(sorted.length / 2)];
  const quickest = sorted[0];
  if (middle === undefined || quickest === undefined) throw new Error('Nothing was measured');
  const bytes = bytesOf(middle.fetched);
  return [
    '# What the first page costs',
    '',
    `Written by \`npm run bench -- --only page\`; why: \`docs/decisions/0101-a-light-first-page.md\`. Today with ${count(size.contracts)} contracts of ${count(size.suppliers)} suppliers, by a door that was just started and a browser that knew nothing of it; bytes as they are sent.`,
    '',
    `Machine: ${machine.cores} cores, load ${machine.load.toFixed(0)}. Times are worth little where the load is more than the cores.`,
    '',
    `- ${count(bytes)} bytes in ${middle.fetched.length} requests (aim: under ${count(pageAims.bytes)}): ${bytes < pageAims.bytes ? 'reached' : '**missed**'}`,
    `- painted with a nudge that can be acted on after ${count(Math.round(middle.usableAfter))} ms, the quickest of ${loads.length} after ${count(Math.round(quickest.usableAfter))} ms, by the clock of the page from going there (aim: ${count(pageAims.milliseconds)} ms): ${middle.usableAfter <= pageAims.milliseconds ? 'reached' : '**missed**'}`,
    `- found by the program that drives the browser after ${count(Math.round(middle.milliseconds))} ms, which begins before the browser goes there and asks again and again`,
    '',
    '| What | Bytes | Requests |',
    '|---|---:|---:|',
    ...kinds.map((kind) => {
      const own = middle.fetched.filter((fetched) => fetched.kind === kind);
      return `| ${kind} | ${count(bytesOf(own))} | ${own.length} |`;
    }),
    '',
    '| The largest | Bytes | Time |',
    '|---|---:|---:|',
    ...middle.fetched
      .toSorted((one, other) => other.bytes - one.bytes)
      .slice(0, 12)
      .map((fetched: Fetched) => `| ${fetched.name} | ${count(fetched.bytes)} | ${fetched.milliseconds.toFixed(0)} ms |`),
    '',
  ].join('\n');
}

function count(number: number): string {
  return number.toLocaleString('en');
}
