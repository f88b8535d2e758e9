import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { car, gym } from './support/contracts.ts';
import { choose, notice, pick, tick } from './support/fields.ts';

test('a contract is erased for good from its menu, by the keyboard, after being told and saying yes', async ({
  app,
  page,
}) => {
  const { supplierId } = await app.store.call('contracts.add', gym);
  await app.store.call('contracts.add', car);
  await app.open(page, `/suppliers/${supplierId}`);
  await pick(page, 'More about Gym', /^Erase for good/);
  const dialog = page.getByRole('alertdialog', { name: 'Erase for good?' });
  await expect(dialog).toContainText('The contract Gym.');
  await expect(dialog).toContainText('It can not be undone.');
  const erase = dialog.getByRole('button', { name: 'Erase for good' });
  await expect(erase).toBeDisabled();
  await expectAccessible(page, 'the dialog');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect((await app.store.call('contracts.list', {})).length).toBe(2);

  await pick(page, 'More about Gym', /^Erase for good/);
  await dialog.getByRole('checkbox', { name: /^Yes, erase it/ }).focus();
  await page.keyboard.press('Space');
  await expect(erase).toBeEnabled();
  await erase.focus();
  await page.keyboard.press('Enter');
  await expect(notice(page, 'The contract is erased for good')).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('article', { name: 'Gym' })).toBeHidden();
  expect((await app.store.call('contracts.list', {})).map(({ name }) => name)).toEqual([car.name]);
});

test('a supplier and a need are erased from their pages, which then lead back', async ({ app, page }) => {
  const { supplierId } = await app.store.call('contracts.add', gym);
  const need = await app.store.call('needs.add', { title: 'Sport nearer to home', trigger: 'circumstance' });
  await app.open(page, `/suppliers/${supplierId}`);
  await eraseFrom(page, page.getByRole('main').getByRole('button', { name: 'More', exact: true }));
  await expect(page).toHaveURL(/\/relationships/);
  await app.open(page, `/needs/${need.id}`);
  await eraseFrom(page, page.getByRole('main').getByRole('button', { name: 'More', exact: true }));
  await expect(page).toHaveURL(/\/needs$/);
  expect(await app.store.call('needs.list', {})).toEqual([]);
  expect(await app.store.call('suppliers.list', {})).toEqual([]);
});

test('everything is erased from the preferences, and the app goes on as a new one', async ({ app, page }) => {
  await app.store.call('contracts.add', gym);
  await app.store.call('preferences.set', { theme: 'dark' });
  await app.open(page, '/preferences');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Erase everything…' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Erase everything for good?' });
  await expect(dialog).toContainText('one contract');
  await tick(dialog.getByRole('checkbox', { name: /^Yes, erase it/ }));
  await dialog.getByRole('button', { name: 'Erase everything' }).click();
  await expect(notice(page, 'Everything is erased for good.')).toBeVisible();
  await expect(main.getByText('0 suppliers, 0 contracts, 0 changes')).toBeVisible();
  expect(await app.store.call('preferences.get', {})).toMatchObject({ theme: 'system' });
});

test('how long copies are kept is chosen in the preferences', async ({ app, page }) => {
  await app.open(page, '/preferences');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'Copies beside your records' })).toBeVisible();
  await choose(main, 'Keep copies for', '3 years');
  await expect.poll(async () => (await app.store.call('preferences.get', {})).keepCopiesDays).toBe(1095);
});

async function eraseFrom(page: Page, menu: ReturnType<Page['getByRole']>): Promise<void> {
  await menu.click();
  await page.getByRole('menuitem', { name: /^Erase for good/ }).click();
  const dialog = page.getByRole('alertdialog');
  await tick(dialog.getByRole('checkbox', { name: /^Yes, erase it/ }));
  await dialog.getByRole('button', { name: 'Erase for good' }).click();
}
