import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { livingRows } from '#tests/support/read-store.ts';
import { aNeedWithOffer, britishDancecard, undoLast, workedPrice } from './builders.ts';

const exported = z.object({
  version: z.int(),
  records: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
});

async function exportOf(dancecard: TestDancecard): Promise<z.output<typeof exported>> {
  const path = join(temporaryFolder(), 'export.json');
  await dancecard.value('export.all', { path });
  return exported.parse(JSON.parse(readFileSync(path, 'utf8')));
}

function written(records: Record<string, unknown>, version: number): string {
  const path = join(temporaryFolder(), 'old.json');
  writeFileSync(path, JSON.stringify({ format: 'dancecard-export', version, records }));
  return path;
}

/** A decided need with everything about it, and a rate. */
async function decided(dancecard: TestDancecard) {
  const present = await addContract(dancecard);
  const need = await aNeedWithOffer(dancecard, {
    need: {
      cause: { contractId: present.id },
      budget: { amount: 4000, currency: 'EUR', per: 'month' },
      requirements: [{ text: 'Pool', kind: 'must', weight: 7 }],
    },
    offer: { price: workedPrice, promises: ['Towels'], validUntil: '2026-12-31' },
  });
  const [pool] = (await dancecard.value('needs.get', { id: need.needId })).requirements;
  await dancecard.value('candidates.update', {
    id: need.candidateId,
    assessments: [{ requirementId: pool?.id ?? '', verdict: 'yes' }],
  });
  await dancecard.value('interactions.add', { candidateId: need.candidateId, direction: 'out', text: 'Hello' });
  await dancecard.value('rates.set', { from: 'EUR', to: 'USD', rate: 1.25, date: '2026-11-20' });
  const deal = await dancecard.value('needs.choose', {
    needId: need.needId,
    offerId: need.offerId,
    startsOn: '2027-03-01',
  });
  return { ...need, present, deal };
}

describe('exports', () => {
  test('hold needs and all that belongs to them', async () => {
    const source = await britishDancecard();
    const { needId, deal } = await decided(source);
    const target = await openTestDancecard();
    await target.value('import.all', { path: written((await exportOf(source)).records, 2) });
    const rows = livingRows(source.folder);
    // Where and when a promise was made came later.
    const promises = rows['promises']?.map((row) => ({ ...row, madeOn: null, madeIn: null }));
    expect(livingRows(target.folder)).toEqual({ ...rows, promises });
    expect(await target.value('needs.get', { id: needId })).toEqual(await source.value('needs.get', { id: needId }));
    expect(await target.value('checklist.list', { contractId: deal.contractId })).toHaveLength(5);
    const [entry] = await target.value('history.list', { limit: 1 });
    await target.value('history.undo', { entryId: entry?.id ?? '' });
    expect((await target.value('needs.get', { id: needId })).state).toBe('stirring');
  });

  const own = [
    'needs',
    'requirements',
    'candidates',
    'assessments',
    'interactions',
    'offers',
    'promises',
    'checklist_items',
    'exchange_rates',
  ];

  test('of version 1, without any of this, are restored as they are', async () => {
    const source = await openTestDancecard();
    await addContract(source);
    const { records } = await exportOf(source);
    const old = Object.fromEntries(Object.entries(records).filter(([name]) => !own.includes(name)));
    const target = await openTestDancecard();
    const restored = await target.value('import.all', { path: written(old, 1) });
    expect(restored.records).toMatchObject({ contracts: 1, needs: 0, offers: 0 });
    expect(livingRows(target.folder)).toEqual(livingRows(source.folder));
    await aNeedWithOffer(target);
  });

  test('of version 2 that lack a list are damaged', async () => {
    const source = await openTestDancecard();
    await addContract(source);
    const { records, version } = await exportOf(source);
    expect(version).toBe(13);
    for (const name of own) {
      const { [name]: _, ...rest } = records;
      const target = await openTestDancecard();
      const error = await target.error('import.all', { path: written(rest, 2) });
      expect(error).toMatchObject({ type: 'NotAList', message: expect.stringContaining(`at ${name}`) });
    }
  });

  test.each([
    ['needs', 'state', 'wanting'],
    ['needs', 'decideBy', '2026-02-30'],
    ['needs', 'budgetCurrency', 'QQQ'],
    ['requirements', 'weight', 11],
    ['candidates', 'stage', 'first'],
    ['assessments', 'verdict', 'maybe'],
    ['interactions', 'nextActor', 'somebody'],
    ['offers', 'price', '{"amount":-1,"currency":"EUR","every":null}'],
    ['offers', 'terms', '{}'],
    ['offers', 'promises', '["a",1]'],
    ['offers', 'links', '[{"label":"x","address":"javascript:alert(1)"}]'],
    ['promises', 'dueOn', 'soon'],
    ['checklist_items', 'position', 1.5],
    ['exchange_rates', 'rate', 0],
    ['exchange_rates', 'toCurrency', 'QQQ'],
  ])('with %s.%s as %s are refused and change nothing', async (table, column, value) => {
    const source = await openTestDancecard();
    await decided(source);
    const { records } = await exportOf(source);
    const rows = records[table]?.map((row, n) => (n === 0 ? { ...row, [column]: value } : row));
    const target = await openTestDancecard();
    const error = await target.error('import.all', { path: written({ ...records, [table]: rows }, 2) });
    expect(error.type).toBe('NotAList');
    expect(await target.value('history.list', {})).toEqual([]);
  });
});

