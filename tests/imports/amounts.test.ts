import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minorDigits, readCurrency } from '#main/imports/values/currencies.ts';
import { inMinorUnits, readDecimal } from '#main/imports/values/decimal.ts';
import { readMoney } from '#main/imports/values/money.ts';
import { inferenceOf, readOne, readWell, contractOf } from './list-support.ts';

/** An amount as code and minor units of two digits, with the decimal sign known or not. */
function money(text: string, sign: '.' | ',' | null = null) {
  const read = readMoney(text, sign);
  if (read.kind !== 'money') return read.kind;
  return [read.currency?.code ?? read.currency?.sharedSign ?? null, inMinorUnits(read.value, 2)];
}

describe('one amount', () => {
  test.each([
    ['€59,99', ['EUR', 5999]],
    ['59,99 €', ['EUR', 5999]],
    ['1.234,56', [null, 123456]],
    ['1,234.56', [null, 123456]],
    ['1.234.567,89 EUR', ['EUR', 123456789]],
    ['USD 9.99', ['USD', 999]],
    ['9.99 usd', ['USD', 999]],
    ["CHF 1'234.50", ['CHF', 123450]],
    ['1 234,50 zł', ['PLN', 123450]],
    ['1\u202f234,50 €', ['EUR', 123450]],
    ['12,34,567.00 ₹', ['INR', 123456700]],
    ['£8.50', ['GBP', 850]],
    ['US$5', ['USD', 500]],
    ['CA$ 5.5', ['CAD', 550]],
    ['99 kr', ['kr', 9900]],
    ['¥1300', ['¥', 130000]],
    ['12,-', [null, 1200]],
    ['12.– CHF', ['CHF', 1200]],
    ['0', [null, 0]],
    ['.99', [null, 99]],
    ['-9.99', [null, -999]],
    ['(9.99)', [null, -999]],
    ['-€9.99', ['EUR', -999]],
    ['kostenlos', [null, 0]],
    ['Free', [null, 0]],
  ])('%j is read', (text, expected) => {
    expect(money(text)).toEqual(expected);
  });

  test.each([
    ['€9.99/month', { n: 1, unit: 'month' }],
    ['59,99 € monatlich', { n: 1, unit: 'month' }],
    ['12 EUR p.a.', { n: 1, unit: 'year' }],
    ['9.99 € / 3 months', { n: 3, unit: 'month' }],
  ])('the cycle beside the amount in %j is read', (text, cycle) => {
    expect(readMoney(text, null)).toMatchObject({ kind: 'money', cycle });
  });

  test.each(['9.99-12.99', 'ca. 80 €', '2 x 9.99', '12 34', '1.2.3', '9.99 or so', '1,2345.6', '5 €$'])(
    '%j is not one plain amount',
    (text) => {
      expect(money(text)).toBe('unclear');
    },
  );

  test.each(['abc', 'soon'])('%j is no amount', (text) => {
    expect(money(text)).toBe('not_a_number');
  });

  test.each(['', '-', '—', 'n/a', 'k.A.', '€'])('%j says nothing', (text) => {
    expect(money(text)).toBe('empty');
  });

  test('[imports-7] a number with three digits after its only sign is read by the sign of the list, or not at all', () => {
    expect(money('1.234')).toBe('ambiguous');
    expect(money('1.234', ',')).toEqual([null, 123400]);
    expect(money('1,234', '.')).toEqual([null, 123400]);
    expect(money('0.325')).toEqual([null, null]);
  });

  test('[imports-6] what is written with any sign, grouping and currency is read back', () => {
    const written = fc.record({
      amount: fc.integer({ min: 0, max: 999_999_999_99 }),
      comma: fc.boolean(),
      grouped: fc.boolean(),
      currency: fc.constantFrom('', '€', 'EUR', '£', 'CHF'),
      before: fc.boolean(),
    });
    fc.assert(
      fc.property(written, ({ amount, comma, grouped, currency, before }) => {
        const digits = String(amount).padStart(3, '0');
        const whole = digits.slice(0, -2);
        const group = comma ? '.' : ',';
        const shown = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, group) : whole;
        const number = `${shown}${comma ? ',' : '.'}${digits.slice(-2)}`;
        const text = before ? `${currency} ${number}` : `${number} ${currency}`;
        const code = currency === '' ? null : (readCurrency(currency)?.code ?? null);
        expect(money(text)).toEqual([code, amount]);
      }),
    );
  });

  test('digits beyond the minor unit are never rounded away', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 9 }), (whole, last) => {
        const read = readDecimal(`${whole}.123${last}`, '.');
        expect(read.kind === 'decimal' ? inMinorUnits(read.value, 2) : 'unread').toBeNull();
      }),
    );
  });
});

