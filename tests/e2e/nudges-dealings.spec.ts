import { expect, goTo, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { gym } from './support/contracts.ts';

test('what was promised and went wrong is spoken of where it is seen, and leads to where it is dealt with', async ({
  app,
  page,
}) => {
  const { id: contractId } = await app.store.call('contracts.add', gym);
  const due = { contractId, text: 'A new locker', madeOn: '2026-11-01', dueOn: '2026-11-10' };
  await app.store.call('promises.add', due);
  await app.store.call('problems.open', {
    contractId,
    title: 'Cold showers',
    wants: 'repair',
    since: '2026-11-01',
    answerBy: '2026-11-15',
  });
  await app.open(page);
  const main = page.getByRole('main');
  await expect(
    main.getByRole('listitem', { name: /^“Cold showers”: Nordwall Fitness let the day pass/ }),
  ).toBeVisible();
  await expectAccessible(page, 'Today with what is dealt with');
  await main.getByRole('link', { name: /^“Cold showers”/ }).click();
  await expect(main.getByRole('heading', { level: 1, name: 'Cold showers' })).toBeVisible();
  await goTo(page, '/');
  const promise = main.getByRole('listitem', { name: /“A new locker” was to be done/ });
  await promise.getByRole('button', { name: /^Note a problem/ }).click();
  await expect(main.getByRole('heading', { level: 1, name: 'A new locker' })).toBeVisible();
  await goTo(page, '/');
  await expect(main.getByRole('listitem', { name: /^“Cold showers”/ })).toBeVisible();
  await expect(promise).toBeHidden();
});

test('a sum to measure what goes out by is set among the settings of its rule, and leads to the costs', async ({
  app,
  page,
}) => {
  await app.store.call('contracts.add', gym);
  await app.open(page, '/palgorithms/commitments_above');
  const sum = page.getByRole('textbox', { name: 'More in a month than' });
  await sum.fill('40');
  await sum.blur();
  await page.getByRole('main').getByRole('button', { name: 'Use these settings' }).click();
  await expect
    .poll(async () => (await app.store.call('preferences.get', {})).palgorithms.commitments_above.month)
    .toEqual({ amount: 4000, currency: 'EUR' });
  await goTo(page, '/');
  await page
    .getByRole('main')
    .getByRole('link', { name: 'Your contracts cost more in a month than your limit' })
    .click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1, name: 'Costs' })).toBeVisible();
});
