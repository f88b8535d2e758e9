import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createClosing, type Closing } from '#main/hosts/desktop/closing.ts';
import { contextMenuTemplate, type Pressed } from '#main/hosts/desktop/context-menu.ts';
import { quotedForWindows, startAtLogin, wasStartedAtLogin } from '#main/hosts/desktop/login-item.ts';
import { menuTemplate } from '#main/hosts/desktop/menu.ts';
import { demoCommand } from '#main/hosts/desktop/start-command.ts';
import { tellOnce } from '#main/hosts/desktop/told-once.ts';
import { hasTrayHost } from '#main/hosts/desktop/tray-host.ts';
import { speakerFor } from '#shared/messages/speaker.ts';
import { projectFolder, read } from '../architecture/project.ts';

/** The parts of Electron's app that know login items, which remember what they were asked for. */
function loginItems(present: boolean, wasOpenedAtLogin = false) {
  const asked: object[] = [];
  const app = {
    getPath: () => '/nowhere',
    getLoginItemSettings: () => ({ openAtLogin: present, wasOpenedAtLogin }),
    setLoginItemSettings: (settings: object) => void asked.push(settings),
  };
  return { asked, app: app as unknown as Parameters<typeof startAtLogin>[0] };
}

const installed = { program: String.raw`C:\Program Files\Dancecard\Dancecard.exe`, args: ['--hidden'] };
const withData = { ...installed, args: ['--hidden', '--data', String.raw`D:\My "Data"\x y\ `.trim()] };

test('Windows reads program and arguments as one line, so each is quoted', () => {
  const { app, asked } = loginItems(false);
  startAtLogin(app, true, withData, 'win32');
  expect(asked).toEqual([
    {
      openAtLogin: true,
      path: String.raw`"C:\Program Files\Dancecard\Dancecard.exe"`,
      args: ['"--hidden"', '"--data"', String.raw`"D:\My \"Data\"\x y\\"`],
    },
  ]);
  expect(quotedForWindows(String.raw`a\"b\\`)).toBe(String.raw`"a\\\"b\\\\"`);
});

test('macOS starts the app as it is: nothing is asked for where that would be another one', () => {
  const usual = loginItems(false);
  startAtLogin(usual.app, true, installed, 'darwin');
  expect(usual.asked).toEqual([{ openAtLogin: true }]);
  const other = loginItems(false);
  startAtLogin(other.app, true, withData, 'darwin');
  expect(other.asked).toEqual([]);
});

test.each(['darwin', 'win32'] as const)(
  'what is as asked is left alone on %s, and taken back when asked',
  (platform) => {
    const { app, asked } = loginItems(true);
    startAtLogin(app, true, installed, platform);
    expect(asked).toEqual([]);
    startAtLogin(app, false, installed, platform);
    expect(asked).toEqual([expect.objectContaining({ openAtLogin: false })]);
  },
);

test('only macOS tells by itself that a start was one at login', () => {
  const { app } = loginItems(true, true);
  expect(['darwin', 'win32', 'linux'].map((platform) => wasStartedAtLogin(app, platform as NodeJS.Platform))).toEqual([
    true,
    false,
    false,
  ]);
});

test('who shows the tray is asked of the desktop on Linux, by the first program that can', async () => {
  const answering = (answers: Record<string, string>) => (program: string) => Promise.resolve(answers[program] ?? null);
  expect(await hasTrayHost('linux', answering({ gdbus: '(<true>,)\n' }))).toBe(true);
  expect(await hasTrayHost('linux', answering({ gdbus: '(<false>,)\n', busctl: 'b true\n' }))).toBe(false);
  expect(await hasTrayHost('linux', answering({ busctl: 'b true\n' }))).toBe(true);
  expect(await hasTrayHost('linux', answering({}))).toBe(false);
  expect(await hasTrayHost('win32', answering({}))).toBe(true);
});

type Window = Parameters<ReturnType<typeof createClosing>['mayClose']>[0];

/** A window that closes when it may, as Electron's does. */
function windowOf(mayClose: () => (window: Window) => boolean) {
  const done: string[] = [];
  const window = {
    isDestroyed: () => done.includes('closed'),
    minimize: () => void done.push('minimised'),
    close: () => void (mayClose()(window as unknown as Window) && done.push('closed')),
  };
  return { done, window };
}

