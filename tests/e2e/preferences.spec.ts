import { car, gym } from './support/contracts.ts';
import { expect, goTo, test } from './support/app.ts';
import { choose } from './support/fields.ts';

test('the way of writing dates and money changes every page at once', async ({ app, page }) => {
  const { supplierId } = await app.store.call('contracts.add', gym);
  await app.open(page, '/preferences');
  const main = page.getByRole('main');
  await choose(main, 'Dates and money are written as in', 'Deutsch (Deutschland)');
  await expect(page.getByText(/1\.234,56\s€/).first()).toBeVisible();
  await goTo(page, `/suppliers/${supplierId}`);
  await expect(main.getByRole('article', { name: 'Gym' })).toContainText('49,90 €');
  await expect(main.getByRole('article', { name: 'Gym' })).toContainText('30 Nov');
  await goTo(page, '/contracts/new');
  // A German page writes the day first too, with dots, and reads a comma as decimal sign.
  await main.getByRole('textbox', { name: 'Price' }).fill('12,50');
  await main.getByRole('textbox', { name: 'What is it?' }).fill('Books');
  await main.getByRole('combobox', { name: 'Who is it with?' }).fill('Leseclub');
  await main.getByRole('button', { name: 'Add the contract' }).click();
  await expect(main.getByRole('article', { name: 'Books' })).toContainText('12,50 €');
  const [books] = await app.store.call('contracts.list', { search: 'Books' });
  expect(books?.price?.amount).toBe(1250);
});

test('the days of a palgorithm decide what is shown, and switching it off silences it', async ({ app, page }) => {
  // Notice by 30 November; on 1 September that is ninety days ahead.
  await app.store.call('contracts.add', car);
  await app.restart({ today: '2026-09-01' });
  await app.open(page);
  const main = page.getByRole('main');
  const nudge = main.getByRole('listitem', { name: /^Car insurance.*: stay or leave/ });
  await expect(nudge).toBeVisible();
  const rule = '/palgorithms/notice_deadline';
  const use = main.getByRole('button', { name: 'Use these settings' });
  await goTo(page, rule);
  const days = main.getByRole('grid', { name: 'Before it, for terms of a year or more' });
  await days.getByRole('button', { name: 'Remove 90 days' }).click();
  await expect(days.getByRole('row', { name: '90 days' })).toBeHidden();
  await use.click();
  await expect(use).toBeDisabled();
  await page.getByRole('link', { name: /^Today/ }).click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Nothing needs you now');
  await expect(nudge).toBeHidden();
  await goTo(page, rule);
  const field = main.getByRole('textbox', { name: 'Before it, for terms of a year or more' });
  await field.fill('4 months');
  await field.press('Enter');
  await expect(days.getByRole('row', { name: '120 days' })).toBeVisible();
  await use.click();
  await expect(use).toBeDisabled();
  await goTo(page, '/');
  await expect(nudge).toBeVisible();
  await goTo(page, '/palgorithms');
  await main.getByText('A notice deadline comes near', { exact: true }).click();
  await expect(main.getByRole('switch', { name: 'A notice deadline comes near' })).not.toBeChecked();
  await goTo(page, '/');
  await expect(nudge).toBeHidden();
});

test('a notice in the page comes outside of the quiet hours only', async ({ app, page }) => {
  // Quiet for half a day around now, whatever the clock of the computer says; the history knows what it says.
  await app.store.call('preferences.set', { currency: 'CHF' });
  const [entry] = await app.store.call('history.list', {});
  const now = new Date(entry?.at ?? 0).getUTCHours();
  const hour = (offset: number) => `${String((now + 24 + offset) % 24).padStart(2, '0')}:00`;
  await app.store.call('preferences.set', { quietHours: { on: true, from: hour(-4), to: hour(8) } });
  await app.open(page, '/preferences');
  const main = page.getByRole('main');
  await app.store.call('contracts.add', gym);
  await expect(page.getByRole('link', { name: 'Today 1 open nudge' })).toBeVisible();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await main.getByText('Keep quiet at night', { exact: true }).click();
  await expect(main.getByRole('group', { name: 'From' })).toHaveCount(0);
  await expect(page.getByRole('alertdialog', { name: /^Gym.*: stay or leave/ })).toBeVisible();
});

test('people of the household are added, renamed and removed, and show up where they matter', async ({ app, page }) => {
  await app.open(page, '/preferences');
  const main = page.getByRole('main');
  const name = main.getByRole('textbox', { name: 'Add somebody' });
  for (const person of ['Mia', 'Jon']) {
    await name.fill(person);
    await name.press('Enter');
    await expect(main.getByRole('button', { name: `Rename ${person}` })).toBeVisible();
  }
  await main.getByRole('button', { name: 'Rename Jon' }).click();
  await main.getByRole('textbox', { name: 'New name for Jon' }).fill('Jonas');
  await main.getByRole('button', { name: 'Save' }).click();
  await goTo(page, '/contracts/new');
  await main.getByRole('button', { name: /^More about it/ }).click();
  await choose(main, 'Whose is it?', 'Jonas');
  await main.getByRole('combobox', { name: 'Who is it with?' }).fill('Leseclub');
  await main.getByRole('textbox', { name: 'What is it?' }).fill('Books');
  await main.getByRole('button', { name: 'Add the contract' }).click();
  await expect(main.getByRole('article', { name: 'Books' })).toBeVisible();
  await goTo(page, '/relationships');
  await choose(main.getByRole('search'), 'Whose', 'Mia');
  await expect(main.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
  await choose(main.getByRole('search'), 'Whose', 'Jonas');
  await expect(main.getByRole('row', { name: /Leseclub.*Jonas/ })).toBeVisible();
});

test('a fixed date is said on every page', async ({ app, page }) => {
  await app.open(page);
  for (const place of ['/', '/relationships', '/preferences']) {
    await goTo(page, place);
    await expect(page.getByText('The date is fixed to Sunday 22 November 2026.')).toBeVisible();
  }
});

test.describe('without a fixed date', () => {
  test.use({ setting: { today: null } });
  test('nothing is said when the date is the computer’s', async ({ app, page }) => {
    await app.open(page);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('The date is fixed')).toHaveCount(0);
  });
});

test.describe('the demo', () => {
  test.use({ setting: { today: '2026-11-22', demo: true } });
  test('the demo says that it is one and has something to look at on every page', async ({ app, page }) => {
    await app.open(page);
    await expect(page.getByText(/^Demo: an invented household/)).toBeVisible();
    const main = page.getByRole('main');
    await expect(main.getByRole('listitem', { name: /: stay or leave/ }).first()).toBeVisible();
    await goTo(page, '/relationships');
    await expect(main.getByRole('row').nth(5)).toBeVisible();
    await goTo(page, '/history');
    await expect(main.getByRole('button', { name: /^Take back/ }).first()).toBeVisible();
  });
});
