import { camtStatement, type WrittenEntry } from '../payments/statement-file.ts';
import { expect, goTo, test, type App } from './support/app.ts';
import { gym } from './support/contracts.ts';
import { choose, notice, writeOver } from './support/fields.ts';

const entries: readonly WrittenEntry[] = [
  { on: '2026-09-01', amount: '2500.00', to: 'Arbeit AG', purpose: 'Lohn' },
  { on: '2026-09-03', amount: '-29.90', to: 'NORDWALL SAGT DANKE', purpose: 'Beitrag September', mandate: 'NW-1' },
  { on: '2026-10-05', amount: '-29.90', to: 'NORDWALL SAGT DANKE', purpose: 'Beitrag Oktober', mandate: 'NW-1' },
  { on: '2026-10-09', amount: '-4.20', to: 'Café Größe', purpose: 'Kuchen' },
];

async function read({ store }: App, written: readonly WrittenEntry[]): Promise<void> {
  const base64 = Buffer.from(camtStatement(written)).toString('base64');
  const { path } = await store.call('files.receive', { name: 'statement.xml', base64 });
  await store.call('imports.apply', { path });
}

test('an empty page of payments leads to reading a statement', async ({ app, page }) => {
  await app.open(page, '/payments');
  await page.getByRole('main').getByRole('button', { name: 'Read a bank statement' }).click();
  await expect(page).toHaveURL(/#\/import/);
});

test('payments are found, picked out by keyboard, and said whom they went to and what for, which a later statement knows', async ({
  app,
  page,
}) => {
  const { id, supplierId } = await app.store.call('contracts.add', gym);
  await read(app, entries);
  await app.open(page, '/payments');
  const main = page.getByRole('main');
  await expect(main).toContainText('4 payments · €64.00 paid · €2,500.00 received');
  const grid = main.getByRole('grid', { name: 'Payments' });
  await expect(grid.getByRole('row')).toHaveCount(5);
  await expect(grid.getByRole('row').nth(4)).toContainText('+€2,500.00');
  await expect(grid.getByRole('row').nth(1)).toContainText('-€4.20');

  await main.getByRole('searchbox', { name: 'Search payments' }).fill('nordwall');
  await expect(main).toContainText('2 payments');
  await expect(grid.getByRole('row')).toHaveCount(3);
  await grid.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(main.getByRole('status').filter({ hasText: 'picked out' })).toContainText('2 payments picked out');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Whom did it go to?' });
  await writeOver(dialog.getByRole('combobox', { name: 'Supplier' }), 'Nordwall Fitness');
  await choose(dialog, 'For which contract', gym.name);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(grid.getByRole('row').nth(1)).toContainText(gym.name);
  expect(await app.store.call('payments.list', { contractId: id })).toHaveLength(2);

  // What was said is known of a later statement.
  await read(app, [{ on: '2026-11-04', amount: '-31.90', to: 'NORDWALL SAGT DANKE', mandate: 'NW-1' }]);
  await expect(grid.getByRole('row')).toHaveCount(4);
  await goTo(page, `/suppliers/${supplierId}`);
  await expect(main.getByRole('list', { name: `Payments for ${gym.name}` }).getByRole('listitem')).toHaveCount(3);
  await expect(main).toContainText('Paid on Wed 4 Nov: €31.90.');
  await main.getByRole('link', { name: `All payments: ${gym.supplierName}` }).click();
  await expect(main).toContainText('3 payments · €91.70 paid');
});

test('an account is renamed, and removed with a word of what goes', async ({ app, page }) => {
  await read(app, entries);
  await app.open(page, '/payments');
  const main = page.getByRole('main');
  const account = main.getByRole('list', { name: 'Your accounts' }).getByRole('listitem');
  await account.getByRole('button', { name: /More about the account/ }).click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Joint account');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(account).toContainText('Joint account');
  await account.getByRole('button', { name: 'More about the account Joint account' }).click();
  await page.getByRole('menuitem', { name: 'Remove account…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove the account Joint account?' });
  await expect(dialog).toContainText('All 4 payments from');
  await dialog.getByRole('button', { name: 'Remove account' }).click();
  await expect(main.getByRole('button', { name: 'Read a bank statement' })).toBeVisible();
  await notice(page, 'Removed the account Joint account').getByRole('button', { name: 'Undo' }).click();
  await expect(account).toContainText('4 payments');
});

test('a supplier is merged with another after saying what goes along, split again, and has accounts noted', async ({
  app,
  page,
}) => {
  const { supplierId } = await app.store.call('contracts.add', gym);
  await app.store.call('contracts.add', { ...gym, supplierName: 'Nordwall Bad', name: 'Pool' });
  await app.open(page, `/suppliers/${supplierId}`);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Note an account…' }).click();
  const noting = page.getByRole('dialog', { name: 'Note an account' });
  await noting.getByRole('textbox', { name: 'What it is called' }).fill('Members');
  await noting.getByRole('textbox', { name: 'User name' }).fill('ada');
  await noting.getByRole('textbox', { name: 'Website' }).fill('nordwall.example/members');
  await noting.getByRole('button', { name: 'Save' }).click();
  await expect(main.getByRole('list', { name: 'Accounts with them' })).toContainText('ada');

  await main.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Merge with another supplier…' }).click();
  const merging = page.getByRole('dialog', { name: `Merge with ${gym.supplierName}` });
  await writeOver(merging.getByRole('combobox', { name: 'The other supplier' }), 'Nordwall Bad');
  await expect(merging).toContainText('One contract, no payments and no contacts go along');
  await merging.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(main.getByRole('heading', { level: 3, name: 'Pool', exact: true })).toBeVisible();
  await main.getByRole('button', { name: 'Known in files by one thing' }).click();
  await expect(main.getByRole('list', { name: 'Known in files by' })).toContainText('nordwall bad');

  await main.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Split…' }).click();
  const splitting = page.getByRole('dialog', { name: `Split ${gym.supplierName}` });
  await splitting.getByRole('combobox', { name: 'What the other one is called' }).fill('Nordwall Bad');
  await splitting.getByText('Pool').click();
  await splitting.getByRole('button', { name: 'Split', exact: true }).click();
  await expect(main.getByRole('heading', { level: 1, name: 'Nordwall Bad' })).toBeVisible();
  await expect(main.getByRole('heading', { level: 3, name: 'Pool', exact: true })).toBeVisible();
});

test('what a field offers opens under what was typed before it came', async ({ app, page }) => {
  const { supplierId } = await app.store.call('contracts.add', gym);
  await app.store.call('contracts.add', { ...gym, supplierName: 'Nordwall Bad', name: 'Pool' });
  const late = Promise.withResolvers<void>();
  await page.route('**/call', async (route) => {
    if (route.request().postData()?.includes('"suppliers.names"') === true) await late.promise;
    await route.continue();
  });
  await app.open(page, `/suppliers/${supplierId}`);
  await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Merge with another supplier…' }).click();
  const other = page.getByRole('dialog').getByRole('combobox', { name: 'The other supplier' });
  await other.fill('Nordwall');
  await expect(other).toHaveAttribute('aria-expanded', 'false');
  late.resolve();
  await page.getByRole('option', { name: 'Nordwall Bad' }).click();
  await expect(other).toHaveValue('Nordwall Bad');
});
