import type { Locator } from '@playwright/test';
import { mailWith, pdfWith } from '../documents/papers.ts';
import { expect, test } from './support/app.ts';
import { gym } from './support/contracts.ts';
import { chooseFile } from './support/files.ts';
import { notice } from './support/fields.ts';

/** How many of the points of a drawn page are dark. */
function inkOn(page: Locator): Promise<number> {
  return page.evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return 0;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100 && (data[at + 3] ?? 0) > 200) dark += 1;
    return dark;
  });
}

test('[documents-24] the pages of a PDF are drawn one at a time, turned by keys, and read out by their text', async ({
  app,
  page,
}) => {
  const { supplierId } = await app.store.call('contracts.add', gym);
  const refused: string[] = [];
  page.on('console', (told) => {
    if (/Content Security Policy|TrustedScript/.test(told.text())) refused.push(told.text());
  });
  await app.open(page, `/suppliers/${supplierId}`);
  const main = page.getByRole('main');
  const card = main.getByRole('article').getByRole('region', { name: 'Documents' });
  const pages = pdfWith('Minimum term 24 months', 'Notice period 3 months');
  await chooseFile(card.getByRole('button', { name: 'Add documents' }), 'Agreement.pdf', pages);
  await card.getByRole('link', { name: 'Agreement.pdf' }).click();
  const group = main.getByRole('group', { name: 'Pages of Agreement.pdf' });
  const drawn = group.getByRole('img');
  await expect(drawn).toHaveAccessibleName('Page 1 of 2');
  await expect(drawn).toHaveAccessibleDescription('Minimum term 24 months');
  expect(await inkOn(drawn)).toBeGreaterThan(500);
  await group.focus();
  await page.keyboard.press('PageDown');
  await expect(drawn).toHaveAccessibleName('Page 2 of 2');
  await expect(drawn).toHaveAccessibleDescription('Notice period 3 months');
  expect(await inkOn(drawn)).toBeGreaterThan(500);
  await expect(group.getByRole('button', { name: 'Next page' })).toBeDisabled();
  await page.keyboard.press('Home');
  await expect(drawn).toHaveAccessibleName('Page 1 of 2');
  await expect(main.getByRole('document')).toContainText('Notice period 3 months');
  expect(refused).toEqual([]);
});

test('[documents-25] what came with a mail is listed on its page and kept when it is asked for', async ({
  app,
  page,
}) => {
  const { supplierId } = await app.store.call('contracts.add', gym);
  await app.open(page, `/suppliers/${supplierId}`);
  const main = page.getByRole('main');
  const card = main.getByRole('article').getByRole('region', { name: 'Documents' });
  await chooseFile(card.getByRole('button', { name: 'Add documents' }), 'answer.eml', mailWith('We confirm.'));
  await card.getByRole('link', { name: 'answer.eml' }).click();
  const came = main.getByRole('list', { name: 'Came with it' });
  await expect(came).toContainText('terms.pdf');
  await expect(came).toContainText('PDF');
  await came.getByRole('button', { name: 'Keep terms.pdf as a document' }).click();
  await expect(notice(page, 'Kept terms.pdf.')).toBeVisible();
  await came.getByRole('link', { name: 'terms.pdf' }).click();
  await expect(main.getByRole('document')).toContainText('Notice period: 3 months');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await app.store.call('documents.list', {})).length).toBe(1);
});
