import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { contentSecurityPolicy } from '#main/hosts/page-headers.ts';
import type { Bridge } from '#shared/api/wire.ts';
import { launchDesktop, launchToEnd, realElectron, type DesktopApp } from '#tests/electron-stand-in/launch.ts';
import { callAsPage as call, renewingSoon } from './support/desktop-calls.ts';

let folder: string;
let app: DesktopApp | undefined;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dancecard-desktop-'));
});

test.afterEach(async () => {
  await app?.quit();
  app = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const data = (): string => join(folder, 'data');

async function start(...args: string[]): Promise<Page> {
  app = await launchDesktop(['--data', data(), '--today', '2026-11-22', ...args], join(folder, 'config'));
  return app.page();
}

function running(): DesktopApp {
  if (app === undefined) throw new Error('The app is not running');
  return app;
}

test('[access-17] the window is hardened: isolated, sandboxed, without Node, web views or network dictionaries', async () => {
  const page = await start();
  // Not among Electron's types, but its documentation names it for this check.
  const preferences = await running().main(({ BrowserWindow }): unknown => {
    const contents: object = BrowserWindow.getAllWindows()[0]?.webContents ?? {};
    const read: unknown = Reflect.get(contents, 'getLastWebPreferences');
    return typeof read === 'function' ? Reflect.apply(read, contents, []) : null;
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  expect(await running().main(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false);
  expect(
    await page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window)),
  ).toEqual([]);
});

test('[access-18] the preload exposes call and subscribe, and nothing else', async () => {
  const page = await start();
  const surface = await page.evaluate(() => {
    const bridge: object = Reflect.get(window, 'dancecard');
    return Object.entries(bridge).map(([name, value]) => `${name}: ${typeof value}`);
  });
  expect(surface.toSorted()).toEqual(['call: function', 'subscribe: function']);
  expect(await call(page, 'app.status', {})).toMatchObject({
    ok: true,
    value: { door: 'desktop', today: '2026-11-22' },
  });
  expect(await call(page, 'nothing.here', {})).toMatchObject({ ok: false, error: { type: 'UnknownOperation' } });
});

test('a subscriber gets the payload of an event without Electron’s event, until it stops', async () => {
  const page = await start();
  const heard = await page.evaluate(async () => {
    const { call: ask, subscribe } = (window as unknown as { dancecard: Bridge }).dancecard;
    const payloads: unknown[][] = [];
    await new Promise<void>((resolve) => {
      const stop = subscribe('changed', (...all) => {
        payloads.push(all);
        stop();
        resolve();
      });
      void ask('suppliers.add', { name: 'Vattenfall' });
    });
    await ask('suppliers.add', { name: 'Telekom' });
    return payloads;
  });
  expect(heard).toHaveLength(1);
  expect(heard[0]).toEqual([expect.objectContaining({ operation: 'suppliers.add' })]);
});

test('the page comes from app:// with the strict policy, and only files of the build are there', async () => {
  const page = await start();
  expect(await running().main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())).toMatch(
    /^app:\/\/dancecard\//,
  );
  const answers = await page.evaluate(async () => {
    const statusOf = async (path: string): Promise<number> => (await fetch(path)).status;
    const own = await fetch('/');
    return {
      policy: own.headers.get('content-security-policy'),
      statuses: [
        await statusOf('/package.json'),
        await statusOf('/../main/desktop.js'),
        await statusOf('/..%2fmain%2fdesktop.js'),
        await statusOf('/manifest.json'),
      ],
    };
  });
  expect(answers).toEqual({ policy: contentSecurityPolicy, statuses: [404, 404, 404, 404] });
});

test('[access-20] inline code, eval and requests to other hosts are blocked', async () => {
  const page = await start();
  const outcome = await page.evaluate(async () => {
    const violated: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violated.push(effectiveDirective));
    const element = document.createElement('div');
    const script = document.createElement('script');
    const attempts = {
      handler: () => element.setAttribute('onclick', 'window.ran = true'),
      script: () => {
        script.textContent = 'window.ran = true';
        document.body.append(script);
      },
      eval: (): unknown => Reflect.apply(window.eval, window, ['window.ran = true']),
      html: () => (element.innerHTML = '<b>x</b>'),
      fetch: () => fetch('https://example.com/'),
    };
    const failed: string[] = [];
    // Out of the debugger's own evaluation, to which the policy does not apply.
    await new Promise((resolve) => setTimeout(resolve, 0));
    for (const [name, attempt] of Object.entries(attempts)) {
      try {
        await attempt();
      } catch {
        failed.push(name);
      }
    }
    const image = new Image();
    await new Promise((resolve) => {
      image.addEventListener('error', resolve);
      image.src = 'https://example.com/logo.png';
    });
    return { violated: [...new Set(violated)], failed, ran: Reflect.get(window, 'ran') ?? false };
  });
  expect(outcome.ran).toBe(false);
  expect(outcome.failed).toEqual(['handler', 'script', 'eval', 'html', 'fetch']);
  expect(outcome.violated).toEqual(expect.arrayContaining(['require-trusted-types-for', 'connect-src', 'img-src']));
});

test('the page stays where it is: no other address, no further window, no frame', async () => {
  const page = await start();
  const address = page.url();
  const pagesOpen = page.context().pages().length;
  await page.evaluate(() => {
    window.location.href = 'https://example.com/';
  });
  // A call that goes to the main process and back comes after everything the page tried before it.
  const isAlone = async (): Promise<void> => {
    await call(page, 'app.status', {});
    expect(page.url()).toBe(address);
    expect(await running().main(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    await expect.poll(() => page.context().pages().length).toBe(pagesOpen);
  };
  await isAlone();
  // One after the other: Chromium itself now and then loses a page that opens two windows and a frame in one breath.
  await page.evaluate(() => {
    const link = document.createElement('a');
    Object.assign(link, { href: 'https://example.com/', target: '_blank', rel: 'opener' });
    document.body.append(link);
    link.click();
  });
  await isAlone();
  await page.evaluate(() => void window.open('https://example.com/', 'other'));
  await isAlone();
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    document.body.append(frame);
  });
  await isAlone();
  expect(
    page.frames().filter((frame) => frame.url().includes('example.com')),
    'no frame came',
  ).toEqual([]);
  expect(await running().main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())).toMatch(
    /^app:/,
  );
});

