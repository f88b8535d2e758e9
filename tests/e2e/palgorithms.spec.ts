import { car, gym } from './support/contracts.ts';
import { expect, goTo, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { notice, pick } from './support/fields.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.beforeEach(async ({ app }) => {
  await app.store.call('contracts.add', gym);
  await app.store.call('contracts.add', car);
});

test('[screens-30] a nudge says why it is said, leads to its rule, and takes whether it helped', async ({
  app,
  page,
}) => {
  await app.open(page);
  const main = page.getByRole('main');
  const nudge = main.getByRole('listitem', { name: /^Car insurance.*: stay or leave/ });
  await pick(nudge, /^Other answers/, 'Why this?');
  const dialog = page.getByRole('dialog', { name: 'Why this?' });
  await expect(dialog).toContainText('It has stood here since');
  await expect(dialog).toContainText('A notice deadline comes near');
  await expectAccessible(page, 'why a nudge is said');
  await dialog.getByRole('button', { name: 'This helped' }).click();
  await expect(notice(page, 'Noted: this helped.')).toBeVisible();
  await expect(dialog).toContainText('You said that this helped.');
  await dialog.getByRole('link', { name: 'A notice deadline comes near' }).click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('A notice deadline comes near');
  await expect(main).toContainText('Shown 2 times, helped once');
  await main.getByRole('button', { name: 'Forget what was learnt' }).click();
  await expect(main).toContainText('Not shown yet');
});

test('[screens-31] a rule is tried on one’s own past with other numbers before it works with them', async ({
  app,
  page,
}) => {
  await app.open(page, '/preferences');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'See, switch and try these rules' }).click();
  await expectAccessible(page, 'all rules');
  await main.getByRole('link', { name: 'Settings and more: A notice deadline comes near' }).click();
  await expectAccessible(page, 'one rule');
  await main.getByRole('button', { name: 'Try it over the last 12 months' }).click();
  const told = main.getByRole('list', { name: 'What you would have heard' });
  await expect(told.getByRole('listitem').first()).toContainText('stay or leave');
  await expect(main.getByRole('status')).toContainText(/^From this rule you would have heard/);
  const field = main.getByRole('textbox', { name: 'Before it, for terms of a year or more' });
  await field.fill('4 months');
  await field.press('Enter');
  await expect(main.getByRole('status')).toContainText('The settings are others now.');
  await main.getByRole('button', { name: 'Try it over the last 12 months' }).click();
  await expect(main.getByRole('status')).toContainText(/^With these settings you would have heard/);
  await expectAccessible(page, 'what would have been heard');
  const before = (await app.store.call('palgorithms.list', {}))[0];
  expect(before?.settings['yearlyLeadDays']).not.toContain(120);
  await main.getByRole('button', { name: 'Use these settings' }).click();
  await expect(notice(page, 'From now on it works like this.')).toBeVisible();
  expect((await app.store.call('palgorithms.list', {}))[0]?.settings['yearlyLeadDays']).toContain(120);
});

test('a contract answers why nothing was said, in German too', async ({ app, page }) => {
  await app.store.call('preferences.set', { language: 'de' });
  const [contract] = await app.store.call('contracts.list', { search: 'Car insurance' });
  await app.open(page, `/suppliers/${contract?.supplierId ?? ''}`);
  const main = page.getByRole('main');
  await pick(main, /^Mehr zu Car insurance/, /^Warum kam kein Hinweis/);
  const dialog = page.getByRole('dialog', { name: 'Warum kam kein Hinweis?' });
  await expect(dialog).toContainText('Es wird jetzt gesagt');
  await expect(dialog).toContainText('Diese Regel ist ausgeschaltet.');
  await expectAccessible(page, 'why nothing was said');
  await page.keyboard.press('Escape');
  await goTo(page, '/palgorithms/notice_deadline');
  await main.getByRole('button', { name: 'An den letzten 12 Monaten ausprobieren' }).click();
  await expect(main.getByRole('status')).toContainText(/gehört\.$/);
  await expectAccessible(page, 'one rule in German');
});
