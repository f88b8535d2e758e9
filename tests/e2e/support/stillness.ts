import type { Page } from '@playwright/test';

/**
 * Waits until everything that moves for a while has come to rest; what turns for ever, such as a spinner, may go on. It
 * is looked at with every drawing, since what belonged to an element that is gone never says that it has finished.
 */
export async function untilStill(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY,
      ),
  );
}
