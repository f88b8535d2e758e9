import { describe, expect, test } from 'vitest';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { writeBeside } from '#tests/support/read-store.ts';
import { readStatement } from '#tests/suppliers/two-suppliers.ts';

const entries = [
  { on: '2026-08-01', amount: '-12.50', to: 'Café Größe', purpose: 'Kuchen 100%' },
  { on: '2026-10-02', amount: '-84.00', to: "Domino's Pizza" },
  { on: '2026-09-01', amount: '2500.00', to: 'Arbeit AG', purpose: 'Lohn September' },
  { on: '2026-10-02', amount: '-9.99', to: 'MUSIKDIENST', purpose: 'Abo_42' },
] as const;

async function fourPayments() {
  const dancecard = await openTestDancecard();
  return { dancecard, payments: await readStatement(dancecard, entries) };
}

async function namesOf(dancecard: TestDancecard, input: Parameters<typeof dancecard.value<'payments.list'>>[1]) {
  return (await dancecard.value('payments.list', input)).map(({ counterparty }) => counterparty);
}

describe('what statements say', () => {
  test('is listed with the latest first and, of one day, the last of the statement first', async () => {
    const { dancecard } = await fourPayments();
    expect(await namesOf(dancecard, {})).toEqual(['MUSIKDIENST', "Domino's Pizza", 'Arbeit AG', 'Café Größe']);
    expect(await namesOf(dancecard, { limit: 2, offset: 1 })).toEqual(["Domino's Pizza", 'Arbeit AG']);
    expect(await namesOf(dancecard, { offset: 3 })).toEqual(['Café Größe']);
    expect(await namesOf(dancecard, { from: '2026-09-01', to: '2026-09-30' })).toEqual(['Arbeit AG']);
  });

  test('comes to sums, paid and received apart, of what is asked for', async () => {
    const { dancecard } = await fourPayments();
    expect(await dancecard.value('payments.sums', {})).toEqual({
      count: 4,
      sums: [{ currency: 'EUR', received: 250_000, paid: 10_649 }],
    });
    expect(await dancecard.value('payments.sums', { search: 'cafe' })).toEqual({
      count: 1,
      sums: [{ currency: 'EUR', received: 0, paid: 1250 }],
    });
    expect(await dancecard.value('payments.sums', { search: 'nothing of it' })).toEqual({ count: 0, sums: [] });
  });

  test.each([
    ['cafe grosse', ['Café Größe']],
    ['GRÖSSE kuchen', ['Café Größe']],
    ['dominos', ["Domino's Pizza"]],
    ['100%', ['Café Größe']],
    ['o_4', ['MUSIKDIENST']],
    ['1_0', []],
    ['%', ['Café Größe']],
    ['musikdienst lohn', []],
  ])('is found by the words "%s", with or without accents', async (search, found) => {
    const { dancecard } = await fourPayments();
    expect(await namesOf(dancecard, { search })).toEqual(found);
  });

  test('is found by what supplier and contract are called, and narrowed to what is known of no contract', async () => {
    const { dancecard, payments } = await fourPayments();
    const music = await addContract(dancecard, { supplierName: 'Tönwerk', name: 'Flächenklang' });
    await dancecard.value('payments.assign', { ids: [payments[3]?.id ?? ''], contractId: music.id });
    await dancecard.value('payments.assign', { ids: [payments[1]?.id ?? ''], supplierId: music.supplierId });
    expect(await namesOf(dancecard, { search: 'tonwerk' })).toEqual(['MUSIKDIENST', "Domino's Pizza"]);
    expect(await namesOf(dancecard, { search: 'flachenklang abo' })).toEqual(['MUSIKDIENST']);
    expect(await namesOf(dancecard, { without: 'contract' })).toEqual(["Domino's Pizza", 'Arbeit AG', 'Café Größe']);
    expect(await namesOf(dancecard, { without: 'supplier' })).toEqual(['Arbeit AG', 'Café Größe']);
    await dancecard.value('contracts.remove', { id: music.id });
    expect(await namesOf(dancecard, { without: 'contract', supplierId: music.supplierId })).toEqual([
      'MUSIKDIENST',
      "Domino's Pizza",
    ]);
  });

  test('stays readable where one payment is not', async () => {
    const { dancecard, payments } = await fourPayments();
    writeBeside(dancecard.folder, (sqlite) =>
      sqlite.prepare("UPDATE payments SET amount = 'much' WHERE id = ?").run(payments[0]?.id),
    );
    expect(await namesOf(dancecard, {})).toEqual(['MUSIKDIENST', "Domino's Pizza", 'Arbeit AG']);
    expect(await dancecard.value('payments.sums', {})).toMatchObject({ count: 3 });
  });
});

describe('a later statement', () => {
  test('knows whom the person said such a payment went to, and no contract that is removed', async () => {
    const { dancecard, payments } = await fourPayments();
    const music = await addContract(dancecard, { supplierName: 'Tönwerk', name: 'Flächenklang' });
    const withMandate = { ...entries[3], on: '2026-10-20', mandate: 'M-1' };
    const [signed] = await readStatement(dancecard, [withMandate], 'signed.xml');
    await dancecard.value('payments.assign', { ids: [signed?.id ?? '', payments[3]?.id ?? ''], contractId: music.id });
    const [second] = await readStatement(dancecard, [{ ...withMandate, on: '2026-11-02', amount: '-42.00' }], 'b.xml');
    expect(second).toMatchObject({ supplierId: music.supplierId, contractId: music.id });
    await dancecard.value('contracts.remove', { id: music.id });
    const [third] = await readStatement(dancecard, [{ ...withMandate, on: '2026-12-02', amount: '-43.00' }], 'c.xml');
    expect(third).toMatchObject({ supplierId: music.supplierId, contractId: null });
  });

  test('takes it for nobody once the person said that it is nobody', async () => {
    const { dancecard, payments } = await fourPayments();
    const music = await addContract(dancecard, { supplierName: 'Tönwerk', name: 'Flächenklang' });
    const ids = [payments[3]?.id ?? ''];
    await dancecard.value('payments.assign', { ids, contractId: music.id });
    await dancecard.value('payments.assign', { ids, supplierId: null, contractId: null });
    const [later] = await readStatement(dancecard, [{ ...entries[3], on: '2026-11-02' }], 'later.xml');
    expect(later).toMatchObject({ supplierId: null, contractId: null });
  });
});
