import { car, gym } from './support/contracts.ts';
import { expect, test } from './support/app.ts';
import { notice } from './support/fields.ts';
import { crownsList } from './support/files.ts';

test('[E28] the history shows every field that changed, takes a change back and does it again', async ({
  app,
  page,
}) => {
  const { id } = await app.store.call('contracts.add', gym);
  await app.store.call('contracts.update', { id, name: 'Gym with sauna' });
  await app.open(page, '/history');
  const main = page.getByRole('main');
  const entry = main.getByRole('listitem').filter({
    has: page.getByRole('button', { name: 'Changed Gym with sauna with Nordwall Fitness', exact: true }),
  });
  await entry.getByRole('button', { name: 'Changed Gym with sauna with Nordwall Fitness', exact: true }).click();
  await expect(entry.getByRole('definition')).toHaveText('Gym → Gym with sauna');
  await entry.getByRole('button', { name: /^Take back/ }).click();
  await expect(notice(page, /^Taken back/)).toBeVisible();
  await expect(entry).toContainText('taken back');
  expect((await app.store.call('contracts.get', { id })).name).toBe('Gym');
  await main.getByRole('button', { name: /^Do again/ }).click();
  await expect(notice(page, /^Done again/)).toBeVisible();
  expect((await app.store.call('contracts.get', { id })).name).toBe('Gym with sauna');
  await expect(main.getByRole('button', { name: /^Do again/ })).toBeHidden();
});

test('[E29] taking back what later changes build on is refused with the reason and a way to them', async ({
  app,
  page,
}) => {
  const { id } = await app.store.call('contracts.add', gym);
  await app.store.call('contracts.update', { id, note: 'Locker 12' });
  await app.open(page, '/history');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Take back: Added Gym with Nordwall Fitness' }).click();
  const refusal = main.getByRole('alert');
  await expect(refusal).toContainText('changed afterwards');
  expect(await app.store.call('contracts.list', {})).toHaveLength(1);
  await refusal.getByRole('button', { name: 'Changed Gym with Nordwall Fitness' }).click();
  await expect(main.getByText('Locker 12')).toBeVisible();
  await main.getByRole('button', { name: 'Take back: Changed Gym with Nordwall Fitness' }).click();
  await expect(notice(page, /^Taken back/)).toBeVisible();
  await main.getByRole('button', { name: 'Take back: Added Gym with Nordwall Fitness' }).click();
  await expect.poll(async () => (await app.store.call('contracts.list', {})).length).toBe(0);
});

test('[E30] a whole import is one entry that is taken back at once', async ({ app, page }) => {
  await app.store.call('contracts.add', car);
  const { path } = await app.store.call('files.receive', {
    name: 'contracts.csv',
    base64: Buffer.from(crownsList).toString('base64'),
  });
  await app.store.call('imports.apply', { path, mapping: { dateOrder: 'dmy', currencySigns: { kr: 'NOK' } } });
  expect(await app.store.call('contracts.list', {})).toHaveLength(4);
  await app.open(page, '/history');
  const main = page.getByRole('main');
  const entry = main.getByRole('listitem').filter({ hasText: 'contracts.csv' });
  await expect(entry).toContainText('An import');
  await entry.getByRole('button', { name: /^Take back/ }).click();
  await expect(notice(page, /^Taken back/)).toBeVisible();
  const left = await app.store.call('contracts.list', {});
  expect(left.map(({ name }) => name)).toEqual(['Car insurance']);
});
