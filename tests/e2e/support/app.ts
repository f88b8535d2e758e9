import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import type { CommandPath, InputOf } from '#shared/api/api.ts';
import { proposeByCommandLine, startDoor, type Door, type DoorSetting } from './door.ts';
import { storeBehind, type Store } from './store.ts';
import { watch, type Watch } from './watch.ts';

export { expect };

/** The built app behind its browser door, on a data folder that goes when the test ends. */
export interface App {
  readonly store: Store;
  readonly watch: Watch;
  /** An address that opens the app once. */
  address(): Promise<string>;
  /** Opens the app in a tab by a code of its own, at a place such as `/history`. */
  open(page: Page, place?: string): Promise<void>;
  /** Opens the app in another tab of the same browser. */
  openTab(): Promise<Page>;
  /** Has an agent propose something by the command line, while the door is closed. */
  propose<P extends CommandPath>(agent: string, path: P, input: InputOf<P>): Promise<void>;
  /** Ends the process without starting it again. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
  /** Starts the door again on the same folder, on another day if one is given, after ending it if it runs. */
  restart(setting?: { today?: string; signal?: 'SIGTERM' | 'SIGKILL' }): Promise<void>;
  /** Ends the door and starts one on a folder that holds nothing yet. */
  startEmpty(): Promise<void>;
}

interface Options {
  readonly setting: DoorSetting;
}

/**
 * A test with the app. It fails, whatever else it shows, when a page asked anybody but its own door for something,
 * broke the content security policy, or complained in the console.
 */
export const test = base.extend<Options & { app: App }>({
  setting: [{ today: '2026-11-22' }, { option: true }],
  timezoneId: 'Europe/Berlin',
  app: async ({ context, setting }, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'dancecard-e2e-'));
    const running = await runningApp(context, folder, setting);
    await provide(running.app);
    await context.close();
    await running.end();
    await rm(folder, { recursive: true, force: true });
    expect(running.app.watch.findings, 'what pages did that they must not').toEqual([]);
  },
});

async function runningApp(context: BrowserContext, folder: string, setting: DoorSetting) {
  const origins = new Set<string>();
  let dataFolder = join(folder, 'first');
  let isEmpty = false;
  const start = async (today: string | null): Promise<{ door: Door; store: Store }> => {
    const door = await startDoor(dataFolder, { ...setting, ...(isEmpty ? { demo: false } : {}), today });
    origins.add(door.origin);
    return { door, store: await storeBehind(door) };
  };
  let current = await start(setting.today);
  const watched = watch(context, (origin) => origins.has(origin));
  const stop = (signal?: 'SIGTERM' | 'SIGKILL') => {
    // The browser says so itself when a page looks for a door that is gone.
    watched.allow(
      /^error: Failed to load resource: net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING)/,
    );
    return current.door.stop(signal);
  };
  const app: App = {
    get store() {
      return current.store;
    },
    watch: watched,
    address: () => current.door.address(),
    async open(page, place = '/') {
      await page.goto(await app.address());
      await expect(page.getByRole('navigation').first()).toBeVisible();
      if (place !== '/') await goTo(page, place);
    },
    async openTab() {
      const page = await context.newPage();
      await app.open(page);
      return page;
    },
    stop,
    async propose(agent, path, input) {
      await stop();
      await proposeByCommandLine(dataFolder, agent, path, input);
      current = await start(setting.today);
    },
    async restart({ today, signal } = {}) {
      await stop(signal);
      current = await start(today ?? setting.today);
    },
    async startEmpty() {
      dataFolder = join(folder, 'second');
      isEmpty = true;
      await app.restart();
    },
  };
  return { app, end: () => current.door.stop() };
}

/** Goes to a place of the app as a link would, and waits for its page: until it is there, the page before stays. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((to) => window.location.assign(`#${to}`), place);
  await page.waitForFunction(
    (path) => {
      const { state }: RunningRouter = Reflect.get(window, '__TSR_ROUTER__');
      return state.status === 'idle' && state.resolvedLocation?.pathname === path;
    },
    place.replace(/[?#].*$/, ''),
  );
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
}

/** What the library of routes lays open of itself in the page. */
interface RunningRouter {
  readonly state: { readonly status: string; readonly resolvedLocation?: { readonly pathname: string } };
}
