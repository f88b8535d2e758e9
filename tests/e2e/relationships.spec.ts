import { car, gym, power } from './support/contracts.ts';
import { expect, goTo, test } from './support/app.ts';
import { choose } from './support/fields.ts';

test.beforeEach(async ({ app }) => {
  await app.store.call('contracts.add', { ...gym, tags: ['sport'] });
  await app.store.call('contracts.add', { ...car, referenceNumbers: [{ label: 'Policy', value: 'HZ-99-1' }] });
  await app.store.call('contracts.add', power);
});

test('the table is searched, narrowed down and sorted, and the view survives a reload', async ({ app, page }) => {
  await app.open(page, '/relationships');
  const main = page.getByRole('main');
  const grid = main.getByRole('grid', { name: 'Relationships' });
  const names = grid.getByRole('row').getByRole('link');
  await expect(names).toHaveText(['Flussstrom', 'Harz Insurance', 'Nordwall Fitness']);
  await grid.getByRole('button', { name: 'A year' }).click();
  await expect(grid.getByRole('columnheader', { name: 'A year' })).toHaveAttribute('aria-sort', 'descending');
  await expect(names).toHaveText(['Flussstrom', 'Nordwall Fitness', 'Harz Insurance']);
  await page.reload();
  await expect(names).toHaveText(['Flussstrom', 'Nordwall Fitness', 'Harz Insurance']);
  await choose(main.getByRole('search'), 'Tag', 'sport');
  await expect(names).toHaveText(['Nordwall Fitness']);
  await choose(main.getByRole('search'), 'Tag', 'Any tag');
  await main.getByRole('searchbox', { name: 'Search relationships' }).fill('HZ-99');
  await expect(names).toHaveText(['Harz Insurance']);
  await main.getByRole('searchbox', { name: 'Search relationships' }).fill('nobody of that name');
  await main.getByRole('button', { name: 'Show everything' }).click();
  await expect(names).toHaveCount(3);
});

test('the table is narrowed down by category and payment method from the keyboard, with how many each leaves', async ({
  app,
  page,
}) => {
  const cards = { paymentMethod: 'Visa', startsOn: '2026-01-01' };
  await app.store.call('contracts.add', { supplierName: 'Kino', name: 'Films', category: 'Leisure', ...cards });
  await app.store.call('contracts.add', { supplierName: 'Zug', name: 'Trips', category: 'Travel', ...cards });
  await app.open(page, '/relationships');
  const main = page.getByRole('main');
  const names = main.getByRole('grid', { name: 'Relationships' }).getByRole('row').getByRole('link');
  await main.getByRole('button', { name: /Payment method$/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Visa' })).toHaveAccessibleDescription('2');
  await page.keyboard.type('vi');
  await page.keyboard.press('Enter');
  await expect(names).toHaveText(['Kino', 'Zug']);
  await choose(main.getByRole('search'), 'Category', 'Travel');
  await expect(names).toHaveText(['Zug']);
  // Back from a supplier the view is as it was; the address holds no word of the person's.
  await names.click();
  await expect(main.getByRole('heading', { level: 1, name: 'Zug' })).toBeVisible();
  await page.goBack();
  await expect(names).toHaveText(['Zug']);
  expect(page.url()).not.toMatch(/Visa|Travel/);
});

test('columns are chosen, and stay chosen', async ({ app, page }) => {
  await app.open(page, '/relationships');
  const main = page.getByRole('main');
  const header = (name: string) => main.getByRole('columnheader', { name, exact: true });
  await main.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Tags' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'State' }).click();
  await page.keyboard.press('Escape');
  await expect(header('Tags')).toBeVisible();
  await expect(header('State')).toBeHidden();
  await goTo(page, '/');
  await goTo(page, '/relationships');
  await expect(header('Tags')).toBeVisible();
  await expect(header('State')).toBeHidden();
});

test('a price rise is noted and becomes a nudge with the right to leave', async ({ app, page }) => {
  await app.open(page, '/relationships');
  const main = page.getByRole('main');
  await main.getByRole('row', { name: /Flussstrom/ }).click();
  await main.getByRole('button', { name: 'More about Electricity' }).click();
  await page.getByRole('menuitem', { name: /^Price change/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Price change' });
  await dialog.getByRole('textbox', { name: 'New price' }).fill('99.90');
  const from = dialog.getByRole('spinbutton', { name: /^day, From/ });
  await from.focus();
  await page.keyboard.type('01012027');
  const until = dialog.getByRole('spinbutton', { name: /^day, You may leave/ });
  await until.focus();
  await page.keyboard.type('31122026');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(main.getByRole('article', { name: 'Electricity' })).toContainText('€99.90 a month from Fri 1 Jan');
  await goTo(page, '/');
  await expect(main.getByRole('listitem', { name: /^Electricity, Flussstrom gets dearer/ })).toContainText('31 Dec');
});

test('a date is worked out with the sentences that lead to it, and nothing is stored', async ({ app, page }) => {
  const before = await app.store.call('history.list', {});
  await app.open(page, '/dates');
  const main = page.getByRole('main');
  await main.getByRole('radio', { name: 'When is a period over?' }).click();
  const day = main.getByRole('spinbutton', { name: /^day, It happened on/ });
  await day.focus();
  await page.keyboard.type('24122026');
  const result = main.getByRole('region', { name: 'Result' });
  await expect(result).toContainText('Thursday 7 January 2027');
  await expect(result.getByRole('listitem').first()).toBeVisible();
  for (const name of [
    'By when must notice arrive?',
    'By when must I post it?',
    'When does a term end?',
    'When does it renew?',
    'When is a window open?',
  ]) {
    await main.getByRole('radio', { name }).click();
    await expect(result).toContainText(/20\d\d/);
  }
  expect(await app.store.call('history.list', {})).toEqual(before);
});
