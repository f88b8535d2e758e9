import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { autostartEntry, startAtLoginOnLinux } from '#main/hosts/desktop/login-item.ts';
import { speakerFor } from '#shared/messages/speaker.ts';
import { menuTemplate } from '#main/hosts/desktop/menu.ts';
import { isPageAddress, pageAddress } from '#main/hosts/desktop/page-address.ts';
import { startCommand } from '#main/hosts/desktop/start-command.ts';
import { fittingBounds, readWindowState, writeWindowState } from '#main/hosts/desktop/window-state.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1050 };
const bounds = { x: 100, y: 100, width: 1000, height: 700 };

describe('the window', () => {
  it('opens where it was, unless its title bar would be out of reach', () => {
    expect(fittingBounds(bounds, [screen])).toEqual(bounds);
    expect(fittingBounds({ ...bounds, x: -850 }, [screen])).toEqual({ ...bounds, x: -850 });
    for (const away of [{ x: 1900 }, { x: -950 }, { y: -200 }, { y: 1040 }]) {
      expect(fittingBounds({ ...bounds, ...away }, [screen])).toBeNull();
    }
    const second = { ...screen, x: 1920 };
    expect(fittingBounds({ ...bounds, x: 2000 }, [screen, second])).toEqual({ ...bounds, x: 2000 });
    expect(fittingBounds(null, [screen])).toBeNull();
  });

  it('is never larger than its screen nor smaller than the page can be', () => {
    expect(fittingBounds({ ...bounds, width: 5000, height: 5000 }, [screen])).toMatchObject({
      width: 1920,
      height: 1050,
    });
    expect(fittingBounds({ ...bounds, width: 300, height: 200 }, [screen])).toMatchObject({ width: 800, height: 560 });
  });

  it('opens as usual when what was remembered cannot be read', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'dancecard-window-')), 'desktop', 'window.json');
    const nothing = { bounds: null, maximized: false, trayExplained: false };
    expect(readWindowState(file)).toEqual(nothing);
    writeWindowState(file, { bounds, maximized: true, trayExplained: true });
    expect(readWindowState(file)).toEqual({ bounds, maximized: true, trayExplained: true });
    for (const content of ['', 'null', '{"bounds":{"x":"far"}}', '{"bounds":{"x":1,"y":1,"width":-5,"height":1}}']) {
      writeFileSync(file, content);
      expect(readWindowState(file)).toEqual(nothing);
    }
  });
});

describe('the page’s address', () => {
  it('is ours only with exactly this scheme and host', () => {
    expect(isPageAddress(pageAddress('/history'))).toBe(true);
    for (const foreign of [
      'app://evil/',
      'app://dancecard.evil/',
      'app://dancecard:1/',
      'app://me@dancecard/',
      'https://dancecard/',
      'about:blank',
      'file:///app/dancecard',
      'data:text/html,app://dancecard/',
      '',
    ]) {
      expect(isPageAddress(foreign)).toBe(false);
    }
  });
});

describe('starting at login', () => {
  it('an entry survives every character a path may have', () => {
    const entry = autostartEntry({ program: '/opt/My "App"/$x`y\\z', args: ['--data', '/home/me/100% mine'] });
    expect(entry).toContain(String.raw`Exec="/opt/My \\"App\\"/\\$x\\`);
    expect(entry).toContain(String.raw`y\\\\z" "--data" "/home/me/100%% mine"`);
  });

  it('says what it is for in every language', () => {
    const entry = autostartEntry({ program: '/opt/dancecard', args: [] });
    expect(entry).toContain('\nComment=Tells you in time what must be decided\n');
    expect(entry).toContain('\nComment[de]=Sagt Ihnen rechtzeitig, was zu entscheiden ist\n');
  });

  it('is written when asked for, left alone when it is so, and removed when no longer asked for', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'dancecard-login-')), 'autostart', 'dancecard.desktop');
    const command = { program: '/opt/dancecard', args: ['--hidden'] };
    startAtLoginOnLinux(file, false, command);
    expect(existsSync(file)).toBe(false);
    startAtLoginOnLinux(file, true, command);
    expect(readFileSync(file, 'utf8')).toContain('Exec="/opt/dancecard" "--hidden"\n');
    startAtLoginOnLinux(file, true, { ...command, program: '/opt/moved' });
    expect(readFileSync(file, 'utf8')).toContain('"/opt/moved"');
    const switchedOff = readFileSync(file, 'utf8').replace('enabled=true', 'enabled=false');
    writeFileSync(file, switchedOff);
    startAtLoginOnLinux(file, true, command);
    expect(readFileSync(file, 'utf8')).toBe(switchedOff);
    startAtLoginOnLinux(file, false, command);
    expect(existsSync(file)).toBe(false);
  });

  it('starts the same program on the same data: the project in a clone, the image of an AppImage', () => {
    const clone = { isPackaged: false, getAppPath: () => '/project' };
    expect(startCommand(clone, { dataFolder: '/data' }, {})).toEqual({
      program: process.execPath,
      args: ['/project', '--hidden', '--data', '/data'],
    });
    const packaged = { isPackaged: true, getAppPath: () => '/mnt/app.asar' };
    expect(startCommand(packaged, { dataFolder: null }, { APPIMAGE: '/home/me/Dancecard.AppImage' })).toEqual({
      program: '/home/me/Dancecard.AppImage',
      args: ['--hidden'],
    });
    const ofAnother = { APPIMAGE: '/home/me/Editor.AppImage', APPDIR: '/tmp/.mount_Editor' };
    expect(startCommand(packaged, { dataFolder: null }, ofAnother).program).toBe(process.execPath);
    const own = { APPIMAGE: '/home/me/Dancecard.AppImage', APPDIR: dirname(process.execPath) };
    expect(startCommand(packaged, { dataFolder: null }, own).program).toBe('/home/me/Dancecard.AppImage');
  });
});

describe('the menu', () => {
  it.each([true, false])('gives every shortcut once (macOS: %s)', (mac) => {
    const actions = { show: () => {}, find: () => {}, takeBack: () => {}, redo: () => {} };
    const accelerators = menuTemplate(actions, speakerFor({ language: 'de', locale: 'de-DE' }), { mac, devTools: true })
      .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
      .flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]));
    expect(accelerators).toContain('CmdOrCtrl+N');
    expect(new Set(accelerators).size).toBe(accelerators.length);
  });
});
