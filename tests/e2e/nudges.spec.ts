import { car, gym } from './support/contracts.ts';
import { expect, test } from './support/app.ts';
import { notice, pick } from './support/fields.ts';

test.beforeEach(async ({ app }) => {
  await app.store.call('contracts.add', gym);
  await app.store.call('contracts.add', car);
});

test('[screens-2] a nudge says by when, what, why, what is at stake and what can be done', async ({ app, page }) => {
  await app.open(page);
  const nudge = page.getByRole('main').getByRole('listitem', { name: /^Car insurance.*: stay or leave/ });
  await expect(nudge).toContainText('in 8 days');
  await expect(nudge).toContainText('€420.00');
  await expect(nudge).toContainText('The current term ends on Thu, 31 Dec 2026.');
  await nudge.getByRole('button', { name: /^How this came about/ }).click();
  await expect(nudge).toContainText('Notice must reach the supplier by Mon, 30 Nov 2026.');
  await expect(nudge).toContainText('A letter should leave by Mon, 23 Nov 2026.');
  await nudge.getByRole('button', { name: 'See how this was worked out' }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1, name: 'Harz Insurance' })).toBeVisible();
});

test('a nudge leads to its contract, which is in view below all that the supplier needs decided', async ({
  app,
  page,
}) => {
  for (const name of ['Swimming', 'Climbing', 'Sauna', 'Yoga']) await app.store.call('contracts.add', { ...gym, name });
  await app.open(page);
  await page.getByRole('main').getByRole('link', { name: /^Yoga/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nordwall Fitness' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('heading', { level: 3, name: 'Yoga', exact: true })).toBeInViewport();
});

test('a snoozed nudge is gone, and is back on its day', async ({ app, page }) => {
  await app.open(page);
  const main = page.getByRole('main');
  const nudge = main.getByRole('listitem', { name: /^Gym.*: stay or leave/ });
  await pick(nudge, /^Remind me later/, /^Tomorrow/);
  await expect(notice(page, 'Put off until Mon 23 Nov.')).toBeVisible();
  await expect(nudge).toBeHidden();
  await expect(main.getByRole('listitem', { name: /^Car insurance.*: stay or leave/ })).toBeVisible();

  await app.restart({ today: '2026-11-23' });
  await app.open(page);
  await expect(nudge).toContainText('in 7 days');
});

test('any day can be picked to be reminded on', async ({ app, page }) => {
  await app.open(page);
  const nudge = page.getByRole('main').getByRole('listitem', { name: /^Gym.*: stay or leave/ });
  await pick(nudge, /^Remind me later/, /^Pick a day/);
  const dialog = page.getByRole('dialog', { name: 'Remind me on' });
  await expect(dialog).toContainText('Mon 30 Nov');
  await dialog.getByRole('button', { name: /25 November 2026/ }).click();
  await expect(dialog).toBeHidden();
  await expect(nudge).toBeHidden();
  const [snoozed] = await app.store.call('nudges.list', { status: 'snoozed' });
  expect(snoozed?.snoozedUntil).toBe('2026-11-25');
});

test('dismissed for good, done, and staying this time take a nudge away, and the store knows which', async ({
  app,
  page,
}) => {
  await app.store.call('contracts.add', { supplierName: 'Vogtland Telecom', name: 'Mobile plan' });
  await app.open(page);
  const main = page.getByRole('main');
  const gymNudge = main.getByRole('listitem', { name: /^Gym.*: stay or leave/ });
  const carNudge = main.getByRole('listitem', { name: /^Car insurance.*: stay or leave/ });
  const termsNudge = main.getByRole('listitem', { name: /: find out the terms/ });
  await gymNudge.getByRole('button', { name: /^Stay, ask again next term/ }).click();
  await expect(gymNudge).toBeHidden();
  await pick(carNudge, /^Other answers/, /^Done/);
  await expect(carNudge).toBeHidden();
  await pick(termsNudge, /^Other answers/, 'Never show this again');
  await expect(termsNudge).toBeHidden();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Nothing needs you now');
  await expect(page.getByRole('link', { name: 'Today', exact: true })).toBeVisible();
  const all = await app.store.call('nudges.list', { status: 'all' });
  expect(all.map(({ subject, status }) => `${subject.name}: ${status}`).toSorted()).toEqual([
    'Car insurance: done',
    'Gym: dismissed',
    'Mobile plan: dismissed',
  ]);
});

test('staying this time asks again before the next term', async ({ app, page }) => {
  await app.open(page);
  const nudge = page.getByRole('main').getByRole('listitem', { name: /^Gym.*: stay or leave/ });
  await nudge.getByRole('button', { name: /^Stay, ask again next term/ }).click();
  await expect(nudge).toBeHidden();
  await app.restart({ today: '2027-11-22' });
  await app.open(page);
  await expect(nudge).toContainText('30 Nov');
  await expect(nudge).toContainText('in 8 days');
});

test('the notice about an answer takes it back', async ({ app, page }) => {
  await app.open(page);
  const nudge = page.getByRole('main').getByRole('listitem', { name: /^Gym.*: stay or leave/ });
  await pick(nudge, /^Other answers/, 'Never show this again');
  await expect(nudge).toBeHidden();
  await notice(page, /You will not be reminded of this/)
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(nudge).toBeVisible();
  await expect(notice(page, /^Taken back:/)).toBeVisible();
});

test('Ctrl+Z takes an answer back and Ctrl+Shift+Z gives it again', async ({ app, page }) => {
  await app.open(page);
  const nudge = page.getByRole('main').getByRole('listitem', { name: /^Gym.*: stay or leave/ });
  await pick(nudge, /^Remind me later/, /^Tomorrow/);
  await expect(nudge).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(nudge).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(nudge).toBeHidden();
});

test('[screens-3] the year ahead shows every date as a mark and as a table, and leads to the contract', async ({
  app,
  page,
}) => {
  await app.open(page);
  const main = page.getByRole('main');
  await expect(
    main.getByRole('link', { name: /30 Nordwall Fitness: Gym, last day to give notice, .*Mon 30 Nov/ }),
  ).toBeVisible();
  await main.getByRole('radio', { name: 'Table' }).click();
  const table = main.getByRole('table', { name: 'Every date of the next twelve months' });
  await expect(table.getByRole('row', { name: /1 Jan.*Harz Insurance.*renews/ })).toBeVisible();
  const row = table.getByRole('row', { name: /30 Nov.*Nordwall Fitness.*last day to give notice/ });
  await expect(row).toContainText('€598.80');
  await row.getByRole('link', { name: 'Nordwall Fitness' }).click();
  await expect(main.getByRole('article', { name: 'Gym' })).toBeVisible();
});
