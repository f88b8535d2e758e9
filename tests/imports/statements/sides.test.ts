import { describe, expect, test } from 'vitest';
import { english } from '#tests/support/in-english.ts';
import { problemsOf, readOne, readWell, sumsOf } from './support.ts';

/** Paid 49.99, received 2,500.00, paid 85.00, paid 7.99; 1,000.00 was there before. */
const rows = [
  ['03.09.2026', 'Telko', '49,99', '', '950,01'],
  ['15.09.2026', 'Arbeit', '', '2.500,00', '3.450,01'],
  ['28.09.2026', 'Strom', '85,00', '', '3.365,01'],
  ['01.10.2026', 'Musik', '7,99', '', '3.357,02'],
] as const;
const sum = 235_702;

function written(headers: string, place: (row: (typeof rows)[number]) => readonly string[]): string {
  return [headers, ...rows.map((row) => place(row).join(';'))].join('\n');
}

const paidFirst = written('Ημερομηνία;Περιγραφή;Χρέωση;Πίστωση', ([on, text, paid, got]) => [on, text, paid, got]);

describe('of two columns of amounts', () => {
  test('[statements-13] which one was paid is told by the balances, whatever the headings are called', async () => {
    for (const [paid, got] of [
      [2, 3],
      [3, 2],
    ] as const) {
      const text = written('Ημερομηνία;Περιγραφή;Α;Β;Υπόλοιπο', (row) => {
        const cells: string[] = [row[0], row[1]];
        cells[paid] = row[2];
        cells[got] = row[3];
        return [...cells, row[4]];
      });
      const { inferences } = await readWell(text);
      expect(inferences.some(({ about }) => about === 'unsigned')).toBe(false);
      const statement = await readOne(text);
      expect(sumsOf(statement)).toEqual({ EUR: sum });
      expect(problemsOf(statement)).toEqual([]);
    }
  });

  test('where nothing tells it, it is asked', async () => {
    const asked = (await readWell(paidFirst)).inferences.find(({ about }) => about === 'unsigned');
    expect(asked).toMatchObject({ value: 'paid', certain: false });
    expect(asked === undefined ? '' : english.say(asked.why)).toContain('49,99');
    expect(sumsOf(await readOne(paidFirst))).toEqual({ EUR: sum });
    expect(sumsOf(await readOne(paidFirst, { mapping: { unsigned: 'received' } }))).toEqual({ EUR: -sum });
  });

  test.each([
    'Date;Details;In;Out;Balance',
    'Data mov. ;Descrição ;Crédito ;Débito ;Saldo contabilístico ',
    'Tarih;Açıklama;Alacak;Borç;Bakiye',
  ])('headings say it: %s', async (headers) => {
    const statement = await readOne(written(headers, ([on, text, paid, got, held]) => [on, text, got, paid, held]));
    expect(sumsOf(statement)).toEqual({ EUR: sum });
    expect(problemsOf(statement)).toEqual([]);
  });

  test('an empty column for both is passed over', async () => {
    const text = written('Buchungstag;Verwendungszweck;Betrag;Soll;Haben', ([on, about, paid, got]) => [
      on,
      about,
      '',
      paid,
      got,
    ]);
    expect(sumsOf(await readOne(text))).toEqual({ EUR: sum });
  });
});

test('balances may be those before each payment', async () => {
  let held = 100_000;
  const text = written('Datum;Omschrijving;Bedrag;Saldo', ([on, about, paid, got]) => {
    const before = held;
    const amount = Number((got === '' ? `-${paid}` : got).replace('.', '').replace(',', ''));
    held += amount;
    return [on, about, (amount / 100).toFixed(2).replace('.', ','), (before / 100).toFixed(2).replace('.', ',')];
  });
  const statement = await readOne(text);
  expect(problemsOf(statement)).toEqual([]);
  expect(statement).toMatchObject({ opening: { amount: { amount: 100_000 } }, closing: { amount: { amount: held } } });
  expect(problemsOf(await readOne(text.replace(';-85,00;', ';-95,00;')))).toHaveLength(1);
});

test.each([
  ['1111/11/11', { count: 2, from: '1111-11-11' }, []],
  ['0001/01/01', { count: 0 }, ['2: “0001/01/01” is not a date.', '3: “0001/01/01” is not a date.']],
])(
  'a statement whose days were all made %s is one all the same: what is a day is read, what is none is told',
  async (masked, read, told) => {
    const text = [
      '"Item";"Posting date";"Amount CZK";"Counteraccount name"',
      `"X";"${masked}";"-111,11";"XX"`,
      `"X";"${masked}";"-11,11";"YY"`,
    ].join('\n');
    const statement = await readOne(text);
    const [first] = statement.payments;
    expect({ count: statement.payments.length, ...(first === undefined ? {} : { from: first.bookedOn }) }).toEqual(
      read,
    );
    expect(problemsOf(statement)).toEqual(told);
  },
);