describe('removing', () => {
  test('a contract takes its promises and checklist along; the need and its offer stay', async () => {
    const dancecard = await britishDancecard();
    const { needId, offerId, deal } = await decided(dancecard);
    const before = livingRows(dancecard.folder);
    await dancecard.value('contracts.remove', { id: deal.contractId });
    expect(await dancecard.value('promises.list', {})).toEqual([]);
    expect((await dancecard.error('checklist.list', { contractId: deal.contractId })).type).toBe('NotFound');
    expect(await dancecard.value('needs.get', { id: needId })).toMatchObject({
      state: 'decided',
      chosenOfferId: offerId,
    });
    await undoLast(dancecard);
    expect(livingRows(dancecard.folder)).toEqual(before);
  });

  test('a contract that raised a need leaves it, without a cause and without staying', async () => {
    const dancecard = await britishDancecard();
    const { id: contractId } = await addContract(dancecard);
    const { id } = await dancecard.value('needs.add', { title: 'Sport', trigger: 'expiry', cause: { contractId } });
    const before = await dancecard.value('needs.get', { id });
    await dancecard.value('contracts.remove', { id: contractId });
    expect(await dancecard.value('needs.get', { id })).toMatchObject({
      cause: { contractId: null, contractName: null },
      candidates: [{ supplierName: 'Nordwall Fitness GmbH', incumbentContractId: null }],
    });
    await undoLast(dancecard);
    const { changedAt, ...again } = await dancecard.value('needs.get', { id });
    expect(before).toMatchObject(again);
  });

  test('a supplier goes with its contracts and their checklists; candidates keep its name', async () => {
    const dancecard = await britishDancecard();
    const { needId, deal } = await decided(dancecard);
    const before = livingRows(dancecard.folder);
    await dancecard.value('suppliers.remove', { id: deal.supplierId });
    expect(livingRows(dancecard.folder)['checklist_items']).toEqual([]);
    expect((await dancecard.value('needs.get', { id: needId })).candidates[0]).toMatchObject({
      supplierName: 'Südwall',
      supplierId: null,
    });
    await undoLast(dancecard);
    expect(livingRows(dancecard.folder)).toEqual(before);
  });

  test('a person with a need can not be removed', async () => {
    const dancecard = await britishDancecard();
    const ada = await dancecard.value('people.add', { name: 'Ada' });
    const { id } = await dancecard.value('needs.add', { title: 'Sport', trigger: 'other', personId: ada.id });
    const error = await dancecard.error('people.remove', { id: ada.id });
    expect(error).toMatchObject({ type: 'Refused', message: 'Ada still has a need. Give them to someone else first.' });
    await dancecard.value('needs.update', { id, personId: null });
    await dancecard.value('people.remove', { id: ada.id });
  });

  test('a need goes with everything about it, a contract that came of it stays, and it comes back', async () => {
    const dancecard = await britishDancecard();
    const { needId, deal } = await decided(dancecard);
    const before = livingRows(dancecard.folder);
    await dancecard.value('needs.remove', { id: needId });
    const after = livingRows(dancecard.folder);
    for (const table of ['needs', 'requirements', 'candidates', 'assessments', 'interactions', 'offers']) {
      expect(after[table]).toEqual([]);
    }
    expect((await dancecard.value('contracts.get', { id: deal.contractId })).name).toBe('Gym');
    await undoLast(dancecard);
    expect(livingRows(dancecard.folder)).toEqual(before);
  });

  test('adding a need can not be undone under the candidates it was given since', async () => {
    const dancecard = await britishDancecard();
    const { id } = await dancecard.value('needs.add', { title: 'Sport', trigger: 'other' });
    const [entry] = await dancecard.value('history.list', { limit: 1 });
    await dancecard.value('candidates.add', { needId: id, supplierName: 'Südwall' });
    const error = await dancecard.error('history.undo', { entryId: entry?.id ?? '' });
    expect(error).toMatchObject({ type: 'Contradicted', message: expect.stringContaining('candidate') });
  });
});

