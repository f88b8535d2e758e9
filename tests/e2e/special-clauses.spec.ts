import { expect, test } from './support/app.ts';
import { typeDay } from './support/fields.ts';

test('a clause is asked for once it is added, works at once, and comes back as it was written', async ({
  app,
  page,
}) => {
  await app.open(page, '/contracts/new');
  const main = page.getByRole('main');
  await main.getByRole('combobox', { name: 'Who is it with?' }).fill('Verwaltung Sihl');
  await main.getByRole('textbox', { name: 'What is it?' }).fill('Flat');
  await main.getByRole('button', { name: /Other kinds, by country/ }).click();
  await page.getByRole('option', { name: /March or September/ }).click();
  await typeDay(main, 'When did it begin?', '2022-04-01');
  const follows = main.getByRole('region', { name: 'What follows' });
  await expect(follows).toContainText('31 December 2026');
  await expect(main.getByText('It can end only on 31 March and 30 September of a year.').first()).toBeVisible();
  await main.getByRole('button', { name: 'Add a clause' }).click();
  await page.getByRole('menuitem', { name: 'Price guarantee' }).click();
  await typeDay(main, 'The price is guaranteed until', '2027-06-30');
  await main.getByRole('button', { name: 'Add a clause' }).click();
  await page.getByRole('menuitem', { name: 'Days on which it cannot end' }).click();
  await main.getByRole('button', { name: 'Remove: Days on which it cannot end' }).click();
  await main.getByRole('button', { name: 'Add the contract' }).click();
  const card = main.getByRole('article', { name: 'Flat' });
  await expect(card).toContainText('3 months to 31 March and 30 September');
  await expect(card).toContainText('30 Jun 2027');
  const [listed] = await app.store.call('contracts.list', {});
  const { terms } = await app.store.call('contracts.get', { id: listed?.id ?? '' });
  expect(terms).toMatchObject({
    notice: { n: 3, unit: 'month', anchor: 'term_end' },
    endDates: [
      { month: 3, day: 31 },
      { month: 9, day: 30 },
    ],
    priceGuaranteedUntil: '2027-06-30',
  });
  expect(terms).not.toHaveProperty('notEndDates');
});

test('a notice by a working day is written with the keyboard alone', async ({ app, page }) => {
  await app.open(page, '/contracts/new');
  const main = page.getByRole('main');
  await typeDay(main, 'When did it begin?', '2022-04-01');
  const known = main.getByRole('radiogroup', { name: 'What do you know about the notice?' });
  await known.getByRole('radio', { name: 'I don’t know' }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(main.getByRole('textbox', { name: 'Which working day of a month' })).toHaveValue('3');
  await expect(main.getByText(/by working day 3 of a month/).first()).toBeVisible();
});
