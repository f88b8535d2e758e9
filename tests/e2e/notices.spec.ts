import type { Page } from '@playwright/test';
import { expect, goTo, test, type App } from './support/app.ts';
import { gym } from './support/contracts.ts';
import { notice, pick } from './support/fields.ts';
import { expectAccessible } from './support/axe.ts';

const neverAgain = 'You will not be reminded of this contract’s notice deadlines again';

/** Today with one nudge, put away, and the notice of that. */
async function putAway(app: App, page: Page) {
  await app.store.call('contracts.add', gym);
  await app.open(page);
  const nudge = page.getByRole('main').getByRole('listitem', { name: /: stay or leave/ });
  await pick(nudge, /^Other answers/, /^Never show this again/);
  const said = notice(page, neverAgain);
  await expect(said).toBeVisible();
  return { nudge, said };
}

for (const width of [1280, 800]) {
  test(`a notice stands below the page and hides nothing of it, ${width} wide`, async ({ app, page }) => {
    await page.setViewportSize({ width, height: 600 });
    const { said } = await putAway(app, page);
    await expect(said.getByRole('alert')).toContainText(neverAgain);
    await expect
      .poll(async () => {
        const [shown, main] = [await said.boundingBox(), await page.getByRole('main').boundingBox()];
        return shown !== null && main !== null && main.y + main.height <= shown.y;
      })
      .toBe(true);
    await expectAccessible(page, 'a notice');
    await said.getByRole('button', { name: 'Close' }).click();
    await expect(said).toHaveCount(0);
    await expect
      .poll(async () => {
        const main = await page.getByRole('main').boundingBox();
        return main === null ? null : main.y + main.height;
      })
      .toBe(600);
  });
}

test('a notice waits while one points at it, goes with its page, and what it said can still be taken back', async ({
  app,
  page,
}) => {
  await page.clock.install();
  const { nudge, said } = await putAway(app, page);
  await said.hover();
  await page.clock.runFor(60_000);
  await expect(said).toBeVisible();
  await goTo(page, '/history');
  await expect(said).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await goTo(page, '/');
  await expect(nudge).toBeVisible();
});

test('a notice goes along to the page that what was done leads to', async ({ app, page }) => {
  await app.open(page, '/contracts/new');
  const main = page.getByRole('main');
  await main.getByRole('combobox', { name: 'Who is it with?' }).fill('Vogtland Telecom');
  await main.getByRole('textbox', { name: 'What is it?' }).fill('Mobile plan');
  await page.keyboard.press('Control+Enter');
  await expect(main.getByRole('heading', { level: 1, name: 'Vogtland Telecom' })).toBeVisible();
  await expect(notice(page, 'Mobile plan is added.')).toBeVisible();
});

test('what was taken back is told in the language it led to', async ({ app, page }) => {
  await app.store.call('preferences.set', { language: 'de' });
  await app.open(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.keyboard.press('Control+z');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(notice(page, /^Taken back: /)).toBeVisible();
});

test('a long notice is read to its end by the keyboard, and leaves the page its place', async ({ app, page }) => {
  await page.setViewportSize({ width: 800, height: 600 });
  const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
  await app.store.call('contracts.add', { supplierName: `${word} the last words`, name: `${word} ${word}` });
  await app.open(page, '/history');
  await page.keyboard.press('Control+z');
  const said = notice(page, 'the last words');
  await expect(said).toBeVisible();
  await said.focus();
  await page.keyboard.press('End');
  await expect
    .poll(() =>
      said.evaluate((box) => {
        const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
        let last = texts.nextNode();
        for (let node = last; node !== null; node = texts.nextNode())
          if ((node.nodeValue ?? '').includes('last words')) last = node;
        if (last === null) return 'nothing is said';
        const range = document.createRange();
        range.selectNodeContents(last);
        const [frame, end] = [box.getBoundingClientRect(), [...range.getClientRects()].at(-1)];
        if (end === undefined || box.scrollWidth > box.clientWidth) return 'it is wider than its box';
        const cutting = last.parentElement;
        if (cutting !== null && cutting.scrollHeight > cutting.clientHeight) return 'its end is cut';
        return end.bottom <= frame.bottom && end.right <= frame.right ? 'read to the end' : 'its end is out of the box';
      }),
    )
    .toBe('read to the end');
  const main = await page.getByRole('main').boundingBox();
  expect(main?.height).toBeGreaterThan(300);
  await expectAccessible(page, 'a long notice');
});
