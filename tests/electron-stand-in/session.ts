import { EventEmitter } from 'node:events';

type RequestHandler = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void;
type CheckHandler = (contents: unknown, permission: string, origin: string, details: object) => boolean;
type DisplayHandler = (request: object, answer: (streams: object | null) => void) => void;
type RequestListener = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;
type ProtocolHandler = (request: Request) => Response | Promise<Response>;

/** The one session: permission handlers, the request filter and downloads. As in Electron, no handler means "granted". */
class StandInSession extends EventEmitter {
  #request: RequestHandler | null = null;
  #check: CheckHandler | null = null;
  #display: DisplayHandler | null = null;
  #before: RequestListener | null = null;
  /** Every permission decision, in order. */
  readonly decisions: { permission: string; granted: boolean }[] = [];
  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener): void => {
      this.#before = listener;
    },
  };

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#request = handler;
  }
  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#check = handler;
  }
  #spellChecker = true;
  setSpellCheckerEnabled(enabled: boolean): void {
    this.#spellChecker = enabled;
  }
  isSpellCheckerEnabled(): boolean {
    return this.#spellChecker;
  }
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(handler: DisplayHandler | null): void {
    this.#display = handler;
  }

  /** Asks the handlers, as Chromium does when a page wants something. */
  async decide(contents: unknown, kind: string, permission: string): Promise<boolean> {
    const granted = kind === 'display' ? await this.#decideDisplay() : await this.#decideRequest(contents, permission);
    this.decisions.push({ permission, granted });
    return granted;
  }

  async #decideRequest(contents: unknown, permission: string): Promise<boolean> {
    if (this.#check !== null && this.#check(contents, permission, 'app://dancecard', {})) return true;
    if (this.#request === null) return this.#check === null;
    const handler = this.#request;
    return new Promise((resolve) => handler(contents, permission, resolve, {}));
  }

  async #decideDisplay(): Promise<boolean> {
    const handler = this.#display;
    if (handler === null) return false;
    return new Promise((resolve) =>
      handler({}, (streams) => resolve(streams !== null && Object.keys(streams).length > 0)),
    );
  }

  /** Whether a request may go on. */
  async mayLoad(url: string): Promise<boolean> {
    const listener = this.#before;
    if (listener === null) return true;
    return new Promise((resolve) => listener({ url }, ({ cancel }) => resolve(cancel !== true)));
  }
}

export const session = { defaultSession: new StandInSession() };

const handlers = new Map<string, ProtocolHandler>();

export const protocol = {
  /** What was declared about each scheme. */
  privileged: new Map<string, object>(),
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges: object }[]): void {
    for (const { scheme, privileges } of schemes) protocol.privileged.set(scheme, privileges);
  },
  handle(scheme: string, handler: ProtocolHandler): void {
    handlers.set(scheme, handler);
  },
};

/** Answers a request of the page through the protocol handler of its scheme; null when there is none. */
export async function throughProtocol(request: Request): Promise<Response | null> {
  const handler = handlers.get(new URL(request.url).protocol.slice(0, -1));
  return handler === undefined ? null : handler(request);
}
