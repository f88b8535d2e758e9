import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { CDPSession, Page, Route } from '@playwright/test';
import { app, PreventableEvent } from './app.ts';
import { fromChromium, theChromium, toChromium } from './chromium.ts';
import { session, throughProtocol } from './session.ts';
import { link, mainWorld, permissionRequests, preloadModules, receiveName, sendName } from './worlds.ts';

interface WebPreferences {
  preload?: string;
  contextIsolation?: boolean;
  sandbox?: boolean;
  nodeIntegration?: boolean;
}
interface WindowOptions {
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  show?: boolean;
  backgroundColor?: string;
  webPreferences?: WebPreferences;
}
interface Frame {
  readonly url: string;
  readonly parent: object | null;
  readonly frameTreeNodeId: number;
}
type InvokeHandler = (event: { sender: WebContents; senderFrame: Frame | null }, ...args: unknown[]) => unknown;

const invokeHandlers = new Map<string, InvokeHandler>();
export const ipcMain = {
  handle(channel: string, handler: InvokeHandler): void {
    if (invokeHandlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    invokeHandlers.set(channel, handler);
  },
};

const windows = new Set<BrowserWindow>();
const preloadWorld = 'preload';

/** Where a page goes that crashed. */
const emptyPage = 'about:blank';

/** The preferences that Electron tells of a page, of those Dancecard sets. */
const reported = new Set([
  'allowRunningInsecureContent',
  'contextIsolation',
  'experimentalFeatures',
  'nodeIntegration',
  'nodeIntegrationInSubFrames',
  'sandbox',
  'webSecurity',
  'webviewTag',
]);

class WebContents extends EventEmitter {
  readonly #options: WebPreferences;
  readonly #page: Promise<Page>;
  readonly #contexts = new Map<number, { frame: string; world: string }>();
  #cdp: CDPSession | undefined;
  #mainFrameId = '';
  #url = '';
  #loading = '';
  #crashed = '';
  /** Done when the page that was asked for last has come. */
  #arriving: Promise<unknown> = Promise.resolve();
  #openHandler: (details: object) => { action: string } = () => ({ action: 'allow' });

  constructor(options: WebPreferences, page: Promise<Page>) {
    super();
    this.#options = options;
    this.#page = page.then((opened) => this.#prepare(opened));
  }

  /** Not all that was asked for is reported: no preload, no spelling, no tools. */
  getLastWebPreferences(): object {
    return Object.fromEntries(Object.entries(this.#options).filter(([name]) => reported.has(name)));
  }
  getURL(): string {
    return this.#url;
  }
  get mainFrame(): Frame {
    return { url: this.#url, parent: null, frameTreeNodeId: 1 };
  }
  setWindowOpenHandler(handler: (details: object) => { action: string }): void {
    this.#openHandler = handler;
  }
  isLoading(): boolean {
    return this.#loading !== '';
  }
  isCrashed(): boolean {
    return this.#crashed !== '';
  }
  reload(): void {
    const address = this.#crashed;
    this.#crashed = '';
    const drawn = address === '' ? this.#page.then((page) => page.reload()) : this.load(address);
    // Electron tells of a page that was not drawn anew, and nobody waits for one that is.
    void drawn.catch(() => this.emit('did-fail-load'));
  }
  /** The page is gone and its window stays, empty, with the address it had. */
  forcefullyCrashRenderer(): void {
    const address = this.#url;
    void this.#crash(address);
  }
  async #crash(address: string): Promise<void> {
    const page = await this.#page;
    // Two journeys at once would cut each other off, and the end of this page would be told of the next.
    await this.#arriving;
    // Chromium may arrive there by a journey it began anew, which is told as one that was cut off.
    await page.goto(emptyPage).catch((problem: unknown) => {
      if (page.url() !== emptyPage) throw problem;
    });
    this.#crashed = address;
    this.#url = address;
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
  }
  sendInputEvent({ type, keyCode, modifiers = [] }: { type: string; keyCode: string; modifiers?: string[] }): void {
    if (type !== 'keyDown') return;
    const keys = [...modifiers.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`), keyCode.toLowerCase()];
    void this.#page.then((page) => page.keyboard.press(keys.join('+')));
  }
  send(channel: string, ...args: unknown[]): void {
    for (const [contextId, { frame, world }] of this.#contexts) {
      if (frame === this.#mainFrameId && world === this.#worldOfPreload) this.#tell(contextId, { channel, args });
    }
  }
  async load(address: string): Promise<void> {
    this.#loading = toChromium(address);
    const page = await this.#page;
    this.#url = address;
    const arriving = page.goto(this.#loading);
    this.#arriving = arriving.catch(() => undefined);
    await arriving;
    this.#loading = '';
    this.emit('did-finish-load');
  }

  get #worldOfPreload(): string {
    return this.#isIsolated ? preloadWorld : '';
  }
  get #isIsolated(): boolean {
    return this.#options.contextIsolation !== false;
  }

  async #prepare(page: Page): Promise<Page> {
    this.#cdp = await page.context().newCDPSession(page);
    const cdp = this.#cdp;
    const { frameTree } = await cdp.send('Page.getFrameTree');
    this.#mainFrameId = frameTree.frame.id;
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId, isDefault } = context.auxData as unknown as { frameId: string; isDefault: boolean };
      this.#contexts.set(context.id, { frame: frameId, world: isDefault ? '' : context.name });
    });
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => this.#contexts.delete(executionContextId));
    cdp.on('Runtime.executionContextsCleared', () => this.#contexts.clear());
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === sendName) void this.#invoke(executionContextId, payload);
    });
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    await this.#installPreload(cdp, page);
    await page.route('**/*', (route) =>
      this.#answer(route, page).catch((problem: unknown) => {
        // What a document asked for that is gone by now needs no answer.
        if (page.url() !== emptyPage && route.request().failure() === null) throw problem;
      }),
    );
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#url = fromChromium(frame.url());
    });
    page.on('popup', (popup) => {
      const { action } = this.#openHandler({ url: fromChromium(popup.url()) });
      // There would be none in Electron. Closed while it is still arriving, it may take the page that opened it along.
      if (action === 'deny')
        void popup
          .waitForLoadState()
          .catch(() => {})
          .then(() => popup.close());
    });
    page.on('download', (download) => {
      const event = new PreventableEvent();
      const item = {
        getURL: () => fromChromium(download.url()),
        getFilename: () => download.suggestedFilename(),
        setSaveDialogOptions: () => {},
      };
      session.defaultSession.emit('will-download', event, item, this);
      if (event.defaultPrevented) void download.cancel();
    });
    return page;
  }

  /** Puts the preload before every document: in a world of its own when isolated, in the page's own when not. */
  async #installPreload(cdp: CDPSession, page: Page): Promise<void> {
    const key = `stand-in-${randomBytes(16).toString('hex')}`;
    const askName = `ask${randomBytes(8).toString('hex')}`;
    await page.exposeFunction(askName, async (kind: string, permission: string) => {
      const granted = await session.defaultSession.decide(this, kind, permission);
      if (granted)
        await page
          .context()
          .grantPermissions([permission])
          .catch(() => {});
      return granted;
    });
    const inMain = [`(${permissionRequests.toString()})(${JSON.stringify(askName)});`];
    if (this.#isIsolated) inMain.push(`(${mainWorld.toString()})(${link.toString()}, ${JSON.stringify(key)});`);
    if (this.#options.sandbox !== true && this.#options.nodeIntegration === true && !this.#isIsolated) {
      inMain.push('window.require = () => { throw new Error("Node is only hinted at here"); }; window.process = {};');
    }
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: inMain.join('\n') });
    const { preload } = this.#options;
    if (preload === undefined) return;
    if (this.#options.sandbox !== true) throw new Error('The stand-in runs only sandboxed preloads');
    await cdp.send('Runtime.addBinding', {
      name: sendName,
      ...(this.#isIsolated ? { executionContextName: preloadWorld } : {}),
    });
    const made = `(${preloadModules.toString()})(${link.toString()}, ${JSON.stringify(key)}, ${this.#isIsolated}, ${JSON.stringify(sendName)}, ${JSON.stringify(receiveName)})`;
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `if (window === window.top) (function (require, module, exports) {\n${readFileSync(preload, 'utf8')}\n})(${made}, { exports: {} }, {});`,
      ...(this.#isIsolated ? { worldName: preloadWorld } : {}),
    });
  }

  async #invoke(contextId: number, payload: string): Promise<void> {
    const { id, channel, args } = JSON.parse(payload) as { id: number; channel: string; args: unknown[] };
    const isMain = this.#contexts.get(contextId)?.frame === this.#mainFrameId;
    const page = await this.#page;
    const senderFrame: Frame = isMain
      ? { ...this.mainFrame, url: fromChromium(page.mainFrame().url()) }
      : { url: '', parent: this.mainFrame, frameTreeNodeId: 2 };
    try {
      const handler = invokeHandlers.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      // Throws for what cannot be copied from process to process, as the real one does.
      const value: unknown = structuredClone(await handler({ sender: this, senderFrame }, ...args));
      const bytes = value instanceof Uint8Array ? Buffer.from(value).toString('base64') : undefined;
      this.#tell(contextId, { id, ok: true, ...(bytes === undefined ? { value } : { bytes }) });
    } catch (problem) {
      this.#tell(contextId, { id, ok: false, value: `Error invoking remote method '${channel}': ${String(problem)}` });
    }
  }

  #tell(contextId: number, message: object): void {
    const expression = `globalThis[${JSON.stringify(receiveName)}]?.(${JSON.stringify(message)})`;
    // The document may be gone by now, and with it whoever asked.
    this.#cdp?.send('Runtime.evaluate', { expression, contextId }).catch(() => {});
  }

  /** Everything the page loads comes through here: first as navigation, then the request filter, then the protocol. */
  async #answer(route: Route, page: Page): Promise<void> {
    const request = route.request();
    const url = fromChromium(request.url());
    if (request.isNavigationRequest() && !this.#mayNavigate(url, request.frame() === page.mainFrame(), request.url())) {
      return route.abort('aborted');
    }
    if (!(await session.defaultSession.mayLoad(url))) return route.abort('blockedbyclient');
    const body = request.postDataBuffer();
    const response = await throughProtocol(
      new Request(url, { method: request.method(), ...(body === null ? {} : { body: new Uint8Array(body) }) }),
    );
    if (response === null) return route.abort('internetdisconnected');
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  #mayNavigate(url: string, isMainFrame: boolean, chromiumUrl: string): boolean {
    // What the main process loads itself is not announced.
    if (isMainFrame && this.#loading !== '' && chromiumUrl === this.#loading.replace(/#.*/, '')) return true;
    const details = Object.assign(new PreventableEvent(), { url, isMainFrame, isSameDocument: false });
    this.emit('will-frame-navigate', details);
    if (isMainFrame) this.emit('will-navigate', details, url);
    return !details.defaultPrevented;
  }
}

export class BrowserWindow extends EventEmitter {
  readonly options: WindowOptions;
  readonly webContents: WebContents;
  readonly #page: Promise<Page>;
  #bounds: { x: number; y: number; width: number; height: number };
  #visible: boolean;
  #focused = false;
  #maximized = false;
  #minimized = false;
  #destroyed = false;
  backgroundColor: string;
  isFlashing = false;

  constructor(options: WindowOptions = {}) {
    super();
    this.options = options;
    this.#visible = options.show !== false;
    this.backgroundColor = options.backgroundColor ?? '#FFF';
    this.#bounds = {
      x: options.x ?? 100,
      y: options.y ?? 100,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    this.#page = openPage(this.#bounds);
    this.webContents = new WebContents(options.webPreferences ?? {}, this.#page);
    windows.add(this);
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }
  static fromWebContents(contents: object): BrowserWindow | null {
    return [...windows].find((window) => window.webContents === contents) ?? null;
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.load(address);
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  isVisible(): boolean {
    return this.#visible;
  }
  isFocused(): boolean {
    return this.#focused;
  }
  isMinimized(): boolean {
    return this.#minimized;
  }
  isMaximized(): boolean {
    return this.#maximized;
  }
  show(): void {
    this.#visible = true;
    this.focus();
  }
  hide(): void {
    this.#visible = false;
    this.#focused = false;
  }
  focus(): void {
    this.#focused = true;
  }
  blur(): void {
    this.#focused = false;
  }
  flashFrame(on: boolean): void {
    this.isFlashing = on;
  }
  minimize(): void {
    this.#minimized = true;
    this.#focused = false;
  }
  restore(): void {
    this.#minimized = false;
  }
  maximize(): void {
    this.#maximized = true;
  }
  getBounds(): object {
    return this.#bounds;
  }
  getNormalBounds(): object {
    return this.#bounds;
  }
  setBounds(bounds: Partial<{ x: number; y: number; width: number; height: number }>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
  }
  setBackgroundColor(color: string): void {
    this.backgroundColor = color;
  }
  close(): void {
    void this.tryClose();
  }
  /** Whether it closed: a listener may keep it open. */
  async tryClose(): Promise<boolean> {
    const event = new PreventableEvent();
    this.emit('close', event);
    if (event.defaultPrevented || this.#destroyed) return this.#destroyed;
    this.#destroyed = true;
    await (await this.#page).close();
    windows.delete(this);
    this.emit('closed');
    if (windows.size === 0 && !app.isQuitting) app.emit('window-all-closed');
    return true;
  }
}

app.closeWindows = async () => {
  const closed = await Promise.all([...windows].map((window) => window.tryClose()));
  return closed.every(Boolean);
};

async function openPage({ width, height }: { width: number; height: number }): Promise<Page> {
  const { context } = await theChromium();
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  return page;
}