test.each([
  { settled: true, tray: false, watches: false, outcome: ['closed'] },
  { settled: false, tray: true, watches: false, outcome: ['closed'] },
  { settled: false, tray: false, watches: true, outcome: ['told: minimises', 'minimised'] },
  { settled: false, tray: false, watches: false, outcome: ['told: ends', 'quit'] },
])(
  'closing the window: settled $settled, tray $tray, watches $watches',
  async ({ settled, tray, watches, outcome }) => {
    const finished = Promise.withResolvers<void>();
    const closing: Closing = {
      isSettled: () => settled,
      hasTrayHost: () => Promise.resolve(tray),
      watches: () => Promise.resolve(watches),
      tellNoTray: (how) => Promise.resolve(void done.push(`told: ${how}`)),
      quit: () => void done.push('quit'),
    };
    const { mayClose } = createClosing(closing);
    const { done, window } = windowOf(() => mayClose);
    window.close();
    // All that is waited for is settled already.
    setImmediate(finished.resolve);
    await finished.promise;
    expect(done).toEqual(outcome);
  },
);

test('a thing is told once, also when the app was started anew', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'dancecard-told-')), 'desktop', 'told.json');
  let told = 0;
  const tell = (): Promise<void> => Promise.resolve(void (told += 1));
  await tellOnce(file, 'noTray', tell);
  await tellOnce(file, 'noTray', tell);
  await tellOnce(file, 'noNotifications', tell);
  expect([told, JSON.parse(readFileSync(file, 'utf8'))]).toEqual([2, ['noTray', 'noNotifications']]);
});

test('an invented household is a further app on the same day, without any data of this one', () => {
  const packaged = { isPackaged: true, getAppPath: () => '/app.asar' };
  expect(demoCommand(packaged, { today: null }, { APPIMAGE: '/D.AppImage' })).toEqual({
    program: '/D.AppImage',
    args: ['--demo'],
  });
  const clone = { isPackaged: false, getAppPath: () => projectFolder };
  expect(demoCommand(clone, { today: '2026-11-22' as never }, {}).args).toEqual([
    projectFolder,
    '--demo',
    '--today',
    '2026-11-22',
  ]);
});

test.each([true, false])('every entry of the menu is said in the person’s language (macOS: %s)', (mac) => {
  const actions = { show: () => {}, find: () => {}, takeBack: () => {}, redo: () => {} };
  const labels = (language: 'de' | 'en'): (string | undefined)[] =>
    menuTemplate(actions, speakerFor({ language, locale: language }), { mac, devTools: true })
      .flatMap((menu) => [menu, ...(Array.isArray(menu.submenu) ? menu.submenu : [])])
      .filter(({ type }) => type !== 'separator')
      .map(({ label }) => label);
  const german = labels('de');
  expect(german).not.toContain(undefined);
  const same = german.filter((label, index) => label === labels('en')[index]);
  expect(same).toEqual(mac ? ['Dancecard'] : []);
});

test('the second mouse button offers in a field what can be done with its text, over marked text to copy it, else nothing', () => {
  const speaker = speakerFor({ language: 'de', locale: 'de-DE' });
  const can = { canCut: false, canCopy: true, canPaste: true, canSelectAll: true } as Pressed['editFlags'];
  const offered = (isEditable: boolean, selectionText: string) =>
    contextMenuTemplate({ isEditable, selectionText, editFlags: can }, speaker).flatMap(({ label, role, enabled }) =>
      label === undefined ? [] : [[label, role, enabled]],
    );
  expect(offered(true, '')).toEqual([
    ['Ausschneiden', 'cut', false],
    ['Kopieren', 'copy', true],
    ['Einfügen', 'paste', true],
    ['Alles auswählen', 'selectAll', true],
  ]);
  expect(offered(false, 'N-4711')).toEqual([['Kopieren', 'copy', true]]);
  expect(offered(false, ' \n')).toEqual([]);
});

test('Windows knows the running app by the name under which it was installed', () => {
  const [, appId] = /^appId: (\S+)$/m.exec(read('electron-builder.yml')) ?? [];
  expect(read('main/hosts/desktop/desktop.ts')).toContain(`const appId = '${appId}'`);
});
