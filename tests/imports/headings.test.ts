import { describe, expect, test } from 'vitest';
import { contractOf, inferenceOf, readOne, readWell } from './list-support.ts';

describe('headings written by programs', () => {
  test.each([
    ['amount_usd', '9.99', { price: { amount: 999, currency: 'USD' } }],
    ['PriceUSD', '9.99', { price: { amount: 999, currency: 'USD' } }],
    ['costEur', '9.99', { price: { amount: 999, currency: 'EUR' } }],
    ['Monthly_Cost_INR', '499', { price: { amount: 49_900, currency: 'INR', every: { n: 1, unit: 'month' } } }],
    ['yearlyPriceGBP', '79', { price: { amount: 7900, currency: 'GBP', every: { n: 1, unit: 'year' } } }],
    ['subscription_cost', '9.99', { price: { amount: 999 } }],
    ['Policy premium', '9.99', { price: { amount: 999 } }],
    ['Price/yr', '99', { price: { amount: 9900, every: { n: 1, unit: 'year' } } }],
    ['nextBillingDate', '2026-12-03', { nextPaymentOn: '2026-12-03' }],
    ['next_due_date', '2026-12-03', { nextPaymentOn: '2026-12-03' }],
    ['nextpaymentdate', '2026-12-03', { nextPaymentOn: '2026-12-03' }],
    ['Purchase Date', '2025-02-03', { terms: { startsOn: '2025-02-03' } }],
    ['startDate', '2025-02-03', { terms: { startsOn: '2025-02-03' } }],
    ['Kaufdatum', '2025-02-03', { terms: { startsOn: '2025-02-03' } }],
    ['paymentMethod', 'Visa', { paymentMethod: 'Visa' }],
    ['Vendor Name', 'Vodafone', { supplierName: 'Vodafone' }],
    ['MONTHLY_FEE_GBP', '29.99', { price: { amount: 2999, currency: 'GBP', every: { n: 1, unit: 'month' } } }],
  ])('%s over %s', async (heading, cell, expected) => {
    const { contract } = await readOne(
      { contract_name: 'Mobile', [heading]: cell },
      { defaultCurrency: 'EUR', mapping: { cycle: 'month' } },
    );
    expect(contract).toMatchObject(expected);
  });
});

test('a payment that was made is not the next one', async () => {
  const { contract } = await readOne({ name: 'Mobile', category: 'Phone', lastPaymentDate: '2026-11-01' });
  expect(contract).toMatchObject({ nextPaymentOn: null, note: 'lastPaymentDate: 2026-11-01' });
});

test('headings in capitals', async () => {
  const list = await readWell(
    'PROVIDER_NAME,MONTHLY_FEE_GBP,CONTRACT_END_DATE,NOTICE_PERIOD_DAYS\nBT,29.99,2027-03-31,30',
  );
  expect(list.columns.map(({ field }) => field)).toEqual(['supplier', 'price', 'end', 'notice']);
  expect(contractOf(list.rows[0]).price).toMatchObject({ amount: 2999, currency: 'GBP' });
});