test('every permission is denied', async () => {
  const page = await start();
  const answers = await page.evaluate(async () => {
    const told = (attempt: () => Promise<unknown>): Promise<string> => attempt().then(String, () => 'refused');
    return {
      notifications: await told(() => Notification.requestPermission()),
      location: await told(
        () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
      camera: await told(() => navigator.mediaDevices.getUserMedia({ video: true })),
      clipboard: await told(() => navigator.clipboard.readText()),
    };
  });
  // A browser without a window has nobody to ask, and says that nothing was decided.
  expect(['denied', 'default']).toContain(answers.notifications);
  expect(answers).toMatchObject({ location: 'refused', camera: 'refused', clipboard: 'refused' });
});

test('[access-19] a call from anything but our own page is refused', async () => {
  const page = await start();
  await running().main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('about:blank'));
  await page.waitForURL('about:blank');
  await expect(call(page, 'app.status', {})).rejects.toThrow(/Refused/);
});

test('links open in the browser only after the address was checked', async () => {
  const page = await start();
  await running().main(({ shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, 'opened', opened);
    shell.openExternal = async (url) => {
      opened.push(url);
    };
  });
  for (const address of [
    'http://example.com',
    'file:///etc/passwd',
    'https://me:pw@example.com',
    'https://127.0.0.1/',
    'javascript:1',
  ]) {
    expect(await call(page, 'app.openLink', { address })).not.toMatchObject({ ok: true, value: { opened: true } });
  }
  expect(await call(page, 'app.openLink', { address: 'https://example.com/cancel?id=1' })).toMatchObject({ ok: true });
  expect(await running().main((): unknown => Reflect.get(globalThis, 'opened'))).toEqual([
    'https://example.com/cancel?id=1',
  ]);
});

