import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { speakerFor } from '#shared/messages/speaker.ts';
import { moneyFormat } from '#renderer/format/money.ts';
import { readAmount, writeAmount } from '#renderer/ui/amount.ts';
import { english } from '#tests/support/in-english.ts';

const locales = ['en-GB', 'en-US', 'de-DE', 'de-CH', 'fr-FR', 'nl-NL', 'sv-SE', 'pl-PL', 'pt-BR', 'hi-IN'];
const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'JPY', 'KWD', 'SEK', 'HUF'];

describe('amounts that a person types', () => {
  test.each([
    ['59,99', 'de-DE', 5999],
    ['59.99', 'en-GB', 5999],
    ['59,99', 'en-GB', 5999],
    ['1.234,56', 'de-DE', 123_456],
    ['1,234.56', 'de-DE', 123_456],
    ['1,234', 'en-GB', 123_400],
    ['1.234', 'de-DE', 123_400],
    ['1’234.50', 'de-CH', 123_450],
    ['€ 12', 'de-DE', 1200],
    ['12 EUR', 'en-GB', 1200],
    [',5', 'de-DE', 50],
    ['1.234.567,8', 'de-DE', 123_456_780],
    ['0', 'en-GB', 0],
  ])('%s in %s is %i minor units', (text, locale, minorUnits) => {
    expect(readAmount(text, locale, 'EUR')).toEqual({ minorUnits, problem: null });
  });

  test.each([
    ['1,234', 'de-DE', 'EUR'],
    ['1.234', 'en-GB', 'EUR'],
    ['12,5', 'en-GB', 'JPY'],
    ['1.2.3', 'en-GB', 'EUR'],
    ['1.23,4.5', 'de-DE', 'EUR'],
    ['12,34,56', 'en-GB', 'EUR'],
    ['-5', 'en-GB', 'EUR'],
    ['about ten', 'en-GB', 'EUR'],
    ['9'.repeat(20), 'en-GB', 'EUR'],
  ])('[words-6] %s in %s and %s is asked about, never guessed', (text, locale, currency) => {
    const read = readAmount(text, locale, currency);
    expect(read.minorUnits).toBeNull();
    expect(read.problem === null ? '' : english.say(read.problem)).toMatch(/\w/);
  });

  test('nothing typed is no amount and no problem', () => {
    expect(readAmount('  ', 'de-DE', 'EUR')).toEqual({ minorUnits: null, problem: null });
  });

  test('[words-5] what is written in any locale and currency is read back as the same amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000_000 }),
        fc.constantFrom(...locales),
        fc.constantFrom(...currencies),
        (amount, locale, currency) => {
          expect(readAmount(writeAmount(amount, locale, currency), locale, currency).minorUnits).toBe(amount);
        },
      ),
    );
  });
});

describe('amounts that a person reads', () => {
  const plain = (text: string) => text.replaceAll(/\s/g, ' ');

  test('each currency has its own number of decimals', () => {
    const format = moneyFormat(speakerFor({ language: 'en', locale: 'en-GB' }));
    expect(format.money({ amount: 100_800, currency: 'EUR' })).toBe('€1,008.00');
    expect(format.money({ amount: 980, currency: 'JPY' })).toBe('JP¥980');
    expect(plain(format.money({ amount: 12_345, currency: 'KWD' }))).toBe('KWD 12.345');
    expect(
      plain(moneyFormat(speakerFor({ language: 'en', locale: 'de-DE' })).money({ amount: 5999, currency: 'EUR' })),
    ).toBe('59,99 €');
  });

  test('a price says how often it is paid', () => {
    const price = { amount: 2990, currency: 'EUR', sharePercent: 100 };
    expect(
      moneyFormat(speakerFor({ language: 'en', locale: 'en-GB' })).price({ ...price, every: { n: 1, unit: 'month' } }),
    ).toBe('€29.90 a month');
    expect(moneyFormat(speakerFor({ language: 'en', locale: 'en-GB' })).cycle({ n: 3, unit: 'month' })).toBe(
      'every 3 months',
    );
    expect(moneyFormat(speakerFor({ language: 'en', locale: 'en-GB' })).cycle(null)).toBe('once');
  });

  test('[money-6] sums in several currencies stand beside each other and are never added up', () => {
    const sums = [
      { amount: 100_800, currency: 'EUR' },
      { amount: 24_000, currency: 'GBP' },
    ];
    expect(moneyFormat(speakerFor({ language: 'en', locale: 'en-GB' })).sums(sums)).toBe('€1,008.00 and £240.00');
  });
});
