import { gym } from './support/contracts.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/app.ts';
import { notice } from './support/fields.ts';

test('what an agent proposed waits on Today, shows what it would change, and is accepted or refused', async ({
  app,
  page,
}) => {
  const { id } = await app.store.call('contracts.add', gym);
  await app.propose('Claude', 'contracts.update', { id, name: 'Gym with sauna' });
  await app.propose('Claude', 'contracts.remove', { id });
  await app.open(page);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: '2 changes are proposed' })).toBeVisible();
  const renaming = main.getByRole('listitem').filter({ hasText: 'Changed Gym with sauna with Nordwall Fitness' });
  await expect(renaming).toContainText('Claude');
  await renaming.getByRole('button', { name: 'What would change' }).click();
  await expect(renaming.getByRole('definition')).toHaveText('Gym → Gym with sauna');
  await expectAccessible(page, 'Today with proposals');
  expect((await app.store.call('contracts.get', { id })).name).toBe('Gym');

  // By keyboard alone; the focus goes on to the one that is left, then to the title.
  await main.getByRole('button', { name: /^Refuse: Removed Gym/ }).focus();
  await page.keyboard.press('Enter');
  await expect(notice(page, /^Refused: Removed Gym/)).toBeVisible();
  await expect(main.getByRole('heading', { name: 'A change is proposed' })).toBeVisible();
  const accept = main.getByRole('button', { name: /^Accept: Changed Gym with sauna/ });
  await expect(renaming.getByRole('button').first()).toBeFocused();
  await accept.focus();
  await page.keyboard.press('Enter');
  await expect(notice(page, /^Accepted: Changed Gym with sauna/)).toBeVisible();
  await expect(main.getByRole('heading', { level: 1 })).toBeFocused();
  expect((await app.store.call('contracts.get', { id })).name).toBe('Gym with sauna');

  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await app.store.call('contracts.get', { id })).name).toBe('Gym');
  expect(await app.store.call('proposals.list', {})).toEqual([]);
});

test('what can no longer be done as it was shown is refused in words and goes on waiting', async ({ app, page }) => {
  const { id } = await app.store.call('contracts.add', gym);
  await app.propose('Claude', 'contracts.update', { id, note: 'Locker 12' });
  await app.store.call('contracts.update', { id, note: 'Locker 7' });
  await app.open(page);
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Accept:/ })
    .click();
  await expect(notice(page, /no longer what was shown/)).toBeVisible();
  await expect(page.getByRole('main').getByRole('heading', { name: 'A change is proposed' })).toBeVisible();
  expect((await app.store.call('contracts.get', { id })).note).toBe('Locker 7');
});

test('on an empty dancecard what is proposed comes before the first steps', async ({ app, page }) => {
  await app.propose('Claude', 'contracts.add', { ...gym });
  await app.open(page);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: /^Accept: Added Gym/ }).click();
  await expect.poll(async () => (await app.store.call('contracts.list', {})).length).toBe(1);
});

test.describe('in German', () => {
  test.use({ locale: 'de-DE', colorScheme: 'dark', viewport: { width: 420, height: 800 } });

  test('proposals are told in German, in a narrow window', async ({ app, page }) => {
    const { id } = await app.store.call('contracts.add', { ...gym, name: 'Fitnessstudio' });
    await app.propose('Claude', 'contracts.update', { id, note: 'Spind 12' });
    await app.open(page);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { name: 'Ein Vorschlag wartet' })).toBeVisible();
    await main.getByRole('button', { name: 'Was sich ändern würde' }).click();
    await expect(main.getByRole('term').filter({ hasText: 'Notiz' })).toBeVisible();
    await expectAccessible(page, 'Today with a proposal in German');
    await main.getByRole('button', { name: /^Annehmen: / }).click();
    await expect(notice(page, /^Angenommen: /)).toBeVisible();
    expect((await app.store.call('contracts.get', { id })).note).toBe('Spind 12');
  });
});

test('what a list left open stands with the contract and is settled there', async ({ app, page }) => {
  const { id, supplierId } = await app.store.call('contracts.add', {
    ...gym,
    unread: [
      { field: 'price', text: '¥1300' },
      { field: 'state', text: 'Paused' },
    ],
  });
  await app.open(page, `/suppliers/${supplierId}`);
  const main = page.getByRole('main');
  await expect(main.getByText('Price: ¥1300')).toBeVisible();
  await expectAccessible(page, 'a contract with something left open');
  await main.getByRole('button', { name: 'Settled: Price: ¥1300' }).click();
  await expect(main.getByText('Price: ¥1300')).toBeHidden();
  expect((await app.store.call('contracts.get', { id })).unread).toEqual([{ field: 'state', text: 'Paused' }]);
});