test('a second start on the same data brings the window to the front and ends', async () => {
  await start();
  await running().main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  expect((await launchToEnd(['--data', data()], join(folder, 'config'))).code).toBe(0);
  await expect
    .poll(() =>
      running().main(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((one) => [one.isMinimized(), one.isVisible()]),
      ),
    )
    .toEqual([[false, true]]);
});

test('size and place of the window are remembered, and forgotten when that screen is gone', async () => {
  await start();
  await running().main(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 70, width: 1000, height: 700 }),
  );
  await running().quit();
  await start();
  const bounds = (): Promise<unknown> =>
    running().main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  expect(await bounds()).toMatchObject({ width: 1000, height: 700 });
  await running().quit();
  const stateFile = join(data(), 'desktop', 'window.json');
  const state = JSON.parse(readFileSync(stateFile, 'utf8')) as object;
  writeFileSync(stateFile, JSON.stringify({ ...state, bounds: { x: 90_000, y: 0, width: 1000, height: 700 } }));
  await start();
  expect(await bounds()).toMatchObject({ width: 1180, height: 800 });
});

test('the menu leads to every page by keyboard, and takes back the last change', async () => {
  const page = await start();
  await call(page, 'suppliers.add', { name: 'Vattenfall' });
  const entries = await running().main(({ Menu }) => {
    const all = (items: Electron.MenuItem[]): Electron.MenuItem[] =>
      items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])]);
    return all(Menu.getApplicationMenu()?.items ?? []).flatMap(({ label, accelerator }) =>
      accelerator ? [[label, accelerator]] : [],
    );
  });
  expect(Object.fromEntries(entries)).toMatchObject({
    'New Contract…': 'CmdOrCtrl+N',
    'Bring In a List…': 'CmdOrCtrl+Shift+I',
    Today: 'CmdOrCtrl+1',
    Relationships: 'CmdOrCtrl+2',
    History: 'CmdOrCtrl+3',
    'Find…': 'CmdOrCtrl+K',
  });
  await clickMenu('History');
  await expect(page).toHaveURL(/#\/history/);
  await clickMenu('Take Back Last Change');
  await expect.poll(() => call(page, 'suppliers.list', {})).toEqual({ ok: true, value: [] });
});

