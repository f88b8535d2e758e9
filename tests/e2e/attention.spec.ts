import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/app.ts';
import { choose } from './support/fields.ts';

test('how much attention reminders take is chosen, and absences are noted, changed and removed', async ({
  app,
  page,
}) => {
  await app.open(page, '/preferences');
  const main = page.getByRole('main');
  const attention = main.locator('#attention');
  await attention.getByRole('textbox', { name: 'At most, per day' }).fill('2');
  await attention.getByRole('textbox', { name: 'At most, in seven days' }).fill('5');
  await attention.getByRole('radio', { name: 'Comes in a weekly digest' }).click();
  await choose(attention, 'Digest on', 'Friday');
  await attention.getByRole('group', { name: 'Quiet days' }).getByText('Saturday', { exact: true }).click();
  await attention.getByRole('textbox', { name: 'Nothing below' }).fill('25');
  await attention.getByRole('textbox', { name: 'Nothing below' }).press('Tab');
  await expect
    .poll(async () => (await app.store.call('preferences.get', {})).attention)
    .toEqual({
      perDay: 2,
      perWeek: 5,
      quietDays: ['sat'],
      rhythm: 'at_once',
      rest: 'weekly',
      digestAt: '18:00',
      digestOn: 'fri',
      smallest: { amount: 2500, currency: 'EUR' },
      secondAfterDays: 7,
    });
  const from = await app.store.call('absences.add', { from: '2026-12-20', until: '2027-01-06' });
  await expect(attention.getByRole('button', { name: /^Change the absence/ })).toBeVisible();
  await attention.getByRole('button', { name: /^Change the absence/ }).click();
  await expectAccessible(page, 'an absence being changed');
  await attention.getByRole('button', { name: 'Save' }).click();
  await expect(attention.getByRole('button', { name: /^Change the absence/ })).toBeVisible();
  await attention.getByRole('button', { name: /^Remove the absence/ }).click();
  await expect.poll(() => app.store.call('absences.list', {})).toEqual([]);
  expect(from.id).not.toBe('');
  await attention.getByRole('button', { name: 'Add an absence' }).click();
  await attention.getByRole('button', { name: 'Save' }).click();
  await expect(attention.getByText('Please enter the first and the last day.')).toBeVisible();
});
