import type { Page } from '@playwright/test';
import { wordsIn } from '../support/words-in.ts';
import { expect, test } from './support/app.ts';
import { writtenIn } from './support/own-texts.ts';
import { speaking } from './support/speaking.ts';
import { emptyLooks, looksOf } from './support/looks.ts';
import { drawnAnew, filesThatOpen, lookAt, narrow, stopsIn, type Look } from './support/walk.ts';
import { ownTexts, type Own, unmarked, whatIsShown } from './support/what-is-said.ts';

const madeUp = wordsIn('en-XA');
const wide = { width: 1280, height: 800 };

test.use({ setting: { today: '2026-11-22', demo: true }, contextOptions: { reducedMotion: 'reduce' } });

// In halves, so that both workers have their share of the longest walk.
for (const half of ['first', 'second'] as const) {
  test(`in the made-up language no screen, dialog or menu of the ${half} half holds a text that nobody translated, and nothing is cut at 1280 and 800`, async ({
    app,
    page,
  }) => {
    test.setTimeout(240_000);
    await speaking(page, ['en-XA']);
    const missed = languagesFetchedWhole(page);
    await app.open(page);
    const looks = looksOf(await stopsIn(app), madeUp);
    const own = await writtenIn(app.store);
    const middle = Math.ceil(looks.length / 2);
    const walked = half === 'first' ? looks.slice(0, middle) : looks.slice(middle);
    expect(await findingsOf(page, walked, own)).toEqual({});
    expect(missed, 'Something was said that came without its words.').toEqual([]);
  });
}

test('in the made-up language nothing is left untranslated or cut where there is nothing yet', async ({
  app,
  page,
}) => {
  await app.startEmpty();
  await speaking(page, ['en-XA']);
  expect((await app.store.call('app.status', {})).counts.contracts).toBe(0);
  await app.open(page);
  expect(await findingsOf(page, emptyLooks, await writtenIn(app.store))).toEqual({});
});

/** A page fetches all there is to say once it is to say what none of its code brought. */
function languagesFetchedWhole(page: Page): readonly string[] {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (/\/whole\.\w+-[^/]*\.js$/.test(request.url())) fetched.push(request.url());
  });
  return fetched;
}

/** What is wrong with the texts of each look, at both sizes. */
async function findingsOf(page: Page, looks: readonly Look[], own: Own): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const look of looks) {
    await page.setViewportSize(wide);
    await lookAt(page, look, madeUp.say('ui.moment'));
    const shown = await whatIsShown(page);
    await page.setViewportSize(narrow);
    let { cut } = await whatIsShown(page);
    // What is open over the page finds its new place a few drawings after the window has changed.
    for (let drawing = 0; cut.length > 0 && drawing < 30; drawing += 1) {
      await drawnAnew(page);
      ({ cut } = await whatIsShown(page));
    }
    const findings = [...unmarked(shown.sayings, own), ...shown.cut, ...cut.map((one) => `at 800: ${one}`)];
    if (findings.length > 0) found[look.name] = [...new Set(findings)];
  }
  return found;
}

test('the walk leaves out no route, no dialog and no menu', async ({ app, page }) => {
  await app.open(page);
  const routes = await page.evaluate(() => {
    // The router leaves itself here.
    const { routesByPath }: { routesByPath: object } = Reflect.get(window, '__TSR_ROUTER__');
    return Object.keys(routesByPath);
  });
  const looks = looksOf(await stopsIn(app), madeUp);
  expect([...new Set(looks.map(({ route }) => route))].filter((route) => route !== '').toSorted()).toEqual(
    routes.toSorted(),
  );
  expect(looks.flatMap(({ opens = [] }) => opens).toSorted()).toEqual(filesThatOpen());
});

test('a text that nobody translated and a text that does not fit are found', async ({ app, page }) => {
  await speaking(page, ['en-XA']);
  await app.open(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => {
    const put = (name: string, attributes: Record<string, string>, ...texts: string[]) => {
      const element = document.createElement(name);
      for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
      element.append(...texts);
      document.querySelector('main')?.append(element);
      return element;
    };
    put('p', {}, 'Forgotten', ' here');
    put('button', { 'aria-label': 'Press here' });
    Object.assign(put('div', { class: 'too-small' }, 'Áñóţḥéŕ ţéẋţ').style, {
      width: '3rem',
      whiteSpace: 'nowrap',
      overflow: 'hidden',
    });
  });
  const { sayings, cut } = await whatIsShown(page);
  const found = unmarked(sayings, ownTexts([]));
  expect(found).toContain('p: Forgotten');
  expect(found).toContain('button[aria-label]: Press here');
  expect(cut).toEqual(['“Áñóţḥéŕ ţéẋţ” is cut by div.too-small']);
});
