import type { Page } from '@playwright/test';
import { car, gym } from './support/contracts.ts';
import { expect, goTo, test } from './support/app.ts';

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, role: Parameters<Page['getByRole']>[0], name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
    await expectVisibleFocus(page);
  }
  await expect(wanted, 'reached by Tab').toBeFocused();
}

/** Expects that something has the focus, lies in the window and is marked as the one that has it. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return 'nothing has the focus';
    const marks = (element: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    };
    // A field is marked by itself, by the box around it, or where its own input is not what one sees, by its label.
    let around: Element | null = focused;
    for (let level = 0; level < 4 && around !== null; level += 1) {
      if (marks(around) || [...around.children].some(marks)) return 'marked';
      around = around.parentElement;
    }
    return `no mark: ${focused.outerHTML.slice(0, 200)}`;
  });
  expect.soft(seen).toBe('marked');
}

test('[reach-3] a contract is added without the mouse, and the focus is always seen', async ({ app, page }) => {
  await app.open(page);
  await tabTo(page, 'button', 'Add a contract');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Who is it with?' })).toBeFocused();
  await page.keyboard.type('Nordwall Fitness');
  await tabTo(page, 'textbox', 'What is it?');
  await page.keyboard.type('Gym');
  await tabTo(page, 'textbox', 'Price');
  await page.keyboard.type('49.90');
  await tabTo(page, 'radio', 'Monthly, cancel any time');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Yearly, 3 months’ notice' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: 'Yearly, 3 months’ notice' })).toBeChecked();
  await tabTo(page, 'spinbutton', 'day, When did it begin?');
  await page.keyboard.type('01032025');
  await expect(page.getByRole('region', { name: 'What follows' })).toContainText('Monday 30 November 2026');
  await tabTo(page, 'button', 'Add the contract');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Nordwall Fitness' })).toBeFocused();
});

test('Ctrl+K opens the palette anywhere, finds everything, and gives the focus back', async ({ app, page }) => {
  await app.store.call('contracts.add', { ...gym, referenceNumbers: [{ label: 'Member', value: 'N-4711' }] });
  await app.store.call('contracts.add', car);
  await app.open(page, '/relationships');
  const grid = page.getByRole('grid', { name: 'Relationships' });
  await grid.focus();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Find anything' }).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(grid).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('N-4711');
  await expect(page.getByRole('menuitem', { name: /Gym/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Nordwall Fitness' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('settings');
  await expect(page.getByRole('menuitem', { name: 'Preferences' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Preferences' })).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('take back');
  await expect(page.getByRole('menuitem', { name: /^Take back the last change/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await app.store.call('contracts.list', {})).map(({ name }) => name)).toEqual(['Gym']);
});

test('[reach-5] the table is walked and opened by keys, and says which row is the current one', async ({
  app,
  page,
}) => {
  for (const supplierName of ['Arnica', 'Birch', 'Cedar', 'Dill']) {
    await app.store.call('contracts.add', { ...gym, supplierName });
  }
  await app.open(page, '/relationships');
  await tabTo(page, 'searchbox', 'Search relationships');
  await tabTo(page, 'grid', 'Relationships');
  const grid = page.getByRole('grid', { name: 'Relationships' });
  const current = grid.getByRole('row', { selected: true });
  await expect(current).toContainText('Arnica');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(current).toContainText('Cedar');
  expect(await grid.getAttribute('aria-activedescendant')).toBe(await current.getAttribute('id'));
  await page.keyboard.press('End');
  await expect(current).toContainText('Dill');
  await page.keyboard.press('Home');
  await expect(current).toContainText('Arnica');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Birch' })).toBeFocused();
});

test('[reach-4] an exit is logged by keys, and the focus is never lost when dialogs close', async ({ app, page }) => {
  const { supplierId } = await app.store.call('contracts.add', gym);
  await app.open(page, `/suppliers/${supplierId}`);
  await tabTo(page, 'button', 'Leave Gym');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Leave Gym' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Leave Gym' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, 'radio', 'Not yet');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: 'I have told them' })).toBeChecked();
  await tabTo(page, 'button', 'Log the exit');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Done' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  // The button that opened the dialog is gone with the exit; the focus stays on the page.
  await expectFocusOnPage(page);
  await expect(page.getByRole('region', { name: 'Exit from Gym' })).toContainText('Notice sent');
});

test('answering a nudge by keys keeps the focus on the page', async ({ app, page }) => {
  await app.store.call('contracts.add', gym);
  await app.store.call('contracts.add', car);
  await app.open(page);
  await tabTo(page, 'button', /^Other answers: Gym.*: stay or leave/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Other answers: Gym.*: stay or leave/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: /^Done/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('listitem', { name: /^Gym.*: stay or leave/ })).toBeHidden();
  await expectFocusOnPage(page);
});

test('[reach-6] the first Tab skips to the page, and going somewhere puts the focus on its title', async ({
  app,
  page,
}) => {
  await app.open(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  for (const place of ['/relationships', '/import', '/dates', '/preferences', '/history']) {
    await goTo(page, place);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeFocused();
  }
});

async function expectFocusOnPage(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body))
    .toBe(true);
}

for (const { platform, key, keys } of [
  { platform: 'MacIntel', key: '⌘ K', keys: 'Meta+k' },
  { platform: 'Win32', key: 'Ctrl K', keys: 'Control+k' },
]) {
  test(`a shortcut is named by the keys of the computer, and works with them: ${platform}`, async ({ app, page }) => {
    await page.addInitScript((name) => Object.defineProperty(navigator, 'platform', { get: () => name }), platform);
    await app.open(page);
    await expect(
      page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Find' }).first(),
    ).toContainText(key);
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog', { name: 'Find anything' })).toBeVisible();
  });
}
