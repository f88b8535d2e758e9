import { literal } from '#shared/domain/message.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf, offerInputOf, offerPriceOf } from '#renderer/features/needs/offers/offer-input.ts';
import { offerFormSchema } from '#renderer/features/needs/offers/offer-schema.ts';
import {
  emptyOffer,
  valuesOfNextVersion,
  valuesOfOffer,
  type OfferFormValues,
} from '#renderer/features/needs/offers/offer-values.ts';
import { minimumMonths } from '#renderer/features/needs/offers/offer-words.ts';
import type { OfferRecord } from '#renderer/features/needs/words.ts';
import { allDiffer } from '#renderer/features/needs/compare/part-rows.ts';
import { mailAddress } from '#renderer/domain-views/mail-address.ts';
import { hasSuppliersSide, suppliersSide } from '#renderer/features/needs/suppliers-side/steps.ts';
import { openStates } from '#renderer/features/needs/words.ts';
import { isCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { languages } from '#shared/messages/tongue.ts';
import { wordsIn } from '../support/words-in.ts';

function day(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new Error(`${text} is no day`);
  return text;
}

const today = day('2026-11-22');
const words = wordsIn('en');

function filled(changes: Partial<OfferFormValues> = {}): OfferFormValues {
  return { ...emptyOffer('EUR', today), amount: 3990, ...changes };
}

function problems(values: OfferFormValues): Record<string, string> {
  const read = offerFormSchema(words).safeParse(values);
  if (read.success) return {};
  return Object.fromEntries(read.error.issues.map((issue) => [issue.path.join('.'), issue.message]));
}

function stored(price: OfferRecord['price'], changes: Partial<OfferRecord> = {}): OfferRecord {
  return {
    id: 'offer',
    candidateId: 'candidate',
    version: 1,
    offeredOn: today,
    validUntil: null,
    price,
    terms: null,
    financing: null,
    deliveryOn: null,
    promises: [],
    dataAsked: null,
    dataUse: null,
    included: [],
    links: [],
    note: null,
    contractId: null,
    createdAt: 0,
    changedAt: 0,
    ...changes,
  };
}

const amount = fc.integer({ min: 0, max: 10_000_000 });
const anyPrice = fc.record({
  amount,
  currency: fc.constantFrom('EUR', 'JPY', 'KWD', 'CHF'),
  every: fc.record({
    n: fc.integer({ min: 1, max: 24 }),
    unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const),
  }),
  introductory: fc.option(fc.record({ amount, months: fc.integer({ min: 1, max: 120 }) })),
  setupFee: fc.option(amount),
  credits: fc.option(amount),
  deposit: fc.option(amount),
  perUnit: fc.option(
    fc.record({
      amount: fc.integer({ min: 0, max: 1_000_000 }).map((thousandths) => thousandths / 1000),
      unit: fc.constantFrom('kWh', 'km', 'GB'),
      assumedUsePerMonth: fc.integer({ min: 0, max: 10_000 }),
    }),
  ),
});

