import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, goTo, test } from './support/app.ts';
import { notice } from './support/fields.ts';

const streaming = {
  supplierName: 'Filmfreund',
  name: 'Films',
  category: 'Streaming',
  terms: {
    startsOn: '2026-02-01',
    initialTerm: null,
    renewal: 'indefinite',
    notice: { n: 1, unit: 'month', anchor: 'any_time' },
  },
  price: { amount: 4999, currency: 'EUR', every: { n: 1, unit: 'month' } },
} as const;

async function chooseFact(main: Locator, label: RegExp, fact: string): Promise<void> {
  await main.getByRole('button', { name: label }).click();
  await main.page().getByRole('option', { name: fact, exact: true }).click();
}

test('[own-16] a palgorithm is built from the form, tried while it is written, heard on Today, handed on, removed and taken back in', async ({
  app,
  page,
}, testInfo) => {
  await app.store.call('contracts.add', streaming);
  await app.store.call('contracts.add', {
    ...streaming,
    supplierName: 'Klangwelt',
    name: 'Music',
    price: { ...streaming.price, amount: 999 },
  });
  await app.open(page, '/palgorithms');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Write your own' }).click();
  await main.getByRole('button', { name: 'Write one' }).click();

  await main.getByRole('textbox', { name: /^Name/ }).fill('Dear streaming');
  await chooseFact(main, / Fact$/u, 'category');
  await main.getByRole('textbox', { name: 'With', exact: true }).fill('Streaming');
  await main.getByRole('textbox', { name: /^Say this/ }).fill('Still watching {contract.name}?');
  await expect(main.getByRole('status')).toContainText('It would speak of these 2:');

  await main.getByRole('button', { name: 'Add a row' }).click();
  await chooseFact(main, / Fact 2$/u, 'cost a month, your part, spread evenly, at the price that applies today');
  await main.getByRole('textbox', { name: 'With 2', exact: true }).fill('forty');
  await expect(main.getByRole('alert')).toContainText('can not stand between a number and text');
  await main.getByRole('textbox', { name: 'With 2', exact: true }).fill('40');
  await expect(main.getByRole('status')).toContainText('It would speak of this one:');
  await expect(main.getByRole('status')).toContainText('Still watching Films?');

  await main.getByRole('radio', { name: 'As text' }).click();
  const condition = main.getByRole('textbox', { name: /^Condition/ });
  await expect(condition).toHaveValue('contract.category == "Streaming" && contract.monthly > 40.0');
  await condition.fill('contract.category == "Streaming" && contract.mothly > 40.0');
  await expect(main).toContainText('Did you mean “contract.monthly”?');
  await condition.fill('contract.category == "Streaming" && contract.monthly * 12 > 500');
  await expect(main.getByRole('status')).toContainText('Still watching Films?');
  await main.getByRole('radio', { name: 'Row by row' }).click();
  await expect(main).toContainText('says more than rows can show');
  await expectAccessible(page, 'writing a palgorithm');
  await main.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(notice(page, 'Kept. It speaks from now on.')).toBeVisible();

  await goTo(page, '/');
  await expect(main.getByRole('link', { name: 'Still watching Films?' })).toBeVisible();

  await goTo(page, '/palgorithms/own');
  await main.getByRole('link', { name: 'Dear streaming' }).click();
  const download = page.waitForEvent('download');
  await main.getByRole('button', { name: 'Save as a file' }).click();
  const file = testInfo.outputPath('handed-on.json');
  await (await download).saveAs(file);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    format: 'dancecard-palgorithm',
    version: 1,
    palgorithm: { name: 'Dear streaming', on: 'contract' },
  });
  await main.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(main).toContainText('You have not written any yet.');
  await goTo(page, '/');
  await expect(main.getByRole('link', { name: 'Still watching Films?' })).toBeHidden();

  await goTo(page, '/palgorithms/own');
  const chooser = page.waitForEvent('filechooser');
  await main.getByRole('button', { name: 'Take one in' }).click();
  await (await chooser).setFiles(file);
  const dialog = page.getByRole('dialog', { name: 'Take in “Dear streaming”?' });
  await expect(dialog).toContainText('Still watching Films?');
  expect(await app.store.call('palgorithms.own', {})).toEqual([]);
  await dialog.getByRole('button', { name: 'Take it in' }).click();
  await expect(main.getByRole('switch', { name: '“Dear streaming” is on' })).toBeChecked();
  await goTo(page, '/');
  await expect(main.getByRole('link', { name: 'Still watching Films?' })).toBeVisible();
});

test('a template is written by the keyboard alone', async ({ app, page }) => {
  await app.store.call('contracts.add', streaming);
  await app.open(page, '/palgorithms/own');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Several with one supplier' }).focus();
  await page.keyboard.press('Enter');
  await expect(main.getByRole('textbox', { name: /^Name/ })).toHaveValue('Several with one supplier');
  await expect(main.getByRole('status')).toContainText('It would speak of nothing today.');
  await main.getByRole('textbox', { name: 'With', exact: true }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('1');
  await expect(main.getByRole('status')).toContainText('1 contracts with Filmfreund');
  await main.getByRole('button', { name: 'Save', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(main.getByRole('switch', { name: '“Several with one supplier” is on' })).toBeChecked();
});
