import { expect, goTo, test } from './support/app.ts';
import { gym } from './support/contracts.ts';
import { choose, notice, pick } from './support/fields.ts';

test('[problems-8] a problem goes from what happened over a step and a broken promise to an exit', async ({
  app,
  page,
}) => {
  const contract = await app.store.call('contracts.add', gym);
  await app.open(page, `/suppliers/${contract.supplierId}`);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Note a problem' }).click();
  const dialog = page.getByRole('dialog', { name: 'Note a problem' });
  await dialog.getByRole('textbox', { name: 'What is wrong' }).fill('The showers are cold');
  await dialog.getByRole('textbox', { name: 'What happened' }).fill('Every evening since the heating was changed');
  await dialog.getByRole('textbox', { name: 'Claimed' }).fill('45');
  await dialog.getByRole('button', { name: 'Save' }).click();

  await expect(main.getByRole('heading', { level: 1, name: 'The showers are cold' })).toBeVisible();
  await expect(main).toContainText('Every evening since the heating was changed');
  await main.getByRole('textbox', { name: 'What was done or said' }).fill('Called the desk');
  await main.getByRole('textbox', { name: 'Minutes it took you' }).fill('20');
  await main.getByRole('button', { name: 'Note it' }).click();
  await expect(main.getByRole('listitem').filter({ hasText: 'Called the desk' })).toContainText('their move');
  await expect(main.getByRole('complementary')).toContainText('20 minutes');

  await main.getByRole('button', { name: 'Note a promise' }).click();
  const promise = page.getByRole('dialog', { name: 'Note a promise' });
  await promise.getByRole('textbox', { name: 'What was promised' }).fill('Warm by Friday');
  await promise.getByRole('button', { name: 'Save' }).click();
  const promised = main.getByRole('listitem').filter({ hasText: 'Warm by Friday' });
  await pick(promised, /^What became of/, /^It was broken/);
  await expect(promised).toContainText('broken');

  await main.getByRole('button', { name: 'Leave because of it' }).click();
  const exit = page.getByRole('dialog', { name: /Gym/ });
  await expect(exit.getByRole('combobox', { name: /Why/ })).toHaveValue('The showers are cold');
  await exit.getByRole('button', { name: 'Log the exit' }).click();
  await exit.getByRole('button', { name: 'Done' }).click();
  await main.getByRole('button', { name: 'It is over' }).click();
  const end = page.getByRole('dialog', { name: 'How did it end?' });
  await choose(end, 'It is', 'Ended in an exit');
  await end.getByRole('textbox', { name: 'Refunded' }).fill('15');
  await end.getByRole('button', { name: 'Save' }).click();
  await expect(notice(page, 'Problem closed.')).toBeVisible();
  await expect(main.getByRole('complementary')).toContainText('€30.00');
  const [logged] = await app.store.call('exits.list', {});
  expect(logged?.problems).toMatchObject([{ title: 'The showers are cold' }]);

  await goTo(page, '/problems');
  await expect(main.getByRole('list', { name: 'One that ended' })).toContainText('The showers are cold');
});

test('a contact is noted from anywhere by the keyboard alone', async ({ app, page }) => {
  const { supplierId } = await app.store.call('contracts.add', gym);
  await app.open(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('textbox', { name: 'Find anything' })).toBeFocused();
  await page.keyboard.type('note a contact');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Note a contact' });
  await expect(dialog.getByRole('combobox', { name: 'With whom' })).toBeFocused();
  await page.keyboard.type('Nordwall Fitness');
  await page.keyboard.press('Tab');
  await page.keyboard.type('They call back about the key');
  await page.keyboard.press('Control+Enter');
  await expect(notice(page, 'Contact noted.')).toBeVisible();
  expect(await app.store.call('interactions.list', { supplierId })).toMatchObject([
    { text: 'They call back about the key', channel: 'phone', direction: 'out', on: '2026-11-22' },
  ]);
});