describe('the form of an offer', () => {
  test('opening a stored offer and keeping it unchanged leaves its price as it was', () => {
    fc.assert(
      fc.property(anyPrice, (price) => {
        expect(offerPriceOf(valuesOfOffer(stored(price)))).toEqual(price);
      }),
    );
  });

  test('the next version begins with what the last one said, dated today and not yet valid until any day', () => {
    const last = stored(
      { amount: 3990, currency: 'EUR', every: { n: 1, unit: 'month' } },
      { offeredOn: day('2026-10-01'), validUntil: day('2026-10-31'), promises: ['Ropes'], note: 'By phone' },
    );
    expect(offerInputOf(valuesOfNextVersion(last, today), 'Document')).toMatchObject({
      price: { amount: 3990 },
      promises: ['Ropes'],
      note: 'By phone',
      offeredOn: '2026-11-22',
      validUntil: null,
    });
  });

  test('a price is enough, and terms nobody spoke of are not sent', () => {
    expect(problems(filled())).toEqual({});
    expect(offerInputOf(filled(), 'Document')).toMatchObject({ terms: null, promises: [], financing: null });
    expect(offerInputOf(filled({ bound: 'period', boundN: 24 }), 'Document')?.terms).toMatchObject({
      startsOn: null,
      initialTerm: { n: 24, unit: 'month' },
    });
  });

  test('parts that were taken away are not sent, whatever still stands in their fields', () => {
    expect(offerPriceOf(filled({ setupFee: 4900, credits: 6000, parts: ['credits'] }))).toMatchObject({
      setupFee: null,
      credits: 6000,
    });
    const once = filled({ paidOnce: true, introAmount: 1990, parts: ['introductory'] });
    expect(offerPriceOf(once)).toMatchObject({ every: null, introductory: null });
    expect(problems(once)).toEqual({});
  });

  test('what cannot be read or counted with is said at its field, and nothing is counted until it is mended', () => {
    const unread = filled({ unread: { ...filled().unread, setupFee: 'This can be read in two ways.' } });
    expect(problems(unread)).toEqual({ setupFee: 'This can be read in two ways.' });
    expect(offerPriceOf(unread)).toBeNull();
    expect(problems(filled({ amount: null }))).toHaveProperty('amount');
    expect(problems(filled({ parts: ['introductory'] }))).toHaveProperty('introAmount');
    expect(Object.keys(problems(filled({ parts: ['perUnit'], unit: ' ' }))).toSorted()).toEqual([
      'unit',
      'unitPrice',
      'usePerMonth',
    ]);
    expect(problems(filled({ validUntil: day('2026-11-01') }))).toHaveProperty('validUntil');
    expect(problems(filled({ promises: 'x'.repeat(301) }))).toHaveProperty('promises');
  });

  test('texts are one to a line, each once, without blank lines', () => {
    expect(linesOf(' Ropes \n\nShoes\nRopes\n')).toEqual(['Ropes', 'Shoes']);
  });

  test.each([
    [{ n: 24, unit: 'month' }, 24],
    [{ n: 2, unit: 'year' }, 24],
    [{ n: 4, unit: 'week' }, 1],
    [{ n: 90, unit: 'day' }, 3],
    [{ n: 3660, unit: 'year' }, 600],
  ] as const)('a minimum term of %o counts as %i months', (initialTerm, months) => {
    expect(minimumMonths({ initialTerm })).toBe(months);
  });
});

describe('messages and texts', () => {
  test('a message opens in the mail program with its address, subject and lines kept', () => {
    const address = mailAddress({
      subject: 'Questions & answers?',
      text: 'Hello,\n\nhow much is 100 % green?',
      email: 'a+b@example.org',
    });
    const url = new URL(address);
    expect(decodeURIComponent(url.pathname)).toBe('a+b@example.org');
    expect(url.searchParams.get('subject')).toBe('Questions & answers?');
    expect(url.searchParams.get('body')).toBe('Hello,\r\n\r\nhow much is 100 % green?');
    expect(mailAddress({ subject: 'x', text: 'y', email: null })).toMatch(/^mailto:\?/);
  });

  test('each step has its text on the supplier’s side: what they do, what to keep back, what to have in writing', () => {
    for (const step of [...openStates, 'decided'] as const) {
      expect(hasSuppliersSide(step)).toBe(true);
      const text = suppliersSide[step];
      for (const part of [text.theirs, text.keepBack, text.inWriting]) expect(part.length).toBeGreaterThan(0);
    }
    expect(hasSuppliersSide('dropped')).toBe(false);
    const ids = Object.values(suppliersSide).flatMap((text) => [
      text.title,
      ...text.theirs,
      ...text.keepBack,
      ...text.inWriting,
    ]);
    for (const language of languages) {
      const { say } = wordsIn(language);
      expect(JSON.stringify(ids.map((id) => say(id)))).not.toMatch(/https?:|www\.|®|™/);
    }
  });

  test('where no two candidates say the same, the row is marked instead of every cell', () => {
    const cell = (text: string, differs: boolean, unknown = false) =>
      ({ candidateId: text, text, messages: { text: literal(text) }, differs, unknown, tone: 'plain' }) as const;
    expect(allDiffer([cell('1', true), cell('2', true), cell('?', false, true)])).toBe(true);
    expect(allDiffer([cell('1', false), cell('2', true)])).toBe(false);
    expect(allDiffer([cell('1', true), cell('?', false, true)])).toBe(false);
  });
});
