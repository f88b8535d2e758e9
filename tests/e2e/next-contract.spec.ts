import { gym } from './support/contracts.ts';
import { expect, test } from './support/app.ts';
import { pick } from './support/fields.ts';

test('a contract is the start of the next: the form is filled from it, and nothing is stored before it is added', async ({
  app,
  page,
}) => {
  const { id, supplierId } = await app.store.call('contracts.add', {
    ...gym,
    category: 'Sport',
    note: 'Key at the desk',
    referenceNumbers: [{ label: 'Member', value: '42' }],
  });
  await app.store.call('exits.log', { contractId: id, decidedOn: '2026-11-22', endsOn: '2027-03-31' });
  await app.open(page, `/suppliers/${supplierId}`);
  const main = page.getByRole('main');
  await pick(main, 'More about Gym', /^Use as the start of a new one/);
  await expect(main.getByText('Filled from Gym, which stays as it is.', { exact: false })).toBeVisible();
  await expect(main.getByRole('combobox', { name: 'Who is it with?' })).toHaveValue('Nordwall Fitness');
  expect(await app.store.call('contracts.list', {})).toHaveLength(1);
  await main.getByRole('button', { name: 'Add the contract' }).click();
  await expect(main.getByRole('article')).toHaveCount(2);
  const next = (await app.store.call('contracts.list', {})).find((contract) => contract.id !== id);
  expect(await app.store.call('contracts.get', { id: next?.id ?? '' })).toMatchObject({
    name: 'Gym',
    category: 'Sport',
    startsOn: '2027-04-01',
    price: { amount: 4990 },
    note: null,
    referenceNumbers: [],
    exits: [],
  });
});
