import { expect, test } from 'vitest';
import { addContract, openTerms } from '#tests/support/builders.ts';
import { livingRows } from '#tests/support/read-store.ts';
import { readStatement, twoSuppliers } from './two-suppliers.ts';

const toGas = { on: '2026-10-02', amount: '-84.00', to: 'TALWERK NETZ SE', creditorId: 'DE98ZZZ09999999999' } as const;

test('splitting off what was merged gives the contracts back, with their payments and what they are known by', async () => {
  const { dancecard, power, gas } = await twoSuppliers();
  const [paid] = await readStatement(dancecard, [toGas]);
  await dancecard.value('payments.assign', { ids: [paid?.id ?? ''], contractId: gas.id });
  await dancecard.value('suppliers.merge', { keepId: power.supplierId, otherId: gas.supplierId });
  const known = await dancecard.value('identifiers.list', { supplierId: power.supplierId });
  const split = await dancecard.value('suppliers.split', {
    id: power.supplierId,
    name: 'Talwerk Netz',
    contractIds: [gas.id],
    identifierIds: known.filter(({ kind }) => kind === 'creditor_id').map(({ id }) => id),
  });
  const [kept, other] = await Promise.all(
    [power.supplierId, split.id].map((id) => dancecard.value('suppliers.get', { id })),
  );
  const contractsOf = (supplier: typeof kept) =>
    supplier?.relationships.flatMap(({ contracts }) => contracts.map(({ name }) => name));
  expect(contractsOf(kept)).toEqual(['Power']);
  expect(contractsOf(other)).toEqual(['Gas']);
  expect(other?.relationships[0]?.episodes).toMatchObject([{ startedOn: '2021-05-01', endedOn: null }]);
  expect(await dancecard.value('payments.list', { supplierId: split.id })).toMatchObject([
    { id: paid?.id, contractId: gas.id, supplierName: 'Talwerk Netz' },
  ]);
  expect(await dancecard.value('identifiers.list', { supplierId: power.supplierId })).toEqual([]);
  const [later] = await readStatement(dancecard, [{ ...toGas, on: '2026-11-02' }], 'later.xml');
  expect(later?.supplierId).toBe(split.id);
});

test('the name of the one split off means it again, though it was merged before', async () => {
  const { dancecard, power, gas } = await twoSuppliers();
  await dancecard.value('suppliers.merge', { keepId: power.supplierId, otherId: gas.supplierId });
  const split = await dancecard.value('suppliers.split', {
    id: power.supplierId,
    name: 'Talwerk Netz',
    contractIds: [gas.id],
  });
  const [named] = await readStatement(dancecard, [{ on: '2026-11-03', amount: '-84.00', to: 'Talwerk Netz' }]);
  expect(named?.supplierId).toBe(split.id);
});

test('payments that are for no contract go with what they are known by, others stay', async () => {
  const { dancecard, power } = await twoSuppliers();
  const payments = await readStatement(dancecard, [
    { on: '2026-10-02', amount: '-12.00', to: 'Lampenladen Süd' },
    { on: '2026-10-03', amount: '-60.00', to: 'Talwerk GmbH' },
  ]);
  await dancecard.value('payments.assign', { ids: payments.map(({ id }) => id), supplierId: power.supplierId });
  const known = await dancecard.value('identifiers.list', { supplierId: power.supplierId });
  const shop = known.find(({ value }) => value.includes('lampenladen'));
  const split = await dancecard.value('suppliers.split', {
    id: power.supplierId,
    name: 'The shop',
    identifierIds: [shop?.id ?? ''],
  });
  const whom = await dancecard.value('payments.list', {});
  expect(whom.map(({ counterparty, supplierId }) => [counterparty, supplierId])).toEqual([
    ['Talwerk GmbH', power.supplierId],
    ['Lampenladen Süd', split.id],
  ]);
});

test('each person goes along with their own contracts, also to a supplier that is there already', async () => {
  const { dancecard, power, other } = await twoSuppliers();
  const ada = await dancecard.value('people.add', { name: 'Ada' });
  const hers = await addContract(dancecard, {
    supplierId: power.supplierId,
    supplierName: undefined,
    name: 'Hers',
    personId: ada.id,
    terms: openTerms,
  });
  const split = await dancecard.value('suppliers.split', {
    id: power.supplierId,
    name: 'Blattgold',
    contractIds: [power.id, hers.id],
  });
  expect(split.id).toBe(other.supplierId);
  const { relationships } = await dancecard.value('suppliers.get', { id: split.id });
  expect(
    relationships.map(({ personName, contracts }) => [personName, contracts.map(({ name }) => name).toSorted()]),
  ).toEqual([
    [null, ['Power', 'Vegetables']],
    ['Ada', ['Hers']],
  ]);
});

test('a split is taken back as a whole', async () => {
  const { dancecard, power } = await twoSuppliers();
  const before = livingRows(dancecard.folder);
  await dancecard.value('suppliers.split', { id: power.supplierId, name: 'The shop', contractIds: [power.id] });
  await dancecard.value('history.undo', {});
  expect(livingRows(dancecard.folder)).toEqual(before);
});

test('a split that would move nothing, to its own name, or something of another supplier is refused', async () => {
  const { dancecard, power, other } = await twoSuppliers();
  const id = power.supplierId;
  expect((await dancecard.error('suppliers.split', { id, name: 'The shop' })).type).toBe('Refused');
  expect((await dancecard.error('suppliers.split', { id, name: 'talwerk', contractIds: [power.id] })).type).toBe(
    'Refused',
  );
  expect((await dancecard.error('suppliers.split', { id, name: 'The shop', contractIds: [other.id] })).type).toBe(
    'NotFound',
  );
});
