import { car, gym } from './support/contracts.ts';
import { expect, goTo, test } from './support/app.ts';
import { notice, pick } from './support/fields.ts';

for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
  test(`[screens-8] everything is there again after the process was ended by ${signal}`, async ({ app, page }) => {
    await app.store.call('contracts.add', gym);
    await app.store.call('contracts.add', car);
    await app.open(page);
    const main = page.getByRole('main');
    await pick(
      main.getByRole('listitem', { name: /^Car insurance.*: stay or leave/ }),
      /^Remind me later/,
      /^Tomorrow/,
    );
    await expect(notice(page, /^Put off/)).toBeVisible();
    await main.getByRole('button', { name: /^Leave: Gym.*: stay or leave/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Log the exit' }).click();
    await expect(page.getByRole('dialog', { name: 'You are leaving Gym' })).toBeVisible();
    const everything = {
      contracts: await app.store.call('contracts.list', {}),
      nudges: await app.store.call('nudges.list', { status: 'all' }),
      history: await app.store.call('history.list', {}),
      exits: await app.store.call('exits.list', {}),
    };

    await app.restart({ signal });
    expect({
      contracts: await app.store.call('contracts.list', {}),
      nudges: await app.store.call('nudges.list', { status: 'all' }),
      history: await app.store.call('history.list', {}),
      exits: await app.store.call('exits.list', {}),
    }).toEqual(everything);
    await app.open(page);
    await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(main.getByRole('listitem', { name: /: stay or leave/ })).toHaveCount(0);
    await goTo(page, '/relationships');
    await expect(main.getByRole('row', { name: /Nordwall Fitness/ })).toContainText('Leaving');
    await goTo(page, '/history');
    await expect(main.getByText('Added Car insurance with Harz Insurance', { exact: true })).toBeVisible();
  });
}

test('a page whose door has ended says so, and the code never stays in the address', async ({ app, page }) => {
  await app.open(page);
  expect(page.url()).not.toContain('launch');
  expect(await app.stop()).toBe(0);
  await expect(page.getByText('Dancecard does not answer at the moment. Trying again.')).toBeVisible();
  await app.restart();
  await app.open(page);
  await expect(page.getByText('Dancecard does not answer')).toBeHidden();
});

test('reloading keeps the session and the place', async ({ app, page }) => {
  const { supplierId } = await app.store.call('contracts.add', gym);
  await app.open(page, `/suppliers/${supplierId}`);
  await page.reload();
  await expect(page.getByRole('main').getByRole('article', { name: 'Gym' })).toBeVisible();
});
