import type { Page } from '@playwright/test';
import { gym } from './support/contracts.ts';
import { expect, test, type App } from './support/app.ts';
import { speaking } from './support/speaking.ts';

// A Thursday.
test.use({ setting: { today: '2026-11-26' } });

/** The dialog for a contact, with the gym as its supplier. */
async function contactWithGym(app: App, page: Page, note: string) {
  await app.store.call('contracts.add', gym);
  await app.open(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.type(note);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: note });
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('Nordwall Fitness');
  await page.keyboard.press('Tab');
  return dialog;
}

test('a contact is noted by keyboard with its day in words, which is told in full before it is saved', async ({
  app,
  page,
}) => {
  const dialog = await contactWithGym(app, page, 'Note a contact');
  await dialog.getByRole('textbox', { name: /^What was said/ }).fill('They will call back');
  await dialog.getByRole('spinbutton', { name: /day, On/ }).focus();
  await page.keyboard.type('yesterday at 5pm');
  const words = page.getByRole('textbox', { name: 'In words' });
  await expect(words).toHaveValue('yesterday at 5pm');
  await expect(page.getByRole('status').filter({ hasText: 'Wednesday' })).toHaveText('Wednesday 25 November 2026');
  // Ctrl+Enter saves a dialog; here it takes the day first.
  await page.keyboard.press('Control+Enter');
  await expect(words).toBeHidden();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  const timeline = await app.store.call('timeline.list', { kinds: ['interaction'] });
  expect(timeline.entries.map(({ on }) => on)).toEqual(['2026-11-25']);
});

test('words that may mean two days are asked about, a day the field cannot hold is refused, and Escape keeps what was there', async ({
  app,
  page,
}) => {
  const dialog = await contactWithGym(app, page, 'Note a contact');
  const day = dialog.getByRole('spinbutton', { name: /day, On/ });
  const words = page.getByRole('textbox', { name: 'In words' });
  await day.focus();
  await page.keyboard.type('tomorrow');
  await expect(page.getByText('That is Friday 27 November 2026, which this date cannot be.')).toBeVisible();
  await words.fill('last Tuesday');
  await expect(page.getByText('Which day is meant?')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Tuesday 17 November 2026', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(words).toBeHidden();
  await expect(day).toHaveText('17');

  // However soon it comes after the day is understood.
  const understood = { yesterday: 'Wednesday 25 November 2026', today: 'Thursday 26 November 2026' };
  for (const [word, inFull] of Object.entries(understood)) {
    await day.focus();
    await page.keyboard.type(word);
    await expect(page.getByText(inFull, { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(words).toBeHidden();
    await expect(dialog).toBeVisible();
    await expect(day).toHaveText('17');
  }
});

test('in German the words are German, and what reads them is fetched only then', async ({ app, page }) => {
  await speaking(page, ['de-DE']);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  const dialog = await contactWithGym(app, page, 'Kontakt notieren');
  expect(fetched.filter((url) => /german|read-day/.test(url))).toEqual([]);
  await dialog.getByRole('spinbutton').first().focus();
  await page.keyboard.type('vor drei Tagen');
  await expect(page.getByText('Montag, 23. November 2026', { exact: true })).toBeVisible();
  expect(fetched.filter((url) => /english/.test(url))).toEqual([]);
  expect(fetched.filter((url) => /german/.test(url))).toHaveLength(1);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('spinbutton').first()).toHaveText('23');
});
