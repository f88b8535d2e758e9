import { describe, expect, test } from 'vitest';
import { offerCost } from '#shared/domain/needs/offer-cost.ts';
import { literal } from '#shared/domain/message.ts';
import { converted, costIn, rateBetween, type Rate } from '#shared/domain/needs/rates.ts';
import { aPrice, britishDancecard, day, months, workingOf } from './builders.ts';

const rate = (from: string, to: string, value: number, date = '2026-11-20'): Rate => ({
  from,
  to,
  rate: value,
  date: day(date),
  source: literal('The bank'),
});

describe('rates between currencies', () => {
  test('a rate is used as noted and turned round', () => {
    const rates = [rate('EUR', 'USD', 1.25)];
    expect(rateBetween(rates, 'EUR', 'USD')?.rate).toBe(1.25);
    expect(rateBetween(rates, 'USD', 'EUR')?.rate).toBe(0.8);
    expect(rateBetween(rates, 'USD', 'GBP')).toBeNull();
  });

  test('two rates are crossed over the euro, and the older day counts', () => {
    const rates = [rate('EUR', 'USD', 1.25, '2026-11-20'), rate('GBP', 'EUR', 1.2, '2026-11-01')];
    expect(rateBetween(rates, 'GBP', 'USD')).toMatchObject({ rate: 1.5, date: '2026-11-01' });
    expect(rateBetween(rates, 'USD', 'GBP')).toMatchObject({ rate: 0.6666666667 });
  });

  test.each([
    // 1000 cents at 1.25 dollars the euro.
    ['USD', 'EUR', 1000, 800],
    ['EUR', 'USD', 801, 1001],
    // Yen have no minor unit: 100 euros are 17 250 yen, not 1 725 000.
    ['EUR', 'JPY', 10_000, 17_250],
    ['JPY', 'EUR', 17_250, 10_000],
    // Dinars have three places: 100 euros are 33.5 dinars, 33 500 fils.
    ['EUR', 'KWD', 10_000, 33_500],
  ])('from %s to %s in their minor units', (from, to, amount, expected) => {
    const rates = [rate('EUR', 'USD', 1.25), rate('EUR', 'JPY', 172.5), rate('EUR', 'KWD', 0.335)];
    const used = rateBetween(rates, from, to);
    expect(used === null ? null : converted(amount, used)).toBe(expected);
  });

  test('[money-9] total and average are brought over, with the rate, its day and its source in the working', () => {
    const cost = offerCost(aPrice({ amount: 1000, currency: 'USD' }), months(12));
    const own = costIn('EUR', cost, 12, [rate('EUR', 'USD', 1.25)]);
    expect(own).toMatchObject({ total: 9600, monthly: 800, currency: 'EUR', unconverted: false });
    expect(own.rate).toMatchObject({
      from: 'USD',
      to: 'EUR',
      rate: 0.8,
      date: '2026-11-20',
      source: literal('The bank'),
    });
    expect(workingOf(own).at(-1)).toBe(
      '1 USD is 0.8 EUR (The bank, Fri, 20 Nov 2026): US$120.00 is €96.00, €8.00 a month.',
    );
  });

  test('[money-10] without a rate the cost stays in the currency of the offer and says so', () => {
    const cost = offerCost(aPrice({ currency: 'USD' }), months(12));
    const own = costIn('EUR', cost, 12, [rate('EUR', 'GBP', 0.85)]);
    expect(own).toMatchObject({ total: 36_000, currency: 'USD', rate: null, unconverted: true });
    expect(workingOf(own).at(-1)).toContain('No exchange rate from USD to EUR is known');
  });
});

test('a noted rate is used at once, and a later one takes its place in either direction', async () => {
  const dancecard = await britishDancecard();
  const price = aPrice({ amount: 1000, currency: 'USD' });
  const cost = () => dancecard.value('offers.costOf', { price, months: 12 });
  expect(await cost()).toMatchObject({ currency: 'USD', unconverted: true });
  await dancecard.value('rates.set', { from: 'USD', to: 'EUR', rate: 0.9, date: '2026-11-20' });
  expect(await cost()).toMatchObject({ total: 10_800, currency: 'EUR', rate: { source: 'typed in' } });
  await dancecard.value('rates.set', { from: 'EUR', to: 'USD', rate: 1.25, date: '2026-11-21', source: 'My bank' });
  expect(await cost()).toMatchObject({ total: 9600, rate: { date: '2026-11-21', source: 'My bank' } });
  expect(await dancecard.value('rates.list', {})).toMatchObject([{ from: 'EUR', to: 'USD', rate: 1.25 }]);
  const back = await dancecard.value('rates.set', { from: 'EUR', to: 'USD', rate: 1.2, date: '2026-11-22' });
  expect(await dancecard.value('rates.list', {})).toMatchObject([{ id: back.id, rate: 1.2 }]);
});

test('a rate leads to another currency', async () => {
  const dancecard = await britishDancecard();
  const error = await dancecard.error('rates.set', { from: 'EUR', to: 'EUR', rate: 1, date: '2026-11-20' });
  expect(error.type).toBe('Refused');
  expect(await dancecard.value('rates.list', {})).toEqual([]);
});