test('the history names records and fields in the person’s words', async () => {
  const dancecard = await britishDancecard();
  const { needId, candidateId } = await decided(dancecard);
  const titles = (await dancecard.value('history.list', {})).map(({ title }) => title);
  expect(titles.slice(0, 8)).toEqual([
    'Chose Südwall for Sport',
    'Noted the rate: 1 EUR is 1.25 USD',
    'Interaction: Südwall',
    'Changed Südwall for Sport',
    'Offer from Südwall: €39.90',
    'Südwall is a candidate for Sport',
    'Wrote down a need: Sport',
    'Added Gym with Nordwall Fitness GmbH',
  ]);
  const [choice] = await dancecard.value('history.list', { limit: 1 });
  const { changes } = await dancecard.value('history.get', { id: choice?.id ?? '' });
  expect(new Set(changes.map(({ record }) => record))).toEqual(
    new Set([
      'supplier',
      'relationship',
      'episode',
      'contract',
      'price',
      'promise',
      'checklist item',
      'candidate',
      'offer',
      'need',
    ]),
  );
  expect(changes.find(({ recordId }) => recordId === candidateId)).toMatchObject({
    recordName: 'Südwall',
    fields: [{ field: 'list', before: 'long list', after: 'chosen' }],
  });
  expect(changes.find(({ recordId }) => recordId === needId)?.fields).toMatchObject([
    { field: 'step', before: 'stirring', after: 'decided' },
    { field: 'chosen offer', before: null, after: 'Südwall' },
    { field: 'decided on', before: null, after: 'Sun, 22 Nov 2026' },
  ]);
});

test('an offer and a budget are shown as a person says them', async () => {
  const dancecard = await britishDancecard();
  await aNeedWithOffer(dancecard, {
    need: { budget: { amount: 4000, currency: 'EUR', per: 'month' } },
    offer: { price: { ...workedPrice, perUnit: { amount: 28.5, unit: 'kWh', assumedUsePerMonth: 100 } } },
  });
  const fieldsOf = async (operation: string) => {
    const entry = (await dancecard.value('history.list', {})).find((one) => one.operation === operation);
    const { changes } = await dancecard.value('history.get', { id: entry?.id ?? '' });
    return Object.fromEntries(changes.flatMap(({ fields }) => fields).map(({ field, after }) => [field, after]));
  };
  expect(await fieldsOf('needs.add')).toMatchObject({ budget: '€40.00 a month', step: 'stirring' });
  const offer = await fieldsOf('offers.add');
  expect(offer).toMatchObject({
    price: '€39.90 a month',
    'introductory price': '€19.90 for 6 months',
    'set-up fee': '€49.00',
    credits: '€60.00',
    'price of use': '0.285 EUR for each kWh, 100 a month assumed',
    'first term': '24 months',
    notice: '1 month at any time',
  });
  for (const words of Object.values(offer)) expect(words).not.toMatch(/[{}[\]]|unit:|n:/);
});