test('the tray says how many nudges are open, and closing the window leaves the app there', async () => {
  const page = await start();
  await running().main(({ Tray }) => {
    const { setToolTip } = Tray.prototype;
    Tray.prototype.setToolTip = function remember(text) {
      Reflect.set(globalThis, 'toolTip', text);
      setToolTip.call(this, text);
    };
  });
  await call(page, 'contracts.add', renewingSoon);
  await expect
    .poll(() => running().main((): unknown => Reflect.get(globalThis, 'toolTip')))
    .toMatch(/^Dancecard: [1-9]\d* things? needs? you$/);
  await running().main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(() => running().main(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);
  await running().main(({ app: electronApp }) =>
    electronApp.emit('second-instance', {}, ['dancecard', '--hidden'], ''),
  );
  expect(await running().main(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);
  await running().main(({ app: electronApp }) => electronApp.emit('second-instance', {}, ['dancecard'], ''));
  await expect.poll(() => running().main(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('[doors-6] what is raised together is one notification, and a click opens the right page', async () => {
  const page = await start();
  await running().main(({ Notification }) => {
    const titles: string[] = [];
    Reflect.set(globalThis, 'titles', titles);
    Notification.prototype.show = function remember() {
      titles.push(this.title);
      Reflect.set(globalThis, 'clickLast', () => this.emit('click'));
    };
  });
  const titles = (): Promise<unknown> => running().main((): unknown => Reflect.get(globalThis, 'titles'));
  await call(page, 'preferences.set', { quietHours: { on: false } });
  await call(page, 'contracts.add', renewingSoon);
  await expect.poll(titles).toEqual([expect.stringContaining('Fitness')]);
  await running().main(() => {
    const click: unknown = Reflect.get(globalThis, 'clickLast');
    if (typeof click === 'function') Reflect.apply(click, undefined, []);
  });
  await expect(page).toHaveURL(/#\/suppliers\//);
  await call(page, 'preferences.set', { notifications: false });
  await call(page, 'contracts.add', { ...renewingSoon, supplierName: 'Other' });
  await call(page, 'app.status', {});
  expect(await titles()).toHaveLength(1);
});

test('starting at login is off until asked for, and then starts hidden on the same data', async () => {
  const page = await start();
  const entry = join(folder, 'config', 'autostart', 'dancecard.desktop');
  expect(existsSync(entry)).toBe(false);
  await call(page, 'preferences.set', { startAtLogin: true });
  await expect
    .poll(() => existsSync(entry) && readFileSync(entry, 'utf8'))
    .toContain(`"--hidden" "--data" "${data()}"`);
  await call(page, 'preferences.set', { startAtLogin: false });
  await expect.poll(() => existsSync(entry)).toBe(false);
});

test('when the computer wakes up, the day is looked at again', async () => {
  await start();
  const listened = await running().main(({ powerMonitor }) =>
    ['resume', 'unlock-screen'].map((name) => powerMonitor.listenerCount(name as 'resume')),
  );
  expect(listened).toEqual([1, 1]);
  await running().main(({ powerMonitor }) => powerMonitor.emit('resume'));
  expect(await call(await running().page(), 'app.status', {})).toMatchObject({ ok: true });
});

test('the theme follows the preference, also before the page has drawn', async () => {
  const page = await start();
  await call(page, 'preferences.set', { theme: 'dark' });
  await expect.poll(() => running().main(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await running().quit();
  await start();
  expect(await running().main(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
});

test('data that cannot be opened is explained in a box, and the app ends with 1', async () => {
  test.skip(realElectron() !== null, 'a real error box waits for somebody to press its button');
  writeFileSync(join(folder, 'file'), '');
  const { code, stderr } = await launchToEnd(['--data', join(folder, 'file', 'below')], join(folder, 'config'));
  expect(code).toBe(1);
  expect(stderr).toContain('There is a file where the folder');
  expect(stderr).not.toContain('    at ');
});

test('without its sandbox the app does not start, and says why', async () => {
  test.skip(realElectron() !== null, 'a real error box waits for somebody to press its button');
  const { code, stderr } = await launchToEnd(['--data', data(), '--no-sandbox'], join(folder, 'config'));
  expect(code).toBe(1);
  expect(stderr).toContain('without its sandbox');
  expect(existsSync(join(data(), 'dancecard.db'))).toBe(false);
});

test('a misused command line ends the desktop door with 2', async () => {
  const { code, stderr } = await launchToEnd(['--today', 'soon'], join(folder, 'config'));
  expect(code).toBe(2);
  expect(stderr).toContain('--today');
});

test('the program of the desktop is the command line of an installed person as well', async () => {
  const config = join(folder, 'config');
  const added = await launchToEnd(
    ['--command-line', 'call', 'suppliers.add', '{"name": "Vattenfall"}', '--data', data()],
    config,
  );
  expect([added.code, JSON.parse(added.stdout)]).toEqual([0, expect.objectContaining({ ok: true })]);
  const misused = await launchToEnd(['--command-line', 'no-such-verb'], config);
  expect([misused.code, misused.stdout]).toEqual([2, '']);
  expect(misused.stderr).toContain('no-such-verb');
});

test('an invented household opens as a further app, from a button on the first page', async () => {
  const started = join(folder, 'started.txt');
  const image = join(folder, 'Dancecard.AppImage');
  writeFileSync(image, `#!/bin/sh\necho "$@" > "${started}"\n`, { mode: 0o755 });
  // What is started again inside an AppImage is the image.
  process.env['APPIMAGE'] = image;
  try {
    const page = await start();
    await page.getByRole('button', { name: 'Look around' }).click();
    await expect
      .poll(() => existsSync(started) && readFileSync(started, 'utf8'))
      .toMatch(/--demo --today 2026-11-22\n$/);
  } finally {
    delete process.env['APPIMAGE'];
  }
});

function clickMenu(wanted: string): Promise<void> {
  return running().main(({ Menu }, label) => {
    const all = (items: Electron.MenuItem[]): Electron.MenuItem[] =>
      items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])]);
    all(Menu.getApplicationMenu()?.items ?? [])
      .find((item) => item.label === label)
      ?.click();
  }, wanted);
}
