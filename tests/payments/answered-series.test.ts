import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { answersTo, seriesAnswered, supplierAnswered } from '#shared/domain/recognition/answered-series.ts';
import { findSeries, type Series } from '#shared/domain/recognition/find-series.ts';
import type { PaymentFacts } from '#shared/domain/recognition/payment-facts.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { day, nothingKnown, payments } from '../recognition/payments.ts';
import { camtStatement, type WrittenEntry } from './statement-file.ts';

const today = day('2026-11-26');
const begin = day('2024-01-15');

function fromMonth(first: number, count: number): CalendarDate[] {
  return Array.from({ length: count }, (_, place) => addMonths(begin, first + place));
}

function seriesIn(given: readonly PaymentFacts[], more: Partial<typeof nothingKnown> = {}): Series[] {
  return findSeries(given, { ...nothingKnown, ...more, today });
}

function paymentsOf(given: readonly PaymentFacts[]) {
  return ({ paymentIds }: Series) => given.filter(({ id }) => paymentIds.includes(id));
}

function only(series: readonly Series[]): Series {
  const [one, ...more] = series;
  if (one === undefined || more.length > 0) throw new Error('Not one series');
  return one;
}

describe('what was said to a series', () => {
  const late = payments(fromMonth(12, 8), { counterparty: 'Kletterhalle Nord', amount: -2500 });
  const early = payments(fromMonth(0, 12), { counterparty: 'Kletterhalle Nord', amount: -2500 });
  const answered = { series: seriesAnswered(only(seriesIn(late)), late), name: 'Kletterhalle Nord' };
  const asked = (given: readonly PaymentFacts[], answers: { series: string; name: string }[]) =>
    answersTo(answers, paymentsOf(given))(only(seriesIn(given)));

  test('holds when earlier payments join it, also where the answer was kept under its key as it was before', () => {
    expect(asked([...early, ...late], [answered])).toBe(answered);
    const asBefore = { series: only(seriesIn(late)).key, name: 'Kletterhalle Nord' };
    expect(asked([...early, ...late], [asBefore])).toBe(asBefore);
  });

  test('holds where all of it lies before or after what was answered, for the same sum', () => {
    expect(asked(early, [answered])).toBe(answered);
    const after = payments(fromMonth(26, 6), { counterparty: 'Kletterhalle Nord', amount: -2500 });
    expect(asked(after, [answered])).toBe(answered);
  });

  test('is not said to another sum, another party, or what is paid at the same time', () => {
    const dearer = payments(fromMonth(0, 12), { counterparty: 'Kletterhalle Nord', amount: -4100 });
    expect(asked(dearer, [answered])).toBeNull();
    const others = payments(fromMonth(0, 12), { counterparty: 'Tanzhaus Ost', amount: -2500 });
    expect(asked(others, [answered])).toBeNull();
    const beside = payments(
      fromMonth(13, 6).map((on) => parseCalendarDate(`${on.slice(0, 8)}03`) ?? on),
      { counterparty: 'Kletterhalle Nord', amount: -2500 },
    );
    expect(asked(beside, [answered])).toBeNull();
  });

  test('holds when the supplier becomes known, and when it is merged into another', () => {
    const is = (supplierId: string) => ({
      identifiers: [{ kind: 'name' as const, value: 'Kletterhalle Nord', supplierId }],
    });
    const known = only(seriesIn(late, is('s1')));
    expect(answersTo([answered], paymentsOf(late))(known)).toBe(answered);
    const never = { series: supplierAnswered(known.supplier), name: 'Kletterhalle Nord' };
    const keptBefore = { series: 'all supplier s1', name: 'Kletterhalle Nord' };
    for (const one of [never, keptBefore]) {
      expect(answersTo([one], paymentsOf(late))(only(seriesIn(late, is('s2'))))).toBe(one);
      expect(asked(payments(fromMonth(0, 9), { counterparty: 'Tanzhaus Ost', amount: -2500 }), [one])).toBeNull();
    }
  });
});

describe('statements in any order, cut anywhere', () => {
  /** Where two years are cut, and in what order the parts come. */
  const brought = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }).chain((cuts) => {
    const bounds = [0, ...cuts.toSorted((one, other) => one - other).map((cut) => cut * 3), 24];
    const parts = bounds.slice(1).map((end, place) => ({ from: bounds[place] ?? 0, end }));
    return fc.shuffledSubarray(parts, { minLength: parts.length });
  });
  const saysWho = fc.constantFrom<Partial<WrittenEntry>>(
    {},
    { creditorId: 'DE77ZZZ00000123456' },
    { creditorId: 'DE77ZZZ00000123456', mandate: 'L-1' },
  );

  test('[payments-15] what was turned down is not suggested again, and what was taken up stays one contract', async () => {
    await fc.assert(
      fc.asyncProperty(brought, saysWho, fc.constantFrom('reject', 'accept'), async (parts, who, answer) => {
        const dancecard = await openTestDancecard();
        let answers = 0;
        for (const { from, end } of parts) {
          const entries = fromMonth(from, end - from).map((on): WrittenEntry => ({
            ...who,
            on,
            to: 'Lichtspiel Streaming GmbH',
            amount: '-9.99',
          }));
          const path = join(dancecard.folder, 'statement.xml');
          writeFileSync(path, camtStatement(entries));
          await dancecard.value('imports.apply', { path });
          for (const { id } of await dancecard.value('suggestions.list', {})) {
            answers += 1;
            if (answer === 'reject') await dancecard.value('suggestions.reject', { id });
            else await dancecard.value('suggestions.accept', { id });
          }
        }
        expect(answers).toBe(1);
        expect(await dancecard.value('suggestions.list', {})).toEqual([]);
        const contracts = await dancecard.value('contracts.list', {});
        expect(contracts).toHaveLength(answer === 'accept' ? 1 : 0);
        const [contract] = contracts;
        if (contract === undefined) return;
        expect(await dancecard.value('payments.list', { contractId: contract.id })).toHaveLength(24);
      }),
      { numRuns: 12 },
    );
  });
});
