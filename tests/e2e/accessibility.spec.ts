import type { Page } from '@playwright/test';
import { expect, goTo, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { chooseFile, crownsList } from './support/files.ts';
import { placesOf, seedHousehold, visit } from './support/places.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test(`[reach-1] axe finds nothing serious on any ${colorScheme} screen`, async ({ app, page }) => {
      await app.open(page);
      await expectAccessible(page, 'the first run');
      const ids = await seedHousehold(app);
      for (const [name, place] of Object.entries(placesOf(ids))) {
        await visit(page, place);
        await expectAccessible(page, name);
      }
    });

    test(`[reach-2] axe finds nothing serious in any ${colorScheme} dialog and menu`, async ({ app, page }) => {
      const { supplierId } = await seedHousehold(app);
      await app.open(page, `/suppliers/${supplierId}`);
      const main = page.getByRole('main');
      const opened: [string, () => Promise<void>][] = [
        ['the exit dialog', () => main.getByRole('button', { name: 'Leave Gym' }).click()],
        ['the confirmation', () => main.getByRole('button', { name: 'They confirmed…' }).click()],
        ['taking an exit back', () => main.getByRole('button', { name: 'Take back the exit from Locker' }).click()],
        ['the menu of a contract', () => main.getByRole('button', { name: 'More about Gym' }).click()],
        ['the price change', () => pickFrom(page, 'More about Gym', /^Price change/)],
        ['the supplier’s facts', () => pickFrom(page, 'More', /^Edit supplier/)],
        ['the palette', () => page.keyboard.press('Control+k')],
        [
          'snoozing',
          () =>
            main
              .getByRole('button', { name: /^Remind me later/ })
              .first()
              .click(),
        ],
        ['picking a day', () => pickFrom(page, /^Remind me later/, /^Pick a day/)],
      ];
      for (const [name, open] of opened) {
        await open();
        await expect(page.getByRole('dialog').or(page.getByRole('menu')).first()).toBeVisible();
        await expectAccessible(page, name);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog').or(page.getByRole('menu'))).toHaveCount(0);
      }
    });

    test(`axe finds nothing serious in ${colorScheme} while something is asked, wrong or opened`, async ({
      app,
      page,
    }) => {
      await app.open(page, '/import');
      const main = page.getByRole('main');
      await chooseFile(main.getByRole('button', { name: 'Choose files' }), 'contracts.csv', crownsList);
      await expect(main.getByRole('heading', { name: '2 questions first' })).toBeVisible();
      for (const name of [/^How it was read/, /^Columns/]) await main.getByRole('button', { name }).click();
      await expectAccessible(page, 'the preview of a list');
      await goTo(page, '/contracts/new');
      await main.getByRole('radio', { name: 'Until a day' }).click();
      await main.getByRole('button', { name: 'Add the contract' }).click();
      await expect(main.getByRole('alert')).toBeFocused();
      await main.getByRole('button', { name: /^More about it/ }).click();
      for (const name of ['Add a number', 'Add a web page']) await main.getByRole('button', { name }).click();
      await expectAccessible(page, 'a form with problems');
      await main.getByRole('button', { name: 'Currency' }).click();
      await expect(page.getByRole('listbox')).toBeVisible();
      await expectAccessible(page, 'an open list of choices');
      await page.keyboard.press('Escape');
      await main.getByRole('button', { name: 'Calendar When did it begin?' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page, 'a calendar');
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'History' }).click();
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await expectAccessible(page, 'the question before leaving');
    });
  });
}

async function pickFrom(page: Page, button: string | RegExp, choice: RegExp): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: button, exact: true }).first().click();
  await page.getByRole('menuitem', { name: choice }).click();
}
