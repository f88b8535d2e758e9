import { expect, test } from 'vitest';
import { compareCosts } from '#renderer/features/relationships/compare-costs.ts';
import { mainCurrency, type Money } from '#shared/domain/money.ts';

const eur = (amount: number): Money => ({ amount, currency: 'EUR' });
const huf = (amount: number): Money => ({ amount, currency: 'HUF' });

test('costs are weighed in one currency; 300 forints do not stand before 50 euros', () => {
  const rows = [[huf(30_000)], [eur(5000)], [eur(900)], [huf(100), eur(7000)], []];
  const dearestFirst = rows.toSorted((one, other) => compareCosts(other, one, 'EUR'));
  expect(dearestFirst).toEqual([[huf(100), eur(7000)], [eur(5000)], [eur(900)], [huf(30_000)], []]);
});

test('the currency costs are compared in is the one most of them are in', () => {
  expect(mainCurrency([huf(30_000), eur(5000), eur(900)])).toBe('EUR');
  expect(mainCurrency([])).toBeNull();
});
