import { expect, it } from 'vitest';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';
import { plantInStore } from '#tests/support/plant-rows.ts';

it('a field that completes names gets these alone, in the order of the whole list', async () => {
  const { value } = await openTestDancecard();
  for (const name of ['Öztürk', 'Zeta', 'oz 10', 'oz 9']) await value('suppliers.add', { name });
  const whole = await value('suppliers.list', {});
  expect(await value('suppliers.names', {})).toEqual(whole.map(({ id, name }) => ({ id, name })));
  await value('suppliers.remove', { id: whole[0]?.id ?? '' });
  expect(await value('suppliers.names', {})).toHaveLength(3);
});

it('categories are listed once each, in order, without those of removed contracts and what cannot be read', async () => {
  const dancecard = await openTestDancecard();
  const { value } = dancecard;
  const add = async (name: string, category: string | null) => {
    const { id } = await addContract(dancecard, { supplierName: `${name} Ltd`, name });
    if (category !== null) await value('contracts.update', { id, category });
    return id;
  };
  await add('One', 'sport');
  await add('Two', 'Internet');
  await add('Three', 'sport');
  await add('Four', null);
  const gone = await add('Five', 'gone');
  await value('contracts.remove', { id: gone });
  expect(await value('contracts.categories', {})).toEqual(['Internet', 'sport']);
  plantInStore(dancecard.folder, (sqlite) => {
    sqlite.prepare("UPDATE contracts SET category = x'00ff' WHERE category = 'Internet'").run();
  });
  expect(await value('contracts.categories', {})).toEqual(['sport']);
});

it('one exit is asked for by its id', async () => {
  const dancecard = await openTestDancecard();
  const { value } = dancecard;
  for (const name of ['One', 'Two']) {
    const { id } = await addContract(dancecard, { supplierName: `${name} Ltd`, name });
    await value('exits.log', { contractId: id, decidedOn: '2026-11-22' });
  }
  const all = await value('exits.list', {});
  expect(all).toHaveLength(2);
  for (const exit of all) expect(await value('exits.list', { id: exit.id })).toEqual([exit]);
});
