import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { closeChromium, theChromium } from './chromium.ts';

/** An event that can be prevented. */
export class PreventableEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

class App extends EventEmitter {
  readonly isPackaged = false;
  /** Whether the sandbox was asked for before the app was ready. */
  sandboxed = false;
  badgeCount = 0;
  readonly commandLine = { hasSwitch: (name: string): boolean => process.argv.includes(`--${name}`) };
  userModelId = '';
  #ready = false;
  #quitting = false;
  #lock: Server | undefined;
  readonly #paths = new Map<string, string>([
    ['appData', process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')],
    ['userData', join(tmpdir(), 'stand-in-user-data')],
    ['downloads', join(homedir(), 'Downloads')],
  ]);
  /** Set by the windows, so that quitting can close them. */
  closeWindows: () => Promise<boolean> = () => Promise.resolve(true);

  enableSandbox(): void {
    if (this.#ready) throw new Error('app.enableSandbox() can only be called before the app is ready');
    this.sandboxed = true;
  }
  isReady(): boolean {
    return this.#ready;
  }
  async whenReady(): Promise<void> {
    await theChromium();
    this.#ready = true;
  }
  getPreferredSystemLanguages(): string[] {
    return (process.env['STAND_IN_LANGUAGES'] ?? 'en-GB').split(',');
  }
  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`The stand-in knows no path called ${name}`);
    return path;
  }
  setPath(name: string, path: string): void {
    mkdirSync(path, { recursive: true });
    this.#paths.set(name, path);
  }
  getAppPath(): string {
    return resolve(dirname(process.argv[1] ?? '.'), '..', '..');
  }
  setBadgeCount(count: number): boolean {
    this.badgeCount = count;
    return true;
  }
  /** Login items are a matter of macOS and Windows: elsewhere Electron takes the wish and does nothing. */
  getLoginItemSettings(): object {
    return { openAtLogin: false, wasOpenedAtLogin: false };
  }
  setLoginItemSettings(): void {}
  setAppUserModelId(id: string): void {
    this.userModelId = id;
  }

  /** One instance for each user data folder, kept by a socket in it; a second one says hello and is turned away. */
  requestSingleInstanceLock(): boolean {
    const socket = join(this.getPath('userData'), 'stand-in.sock');
    if (existsSync(socket)) {
      connect(socket).end();
      return false;
    }
    this.#lock = createServer(() => this.emit('second-instance', {}, [], '')).listen(socket);
    this.#lock.unref();
    return true;
  }

  quit(): void {
    if (this.#quitting) return;
    this.#quitting = true;
    void this.#quit();
  }
  async #quit(): Promise<void> {
    const before = new PreventableEvent();
    this.emit('before-quit', before);
    const windowsClosed = !before.defaultPrevented && (await this.closeWindows());
    const will = new PreventableEvent();
    if (windowsClosed) this.emit('will-quit', will);
    this.#quitting = false;
    if (windowsClosed && !will.defaultPrevented) await this.#end(0);
  }
  exit(code = 0): void {
    void this.#end(code);
  }
  async #end(code: number): Promise<void> {
    if (this.#lock !== undefined) {
      this.#lock.close();
      rmSync(join(this.getPath('userData'), 'stand-in.sock'), { force: true });
    }
    this.emit('quit', {}, code);
    await closeChromium();
    process.exit(code);
  }
  get isQuitting(): boolean {
    return this.#quitting;
  }
}

export const app = new App();
