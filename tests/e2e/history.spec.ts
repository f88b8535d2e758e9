import { car, gym } from './support/contracts.ts';
import { expect, test } from './support/app.ts';
import { notice } from './support/fields.ts';
import { crownsList } from './support/files.ts';

test('the history shows every field that changed, takes a change back and does it again', async ({ app, page }) => {
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

test('taking back what later changes build on is refused with the reason and a way to them', async ({ app, page }) => {
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

test('a whole import is one entry that is taken back at once', async ({ app, page }) => {
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

test('keys pressed quickly are each carried out in order, each by one call to the store', async ({ app, page }) => {
  const changes = 25;
  const { id } = await app.store.call('people.add', { name: 'Ada 0' });
  for (let n = 1; n < changes; n += 1) await app.store.call('people.update', { id, name: `Ada ${n}` });
  await app.open(page, '/preferences');
  const steps: string[] = [];
  page.on('request', (request) => {
    const path = /"path":"(history\.[a-z]+)"/u.exec(request.postData() ?? '')?.[1];
    if (path !== undefined) steps.push(path);
  });
  const names = async () => (await app.store.call('people.list', {})).map(({ name }) => name);
  await page.getByRole('heading', { level: 1 }).click();
  for (let n = 0; n < changes; n += 1) await page.keyboard.press('Control+z');
  await expect.poll(names).toEqual([]);
  for (let n = 0; n < changes; n += 1) await page.keyboard.press(n % 2 === 0 ? 'Control+y' : 'Control+Shift+z');
  await expect.poll(names).toEqual([`Ada ${changes - 1}`]);
  for (const key of ['Control+z', 'Control+z', 'Control+y', 'Control+z']) await page.keyboard.press(key);
  await expect.poll(names).toEqual([`Ada ${changes - 3}`]);
  await expect(notice(page, `Taken back: Changed the name Ada ${changes - 3} to Ada ${changes - 2}`)).toBeVisible();
  await expect.poll(() => steps).toHaveLength(2 * changes + 4);
  const undos = steps.filter((path) => path === 'history.undo');
  expect(undos).toHaveLength(changes + 3);
  expect(steps.filter((path) => path === 'history.redo')).toHaveLength(changes + 1);
});

test('a long way back shows how far it is wherever it was begun, and can be stopped', async ({ app, page }) => {
  test.slow();
  const count = 12_000;
  const lines = Array.from({ length: count }, (_, n) => `Supplier ${n},Plan ${n % 7},€${(n % 90) + 5}.00,monthly`);
  const { path } = await app.store.call('files.receive', {
    name: 'many.csv',
    base64: Buffer.from(['Name,Contract,Price,Cycle', ...lines].join('\n')).toString('base64'),
  });
  expect((await app.store.call('imports.apply', { path })).added).toBe(count);
  await app.open(page, '/preferences');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  const progress = page.getByRole('progressbar', { name: 'Taking it back' });
  await expect(progress).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(notice(page, 'This was stopped before it was done. Nothing was changed.')).toBeVisible();
  await expect(progress).toBeHidden();
  expect((await app.store.call('app.status', {})).counts.contracts).toBe(count);
  await page.keyboard.press('Control+z');
  await expect(progress).toBeVisible();
  // However busy the machine is: it takes as long as it takes, and shows how far it is until then.
  await expect(notice(page, /^Taken back: Imported 12,000 contracts/)).toBeVisible({ timeout: 90_000 });
  await expect(progress).toBeHidden();
  expect((await app.store.call('app.status', {})).counts.contracts).toBe(0);
});
