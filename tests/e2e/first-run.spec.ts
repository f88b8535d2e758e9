import { choose, dayField, notice, typeDay } from './support/fields.ts';
import { expect, test } from './support/app.ts';

test('an empty Today says what this is for and leads to both ways of beginning', async ({ app, page }) => {
  await app.open(page);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Whom are you dancing with?');
  await expect(main).toContainText('Everything stays in one file on this computer');
  await main.getByRole('button', { name: 'Bring in files' }).click();
  await expect(main.getByRole('heading', { level: 1, name: 'Bring in files' })).toBeVisible();
  await page.goBack();
  await main.getByRole('button', { name: 'Add a contract' }).click();
  await expect(main.getByRole('heading', { level: 1, name: 'New contract' })).toBeVisible();
  await expect(main.getByRole('combobox', { name: 'Who is it with?' })).toBeFocused();
});

test('[screens-1] from nothing to the first useful nudge in seven answers and well under two minutes', async ({
  app,
  page,
}) => {
  await app.open(page);
  const began = performance.now();
  const main = page.getByRole('main');
  let answers = 0;
  const answer = async (step: Promise<unknown>) => {
    await step;
    answers += 1;
  };
  await answer(main.getByRole('button', { name: 'Add a contract' }).click());
  await answer(main.getByRole('combobox', { name: 'Who is it with?' }).fill('Nordwall Fitness'));
  await answer(main.getByRole('textbox', { name: 'What is it?' }).fill('Gym'));
  await answer(main.getByRole('textbox', { name: 'Price' }).fill('49.90'));
  await answer(main.getByRole('radio', { name: 'Yearly, 3 months’ notice' }).click());
  await answer(typeDay(main, 'When did it begin?', '2025-03-01'));
  await expect(main.getByRole('region', { name: 'What follows' })).toContainText('Monday 30 November 2026');
  await answer(main.getByRole('button', { name: 'Add the contract' }).click());
  expect(answers).toBeLessThanOrEqual(7);

  await expect(main.getByRole('heading', { level: 1, name: 'Nordwall Fitness' })).toBeVisible();
  await page.getByRole('link', { name: /^Today/ }).click();
  const nudge = main.getByRole('listitem', { name: /^Gym, Nordwall Fitness: stay or leave/ });
  await expect(nudge).toContainText('in 8 days');
  await expect(nudge).toContainText('Mon 30 Nov');
  await expect(nudge).toContainText('€598.80');
  await expect(nudge).toContainText('The current term ends on Sun, 28 Feb 2027.');
  // A person reads and types slower than a test; two minutes hold seven answers when none of them keeps one waiting.
  expect(performance.now() - began).toBeLessThan(30_000);
});

test('a name alone is enough, and the missing terms become a question to ask', async ({ app, page }) => {
  await app.open(page, '/contracts/new');
  const main = page.getByRole('main');
  await main.getByRole('combobox', { name: 'Who is it with?' }).fill('Vogtland Telecom');
  await main.getByRole('textbox', { name: 'What is it?' }).fill('Mobile plan');
  await page.keyboard.press('Control+Enter');
  await expect(notice(page, 'Mobile plan is added.')).toBeVisible();
  await expect(main.getByRole('article', { name: 'Mobile plan' })).toContainText('The terms are not written down');
  await page.getByRole('link', { name: /^Today/ }).click();
  await expect(main.getByRole('listitem', { name: /^Mobile plan.*: find out the terms/ })).toBeVisible();
});

test('a field explains itself and the list of currencies is found by typing', async ({ app, page }) => {
  await app.open(page, '/contracts/new');
  const main = page.getByRole('main');
  await expect(main.getByRole('textbox', { name: 'What is it?' })).toHaveAccessibleDescription(/Your own name for it/);
  await expect(dayField(main, 'When did it begin?')).toHaveAccessibleDescription(
    /Everything else is counted from here/,
  );
  await choose(main, 'Currency', 'CHF · Swiss Franc');
  await expect(main.getByRole('button', { name: 'Currency' })).toContainText('CHF');
});
