import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { car, gym, power } from './support/contracts.ts';
import { expect, goTo, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { choose, notice } from './support/fields.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('[screens-40] Today is for who sits there, and everything else is one press away', async ({ app, page }) => {
  const ada = (await app.store.call('people.add', { name: 'Ada' })).id;
  const ben = (await app.store.call('people.add', { name: 'Ben' })).id;
  await app.store.call('contracts.add', { ...gym, personId: ben });
  await app.store.call('contracts.add', { ...car, personId: ada });
  await app.store.call('contracts.add', power);
  await app.open(page, '/preferences');
  const main = page.getByRole('main');
  await choose(main, 'Who sits at this computer', 'Ada');
  await choose(main, 'Ben hears of', 'everything');
  await main.getByRole('button', { name: 'What Ben wants to hear nothing of' }).click();
  await main.getByRole('group', { name: 'Ben hears nothing of these:' }).getByText('A yearly look').first().click();
  await expect
    .poll(async () => (await app.store.call('people.list', {})).find(({ id }) => id === ben))
    .toMatchObject({ hears: 'everything', unheard: ['yearly_look'] });
  await expectAccessible(page, 'a household whose members hear of different things');
  await goTo(page, '/');
  await expect(main.getByText('This is for Ada. Also for Ben: 1.')).toBeVisible();
  await expect(main.getByRole('listitem', { name: /^Gym/ })).toHaveCount(0);
  await expect(main.getByRole('listitem', { name: /^Car/ })).toContainText('For Ada');
  await main.getByRole('button', { name: 'Show everything' }).click();
  await expect(main.getByRole('listitem', { name: /^Gym/ }).first()).toContainText('For Ben');
  await expectAccessible(page, 'Today of a household');
  await main.getByRole('button', { name: 'Only what is for Ada' }).click();
  await expect(main.getByText('This is for Ada. Also for Ben: 1.')).toBeVisible();
});

test('[screens-41] a calendar file is kept up to date from the preferences, and a failure is said once', async ({
  app,
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'dancecard-kept-'));
  const path = join(folder, 'dates.ics');
  await writeFile(path, 'my own notes');
  await app.open(page, '/preferences');
  const main = page.getByRole('main');
  await main.getByRole('textbox', { name: 'Path of the file' }).fill(path);
  await main.getByRole('button', { name: 'Keep up to date' }).click();
  await expect(main.getByText(/There is already a file dates\.ics/)).toBeVisible();
  await expectAccessible(page, 'a calendar file that is another file');
  await main.getByRole('button', { name: 'Replace the file that is there' }).click();
  await expect(main.getByText(/^.*Last written/)).toBeVisible();
  await app.store.call('contracts.add', gym);
  await expect.poll(() => readFile(path, 'utf8'), { timeout: 20_000 }).toContain('Nordwall Fitness');
  await writeFile(path, 'my own notes');
  await app.store.call('contracts.add', car);
  await expect(notice(page, /could not be brought up to date/)).toBeVisible({ timeout: 20_000 });
  await expect(main.getByText(/Not up to date since/)).toBeVisible();
  await expectAccessible(page, 'a calendar file that could not be written');
  await rm(path);
  await main.getByRole('button', { name: 'Try again' }).click();
  await expect(main.getByText(/Not up to date since/)).toHaveCount(0);
  await main.getByRole('button', { name: 'Stop' }).click();
  await expect(main.getByRole('textbox', { name: 'Path of the file' })).toBeVisible();
  await rm(folder, { recursive: true, force: true });
});