describe('the amounts of a list', () => {
  const listOf = (...prices: string[]) =>
    ['Supplier;Price;Billing', ...prices.map((price, index) => `S${index};${price};monthly`)].join('\n');

  test('one clear amount settles the sign for the others', async () => {
    const list = await readWell(listOf('1.234 €', '59,99 €'));
    expect(contractOf(list.rows[0]).price).toMatchObject({ amount: 123400 });
    expect(inferenceOf(list, 'decimalSign')).toMatchObject({ value: ',', certain: true });
  });

  test('without one the sign is asked, and the answer is used', async () => {
    const text = listOf('1.234 €');
    const list = await readWell(text);
    expect(contractOf(list.rows[0])).toMatchObject({
      price: null,
      unread: expect.arrayContaining([{ field: 'price', text: '1.234 €' }]),
    });
    expect(inferenceOf(list, 'decimalSign')).toMatchObject({ value: null, certain: false });
    const answered = await readWell(text, { mapping: { decimalSign: '.' } });
    expect(answered.rows[0]?.doubts.map(({ message }) => message)).toEqual([
      'This amount has more digits than EUR has.',
    ]);
    const other = await readWell(text, { mapping: { decimalSign: ',' } });
    expect(contractOf(other.rows[0]).price).toMatchObject({ amount: 123400 });
  });

  test('¥ and kr are asked, and the answer decides the minor unit', async () => {
    const text = listOf('¥1300', '99 kr', '€5');
    const list = await readWell(text);
    expect(list.rows.map(({ contract }) => contract?.price?.currency ?? null)).toEqual([null, null, 'EUR']);
    expect(inferenceOf(list, 'currencySigns', '¥')).toMatchObject({ value: null, certain: false });
    expect(inferenceOf(list, 'currencySigns', 'kr')?.choices.map(({ value }) => value)).toContain('NOK');
    const yen = await readWell(text, { mapping: { currencySigns: { '¥': 'JPY', kr: 'SEK' } } });
    expect(yen.rows.map(({ contract }) => contract?.price?.amount)).toEqual([1300, 9900, 500]);
    const yuan = await readWell(text, { mapping: { currencySigns: { '¥': 'CNY' } } });
    expect(contractOf(yuan.rows[0]).price).toMatchObject({ amount: 130000, currency: 'CNY' });
  });

  test('a shared sign is settled by the list, by a currency column, or by the person’s own currency', async () => {
    const named = await readWell(listOf('kr 99', 'NOK 50'));
    expect(contractOf(named.rows[0]).price).toMatchObject({ currency: 'NOK' });
    const { contract } = await readOne({ Supplier: 'A', Price: '¥1300', Currency: 'JPY', Billing: 'yearly' });
    expect(contract.price).toEqual({ amount: 1300, currency: 'JPY', every: { n: 1, unit: 'year' }, sharePercent: 100 });
    const own = await readWell(listOf('kr 99'), { defaultCurrency: 'SEK' });
    expect(contractOf(own.rows[0]).price).toMatchObject({ currency: 'SEK' });
  });

  test('$ is the US dollar unless something speaks for another, and is asked where two do', async () => {
    const usual = await readWell(listOf('$15.99'), { defaultCurrency: 'EUR' });
    expect(contractOf(usual.rows[0]).price).toMatchObject({ amount: 1599, currency: 'USD' });
    expect(inferenceOf(usual, 'currencySigns', '$')).toMatchObject({ value: 'USD', certain: false });
    const own = await readWell(listOf('$15.99'), { defaultCurrency: 'CAD' });
    expect(contractOf(own.rows[0]).price).toMatchObject({ currency: 'CAD' });
    const both = await readWell(listOf('$15.99', 'USD 3'), { defaultCurrency: 'CAD' });
    expect(contractOf(both.rows[0]).price).toBeNull();
  });

  test('a bare amount takes the heading’s currency, the list’s only one, the usual one, or is asked', async () => {
    const heading = await readOne(
      { Supplier: 'A', 'Price (GBP)': '5', Billing: 'monthly' },
      { defaultCurrency: 'EUR' },
    );
    expect(heading.contract.price).toMatchObject({ amount: 500, currency: 'GBP' });
    const only = await readWell(listOf('5', '6 CHF'), { defaultCurrency: 'EUR' });
    expect(contractOf(only.rows[0]).price).toMatchObject({ currency: 'CHF' });
    const usual = await readWell(listOf('5'), { defaultCurrency: 'EUR' });
    expect(inferenceOf(usual, 'currency')).toMatchObject({ value: 'EUR', certain: false });
    const asked = await readWell(listOf('5'));
    expect(contractOf(asked.rows[0]).price).toBeNull();
    expect(inferenceOf(asked, 'currency')).toMatchObject({ value: null });
    const answered = await readWell(listOf('5'), { mapping: { currency: 'PLN' } });
    expect(contractOf(answered.rows[0]).price).toMatchObject({ amount: 500, currency: 'PLN' });
  });

  test('currencies with no and with three decimals keep their own minor unit', async () => {
    expect([minorDigits('JPY'), minorDigits('EUR'), minorDigits('KWD')]).toEqual([0, 2, 3]);
    const list = await readWell(listOf('JPY 1,300', 'KWD 2.5', 'JPY 12.5', '-9.99 EUR', '(3,50 EUR)'));
    expect(list.rows.map(({ contract }) => contract?.price?.amount ?? null)).toEqual([1300, 2500, null, null, null]);
    expect(list.rows[3]?.doubts[0]).toMatchObject({ field: 'price', text: '-9.99 EUR' });
  });

  test('a price and its currency column that disagree are a doubt', async () => {
    const { contract, doubts } = await readOne({ Supplier: 'A', Price: '€5', Currency: 'USD', Billing: 'monthly' });
    expect(contract.price).toBeNull();
    expect(doubts[0]?.message).toBe('The price names EUR and the column beside it USD.');
  });

  test('[imports-8] how often is asked for the list, not taken as once', async () => {
    const text = 'Supplier,Price\nA,5 EUR\nB,0 EUR\nC,free';
    const list = await readWell(text, { defaultCurrency: 'EUR' });
    expect(list.rows.map(({ contract }) => contract?.price)).toEqual([
      null,
      { amount: 0, currency: 'EUR', every: null, sharePercent: 100 },
      { amount: 0, currency: 'EUR', every: null, sharePercent: 100 },
    ]);
    expect(inferenceOf(list, 'cycle')).toMatchObject({ value: null, certain: false });
    const answered = await readWell(text, { mapping: { cycle: 'quarter' } });
    expect(contractOf(answered.rows[0]).price).toMatchObject({ every: { n: 3, unit: 'month' } });
  });

  test('the share is part of the price', async () => {
    const shares = await Promise.all(
      ['50 %', '1/3', '', 'half'].map(async (share) =>
        readOne({ Name: 'A', Cost: '9 EUR', Billing: 'yearly', Share: share }),
      ),
    );
    expect(shares.map(({ contract }) => contract.price?.sharePercent)).toEqual([50, 33.3333, 100, 100]);
    expect(shares[3]?.doubts[0]?.field).toBe('share');
  });
});
