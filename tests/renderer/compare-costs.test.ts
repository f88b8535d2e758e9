import { expect, test } from 'vitest';
import { costOrder } from '#renderer/features/relationships/compare-costs.ts';
import { literal } from '#shared/domain/message.ts';
import { mainCurrency, type Money } from '#shared/domain/money.ts';
import { weighedIn } from '#shared/domain/weighing.ts';
import { day } from '#tests/support/open-test-dancecard.ts';

const eur = (amount: number): Money => ({ amount, currency: 'EUR' });
const jpy = (amount: number): Money => ({ amount, currency: 'JPY' });
const huf = (amount: number): Money => ({ amount, currency: 'HUF' });

test('costs are weighed in one currency; 300 forints do not stand before 50 euros', () => {
  const rows = [[huf(30_000)], [eur(5000)], [eur(900)], [huf(100), eur(7000)], []];
  const order = costOrder(weighedIn('EUR', () => []));
  const dearestFirst = rows.toSorted((one, other) => order(other, one));
  expect(dearestFirst).toEqual([[huf(100), eur(7000)], [eur(5000)], [eur(900)], [huf(30_000)], []]);
});

test('by a rate the person has, they are weighed in all', () => {
  const rate = { from: 'EUR', to: 'JPY', rate: 150, date: day('2026-11-01'), source: literal('typed in') };
  const order = costOrder(weighedIn('EUR', () => [rate]));
  const rows = [[jpy(300)], [eur(150)], [jpy(40_000)], [{ amount: 1, currency: 'CHF' }], [eur(5000), jpy(4)]];
  expect(rows.toSorted((one, other) => order(other, one))).toEqual([
    [jpy(40_000)],
    [eur(5000), jpy(4)],
    [jpy(300)],
    [eur(150)],
    [{ amount: 1, currency: 'CHF' }],
  ]);
});

test('the currency costs are compared in is the one most of them are in', () => {
  expect(mainCurrency([huf(30_000), eur(5000), eur(900)])).toBe('EUR');
  expect(mainCurrency([])).toBeNull();
});
