import { car, gym } from './support/contracts.ts';
import { expect, goTo, test } from './support/app.ts';

test.beforeEach(async ({ app }) => {
  await app.store.call('contracts.add', { ...gym, category: 'Sport', nextPaymentOn: '2026-11-30' });
  await app.store.call('contracts.add', { ...car, category: 'Insurance', paymentMethod: 'Visa' });
});

test('[costs-16] the twelve months stand as bars with their figures, and the same sum is told apart in four ways', async ({
  app,
  page,
}) => {
  await app.open(page, '/costs');
  const main = page.getByRole('main');
  const months = main.getByRole('table', { name: 'What is paid in each of the twelve months from the present one on' });
  await expect(months.getByRole('row', { name: 'November 2026' })).toContainText('€49.90');
  await expect(months.getByRole('row', { name: 'January 2027' })).toContainText('€469.90');
  await expect(months.getByRole('row', { name: 'All twelve months' })).toContainText('€1,018.80');
  for (const [by, first] of [
    ['Person', 'The whole household 2'],
    ['Payment method', 'Visa 1'],
    ['Supplier', 'Nordwall Fitness 1'],
    ['Category', 'Sport 1'],
  ] as const) {
    await main.getByRole('radio', { name: by, exact: true }).click();
    const table = main.getByRole('table', { name: `Costs by ${by.toLowerCase()}` });
    await expect(table.getByRole('row').nth(1)).toHaveAccessibleName(new RegExp(`^${first} `, 'u'));
    await expect(table.getByRole('row', { name: 'In all' })).toContainText('€1,018.80');
  }
});

test('a payment on its day leads to its contract, and one of which the price is not known can be completed', async ({
  app,
  page,
}) => {
  const { id } = await app.store.call('contracts.add', { supplierName: 'Vogtland Telecom', name: 'Mobile plan' });
  await app.open(page, '/costs');
  const main = page.getByRole('main');
  const next = main.getByRole('table', { name: 'Every payment of the next 30 days' });
  await expect(next.getByRole('row', { name: /Mon,? (30 )?Nov/u })).toContainText('€49.90');
  await main.getByRole('link', { name: 'Complete it (Vogtland Telecom, Mobile plan)' }).click();
  await expect(page).toHaveURL(new RegExp(`#/contracts/${id}$`, 'u'));
  await goTo(page, '/costs');
  await next.getByRole('link', { name: 'Nordwall Fitness, Gym' }).first().click();
  await expect(page).toHaveURL(/#\/suppliers\//u);
});

test('unlike currencies stand apart until a rate is noted on the page, and then come to one sum', async ({
  app,
  page,
}) => {
  await app.store.call('contracts.add', {
    supplierName: 'Alpsegler',
    name: 'Mobile',
    nextPaymentOn: '2026-12-12',
    price: { amount: 4900, currency: 'CHF', every: { n: 1, unit: 'month' } },
  });
  await app.open(page, '/costs');
  const main = page.getByRole('main');
  const all = main.getByRole('row', { name: 'All twelve months' });
  await expect(all).toContainText(/CHF\s588.00€1,018.80/u);
  await main.getByRole('button', { name: 'Note the rate from CHF to EUR' }).click();
  await main.getByRole('textbox', { name: 'One CHF is' }).fill('1.05');
  await main.getByRole('button', { name: 'Note the rate', exact: true }).click();
  await expect(all).toContainText('€1,636.20');
  await expect(main.getByText(/Sums in EUR go by 1 CHF = 1.05 EUR \(typed in/u)).toBeVisible();
});

test('where nothing is paid yet, the page says what comes next', async ({ app, page }) => {
  await app.startEmpty();
  await app.open(page, '/costs');
  await page.getByRole('main').getByRole('button', { name: 'Add a contract' }).click();
  await expect(page).toHaveURL(/#\/contracts\/new/u);
});

test('[costs-23] the year ahead shows deadlines and payments together, and the payments of a month lead to the costs', async ({
  app,
  page,
}) => {
  await app.open(page);
  const january = page.getByRole('listitem').filter({ hasText: 'January 2027' }).first();
  await expect(january.getByRole('link', { name: /€420\.00: Car insurance, due in/u })).toBeVisible();
  await january.getByRole('link', { name: '€469.90 paid in January 2027, 2 payments; see the costs' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Costs' })).toBeVisible();
});

test('what the bank does on free days is said in the preferences, and the costs follow it', async ({ app, page }) => {
  await app.store.call('contracts.add', {
    supplierName: 'Alpsegler',
    name: 'Mobile',
    nextPaymentOn: '2026-12-12',
    price: { amount: 4900, currency: 'EUR', every: { n: 1, unit: 'month' } },
  });
  await app.open(page, '/costs');
  const row = page.getByRole('row', { name: /Alpsegler, Mobile/u });
  await expect(row).toContainText(/your bank takes it on (Mon, )?14 Dec/u);
  await goTo(page, '/preferences');
  await page.getByRole('radio', { name: 'On the business day before' }).click();
  await goTo(page, '/costs');
  await expect(row).toContainText(/your bank takes it on (Fri, )?11 Dec/u);
});

test('[costs-25] every chart has its figures in a table beside it: the months, the years, the prices of a contract', async ({
  app,
  page,
}) => {
  const { id, supplierId } = await app.store.call('contracts.add', {
    ...gym,
    supplierName: 'Alpsegler',
    name: 'Mobile',
  });
  await app.store.call('prices.announce', {
    contractId: id,
    effectiveFrom: '2026-03-01',
    price: { amount: 5489, currency: 'EUR', every: { n: 1, unit: 'month' } },
    note: 'Higher wages',
  });
  await app.open(page, '/costs');
  const columns = page.getByRole('img', { name: 'Paid in each month in EUR; the figures are in the table below' });
  await expect(columns.locator('.recharts-bar-rectangle')).toHaveCount(12);
  await goTo(page, '/omissions');
  await expect(page.getByRole('img', { name: /^Relationships in each year, All kinds/u })).toBeVisible();
  await expect(page.getByRole('row', { name: /^2026 3/u })).toBeVisible();
  await goTo(page, `/suppliers/${supplierId}`);
  await page.getByRole('button', { name: 'Every price so far' }).click();
  await expect(page.getByRole('img', { name: /^What Mobile costs in a year at each price/u })).toBeVisible();
  const prices = page.getByRole('table', { name: 'Prices of Mobile and what each changed' });
  await expect(prices.getByRole('row', { name: /10% more/u })).toContainText('€59.88 more a year');
  await expect(prices.getByRole('row', { name: /10% more/u })).toContainText('Higher wages');
  await prices.getByRole('button', { name: 'Correct the price €54.89 a month' }).click();
  const dialog = page.getByRole('dialog', { name: 'Correct a price' });
  await dialog.getByRole('textbox', { name: 'New price' }).fill('59.88');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(prices.getByRole('row', { name: /20% more/u })).toContainText('Higher wages');
});

test('a chart fits the paper it is printed on', async ({ app, page }) => {
  await app.open(page, '/costs');
  const surface = page.getByRole('img', { name: /^Paid in each month/u }).locator('svg');
  await expect(surface).toBeVisible();
  // The page is made narrower as paper is, and nothing on it is asked to draw anew.
  await page.emulateMedia({ media: 'print' });
  const chart = page.getByRole('img', { name: /^Paid in each month/u });
  await chart.evaluate((element) => {
    element.style.width = '300px';
  });
  expect((await surface.boundingBox())?.width).toBeLessThanOrEqual(300);
});
