import { gym } from './support/contracts.ts';
import { expect, test } from './support/app.ts';
import { pickFrom } from './support/press.ts';

test('what is written down about a supplier is saved as it was typed, shown, and gone when it is emptied', async ({
  app,
  page,
}) => {
  const { supplierId } = await app.store.call('contracts.add', gym);
  await app.open(page, `/suppliers/${supplierId}`);
  const dialog = page.getByRole('dialog', { name: 'Edit Nordwall Fitness' });
  const facts = page.getByRole('main');

  await pickFrom(page, 'More', 'Edit supplier…');
  await dialog.getByLabel('Website').fill('nordwall.example');
  await dialog.getByLabel('Phone').fill('0761 1234');
  await dialog.getByLabel('Postal address').fill('Lindenhof 3\n79098 Freiburg');
  await dialog.getByLabel('Note').fill('Ask for Ida');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(facts.getByText('0761 1234')).toBeVisible();
  await expect(facts.getByText('Ask for Ida')).toBeVisible();
  const written = await app.store.call('suppliers.get', { id: supplierId });
  expect(written).toMatchObject({
    website: 'https://nordwall.example',
    phone: '0761 1234',
    postalAddress: 'Lindenhof 3\n79098 Freiburg',
    note: 'Ask for Ida',
    email: null,
  });

  await pickFrom(page, 'More', 'Edit supplier…');
  await expect(dialog.getByLabel('Website')).toHaveValue('https://nordwall.example');
  await dialog.getByLabel('Phone').fill(' ');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(facts.getByText('0761 1234')).toBeHidden();
  const emptied = await app.store.call('suppliers.get', { id: supplierId });
  expect(emptied).toEqual({ ...written, phone: null, changedAt: emptied.changedAt, timeline: emptied.timeline });
});
