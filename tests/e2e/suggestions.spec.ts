import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { risenSupplier, threeYears } from '#tests/payments/three-years.ts';
import { expect, goTo, test } from './support/app.ts';
import { chooseFile, dropOn, passwordExport } from './support/files.ts';

test('[payments-5] three years of statements and an export of passwords become suppliers and contracts by the keyboard, later statements go to them, and all of it is taken back', async ({
  app,
  page,
}) => {
  const { first, later, contracts } = threeYears();
  const folder = test.info().outputDir;
  const [statement, passwords] = [join(folder, 'statement.xml'), join(folder, 'passwords.csv')];
  await mkdir(folder, { recursive: true });
  await writeFile(statement, first);
  await writeFile(passwords, passwordExport());
  await app.open(page);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Whom are you dancing with?');
  await dropOn(main, statement, passwords);
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('statement.xml');
  await expect(main.getByRole('button', { name: /^Bring in [\d,]+ payments$/ })).toBeEnabled();
  await expect(main.getByRole('list', { name: 'Accounts in the file' })).toContainText('DE89\u00A03704\u00A00044');
  await main.getByRole('button', { name: /^Bring in [\d,]+ payments$/ }).click();
  await expect(
    main.getByText(`${contracts.length} contracts that are not here yet show in your payments.`),
  ).toBeVisible();
  await main.getByRole('button', { name: 'Next: passwords.csv' }).click();
  await main.getByRole('button', { name: 'Bring in 150 suppliers' }).click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('150 suppliers came in');
  await goTo(page, '/suggestions');

  const list = main.getByRole('list', { name: 'Suggestions' });
  const first_ = list.getByRole('button', { name: /^Take up / }).first();
  await first_.focus();
  for (let left = contracts.length; left > 0; left -= 1) {
    await expect(
      main.getByRole('heading', { name: left === 1 ? 'One suggestion' : `${left} suggestions` }),
    ).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await expect(main.getByText('Nothing is suggested')).toBeVisible();
  const stored = await app.store.call('contracts.list', {});
  expect(stored.map(({ supplierName }) => supplierName).toSorted()).toEqual(contracts.toSorted());

  await goTo(page, '/import');
  await chooseFile(main.getByRole('button', { name: 'Choose files' }), 'later.xml', later);
  await main.getByRole('button', { name: /^Bring in [\d,]+ payments$/ }).click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(/payments came in$/);
  const paid = await app.store.call('payments.list', { contractId: stored[0]?.id ?? '', from: '2026-11-01' });
  expect(paid).toHaveLength(1);
  const dearer = stored.find(({ supplierName }) => supplierName === risenSupplier);
  const whole = await app.store.call('contracts.get', { id: dearer?.id ?? '' });
  expect(whole.prices.map(({ price, effectiveFrom }) => [price.amount, effectiveFrom])).toEqual([
    [1900, null],
    [2200, '2026-11-05'],
  ]);
  await goTo(page, '/');
  await expect(main.getByRole('heading', { name: `${risenSupplier} charged €22.00, more than agreed` })).toBeVisible();

  for (let undone = 0; undone < contracts.length + 3; undone += 1) await app.store.call('history.undo', {});
  expect(await app.store.call('payments.list', {})).toEqual([]);
  expect(await app.store.call('suppliers.list', {})).toEqual([]);
  expect(await app.store.call('accounts.list', {})).toEqual([]);
  expect(await app.store.call('logins.list', {})).toEqual([]);
});