describe('several columns of money', () => {
  test.each([
    [{ Price: '12', Debt: '340' }, 1200],
    [{ Debt: '340', Price: '12' }, 1200],
    [{ 'Old price': '9', Price: '12' }, 1200],
    [{ 'Amount saved': '100', Amount: '12' }, 1200],
    [{ Restschuld: '500,00', Rate: '12,00' }, 1200],
    [{ 'Alter Preis': '9,00', 'Neuer Preis': '12,00' }, 1200],
    [{ 'Prix précédent': '9,00', Prix: '12,00' }, 1200],
    [{ Ahorro: '30,00', Cuota: '12,00' }, 1200],
    [{ 'Vecchio prezzo': '9,00', Prezzo: '12,00' }, 1200],
    [{ 'Setup fee': '50', 'Monthly fee': '12' }, 1200],
    [{ 'Price net': '10.08', 'Price gross': '12.00' }, 1200],
    [{ 'Price excl. VAT': '10.08', 'Price incl. VAT': '12.00' }, 1200],
    [{ Rabatt: '3,00', 'Preis nach Rabatt': '12,00' }, 1200],
    [{ 'Montant du contrat': '12,00', 'Montant économisé': '3,00' }, 1200],
    [{ 'Contract value': '12.00', 'Account balance': '3.00' }, 1200],
  ])('%o: the price is %i', async (columns, amount) => {
    const { contract, list } = await readOne(
      { Contract: 'Mobile', ...columns, Billing: 'monthly' },
      { defaultCurrency: 'EUR' },
    );
    expect(contract.price).toMatchObject({ amount });
    expect(inferenceOf(list, 'priceColumn')).toBeUndefined();
  });

  test.each([['Debt'], ['Ersparnis'], ['Remise'], ['Total saved']])('%s alone is no price', async (heading) => {
    const { contract } = await readOne({ Contract: 'Loan', Category: 'Bank', [heading]: '€ 340.00' });
    expect(contract.price).toBeNull();
    expect(contract.note).toContain('340.00');
  });

  test('by month and by year: each row is read from the column that is exact, with its cycle', async () => {
    const list = await readWell(
      ['Contract,Monthly cost (EUR),Yearly cost (EUR)', 'A,10,120', 'B,8.33,100', 'C,5,', 'D,,60', 'E,0,48'].join('\n'),
    );
    expect(list.rows.map(({ contract }) => [contract?.price?.amount, contract?.price?.every])).toEqual([
      [1000, { n: 1, unit: 'month' }],
      [10_000, { n: 1, unit: 'year' }],
      [500, { n: 1, unit: 'month' }],
      [6000, { n: 1, unit: 'year' }],
      [4800, { n: 1, unit: 'year' }],
    ]);
    expect(list.rows.flatMap(({ doubts }) => doubts)).toEqual([]);
  });

  test('headings that say only how often', async () => {
    const list = await readWell('Service,Monatlich,Jährlich\nA,"10,00 €","120,00 €"\nB,,"99,00 €"');
    expect(list.rows.map(({ contract }) => [contract?.price?.amount, contract?.price?.every])).toEqual([
      [1000, { n: 1, unit: 'month' }],
      [9900, { n: 1, unit: 'year' }],
    ]);
  });

  test('a billing column says which of them is paid', async () => {
    const list = await readWell('Contract,Billing,Monthly (EUR),Yearly (EUR)\nA,Yearly,10,100\nB,Monthly,10,100');
    expect(list.rows.map(({ contract }) => contract?.price?.amount)).toEqual([10_000, 1000]);
  });

  test('beside a price with its own cycle, what that makes in a month is left aside', async () => {
    const { contract } = await readOne({ Contract: 'A', Price: '€120', Cycle: 'Yearly', 'Cost per month': '€10' });
    expect(contract.price).toMatchObject({ amount: 12_000, every: { n: 1, unit: 'year' } });
  });

  test('[imports-19] where rows disagree it is asked, and the answer counts', async () => {
    const text = 'Contract,Price,Amount,Billing\nA,€12,€24,monthly\nB,€5,€5,monthly\nC,,€7,monthly';
    const list = await readWell(text);
    expect(list.rows.map(({ contract }) => contract?.price?.amount ?? null)).toEqual([null, 500, 700]);
    expect(inferenceOf(list, 'priceColumn')).toMatchObject({
      value: null,
      certain: false,
      choices: [
        { value: '1', label: 'Price' },
        { value: '2', label: 'Amount' },
      ],
    });
    expect(list.rows[0]?.doubts[0]).toMatchObject({ field: 'price', text: 'Price: €12, Amount: €24' });
    const answered = await readWell(text, { mapping: { priceColumn: '2' } });
    expect(answered.rows.map(({ contract }) => contract?.price?.amount)).toEqual([2400, 500, 700]);
    expect(contractOf(answered.rows[0]).note).toBe('Price: €12');
  });
});

test('a list of flats, and one of a program that writes lengths its own way, are read', async () => {
  const flats = await readWell(
    'Vermieter;Mietbeginn;Kündigung;Kaltmiete;Turnus\nWohnbau;15.04.2022;3 Monate auf Ende März und Ende September;1850,00 CHF;monatlich',
  );
  expect(flats.rows[0]?.doubts).toEqual([]);
  expect(flats.rows[0]?.asRead.contract).toMatchObject({
    supplierName: 'Wohnbau',
    terms: { startsOn: '2022-04-15', notice: { n: 3, unit: 'month' }, endDates: [{ month: 3 }, { month: 9 }] },
    price: { amount: 185_000, currency: 'CHF' },
  });
  const lengths = await readWell('Name,Price,Cycle,Currency\nA,10,P1M,EUR\nB,10,P1Y,EUR');
  expect(lengths.rows.map(({ asRead }) => asRead.contract?.price?.every)).toEqual([
    { n: 1, unit: 'month' },
    { n: 1, unit: 'year' },
  ]);
});
