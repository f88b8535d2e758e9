import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { contentName } from '#main/documents/document-files.ts';
import { mailWith, pdfWith } from '../documents/papers.ts';
import { expect, goTo, test } from './support/app.ts';
import { gym } from './support/contracts.ts';
import { chooseFile, dropOn } from './support/files.ts';
import { choose, notice, pick } from './support/fields.ts';

const contract = pdfWith('Membership agreement\nMinimum term 24 months', 'Notice period 2 months');

/** What pressing a button lets the browser save, byte for byte. */
async function savedBytes(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const saved = page.waitForEvent('download');
  await press();
  const download = await saved;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('[documents-16] a document that was dropped is listed, read, and still the same after a restart', async ({
  app,
  page,
}) => {
  const { supplierId } = await app.store.call('contracts.add', gym);
  await app.open(page, `/suppliers/${supplierId}`);
  const main = page.getByRole('main');
  const card = main.getByRole('article').getByRole('region', { name: 'Documents' });
  const path = join(test.info().outputDir, 'Agreement.pdf');
  await mkdir(test.info().outputDir, { recursive: true });
  await writeFile(path, contract);
  await dropOn(card, path);
  await expect(notice(page, 'Kept Agreement.pdf.')).toBeVisible();
  await expect(card.getByRole('list', { name: 'Documents' })).toContainText('PDF');
  await card.getByRole('link', { name: 'Agreement.pdf' }).click();
  await expect(main.getByRole('heading', { level: 1, name: 'Agreement.pdf' })).toBeVisible();
  await expect(main.getByRole('document')).toContainText('Minimum term 24 months');
  await expect(main.getByRole('document')).toContainText('Notice period 2 months');

  const [kept] = await app.store.call('documents.list', {});
  await app.restart({ signal: 'SIGKILL' });
  await app.open(page, `/documents/${kept?.id}`);
  await expect(main.getByRole('document')).toContainText('Notice period 2 months');
  const copy = await savedBytes(page, () => main.getByRole('button', { name: 'Save a copy' }).click());
  expect(copy.name).toBe('Agreement.pdf');
  expect(copy.bytes).toEqual(contract);
  const { dataFolder } = await app.store.call('app.status', {});
  const hash = createHash('sha256').update(contract).digest('hex');
  expect(await readFile(join(dataFolder, contentName(hash)))).toEqual(contract);
});

test('[documents-17] nothing in a document is run when it is looked at', async ({ app, page }) => {
  const { supplierId } = await app.store.call('contracts.add', gym);
  await app.open(page, `/suppliers/${supplierId}`);
  const main = page.getByRole('main');
  const add = main.getByRole('complementary').getByRole('button', { name: 'Add documents' });
  const html =
    '<p>Dear Ada</p><script>document.title = "owned"</script><img src="https://nordwall.example/seen.png" onerror="document.title = 1">';
  await chooseFile(add, 'answer.eml', mailWith(html, 'text/html; charset=utf-8'));
  await main.getByRole('link', { name: 'answer.eml' }).click();
  await expect(main.getByRole('document')).toContainText('Dear Ada');
  await expect(main.getByRole('document')).not.toContainText('owned');
  await expect(main.getByRole('complementary')).toContainText('terms.pdf');
  await goTo(page, `/suppliers/${supplierId}`);
  await chooseFile(add, 'drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="document.title = 1"/>');
  await main.getByRole('link', { name: 'drawing.svg' }).click();
  await expect(main.getByText('There is no text in it that could be read', { exact: false })).toBeVisible();
  await expect(main.getByRole('img')).toHaveCount(0);
  expect(await page.title()).toBe('Dancecard');
});

test('a picture is shown, changed in its name, removed and brought back', async ({ app, page }) => {
  const { supplierId } = await app.store.call('contracts.add', gym);
  await app.open(page, `/suppliers/${supplierId}`);
  const main = page.getByRole('main');
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
  const add = main.getByRole('complementary').getByRole('button', { name: 'Add documents' });
  await chooseFile(add, 'photo.png', Buffer.from(dot, 'base64'));
  await main.getByRole('link', { name: 'photo.png' }).click();
  await expect(main.getByRole('img', { name: 'photo.png' })).toBeVisible();
  await pick(main, 'More', /^Change what is said of it/);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('The broken door');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(main.getByRole('heading', { level: 1, name: 'The broken door' })).toBeVisible();
  await pick(main, 'More', /^Remove/);
  await expect(main.getByRole('link', { name: 'The broken door' })).toHaveCount(0);
  await notice(page, 'Removed The broken door.').getByRole('button', { name: 'Undo' }).click();
  await main.getByRole('link', { name: 'The broken door' }).click();
  await expect(main.getByRole('img', { name: 'The broken door' })).toBeVisible();
});

test('files that can not be kept are named, and the others are kept', async ({ app, page }) => {
  const { supplierId } = await app.store.call('contracts.add', gym);
  await app.open(page, `/suppliers/${supplierId}`);
  const main = page.getByRole('main');
  const asked = page.waitForEvent('filechooser');
  await main.getByRole('complementary').getByRole('button', { name: 'Add documents' }).click();
  await (
    await asked
  ).setFiles([
    { name: 'empty.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
    { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 broken') },
  ]);
  await expect(notice(page, /^empty\.pdf is empty/)).toBeVisible();
  await expect(notice(page, 'Kept scan.pdf. Its text could not be read.')).toBeVisible();
  await expect(main.getByRole('complementary').getByRole('list', { name: 'Documents' })).toContainText('text not read');
  await expect(main.getByRole('link', { name: 'empty.pdf' })).toHaveCount(0);
});

/** Selects words in a text, as the mouse does. */
async function selectIn(text: Locator, words: string): Promise<void> {
  await text.evaluate((element, wanted) => {
    const node = element.firstChild;
    const from = node?.textContent?.indexOf(wanted) ?? -1;
    if (node === null || from < 0) throw new Error('These words do not stand there');
    window.getSelection()?.setBaseAndExtent(node, from, node, from + wanted.length);
  }, words);
  await text.dispatchEvent('mouseup');
}

test('[documents-18] terms are filled from words selected in a document, once they were looked at', async ({
  app,
  page,
}) => {
  const { id: contractId } = await app.store.call('contracts.add', gym);
  const { path } = await app.store.call('files.receive', {
    name: 'Agreement.pdf',
    base64: contract.toString('base64'),
  });
  const { id } = await app.store.call('documents.add', { contractId, path });
  await app.open(page, `/documents/${id}`);
  const main = page.getByRole('main');
  await selectIn(main.getByRole('document'), 'Notice period 2 months');
  await expect(main.getByRole('textbox', { name: 'Words of the document' })).toHaveValue('Notice period 2 months');
  await expect(main.getByText('Read as: 2 months to the end of the term')).toBeVisible();
  expect((await app.store.call('contracts.get', { id: contractId })).terms?.notice).not.toMatchObject({ n: 2 });
  await main.getByRole('button', { name: 'Use it for Gym' }).click();
  await expect(notice(page, 'The terms were changed.')).toBeVisible();
  expect((await app.store.call('contracts.get', { id: contractId })).terms?.notice).toEqual({
    n: 2,
    unit: 'month',
    anchor: 'term_end',
  });
  await selectIn(main.getByRole('document'), 'Minimum term 24 months');
  await choose(main, 'They say', 'The first term');
  await expect(main.getByText('Read as: 24 months')).toBeVisible();
  await main.getByRole('textbox', { name: 'Words of the document' }).fill('Membership agreement');
  await expect(main.getByText('Nothing like that could be read in these words.', { exact: false })).toBeVisible();
  await expect(main.getByRole('button', { name: 'Use it for Gym' })).toHaveCount(0);
});
