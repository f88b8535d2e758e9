import { car, gym } from './support/contracts.ts';
import { expect, goTo, test } from './support/app.ts';
import { notice, typeDay } from './support/fields.ts';

test('the dates beside the form follow every change of the terms', async ({ app, page }) => {
  const { id } = await app.store.call('contracts.add', gym);
  await app.open(page, `/contracts/${id}`);
  const main = page.getByRole('main');
  const follows = main.getByRole('region', { name: 'What follows' });
  await expect(follows).toContainText('Monday 30 November 2026');
  await expect(follows).toContainText('bound until Tue 29 Feb 2028, €598.80 more');
  await main.getByRole('textbox', { name: 'Notice: number' }).fill('1');
  await page.keyboard.press('Tab');
  await expect(follows).toContainText('Sunday 31 January 2027');
  await typeDay(main, 'When did it begin?', '2025-06-15');
  await expect(follows).toContainText('Friday 14 May 2027');
  await main.getByRole('radio', { name: 'It ends', exact: true }).click();
  await expect(follows).toContainText('It is over');
  await main.getByRole('button', { name: 'How we worked this out' }).click();
  await expect(follows.getByRole('list')).toContainText('14 Jun 2026');
});

test('an edit is saved with only what changed, and the supplier’s page shows it', async ({ app, page }) => {
  const { id, supplierId } = await app.store.call('contracts.add', {
    ...gym,
    referenceNumbers: [{ label: 'Member', value: 'N-4711' }],
  });
  await app.open(page, `/suppliers/${supplierId}`);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Edit Gym' }).click();
  await main.getByRole('textbox', { name: 'What is it?' }).fill('Gym with sauna');
  await main.getByRole('textbox', { name: 'Price' }).fill('59.90');
  await main.getByRole('button', { name: 'Save changes' }).click();
  await expect(notice(page, 'Saved.')).toBeVisible();
  const card = main.getByRole('article', { name: 'Gym with sauna' });
  await expect(card).toContainText('€59.90 a month');
  await expect(card).toContainText('N-4711');
  const stored = await app.store.call('contracts.get', { id });
  expect(stored.terms).toMatchObject(gym.terms);
  expect(stored.price).toMatchObject({ amount: 5990 });
});

test('[screens-6] a problem is said at its field, in a summary that leads there, and goes when it is mended', async ({
  app,
  page,
}) => {
  await app.open(page, '/contracts/new');
  const main = page.getByRole('main');
  await main.getByRole('textbox', { name: 'What is it?' }).fill('Mobile plan');
  await main.getByRole('textbox', { name: 'Price' }).fill('twelve');
  await main.getByRole('radio', { name: 'Until a day' }).click();
  await main.getByRole('button', { name: 'Add the contract' }).click();
  const summary = main.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('things before this can be saved');
  const supplier = main.getByRole('combobox', { name: 'Who is it with?' });
  await expect(supplier).toHaveAccessibleDescription(/Write the supplier’s name/);
  await summary.getByRole('button', { name: /Write the supplier’s name/ }).click();
  await expect(supplier).toBeFocused();
  await supplier.fill('Vogtland Telecom');
  await expect(summary).not.toContainText('Write the supplier’s name');
  await summary.getByRole('button', { name: /on which day it began/ }).click();
  await expect(main.getByRole('spinbutton', { name: 'day, When did it begin?' })).toBeFocused();
  expect(await app.store.call('contracts.list', {})).toEqual([]);
});

test('[screens-4] when the store refuses or is gone, everything written stays and can be saved later', async ({
  app,
  page,
}) => {
  await app.open(page, '/contracts/new');
  const main = page.getByRole('main');
  await main.getByRole('combobox', { name: 'Who is it with?' }).fill('Vogtland Telecom');
  await main.getByRole('textbox', { name: 'What is it?' }).fill('Mobile plan');
  // The network between page and door breaks for one call.
  app.watch.allow(/Failed to load resource/);
  await page.route('**/call', (route) => route.abort(), { times: 1 });
  await main.getByRole('button', { name: 'Add the contract' }).click();
  await expect(main.getByRole('alert')).toContainText('Everything you wrote is still here.');
  await expect(main.getByRole('textbox', { name: 'What is it?' })).toHaveValue('Mobile plan');
  await main.getByRole('button', { name: 'Add the contract' }).click();
  await expect(main.getByRole('article', { name: 'Mobile plan' })).toBeVisible();
  expect(await app.store.call('contracts.list', {})).toHaveLength(1);
});

test('[screens-5] leaving with something unsaved asks first; staying keeps it, leaving drops it', async ({
  app,
  page,
}) => {
  const { id } = await app.store.call('contracts.add', car);
  await app.open(page, `/contracts/${id}`);
  const main = page.getByRole('main');
  const name = main.getByRole('textbox', { name: 'What is it?' });
  await name.fill('Van insurance');
  await page.getByRole('link', { name: 'History' }).click();
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await question.getByRole('button', { name: 'Stay here' }).click();
  await expect(question).toBeHidden();
  await expect(name).toHaveValue('Van insurance');
  await page.getByRole('link', { name: 'History' }).click();
  await question.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(main.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
  expect((await app.store.call('contracts.get', { id })).name).toBe('Car insurance');
});

test('closing the tab with something unsaved asks too; without, it does not', async ({ app, page }) => {
  const { id } = await app.store.call('contracts.add', car);
  await app.open(page, `/contracts/${id}`);
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(dialog.type());
    void dialog.accept();
  });
  await page.getByRole('main').getByRole('textbox', { name: 'What is it?' }).fill('Van insurance');
  await page.reload();
  expect(questions).toEqual(['beforeunload']);
  await expect(page.getByRole('main').getByRole('textbox', { name: 'What is it?' })).toHaveValue('Car insurance');
  await goTo(page, '/history');
  await page.reload();
  expect(questions).toEqual(['beforeunload']);
});

test('a change made elsewhere meanwhile does not overwrite what is being typed', async ({ app, page }) => {
  const { id } = await app.store.call('contracts.add', car);
  await app.open(page, `/contracts/${id}`);
  const main = page.getByRole('main');
  await main.getByRole('textbox', { name: 'Price' }).fill('399');
  await app.store.call('contracts.update', { id, name: 'Car insurance with cover' });
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Car insurance with cover');
  await expect(main.getByRole('textbox', { name: 'Price' })).toHaveValue('399');
  await main.getByRole('button', { name: 'Save changes' }).click();
  await expect(main.getByRole('article', { name: 'Car insurance with cover' })).toContainText('€399.00 a year');
});
