import { car, gym } from './support/contracts.ts';
import { expect, goTo, test } from './support/app.ts';
import { pick } from './support/fields.ts';

test('[doors-5] a change in one tab shows in the other by itself', async ({ app, page }) => {
  await app.store.call('contracts.add', gym);
  await app.open(page);
  const other = await app.openTab();
  await goTo(other, '/relationships');
  await expect(other.getByRole('row', { name: /Nordwall Fitness/ })).toBeVisible();

  const nudge = page.getByRole('main').getByRole('listitem', { name: /^Gym.*: stay or leave/ });
  await expect(other.getByRole('link', { name: 'Today 1 open nudge' })).toBeVisible();
  await pick(nudge, /^Other answers/, 'Never show this again');
  await expect(other.getByRole('link', { name: 'Today', exact: true })).toBeVisible();

  await app.store.call('contracts.add', car);
  await expect(other.getByRole('row', { name: /Harz Insurance/ })).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem', { name: /^Car insurance.*: stay or leave/ })).toBeVisible();

  await goTo(other, '/history');
  await other.getByRole('button', { name: 'Take back: Added Car insurance with Harz Insurance' }).click();
  await expect(page.getByRole('main').getByRole('listitem', { name: /^Car insurance.*: stay or leave/ })).toBeHidden();
});
