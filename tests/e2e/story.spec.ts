import { car, gym } from './support/contracts.ts';
import { expect, test } from './support/app.ts';

test('[story-14] the story is narrowed by kind and by words, goes on while one scrolls, and leads to what it tells of', async ({
  app,
  page,
}) => {
  const { id, supplierId } = await app.store.call('contracts.add', gym);
  await app.store.call('contracts.add', car);
  for (let call = 1; call <= 120; call += 1) {
    await app.store.call('interactions.add', {
      contractId: id,
      direction: 'out',
      channel: 'phone',
      on: '2026-10-01',
      text: `Call ${call}`,
    });
  }
  const problem = await app.store.call('problems.open', {
    contractId: id,
    title: 'Cold showers',
    since: '2026-11-01',
    wants: 'repair',
  });
  await app.open(page, `/suppliers/${supplierId}`);
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'The whole story' }).click();
  await expect(main.getByRole('heading', { level: 1, name: 'Story with Nordwall Fitness' })).toBeVisible();
  await expect(main.getByRole('link', { name: 'Problem: Cold showers' })).toBeVisible();
  await main.getByRole('link', { name: 'The story of everything' }).click();
  await expect(main.getByRole('heading', { level: 1, name: 'Story', exact: true })).toBeVisible();

  const list = main.getByRole('group', { name: 'The story, the latest first' });
  await list.focus();
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(list.getByRole('link', { name: 'Gym started' })).toBeVisible({ timeout: 500 });
  }).toPass();

  await main.getByRole('searchbox', { name: 'Search the story' }).fill('call 117');
  await expect(list.getByRole('link')).toHaveText(['You by phone about Gym: Call 117']);
  await main.getByRole('searchbox', { name: 'Search the story' }).fill('');
  await main.getByRole('button', { name: /What is shown/ }).click();
  await page.getByRole('option', { name: 'Problems' }).click();
  await expect(list.getByRole('link')).toHaveText(['Problem: Cold showers']);
  await list.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`#/problems/${problem.id}$`));
});

test('[story-15] what is not being done stands with its remedy, and is gone once that is carried out', async ({
  app,
  page,
}) => {
  const { id } = await app.store.call('contracts.add', gym);
  await app.store.call('exits.log', { contractId: id, decidedOn: '2026-11-01' });
  await app.store.call('promises.add', {
    contractId: id,
    text: 'A new locker',
    madeOn: '2026-10-01',
    dueOn: '2026-11-01',
  });
  const need = await app.store.call('needs.add', { title: 'Internet', trigger: 'other', decideBy: '2026-11-20' });
  await app.open(page);
  await page.getByRole('link', { name: 'Not doing' }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 2 })).toHaveText([
    'Decisions past their day (1)',
    'Exits without a notice (1)',
    'Promises past their day (1)',
    'How many relationships',
  ]);
  await expect(main.getByRole('row', { name: /^2026 1 / })).toBeVisible();
  await main.getByRole('button', { name: /^It was broken: / }).click();
  await expect(main.getByRole('heading', { name: 'Promises past their day (1)' })).toHaveCount(0);
  await main.getByRole('button', { name: /^It was sent: / }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await main.getByRole('button', { name: /^Go to the need: / }).click();
  await expect(page).toHaveURL(new RegExp(`#/needs/${need.id}`));
});
