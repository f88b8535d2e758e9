import type { Page, Request } from '@playwright/test';
import { expect, goTo, test } from './support/app.ts';
import { choose } from './support/fields.ts';
import { speaking } from './support/speaking.ts';

/** The most that Today may fetch of code, in bytes as sent; before pages were fetched one by one it was 2,057,000. */
const most = 1_450_000;

test('the first page fetches its own code and one language; other pages and languages come when they are gone to', async ({
  app,
  page,
}) => {
  const fetched = codeOf(page);
  await speaking(page, ['de-DE']);
  await app.open(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(fetched.names().filter((name) => name.includes('.generated'))).toEqual(['de.generated']);
  expect(fetched.names()).not.toContain('preferences');
  expect(await fetched.bytes()).toBeLessThan(most);

  await goTo(page, '/preferences');
  expect(fetched.names()).toContain('preferences');
  await choose(page.getByRole('main'), 'Sprache', 'English');
  await expect(page.getByRole('heading', { level: 1, name: 'Preferences' })).toBeVisible();
  expect(fetched.names()).toContain('en.generated');
});

/** What a page fetched of code: the names of the files as the build calls them, and how much it was. */
function codeOf(page: Page): { readonly names: () => string[]; readonly bytes: () => Promise<number> } {
  const requests: Request[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) requests.push(request);
  });
  return {
    names: () => requests.map((request) => new URL(request.url()).pathname.replace(/^\/assets\/(.*)-.{8}\.js$/, '$1')),
    bytes: async () => {
      const sizes = await Promise.all(
        requests.map(async (request) => (await (await request.response())?.body())?.length ?? 0),
      );
      return sizes.reduce((sum, size) => sum + size, 0);
    },
  };
}
