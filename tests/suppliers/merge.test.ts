import { expect, test } from 'vitest';
import { joinStretches } from '#shared/domain/join-stretches.ts';
import { addContract, openTerms } from '#tests/support/builders.ts';
import { day, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { livingRows } from '#tests/support/read-store.ts';
import { readStatement, twoSuppliers } from './two-suppliers.ts';

const toGas = { on: '2026-10-02', amount: '-84.00', to: 'TALWERK NETZ SE', creditorId: 'DE98ZZZ09999999999' } as const;

async function supplierNamed(dancecard: TestDancecard, name: string): Promise<string | undefined> {
  return (await dancecard.value('suppliers.names', {})).find((supplier) => supplier.name === name)?.id;
}

test('everything with one supplier is with the other once both are one', async () => {
  const { dancecard, power, gas } = await twoSuppliers();
  const [paid] = await readStatement(dancecard, [toGas]);
  await dancecard.value('payments.assign', { ids: [paid?.id ?? ''], contractId: gas.id });
  const subject = { type: 'supplier', id: gas.supplierId } as const;
  await dancecard.value('interactions.add', { subject, direction: 'in', on: '2026-11-01', text: 'They called.' });
  await dancecard.value('promises.add', { subject, text: 'A new meter', dueOn: '2026-12-01' });
  await dancecard.value('problems.open', {
    supplierId: gas.supplierId,
    title: 'A bill too high',
    since: '2026-11-02',
    wants: 'refund',
  });
  await dancecard.value('data.add', { relationshipId: gas.relationshipId, kind: 'bank_account' });
  await dancecard.value('logins.add', { relationshipId: gas.relationshipId, name: 'Portal', username: 'ada' });
  await dancecard.value('judgements.answer', {
    relationshipId: gas.relationshipId,
    question: 'selling',
    answer: 1,
    fact: 'One price for all',
  });
  await dancecard.value('recommendations.add', {
    relationshipId: gas.relationshipId,
    score: 8,
    on: '2026-10-01',
  });
  const need = await dancecard.value('needs.add', { title: 'Heating', trigger: 'other' });
  await dancecard.value('candidates.add', { needId: need.id, supplierId: gas.supplierId });

  await dancecard.value('suppliers.merge', { keepId: power.supplierId, otherId: gas.supplierId });

  const kept = await dancecard.value('suppliers.get', { id: power.supplierId });
  expect(kept.name).toBe('Talwerk GmbH');
  expect(kept.relationships).toHaveLength(1);
  const [relationship] = kept.relationships;
  expect(relationship?.contracts.map(({ name }) => name).toSorted()).toEqual(['Gas', 'Power']);
  expect(relationship?.episodes).toMatchObject([{ startedOn: '2021-05-01', endedOn: null }]);
  const supplierId = power.supplierId;
  expect(await dancecard.value('payments.list', { supplierId })).toMatchObject([{ id: paid?.id, contractId: gas.id }]);
  expect(await dancecard.value('interactions.list', { supplierId })).toMatchObject([{ text: 'They called.' }]);
  expect(await dancecard.value('promises.list', { supplierId })).toMatchObject([{ text: 'A new meter' }]);
  expect(await dancecard.value('problems.list', { supplierId })).toMatchObject([{ title: 'A bill too high' }]);
  expect(await dancecard.value('data.given', { supplierId })).toMatchObject([{ kind: 'bank_account' }]);
  expect(await dancecard.value('logins.list', { supplierId })).toMatchObject([{ name: 'Portal', username: 'ada' }]);
  expect((await dancecard.value('identifiers.list', { supplierId })).map(({ kind, value }) => [kind, value])).toEqual([
    ['name', 'talwerk netz'],
    ['creditor_id', 'DE98ZZZ09999999999'],
  ]);
  const rows = livingRows(dancecard.folder);
  expect(rows['judgements']).toMatchObject([{ relationshipId: relationship?.id, fact: 'One price for all' }]);
  expect(rows['recommendations']).toMatchObject([{ relationshipId: relationship?.id, score: 8 }]);
  expect((await dancecard.value('needs.get', { id: need.id })).candidates).toMatchObject([{ supplierId }]);
  expect(await supplierNamed(dancecard, 'Talwerk Netz')).toBeUndefined();
  expect((await dancecard.error('suppliers.get', { id: gas.supplierId })).type).toBe('NotFound');
});

test('taking a merge back brings everything back as it was, and doing it again does the same again', async () => {
  const { dancecard, power, gas } = await twoSuppliers();
  await readStatement(dancecard, [toGas]);
  await dancecard.value('data.add', { relationshipId: gas.relationshipId, kind: 'bank_account' });
  const before = livingRows(dancecard.folder);
  await dancecard.value('suppliers.merge', { keepId: power.supplierId, otherId: gas.supplierId });
  const after = livingRows(dancecard.folder);
  await dancecard.value('history.undo', {});
  expect(livingRows(dancecard.folder)).toEqual(before);
  await dancecard.value('history.redo', {});
  expect(livingRows(dancecard.folder)).toEqual(after);
});

test('a supplier is not merged with itself', async () => {
  const { dancecard, power } = await twoSuppliers();
  const error = await dancecard.error('suppliers.merge', { keepId: power.supplierId, otherId: power.supplierId });
  expect(error.type).toBe('Refused');
});

test('what is empty of the kept one is filled from the other, and notes and tags are kept of both', async () => {
  const { dancecard, power, gas } = await twoSuppliers();
  await dancecard.value('suppliers.update', {
    id: power.supplierId,
    email: 'a@talwerk.example',
    note: 'One',
    tags: ['x'],
  });
  await dancecard.value('suppliers.update', {
    id: gas.supplierId,
    email: 'b@talwerk.example',
    phone: '+49 30 123',
    note: 'Two',
    tags: ['x', 'y'],
  });
  await dancecard.value('suppliers.merge', { keepId: power.supplierId, otherId: gas.supplierId });
  expect(await dancecard.value('suppliers.get', { id: power.supplierId })).toMatchObject({
    email: 'a@talwerk.example',
    phone: '+49 30 123',
    note: 'One\n\nTwo',
    tags: ['x', 'y'],
  });
});

test('a judgement of the same question stands once, and the kept one stays', async () => {
  const { dancecard, power, gas } = await twoSuppliers();
  for (const [{ relationshipId }, fact] of [
    [power, 'The kept fact'],
    [gas, 'The other fact'],
  ] as const) {
    await dancecard.value('judgements.answer', { relationshipId, question: 'selling', answer: 1, fact });
  }
  await dancecard.value('suppliers.merge', { keepId: power.supplierId, otherId: gas.supplierId });
  expect(livingRows(dancecard.folder)['judgements']).toMatchObject([{ fact: 'The kept fact' }]);
});

test('of two candidates for one need the one that came further is what both become', async () => {
  const { dancecard, power, gas } = await twoSuppliers();
  const need = await dancecard.value('needs.add', { title: 'Heating', trigger: 'other' });
  const kept = await dancecard.value('candidates.add', { needId: need.id, supplierId: power.supplierId, note: 'Old' });
  const other = await dancecard.value('candidates.add', { needId: need.id, supplierId: gas.supplierId, note: 'New' });
  const price = { amount: 8000, currency: 'EUR', every: { n: 1, unit: 'month' } } as const;
  const offer = await dancecard.value('offers.add', { candidateId: other.id, price });
  await dancecard.value('candidates.move', { id: other.id, stage: 'at_the_table' });
  await dancecard.value('candidates.move', { id: kept.id, stage: 'ruled_out', reason: 'Too dear' });
  await dancecard.value('suppliers.merge', { keepId: power.supplierId, otherId: gas.supplierId });
  const { candidates } = await dancecard.value('needs.get', { id: need.id });
  expect(candidates).toMatchObject([
    { id: kept.id, stage: 'at_the_table', reason: null, note: 'Old\n\nNew', offers: [{ id: offer.id }] },
  ]);
});

test('a candidate that knows the other supplier only by name stays linked with it', async () => {
  const { dancecard, power } = await twoSuppliers();
  const need = await dancecard.value('needs.add', { title: 'Heating', trigger: 'other' });
  await dancecard.value('candidates.add', { needId: need.id, supplierName: 'Wärmewerk' });
  const later = await dancecard.value('suppliers.add', { name: 'Wärmewerk AG' });
  await dancecard.value('suppliers.merge', { keepId: power.supplierId, otherId: later.id });
  const { candidates } = await dancecard.value('needs.get', { id: need.id });
  expect(candidates).toMatchObject([{ supplierName: 'Wärmewerk', supplierId: power.supplierId }]);
});

test.each([
  ['Talwerk Netz', 'Talwerk Netz'],
  ['Talwerk Netz', 'TALWERK NETZ GMBH'],
  ['Überland Netz Vertrieb GmbH & Co. KG', 'ÜBERLAND NETZ VERTRIEB GMBH'],
])('a later statement that names the merged one (%s, as %s) means the kept one', async (name, said) => {
  const { dancecard, power } = await twoSuppliers();
  const [known] = (await dancecard.value('suppliers.names', {})).filter((each) => each.name === name);
  const otherId = known?.id ?? (await dancecard.value('suppliers.add', { name })).id;
  await dancecard.value('suppliers.merge', { keepId: power.supplierId, otherId });
  const [named] = await readStatement(dancecard, [{ on: '2026-11-03', amount: '-84.00', to: said }]);
  expect(named).toMatchObject({ supplierId: power.supplierId, supplierName: 'Talwerk GmbH' });
});

test('each person keeps a relationship of their own', async () => {
  const { dancecard, power, gas } = await twoSuppliers();
  const ada = await dancecard.value('people.add', { name: 'Ada' });
  await addContract(dancecard, { supplierId: gas.supplierId, supplierName: undefined, name: 'Hers', personId: ada.id });
  await dancecard.value('suppliers.merge', { keepId: power.supplierId, otherId: gas.supplierId });
  const { relationships } = await dancecard.value('suppliers.get', { id: power.supplierId });
  expect(
    relationships.map(({ personName, contracts }) => [personName, contracts.map(({ name }) => name).toSorted()]),
  ).toEqual([
    [null, ['Gas', 'Power']],
    ['Ada', ['Hers']],
  ]);
});

test('one that was left long ago and one that goes on are two stretches, and the one that goes on is the present one', async () => {
  const { dancecard, power } = await twoSuppliers();
  const left = await addContract(dancecard, {
    supplierName: 'Altwerk',
    terms: { ...openTerms, startsOn: '2015-01-01' },
  });
  await dancecard.value('exits.log', { contractId: left.id, decidedOn: '2018-01-01', endsOn: '2018-06-30' });
  await addContract(dancecard, { supplierId: left.supplierId, supplierName: undefined, name: 'New', terms: openTerms });
  await dancecard.value('suppliers.merge', { keepId: power.supplierId, otherId: left.supplierId });
  const { relationships } = await dancecard.value('suppliers.get', { id: power.supplierId });
  expect(relationships).toMatchObject([
    {
      state: 'current',
      episodes: [
        { startedOn: '2015-01-01', endedOn: '2018-06-30' },
        { startedOn: '2024-01-15', endedOn: null },
      ],
    },
  ]);
});

test('what was removed before the merge can still be brought back, or is refused in words', async () => {
  const { dancecard, power, gas } = await twoSuppliers();
  await dancecard.value('contracts.remove', { id: gas.id });
  const [removal] = await dancecard.value('history.list', { limit: 1 });
  await dancecard.value('suppliers.merge', { keepId: power.supplierId, otherId: gas.supplierId });
  const outcome = await dancecard.call('history.undo', { entryId: removal?.id });
  expect(outcome.ok ? null : outcome.error.type).toBe('Contradicted');
});

test('stretches that overlap or meet are one, others stay apart', () => {
  const stretch = (startedOn: string | null, endedOn: string | null) => ({
    startedOn: startedOn === null ? null : day(startedOn),
    endedOn: endedOn === null ? null : day(endedOn),
  });
  const join = (...stretches: [string | null, string | null][]) =>
    joinStretches(stretches.map(([from, to]) => stretch(from, to))).map(({ startedOn, endedOn }) => [
      startedOn,
      endedOn,
    ]);
  expect(join(['2020-01-01', null], ['2022-01-01', null])).toEqual([['2020-01-01', null]]);
  expect(join(['2022-01-01', null], [null, null])).toEqual([['2022-01-01', null]]);
  expect(join(['2022-01-01', null], ['2020-01-01', '2021-12-31'])).toEqual([['2020-01-01', null]]);
  expect(join(['2022-01-01', null], ['2020-01-01', '2021-12-30'])).toEqual([
    ['2020-01-01', '2021-12-30'],
    ['2022-01-01', null],
  ]);
  expect(join(['2010-01-01', '2020-01-01'], ['2012-01-01', '2013-01-01'], ['2014-01-01', '2015-01-01'])).toEqual([
    ['2010-01-01', '2020-01-01'],
  ]);
  expect(join([null, '2019-01-01'], [null, '2020-01-01'])).toEqual([
    [null, '2019-01-01'],
    [null, '2020-01-01'],
  ]);
});
