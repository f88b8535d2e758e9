import type { BrowserWindow } from 'electron';

/** What decides what becomes of the app when its window is closed. */
export interface Closing {
  /** Whether nothing is left to decide: the app is ending, or is of a kind that ends or stays anyway. */
  readonly isSettled: () => boolean;
  readonly hasTrayHost: () => Promise<boolean>;
  /** Whether the person wants it to watch in the background: who lets it start at login does. */
  readonly watches: () => Promise<boolean>;
  /** Called before the first window is minimised or the app ends for want of a tray; resolves when the person knows. */
  readonly tellNoTray: (outcome: 'minimises' | 'ends') => Promise<void>;
  readonly quit: () => void;
}

/**
 * Whether a window may close at once. Without anybody who shows the tray the app would run on unseen, with nothing to
 * open or to end it by; then the window is minimised where the app is to go on watching, and else the app ends.
 */
export function createClosing(closing: Closing): { readonly mayClose: (window: BrowserWindow) => boolean } {
  const agreed = new WeakSet<BrowserWindow>();
  const asking = new WeakSet<BrowserWindow>();

  const decide = async (window: BrowserWindow): Promise<void> => {
    if (await closing.hasTrayHost()) {
      agreed.add(window);
      if (!window.isDestroyed()) window.close();
      return;
    }
    const watches = await closing.watches();
    await closing.tellNoTray(watches ? 'minimises' : 'ends');
    if (!watches) closing.quit();
    else if (!window.isDestroyed()) window.minimize();
  };

  return {
    mayClose(window) {
      if (closing.isSettled() || agreed.has(window)) return true;
      if (!asking.has(window)) {
        asking.add(window);
        void decide(window).finally(() => asking.delete(window));
      }
      return false;
    },
  };
}
