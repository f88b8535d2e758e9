import { chromium, type Browser, type Page } from '@playwright/test';
import { z } from 'zod';
import { browserSwitches } from '../steps/browser-switches.mjs';
import { at, mustBe } from './measure.ts';

/** The two pages a person most likely has open: what they are called here, and where they are. */
const places = { Today: '/', 'the list of relationships': '/relationships' } as const;

/** A gap between two frames that a person sees as a stop, in milliseconds. */
const aim = 100;

/** Something the store does meanwhile. */
export interface Work {
  readonly name: string;
  begin(): Promise<unknown>;
}

/** The browser's own account of a frame that took long, in milliseconds. */
const longFrame = z.object({
  duration: z.number(),
  scripts: z.array(
    z.object({ duration: z.number(), invoker: z.string(), sourceURL: z.string(), sourceFunctionName: z.string() }),
  ),
});

const account = z.object({ stamps: z.array(z.number()), long: z.array(longFrame) });

interface Frames {
  /** Milliseconds from each frame to the next, the longest last. */
  readonly gaps: readonly number[];
  /** The longest first. */
  readonly long: readonly z.infer<typeof longFrame>[];
}

/** Has pages draw while each of the works goes on, and says what frames they dropped. `address` opens one page each. */
export async function measureFrames(
  address: () => Promise<string>,
  works: readonly Work[],
  say: (line: string) => void,
): Promise<void> {
  const executablePath = process.env['DANCECARD_BROWSER'];
  mustBe(executablePath !== undefined, 'DANCECARD_BROWSER names no browser');
  const browser = await chromium.launch({ executablePath, args: browserSwitches });
  try {
    for (const [name, place] of Object.entries(places)) {
      const page = await openPage(browser, await address(), place);
      const resting = await framesDuring(page, () => new Promise((resolve) => setTimeout(resolve, 3_000)));
      say(`${name}, at rest: ${inWords(resting)}`);
      for (const work of works) {
        const busy = await framesDuring(page, () => work.begin());
        const mark = (busy.gaps.at(-1) ?? 0) <= aim ? 'reached' : 'MISSED';
        const ratio = (at(busy.gaps, 0.99) / at(resting.gaps, 0.99)).toFixed(1);
        say(`${name}, while ${work.name}: ${inWords(busy)}, ${ratio} times at rest ${mark}`);
      }
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

async function openPage(browser: Browser, address: string, place: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(address);
  await page.getByRole('navigation').first().waitFor();
  await page.evaluate((to) => window.location.assign(`#${to}`), place);
  await page.getByRole('main').getByRole('link').first().waitFor({ timeout: 120_000 });
  await page.evaluate(keepAccount);
  return page;
}

async function framesDuring(page: Page, work: () => Promise<unknown>): Promise<Frames> {
  await page.evaluate(() => window.dispatchEvent(new Event('frames-begin')));
  await work();
  // What the work led to is read and drawn a little later.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const told = await page.evaluate(() => {
    window.dispatchEvent(new Event('frames-end'));
    return document.documentElement.dataset['frames'] ?? '';
  });
  const { stamps, long } = account.parse(JSON.parse(told));
  return {
    gaps: stamps
      .slice(1)
      .map((stamp, n) => stamp - (stamps[n] ?? stamp))
      .toSorted((one, other) => one - other),
    long: long.toSorted((one, other) => other.duration - one.duration),
  };
}

/** Runs in the page. */
function keepAccount(): void {
  let stamps: number[] = [];
  let long: PerformanceEntry[] = [];
  const next = (stamp: number): void => {
    stamps.push(stamp);
    window.requestAnimationFrame(next);
  };
  window.requestAnimationFrame(next);
  const observer = new PerformanceObserver((list) => long.push(...list.getEntries()));
  observer.observe({ type: 'long-animation-frame' });
  window.addEventListener('frames-begin', () => ([stamps, long] = [[], []]));
  window.addEventListener('frames-end', () => {
    document.documentElement.dataset['frames'] = JSON.stringify({ stamps, long });
  });
}

function inWords({ gaps, long }: Frames): string {
  const [middle, most, longest] = [at(gaps, 0.5), at(gaps, 0.99), gaps.at(-1) ?? Number.NaN];
  const over = gaps.filter((gap) => gap > aim).length;
  const worst = long.slice(0, 2).map(({ duration, scripts }) => {
    const [script] = scripts.toSorted((one, other) => other.duration - one.duration);
    const of =
      script === undefined
        ? 'no script'
        : `${script.duration.toFixed(0)} ms ${script.invoker} ${script.sourceFunctionName} ${script.sourceURL.split('/').at(-1) ?? ''}`;
    return `${duration.toFixed(0)} ms of work (${of})`;
  });
  return `${gaps.length} frames, ${middle.toFixed(1)} ms, 99th percentile ${most.toFixed(1)} ms, longest ${longest.toFixed(1)} ms, ${over} over ${aim} ms${worst.map((each) => `; ${each}`).join('')}`;
}
