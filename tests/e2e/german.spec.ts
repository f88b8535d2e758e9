import type { Page } from '@playwright/test';
import { wordsIn } from '../support/words-in.ts';
import { expect, goTo, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { choose, notice } from './support/fields.ts';
import { speaking } from './support/speaking.ts';
import { plainLooks } from './support/looks.ts';
import { drawnAnew, lookAt, narrow, stopsIn } from './support/walk.ts';
import { whatIsShown } from './support/what-is-said.ts';

const german = wordsIn('de');

test.use({ setting: { today: '2026-11-22', demo: true }, contextOptions: { reducedMotion: 'reduce' } });

/** The title of each page in German, for those that are not called as a record is. */
const titles: Record<string, string> = {
  'a new contract': 'Neuer Vertrag',
  Relationships: 'Beziehungen',
  Needs: 'Bedarf',
  'Bring in a list': 'Liste übernehmen',
  History: 'Verlauf',
  'Work out a date': 'Ein Datum berechnen',
  Preferences: 'Einstellungen',
};

test('a German browser is shown German pages on which nothing is cut, and axe finds nothing serious on them', async ({
  app,
  page,
}) => {
  test.setTimeout(240_000);
  await speaking(page, ['de-DE', 'de', 'en']);
  await app.open(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  for (const look of plainLooks(await stopsIn(app))) {
    await lookAt(page, look, german.say('ui.moment'));
    const title = titles[look.name];
    if (title !== undefined) await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expectAccessible(page, look.name);
    await page.setViewportSize(narrow);
    await drawnAnew(page);
    expect.soft((await whatIsShown(page)).cut, look.name).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
  }
});

test('a German browser takes days day-first and amounts with a comma, and writes them so', async ({ app, page }) => {
  await speaking(page, ['de-DE', 'de']);
  await app.open(page, '/dates');
  const main = page.getByRole('main');
  await main.getByRole('radio', { name: 'Bis wann muss die Kündigung da sein?' }).press('Space');
  const parts = main.getByRole('group', { name: 'Letzter Tag des Vertrags' }).getByRole('spinbutton');
  await expect(parts.first()).toHaveAccessibleName(/^Tag/);
  await expect(parts.nth(1)).toHaveAccessibleName(/^Monat/);
  await parts.first().focus();
  await page.keyboard.type('03042027');
  await expect(main).toContainText('Mittwoch, 3. März 2027');

  await goTo(page, '/contracts/new');
  await main.getByRole('combobox', { name: 'Bei wem ist der Vertrag?' }).fill('Nordwall');
  await main.getByRole('textbox', { name: 'Was ist es?' }).fill('Fitness');
  await main.getByRole('textbox', { name: 'Preis', exact: true }).fill('1.234,50');
  await main.getByRole('button', { name: 'Vertrag hinzufügen' }).click();
  await expect(notice(page, 'Fitness')).toBeVisible();
  const [contract] = await app.store.call('contracts.list', { search: 'Nordwall' });
  expect(contract?.price).toMatchObject({ amount: 123_450 });
  await goTo(page, `/suppliers/${contract?.supplierId ?? ''}`);
  await expect(main).toContainText('1.234,50 €');
});

test('switching the language rewrites the pages, the nudges and the history at once, and undo brings it back', async ({
  app,
  page,
}) => {
  await app.open(page);
  const nudges = (label: string) => page.getByRole('main').getByRole('list', { name: label }).getByRole('heading');
  await expect(
    nudges('Nudges, the most pressing first').filter({
      hasText: 'Membership, all areas, Pulsgarten Fitness: stay or leave',
    }),
  ).toBeVisible();

  await goTo(page, '/preferences');
  await choose(page.getByRole('main'), 'Language', 'Deutsch');
  await expectLanguage(page, 'de', 'Einstellungen', 'Heute');
  await goTo(page, '/');
  await expect(
    page.getByRole('main').getByRole('listitem').filter({ hasText: 'Pulsgarten Fitness: bleiben oder kündigen' }),
  ).toContainText('30. Nov.');
  await goTo(page, '/history');
  const entries = page.getByRole('main').getByRole('button', { expanded: false });
  await expect(entries.first()).toHaveText('Einstellungen geändert');

  await page.keyboard.press('Control+z');
  await expectLanguage(page, 'en', 'History', 'Today');
  await expect(entries.first()).toHaveText('Undid: Changed preferences');
});

test('a page is drawn in the language the person chose from the first, whatever the browser speaks', async ({
  app,
  page,
}) => {
  await app.store.call('preferences.set', { language: 'de' });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      const text = document.querySelector('#root')?.textContent ?? '';
      if (text !== '') seen.push(`${document.documentElement.lang} ${text}`);
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await app.open(page);
  const seen = await page.evaluate(() =>
    'seen' in window && Array.isArray(window.seen) ? window.seen.map((text) => String(text)) : [],
  );
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter((text) => !text.startsWith('de '))).toEqual([]);
});

/** The page's own language, its title, and the way around beside it. */
async function expectLanguage(page: Page, language: string, title: string, place: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('navigation').getByRole('link', { name: place })).toBeVisible();
}

test('a French browser, whose language is not spoken here, is shown English names of days and months in weeks of its own', async ({
  app,
  page,
}) => {
  await speaking(page, ['fr-FR', 'fr']);
  await app.open(page, '/dates');
  const main = page.getByRole('main');
  const ends = main.getByRole('group', { name: 'Last day of the contract' });
  await expect(ends.getByRole('spinbutton').first()).toHaveAccessibleName(/^day/);
  await ends.getByRole('button').last().click();
  const calendar = page.getByRole('dialog');
  await expect(calendar.getByRole('heading')).toHaveText('February 2027');
  await expect(calendar.locator('th').first()).toHaveText('Mon');
  await expectAccessible(page, 'the calendar of a French browser');
});
