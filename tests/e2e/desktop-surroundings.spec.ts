import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launchDesktop, realElectron, type DesktopApp, type Surroundings } from '#tests/electron-stand-in/launch.ts';
import { callAsPage, renewingSoon } from './support/desktop-calls.ts';

/** The desktop door where something is missing that most desktops have. */
let folder: string;
let app: DesktopApp | undefined;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dancecard-surroundings-'));
});

test.afterEach(async () => {
  await app?.quit();
  app = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function start(surroundings: Surroundings = {}): Promise<{ page: Page; desktop: DesktopApp }> {
  const args = ['--data', join(folder, 'data'), '--today', '2026-11-22'];
  const desktop = await launchDesktop(args, join(folder, 'config'), surroundings);
  app = desktop;
  return { page: await desktop.page(), desktop };
}

/** Has every box answered with this button, as the person would, and remembers what they said. */
function answerBoxes(desktop: DesktopApp, button: number): Promise<void> {
  return desktop.main(({ dialog }, response) => {
    const said: string[] = [];
    Reflect.set(globalThis, 'said', said);
    Reflect.set(dialog, 'showMessageBox', (options: { message: string; detail?: string }) => {
      said.push(`${options.message}: ${options.detail ?? ''}`);
      return Promise.resolve({ response, checkboxChecked: false });
    });
  }, button);
}

const said = (desktop: DesktopApp): Promise<unknown> => desktop.main((): unknown => Reflect.get(globalThis, 'said'));

const closeWindow = (desktop: DesktopApp): Promise<void> =>
  desktop.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

test('without anybody who shows the tray, closing the window ends the app, and says so the first time', async () => {
  const { desktop } = await start({ tray: false });
  await answerBoxes(desktop, 0);
  await closeWindow(desktop);
  expect((await desktop.ended).code).toBe(0);
  app = undefined;
});

test('there, who lets it start at login keeps it as a minimised window, and is told once', async () => {
  const { page, desktop } = await start({ tray: false });
  await answerBoxes(desktop, 0);
  await callAsPage(page, 'preferences.set', { startAtLogin: true });
  // Without a manager of windows, as in a test, nothing is minimised; that it was asked for is what counts.
  await desktop.main(({ BrowserWindow }) => {
    Reflect.set(globalThis, 'minimised', 0);
    BrowserWindow.prototype.minimize = () => Reflect.set(globalThis, 'minimised', count() + 1);
    const count = (): number => Number(Reflect.get(globalThis, 'minimised'));
  });
  const minimised = (): Promise<unknown> => desktop.main((): unknown => Reflect.get(globalThis, 'minimised'));
  await closeWindow(desktop);
  await expect.poll(minimised).toBe(1);
  await closeWindow(desktop);
  await expect.poll(minimised).toBe(2);
  expect(await said(desktop)).toEqual([expect.stringContaining('minimised window')]);
});

test('a notification that the system refuses is shown by the page, and why is said once', async () => {
  test.skip(realElectron() !== null, 'whether a real desktop shows notifications is not ours to choose');
  const { page, desktop } = await start({ notifications: false });
  await answerBoxes(desktop, 0);
  await callAsPage(page, 'preferences.set', { quietHours: { on: false } });
  await callAsPage(page, 'contracts.add', renewingSoon);
  await expect(page.getByRole('alertdialog').or(page.getByRole('alert')).first()).toContainText('Fitness');
  await callAsPage(page, 'contracts.add', { ...renewingSoon, supplierName: 'Other' });
  await expect.poll(() => said(desktop)).toEqual([expect.stringContaining('shows no notifications')]);
});

test('a page that ends is drawn anew, and soon after a second time the person is asked', async () => {
  const { desktop } = await start();
  await answerBoxes(desktop, 0);
  const crash = (): Promise<void> =>
    desktop.main(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const loaded = (): Promise<void> =>
        new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()));
      // A page that can be used may still be loading; the end of that is not the drawing anew that is waited for.
      if (contents?.isLoading() === true) await loaded();
      const drawn = loaded();
      contents?.forcefullyCrashRenderer();
      await drawn;
    });
  await crash();
  expect(await said(desktop)).toEqual([]);
  await crash();
  expect(await said(desktop)).toEqual([expect.stringContaining('stopped working twice')]);
  await answerBoxes(desktop, 1);
  await desktop.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  expect((await desktop.ended).code).toBe(0);
  app = undefined;
});

test('"Find…" opens the palette also when no window is open', async () => {
  const { page, desktop } = await start();
  // Else the page that is just going could be taken for the one that comes.
  const gone = page.waitForEvent('close');
  await closeWindow(desktop);
  await gone;
  await expect.poll(() => desktop.main(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);
  await desktop.main(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    items.find(({ label }) => label === 'Find…')?.click();
  });
  await expect((await desktop.page()).getByRole('dialog', { name: 'Find' })).toBeVisible();
});

test('the second mouse button opens a menu where there is something to do with text', async () => {
  const { desktop } = await start();
  const opened = await desktop.main(({ BrowserWindow, Menu }) => {
    const menus: string[][] = [];
    Menu.prototype.popup = function remember() {
      menus.push(this.items.flatMap(({ role }) => (role === undefined ? [] : [role.toLowerCase()])));
    };
    const editFlags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    page?.emit('context-menu', {}, { isEditable: true, selectionText: '', editFlags });
    page?.emit('context-menu', {}, { isEditable: false, selectionText: '', editFlags });
    page?.emit('context-menu', {}, { isEditable: false, selectionText: 'N-4711', editFlags });
    return menus;
  });
  expect(opened).toEqual([['cut', 'copy', 'paste', 'selectall'], ['copy']]);
});

test('quitting closes the window, then the store, then the app', async () => {
  const { desktop } = await start();
  await desktop.main(({ app: electronApp, BrowserWindow }) => {
    const note = (name: string): void => void process.stderr.write(`[order] ${name}\n`);
    for (const name of ['before-quit', 'will-quit', 'quit'] as const) {
      electronApp.on(name as 'quit', () => note(name));
    }
    BrowserWindow.getAllWindows()[0]?.on('closed', () => note('closed'));
    electronApp.quit();
  });
  const { code, stderr } = await desktop.ended;
  app = undefined;
  expect(code).toBe(0);
  expect([...stderr.matchAll(/\[order\] (.+)/g)].map(([, name]) => name)).toEqual([
    'before-quit',
    'closed',
    'will-quit',
    'before-quit',
    'will-quit',
    'quit',
  ]);
});
