import type { Locator, Page } from '@playwright/test';
import { expect, goTo, test } from './support/app.ts';
import { gym } from './support/contracts.ts';
import { placesOf, seedHousehold, visit } from './support/places.ts';
import { speaking } from './support/speaking.ts';

/** How light the page's ground is, from 0 for black to 1 for white. */
function lightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (canvas === null) throw new Error('No canvas');
    canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 765;
  });
}

test('the page is dark when the computer is, and follows it while it is open', async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await app.open(page);
  await expect.poll(() => lightness(page)).toBeLessThan(0.25);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => lightness(page)).toBeGreaterThan(0.85);
});

test('a chosen theme beats the computer’s, at once and after a restart', async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await app.open(page, '/preferences');
  await page.getByRole('main').getByRole('radio', { name: 'Dark' }).click();
  await expect.poll(() => lightness(page)).toBeLessThan(0.25);
  await app.restart();
  await app.open(page);
  await expect.poll(() => lightness(page)).toBeLessThan(0.25);
  await goTo(page, '/preferences');
  await page.getByRole('main').getByRole('radio', { name: 'As the computer' }).click();
  await expect.poll(() => lightness(page)).toBeGreaterThan(0.85);
});

for (const width of [1280, 800]) {
  test.describe(`${width} wide`, () => {
    test.use({ viewport: { width, height: width === 800 ? 600 : 800 } });
    test(`[reach-8] nothing runs out of the window at ${width} wide on any screen`, async ({ app, page }) => {
      const ids = await seedHousehold(app);
      await app.store.call('contracts.add', {
        supplierName: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
        name: 'https://a-very-long-name-without-any-break.example/that-goes-on-and-on-and-on-and-on',
        note: 'x'.repeat(300),
      });
      await app.store.call('people.add', { name: 'Ida' });
      await app.store.call('people.add', { name: 'Emil' });
      await app.open(page);
      for (const [name, place] of Object.entries(placesOf(ids))) {
        await visit(page, place);
        const tooWide = await page.evaluate(() =>
          [document.documentElement, ...document.querySelectorAll('main, main [role="grid"]')].map(
            (box) => box.scrollWidth - box.clientWidth,
          ),
        );
        expect.soft(Math.max(...tooWide), name).toBe(0);
      }
    });
  });
}

for (const language of ['en', 'de']) {
  test(`the months of the year ahead cut no name, at 1280 and 800 wide, in ${language}`, async ({ app, page }) => {
    await seedHousehold(app);
    const { terms } = gym;
    const names = [
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      'Habichthorst Versicherung auf Gegenseitigkeit',
      'Umbra',
    ];
    for (const supplierName of names) await app.store.call('contracts.add', { supplierName, name: 'Plan', terms });
    await speaking(page, [language]);
    await app.open(page);
    for (const width of [1280, 800]) {
      await page.setViewportSize({ width, height: 800 });
      const marks = page.locator('[data-mark]');
      await expect(marks.filter({ hasText: names[0] ?? '' }).first()).toBeVisible();
      const cut = await marks.evaluateAll((all) =>
        all
          .filter((mark) => mark.scrollWidth > mark.clientWidth + 1 || mark.clientWidth < 120)
          .map((mark) => mark.textContent),
      );
      expect(cut, `${width} wide`).toEqual([]);
    }
  });
}

test('no name of a fact stands without its value', async ({ app, page }) => {
  const ids = await seedHousehold(app);
  const free = await app.store.call('contracts.add', {
    supplierName: 'Blattgold',
    name: 'Vegetable box',
    terms: {
      startsOn: '2025-07-13',
      initialTerm: null,
      renewal: 'indefinite',
      notice: { n: 4, unit: 'week', anchor: 'any_time' },
    },
  });
  await app.open(page);
  for (const [name, place] of Object.entries({ ...placesOf(ids), free: `/suppliers/${free.supplierId}` })) {
    await visit(page, place);
    const empty = await page
      .locator('dd')
      .evaluateAll((all) =>
        all.filter((dd) => (dd.textContent ?? '').trim() === '').map((dd) => dd.previousSibling?.textContent),
      );
    expect.soft(empty, name).toEqual([]);
  }
  await expect(page.getByRole('main').locator('dl')).toContainText(['any day']);
});

test('every page can be reached at 800 wide', async ({ app, page }) => {
  await page.setViewportSize({ width: 800, height: 600 });
  await app.open(page);
  const navigation = page.getByRole('navigation', { name: 'Main' });
  for (const name of ['Relationships', 'History', 'Today']) {
    await navigation.getByRole('link', { name }).click();
    await expect(navigation.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
  }
  for (const name of ['Bring in files', 'Work out a date', 'Preferences']) {
    const link = navigation.getByRole('link', { name });
    if (await link.isVisible()) await link.click();
    else {
      await navigation.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name }).click();
    }
    await expect(page.getByRole('main').getByRole('heading', { level: 1, name })).toBeVisible();
  }
});

test('who asked for reduced motion gets none', async ({ app, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { supplierId } = await seedHousehold(app);
  await app.open(page, `/suppliers/${supplierId}`);
  await page.getByRole('main').getByRole('button', { name: 'Leave Gym' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  const longest = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return [...transitionDuration.split(','), ...animationDuration.split(',')].map((text) =>
          Number.parseFloat(text),
        );
      }),
    ),
  );
  expect(longest).toBeLessThanOrEqual(0.01);
});

test('only the page within the frame scrolls: no place makes the window itself taller', async ({ app, page }) => {
  const ids = await seedHousehold(app);
  await app.open(page);
  for (const [name, place] of Object.entries(placesOf(ids))) {
    await visit(page, place);
    const tooTall = await page.evaluate(
      () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
    );
    expect.soft(tooTall, name).toBe(0);
  }
});

test('where the system chooses the colours, what is chosen is told apart from what is not', async ({ app, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await app.open(page, '/preferences');
  const main = page.getByRole('main');
  const groundOf = (control: Locator) => control.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await groundOf(main.getByRole('radio', { name: 'Light', exact: true }))).not.toBe(
    await groundOf(main.getByRole('radio', { name: 'As the computer' }).last()),
  );
  const quiet = main.getByRole('checkbox', { name: 'Monday' });
  const tick = main
    .locator('label')
    .filter({ has: page.getByRole('checkbox', { name: 'Monday' }) })
    .locator('svg');
  await expect(tick).toBeHidden();
  await quiet.press('Space');
  await expect(tick).toBeVisible();
  const knobs = await main.getByRole('switch').evaluateAll((switches) =>
    switches.map((control) => {
      const track = control.closest('[data-rac]')?.querySelector('[aria-hidden]');
      if (track === null || track === undefined) return 'no track';
      return getComputedStyle(track).backgroundColor === getComputedStyle(track, '::after').backgroundColor
        ? 'unseen'
        : 'seen';
    }),
  );
  expect(new Set(knobs)).toEqual(new Set(['seen']));
});

test('where nothing is written down, it is not said that nothing is left undone', async ({ app, page }) => {
  await app.open(page, '/omissions');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 2 })).toHaveText('Nothing is written down yet');
  await expect(main.getByRole('link', { name: 'Add a contract' })).toBeVisible();
  await app.store.call('contracts.add', { ...gym, terms: { ...gym.terms, startsOn: '2026-03-01' } });
  await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText('Nothing is left undone');
});
