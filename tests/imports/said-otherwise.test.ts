import { describe, expect, test } from 'vitest';
import { contractOf, readOne, readWell } from './list-support.ts';

const year = { n: 12, unit: 'month' };
const termsOf = async (row: Record<string, string>) =>
  (await readOne({ Contract: 'A', Start: '2024-03-01', Notice: '2 months', ...row })).contract.terms;

describe('what lists say in words of their own', () => {
  test.each([
    ['tacite, 1 an', { n: 1, unit: 'year' }],
    ['tacite reconduction 12 mois', year],
    ['1 an, tacite', { n: 1, unit: 'year' }],
    ['stilzwijgend 1 jaar', { n: 1, unit: 'year' }],
    ['tacita 12 meses', year],
    ['stillschweigend um 12 Monate', year],
    ['sans engagement', 'indefinite'],
    ['jederzeit kündbar', 'indefinite'],
    ['sin permanencia', 'indefinite'],
  ])('a renewal such as %s', async (Renewal, renewal) => {
    expect(await termsOf({ Renewal })).toMatchObject({ renewal });
  });

  test.each(['unbefristet', 'bis auf Weiteres', 'sans fin', 'onbeperkt', 'indefinido', 'Senza scadenza', 'open-ended'])(
    'a last day that is none: %s',
    async (text) => {
      const { contract, doubts } = await readOne({ Contract: 'A', Start: '2024-03-01', End: text, Notice: '2 months' });
      expect([contract.terms?.renewal, contract.terms?.endsOn, doubts]).toEqual(['indefinite', undefined, []]);
    },
  );

  test('[imports-23] a last day that is none is kept where no start is known', async () => {
    const { contract } = await readOne({ Contract: 'A', 'Laufzeit bis': 'unbefristet' });
    expect(contract.unread).toEqual([{ field: 'end', text: 'unbefristet' }]);
  });

  test.each([
    ['84 € p.M.', 'month'],
    ['84 € p. a.', 'year'],
    ['84 € mtl.', 'month'],
    ['£84 pcm', 'month'],
    ['84 € p.w.', 'week'],
  ])('%s is an amount with its cycle', async (text, unit) => {
    expect((await readOne({ Contract: 'A', Price: text })).contract.price).toMatchObject({
      amount: 8400,
      every: { unit },
    });
  });

  test.each(['Summe mtl.', 'davon fix', 'Total p.a.', 'dont assurances', 'of which insurance', 'waarvan vast'])(
    '%s is no contract',
    async (name) => {
      const list = await readWell(`Contract,Price,Billing\nGym,20 EUR,monthly\n${name},20 EUR,monthly`);
      expect(list.rows.map(({ contract }) => contract?.name ?? null)).toEqual(['Gym', null]);
    },
  );

  test('a service is a contract beside its supplier', async () => {
    const list = await readWell('Servicio;Proveedor;Importe\nLuz;Iberdrola;61,5 € mensual');
    expect(contractOf(list.rows[0])).toMatchObject({ name: 'Luz', supplierName: 'Iberdrola' });
  });
});
