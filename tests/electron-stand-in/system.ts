import { EventEmitter } from 'node:events';
import { readSync } from 'node:fs';

/** The parts of Electron that belong to the system: they show nothing here and remember what they were told. */

interface MenuItemOptions {
  label?: string;
  role?: string;
  accelerator?: string;
  type?: string;
  click?: (item: MenuItem, window: undefined, event: object) => void;
  submenu?: MenuItemOptions[];
}

export class MenuItem {
  readonly label: string;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly type: string;
  readonly submenu: Menu | undefined;
  readonly #click: MenuItemOptions['click'];
  constructor(options: MenuItemOptions) {
    this.label = options.label ?? '';
    this.role = options.role?.toLowerCase();
    this.accelerator = options.accelerator;
    this.submenu = options.submenu === undefined ? undefined : Menu.buildFromTemplate(options.submenu);
    this.type = options.type ?? (this.submenu === undefined ? 'normal' : 'submenu');
    this.#click = options.click;
  }
  click(): void {
    this.#click?.(this, undefined, {});
  }
}

export class Menu {
  static #application: Menu | null = null;
  items: MenuItem[] = [];
  static buildFromTemplate(template: MenuItemOptions[]): Menu {
    const menu = new Menu();
    menu.items = template.map((options) => new MenuItem(options));
    return menu;
  }
  /** It opens at the pointer, where the person chooses from it. */
  popup(): void {}
  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu;
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }
}

export class Tray extends EventEmitter {
  readonly image: unknown;
  toolTip = '';
  title = '';
  menu: Menu | null = null;
  constructor(image: unknown) {
    super();
    this.image = image;
  }
  setToolTip(text: string): void {
    this.toolTip = text;
  }
  setTitle(text: string): void {
    this.title = text;
  }
  setContextMenu(menu: Menu | null): void {
    this.menu = menu;
  }
}

export class Notification extends EventEmitter {
  title: string;
  body: string;
  constructor({ title = '', body = '' }: { title?: string; body?: string } = {}) {
    super();
    this.title = title;
    this.body = body;
  }
  /** As on Linux, where this is true also without anybody who shows notifications. */
  static isSupported(): boolean {
    return true;
  }
  /** What becomes of it is known only later: shown, or refused by the system. */
  show(): void {
    const fails = process.env['STAND_IN_NOTIFICATIONS'] === 'fail';
    setImmediate(() => (fails ? this.emit('failed', {}, '') : this.emit('show', {})));
  }
  close(): void {
    this.emit('close', {});
  }
}

/** Boxes go to stderr, where a test of a failing start finds them. */
export const dialog = {
  /** Stops everything until the person closes it, who is a byte on stdin here. */
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`[error box] ${title}: ${content}\n`);
    try {
      readSync(0, Buffer.alloc(1));
    } catch {
      // Nobody is there to close it.
    }
  },
  /** The button a test wants pressed; the first one otherwise. */
  answer: 0,
  /** The path a test wants chosen; nothing otherwise. */
  place: '',
  showSaveDialog: (): Promise<{ canceled: boolean; filePath: string }> =>
    Promise.resolve({ canceled: dialog.place === '', filePath: dialog.place }),
  /** Every box that was shown, in order. */
  shown: [] as string[],
  showMessageBox: ({ message, detail }: { message: string; detail?: string }): Promise<{ response: number }> => {
    process.stderr.write(`[message box] ${message}\n`);
    dialog.shown.push([message, detail ?? ''].join(': '));
    return Promise.resolve({ response: dialog.answer });
  },
};

export const shell = { openExternal: (): Promise<void> => Promise.resolve() };

export const powerMonitor = new EventEmitter();

class NativeTheme extends EventEmitter {
  #source = 'system';
  get themeSource(): string {
    return this.#source;
  }
  set themeSource(source: string) {
    this.#source = source;
    this.emit('updated');
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}
export const nativeTheme = new NativeTheme();

const workArea = { x: 0, y: 0, width: 1920, height: 1050 };
export const screen = { getAllDisplays: () => [{ id: 1, bounds: { ...workArea, height: 1080 }, workArea }] };

class NativeImage {
  readonly representations: object[] = [];
  addRepresentation(representation: object): void {
    this.representations.push(representation);
  }
  setTemplateImage(): void {}
  toPNG(): Buffer {
    return Buffer.alloc(0);
  }
}
export const nativeImage = {
  createEmpty: () => new NativeImage(),
  createFromBitmap(points: Buffer, { width, height }: { width: number; height: number }): NativeImage {
    if (points.length !== width * height * 4) throw new Error('The bitmap has the wrong size');
    return new NativeImage();
  },
};
