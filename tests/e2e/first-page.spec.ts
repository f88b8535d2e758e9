import type { BrowserContext, Page, Request } from '@playwright/test';
import { bytesOf, loadOf, type Fetched, type PageLoad } from '../../scripts/bench/page-load.ts';
import { pageAims, untilTodayIsUsable } from '../../scripts/bench/page.ts';
import { expect, goTo, test, type App } from './support/app.ts';
import { choose } from './support/fields.ts';
import { speaking } from './support/speaking.ts';

/** The most that Today may fetch of code and words before it is drawn, in bytes unpacked; when everything came at once it was 2,057,000. */
const most = 895_000;

/** The words of what is fetched once the page stands: what may be refused, and the palette. */
const justAfter = ['transport-every-operation.de', 'shell-command-palette.de'];

test('the first page fetches its own code and one language; other pages and languages come when they are gone to', async ({
  app,
  page,
}) => {
  const fetched = codeOf(page);
  await speaking(page, ['de-DE']);
  await app.open(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(fetched.words().filter((name) => !justAfter.includes(name))).toEqual(['first.de']);
  expect(fetched.names()).not.toContain('preferences');
  expect(await fetched.bytes(['rolldown-runtime', 'begin', 'first', 'first.de'])).toBeLessThan(most);
  expect(fetched.names().slice(0, 3).toSorted()).toEqual(['begin', 'first', 'rolldown-runtime']);

  await goTo(page, '/preferences');
  expect(fetched.names()).toContain('preferences');
  expect(fetched.words()).toContain('preferences.de');
  await choose(page.getByRole('main'), 'Sprache', 'English');
  await expect(page.getByRole('heading', { level: 1, name: 'Preferences' })).toBeVisible();
  // Those of all code that was fetched, and no others.
  const parts = (language: string) => fetched.words().filter((name) => name.endsWith(language));
  expect(inOrder(parts('.en'))).toEqual(inOrder(parts('.de').map((name) => name.replace(/de$/, 'en'))));
  expect(fetched.words()).not.toContain('whole.de');
});

test('with two thousand contracts the first page is less than half a megabyte, and hardly later than with one', async ({
  app,
  page,
  context,
}) => {
  test.slow();
  const startsOn = '2026-01-15';
  const terms = { startsOn, initialTerm: { n: 12, unit: 'month' }, renewal: { n: 12, unit: 'month' } } as const;
  const notice = { n: 1, unit: 'month', anchor: 'term_end' } as const;
  await app.store.call('contracts.add', { supplierName: 'First', name: 'First', terms: { ...terms, notice } });
  const withOne = await quickest(context, app, 3);
  await addMany(app, 2000);
  const withMany = await quickest(context, app, 3);

  const bytesOfKind = (kind: Fetched['kind']) => bytesOf(withMany.fetched.filter((fetched) => fetched.kind === kind));
  expect(bytesOf(withMany.fetched)).toBeLessThan(pageAims.bytes);
  expect(bytesOfKind('answer'), 'bytes of answers').toBeLessThan(40_000);
  // Half of them are the search, fetched once the page stands, in the small files it shares with other pages.
  expect(withMany.fetched.length, 'requests').toBeLessThan(46);
  // What a page waits for is the machine's doing; how much of it the contracts are is ours.
  expect(withMany.milliseconds / withOne.milliseconds, 'times as long as with one contract').toBeLessThan(2.5);

  await app.open(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const more = page.getByRole('main').getByRole('button', { name: /^Show 20 more of/ });
  await expect(
    page.getByRole('list', { name: 'Nudges, the most pressing first' }).getByRole('heading', { level: 2 }),
  ).toHaveCount(20);
  await more.first().click();
  await expect(
    page.getByRole('list', { name: 'Nudges, the most pressing first' }).getByRole('heading', { level: 2 }),
  ).toHaveCount(40);
});

/** Imports so many contracts, the notices of which end in every month. */
async function addMany(app: App, count: number): Promise<void> {
  const lines = Array.from({ length: count }, (_, index) => {
    const start = `2025-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;
    return `Supplier ${index % 500};Plan ${index};${10 + (index % 90)},50;EUR;monthly;${start};1 month;12 months;12 months`;
  });
  const list = ['Supplier;Contract;Price;Currency;Billing;Start;Notice;Initial term;Renewal', ...lines].join('\n');
  const { path } = await app.store.call('files.receive', {
    name: 'many.csv',
    base64: Buffer.from(list).toString('base64'),
  });
  expect((await app.store.call('imports.apply', { path })).added).toBe(count);
}

/** The quickest of some loads, each in a tab that keeps nothing of the one before. */
async function quickest(context: BrowserContext, app: App, times: number): Promise<PageLoad> {
  const loads: PageLoad[] = [];
  for (let time = 0; time < times; time += 1) {
    const page = await context.newPage();
    loads.push(await loadOf(page, await app.address(), () => untilTodayIsUsable(page)));
    await page.close();
  }
  return loads.reduce((best, load) => (load.milliseconds < best.milliseconds ? load : best));
}

/** What a page fetched of code: the names of the files as the build calls them, and how much it was. */
function codeOf(page: Page) {
  const requests: Request[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) requests.push(request);
  });
  const names = () =>
    requests.map((request) => new URL(request.url()).pathname.replace(/^\/assets\/(.*)-.{8}\.js$/, '$1'));
  return {
    names,
    words: () => names().filter((name) => /\.(?:de|en)$/.test(name)),
    bytes: async (of: readonly string[]): Promise<number> => {
      const all = names();
      const sizes = await Promise.all(
        requests
          .filter((_, place) => of.includes(all[place] ?? ''))
          .map(async (request) => (await (await request.response())?.body())?.length ?? 0),
      );
      return sizes.reduce((sum, size) => sum + size, 0);
    },
  };
}

function inOrder(names: readonly string[]): string[] {
  return names.toSorted();
}
