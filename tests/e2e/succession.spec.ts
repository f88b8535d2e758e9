import { expect, goTo, test } from './support/app.ts';
import { gym } from './support/contracts.ts';
import { notice, pick, typeDay } from './support/fields.ts';
import { chooseFile } from './support/files.ts';

test('[exits-43] a contract is upgraded: what changes in cost is said before, both stay, and it is told as no leaving', async ({
  app,
  page,
}) => {
  const { id, supplierId } = await app.store.call('contracts.add', {
    ...gym,
    category: 'Sport',
    referenceNumbers: [{ label: 'Member', value: '42' }],
  });
  await app.open(page, `/suppliers/${supplierId}`);
  const main = page.getByRole('main');
  await pick(main, 'More about Gym', /^Upgrade, downgrade or change/);
  await expect(main.getByRole('heading', { level: 1, name: 'What follows Gym' })).toBeVisible();
  await main.getByRole('button', { name: 'Add the contract' }).click();
  await expect(main).toContainText('Say on which day the new contract begins');
  await main.getByRole('textbox', { name: 'What is it?' }).fill('Gym and pool');
  await main.getByRole('textbox', { name: 'Price' }).fill('59.90');
  await typeDay(main, 'When did it begin?', '2026-12-01');
  await expect(main.getByRole('region', { name: 'What changes in cost' })).toContainText(
    '€10.00 a month more, €120.00 a year',
  );
  await expect(main.getByRole('region', { name: 'What follows Gym' })).toContainText(
    'Gym ends on Monday 30 November 2026.',
  );
  await main.getByRole('button', { name: 'Add the contract' }).click();
  await expect(notice(page, 'Gym and pool follows from')).toBeVisible();
  await expect(main.getByRole('article')).toHaveCount(2);
  const old = main.getByRole('article', { name: 'Gym', exact: true });
  await expect(old).toContainText('Upgraded to Gym and pool');
  await expect(old).toContainText('changes on');
  await expect(old).toContainText('42');
  await expect(old.getByRole('button', { name: /Take the exit back|Leave/ })).toHaveCount(0);
  await expect(main.getByRole('article', { name: 'Gym and pool' })).toContainText('Took the place of');

  await goTo(page, '/exits');
  await main.getByRole('link', { name: 'Gym', exact: true }).click();
  await expect(main.getByRole('heading', { level: 1, name: 'From Gym to Gym and pool' })).toBeVisible();
  await expect(main).toContainText('Nothing has to be done');

  await app.restart({ today: '2026-12-05' });
  await app.open(page, `/suppliers/${supplierId}`);
  await expect(main).toContainText('Gym upgraded to Gym and pool');
  await expect(main.getByRole('region', { name: /You left/ })).toHaveCount(0);
  expect((await app.store.call('contracts.get', { id })).state).toBe('ended');
});

test('[exits-44] an exit names what took its place, and what that costs is taken off', async ({ app, page }) => {
  const old = await app.store.call('contracts.add', gym);
  await app.store.call('contracts.add', {
    ...gym,
    supplierName: 'Kletterhalle',
    name: 'Climbing',
    price: { ...gym.price, amount: 2000 },
  });
  const { exitId } = await app.store.call('exits.log', {
    contractId: old.id,
    decidedOn: '2026-06-01',
    noticeSentOn: '2026-06-01',
    endsOn: '2026-09-30',
  });
  await app.store.call('exits.acknowledge', { exitId, acknowledgedOn: '2026-06-03' });
  await app.open(page, `/exits/${exitId}`);
  const main = page.getByRole('main');
  await expect(main).toContainText('about €99.80');
  await main.getByRole('button', { name: 'Reason and cost' }).click();
  const dialog = page.getByRole('dialog', { name: 'Reason and cost' });
  await dialog.getByRole('combobox', { name: 'What took its place' }).fill('Cli');
  await page.getByRole('option', { name: 'Climbing · Kletterhalle' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(main).toContainText('about €59.80');
  await expect(main).toContainText('Climbing cost instead');
  await goTo(page, '/exits');
  await expect(main).toContainText('replaced by Climbing from Kletterhalle');
  await page.keyboard.press('Control+z');
  await expect(main).toContainText('Saved about €99.80 so far');
});

test('[documents-21] a price change takes its letter along: the right to leave is shown, and both lead to each other', async ({
  app,
  page,
}) => {
  const { supplierId } = await app.store.call('contracts.add', gym);
  await app.open(page, `/suppliers/${supplierId}`);
  const main = page.getByRole('main');
  await pick(main, 'More about Gym', /^Price change/);
  const dialog = page.getByRole('dialog', { name: 'Price change' });
  await dialog.getByRole('textbox', { name: 'New price' }).fill('55.90');
  await typeDay(dialog, 'From (needed)', '2027-01-01');
  await typeDay(dialog, 'You may leave because of it until', '2026-12-15');
  await expect(dialog).toContainText('The contract would then end on Thu 31 Dec');
  await chooseFile(dialog.getByRole('button', { name: 'Add the letter' }), 'New prices.txt', 'It costs 55.90 now.');
  await expect(dialog.getByRole('button', { name: /Letter or mail that announced it/ })).toContainText(
    'New prices.txt',
  );
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(notice(page, 'New price noted for Gym.')).toBeVisible();

  const card = main.getByRole('article', { name: 'Gym' });
  await expect(card).toContainText('you may leave because of it until');
  await main.getByRole('button', { name: 'Read the letter' }).click();
  await expect(main.getByRole('heading', { level: 1, name: 'New prices.txt' })).toBeVisible();
  const aside = main.getByRole('complementary');
  await expect(aside).toContainText('Gym €55.90 a month from Fri 1 Jan');
  await aside.getByRole('link', { name: 'Gym', exact: true }).click();
  await expect(card).toContainText('New prices.txt');
});

test('[contracts-9] a supplier gets another contract from its page, and one is paused and goes on', async ({
  app,
  page,
}) => {
  const { id, supplierId, relationshipId } = await app.store.call('contracts.add', gym);
  await app.open(page, `/suppliers/${supplierId}`);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Add contract' }).click();
  await expect(main.getByRole('combobox', { name: 'Who is it with?' })).toHaveValue('Nordwall Fitness');
  await main.getByRole('textbox', { name: 'What is it?' }).fill('Locker');
  await main.getByRole('button', { name: 'Add the contract' }).click();
  await expect(main.getByRole('article')).toHaveCount(2);
  const contracts = await app.store.call('contracts.list', {});
  expect(contracts.map((contract) => contract.relationshipId)).toEqual([relationshipId, relationshipId]);

  await main.getByRole('article', { name: 'Gym' }).getByRole('button', { name: 'Edit Gym' }).click();
  await main.getByRole('button', { name: /More about it/ }).click();
  await typeDay(main, 'Paused from', '2026-11-22');
  await typeDay(main, 'Paused until', '2026-12-31');
  await main.getByRole('button', { name: 'Save' }).click();
  await expect(main.getByRole('article', { name: 'Gym' })).toContainText('Paused until');
  expect((await app.store.call('contracts.get', { id })).state).toBe('paused');
});
