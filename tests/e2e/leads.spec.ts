import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test, type App } from './support/app.ts';
import { notice } from './support/fields.ts';
import { chooseFile, dropOn, passwordExport } from './support/files.ts';

/** Goes on with Tab until something is reached, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

async function stored(app: App) {
  const suppliers = await app.store.call('suppliers.list', {});
  const logins = await app.store.call('logins.list', {});
  return { suppliers: suppliers.length, logins: logins.length };
}

test('an export of 180 logins is dropped, looked at, taken by keyboard and undone', async ({ app, page }) => {
  await app.open(page, '/import');
  const main = page.getByRole('main');
  const path = join(test.info().outputDir, 'Chrome Passwords.csv');
  await mkdir(test.info().outputDir, { recursive: true });
  await writeFile(path, passwordExport());
  await dropOn(main.getByRole('button', { name: 'Choose files' }), path);

  await expect(main.getByText('An export of Chrome with 180 entries')).toBeVisible();
  await expect(main.getByRole('status').filter({ hasText: 'delete it when you are done' })).toBeVisible();
  const bringIn = main.getByRole('button', { name: /^Bring in \d+ suppliers$/ });
  await expect(bringIn).toHaveText('Bring in 150 suppliers');
  const rows = main.getByRole('list', { name: 'Suppliers in the file' }).getByRole('listitem');
  await expect(rows.filter({ hasText: 'The entry has no web address' })).toHaveCount(3);
  await expect(
    rows
      .filter({ hasText: 'A login at shop30.example' })
      .or(rows.filter({ hasText: '2 logins at' }))
      .first(),
  ).toBeVisible();

  await tabTo(page, main.getByRole('checkbox', { name: 'Take Box 0' }));
  await page.keyboard.press('Space');
  await expect(bringIn).toHaveText('Bring in 151 suppliers');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Router of the house');
  await page.keyboard.press('Shift+Tab');
  await expect(main.getByRole('checkbox', { name: 'Take Router of the house' })).toBeFocused();
  await tabTo(page, main.getByRole('checkbox', { name: 'Take Shop 3', exact: true }));
  await page.keyboard.press('Space');
  await expect(bringIn).toHaveText('Bring in 150 suppliers');
  await bringIn.focus();
  await page.keyboard.press('Enter');

  await expect(main.getByRole('heading', { level: 1 })).toHaveText('150 suppliers came in');
  await expect(main.getByText('delete it when you are done')).toBeVisible();
  expect(await stored(app)).toEqual({ suppliers: 150, logins: 176 });
  const [named] = await app.store.call('suppliers.list', { search: 'Router of the house' });
  expect(named?.name).toBe('Router of the house');

  const undo = main.getByRole('button', { name: 'Undo this import' });
  await tabTo(page, undo);
  await page.keyboard.press('Enter');
  await expect(notice(page, /^Taken back:/)).toBeVisible();
  expect(await stored(app)).toEqual({ suppliers: 0, logins: 0 });
});

test('an address book offers organisations, and people only if one says so', async ({ app, page }) => {
  await app.open(page, '/import');
  const main = page.getByRole('main');
  const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\n');
  await chooseFile(
    main.getByRole('button', { name: 'Choose files' }),
    'contacts.vcf',
    card('ORG:Nordwall Fitness', 'TEL:+49 89 123') + card('FN:Ben Berg', 'N:Berg;Ben;;;', 'EMAIL:ben@friend.example'),
  );
  await expect(main.getByRole('button', { name: 'Bring in 1 supplier' })).toBeEnabled();
  await expect(main.getByRole('checkbox', { name: 'Take Ben Berg' })).not.toBeChecked();
  await main.getByRole('button', { name: 'Bring in 1 supplier' }).click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('1 supplier came in');
  expect(await stored(app)).toEqual({ suppliers: 1, logins: 0 });
});
