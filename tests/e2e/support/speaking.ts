import type { Page } from '@playwright/test';

/** Lets the browser say that its person reads these languages, best first; before the page is opened. */
export async function speaking(page: Page, languages: readonly string[]): Promise<void> {
  await page.addInitScript((known) => {
    Object.defineProperty(navigator, 'languages', { get: () => known });
  }, languages);
}
