import { describe, expect, test } from 'vitest';
import type { Compared } from '#shared/domain/needs/comparison-row.ts';
import { comparisonRows } from '#shared/domain/needs/comparison.ts';
import { literal } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { eachOnce, questionsDraft } from '#shared/domain/needs/drafts.ts';
import { flagsOf, holdsWords, type FlaggedCandidate, type Spending } from '#shared/domain/needs/flags.ts';
import { offerCost } from '#shared/domain/needs/offer-cost.ts';
import { openQuestions } from '#shared/domain/needs/open-questions.ts';
import type { Offer } from '#shared/domain/needs/offer.ts';
import { costIn } from '#shared/domain/needs/rates.ts';
import type { Requirement, Verdict } from '#shared/domain/needs/score.ts';
import { anOffer, aPrice, day, months } from './builders.ts';
import { english } from '#tests/support/in-english.ts';

const must: Requirement = { id: 'must', text: 'Quick repair', kind: 'must', weight: 8 };
const out: Requirement = { id: 'out', text: 'Sells my data', kind: 'rules_out', weight: 5 };
const today = day('2026-11-22');

function compared(candidateId: string, offer: Offer | null, verdicts: Record<string, Verdict> = {}): Compared {
  const cost = offer === null ? null : costIn('EUR', offerCost(offer.price, months(12)), 12, []);
  return {
    candidateId,
    verdicts: new Map(Object.entries(verdicts)),
    notes: new Map(),
    offer,
    incumbent: false,
    cost,
    minimumTerm: null,
  };
}

const said = <Some extends { readonly text: Message }>(cell: Some) => ({ ...cell, text: english.say(cell.text) });

const rowsOf = (candidates: readonly Compared[], requirements: readonly Requirement[] = []) =>
  new Map(
    comparisonRows(candidates, requirements, 12, today).map((row) => [english.say(row.label), row.cells.map(said)]),
  );

describe('candidates side by side', () => {
  test('what differs from most is marked, and the lowest cost is good', () => {
    const rows = rowsOf([
      compared('a', anOffer()),
      compared('b', anOffer()),
      compared('c', anOffer({ price: aPrice({ amount: 2000 }) })),
    ]);
    expect(rows.get('Price')?.map(({ differs }) => differs)).toEqual([false, false, true]);
    expect(rows.get('In all over 12 months')?.map(({ text, tone }) => [text, tone])).toEqual([
      ['€360.00', 'plain'],
      ['€360.00', 'plain'],
      ['€240.00', 'good'],
    ]);
    expect(rows.get('Notice')?.map(({ text, differs }) => [text, differs])).toEqual([
      ['1 month at any time', false],
      ['1 month at any time', false],
      ['1 month at any time', false],
    ]);
  });

  test('of two that differ both are marked', () => {
    const rows = rowsOf([compared('a', anOffer()), compared('b', anOffer({ price: aPrice({ amount: 2000 }) }))]);
    expect(rows.get('Price')?.map(({ differs }) => differs)).toEqual([true, true]);
  });

  test('what is not known is a question, not a difference', () => {
    const rows = rowsOf(
      [compared('a', anOffer({ terms: null, dataUse: null }), { must: 'yes' }), compared('b', null)],
      [must],
    );
    expect(rows.get('Quick repair')?.map(({ text, unknown, tone }) => [text, unknown, tone])).toEqual([
      ['Yes', false, 'good'],
      ['Not known', true, 'plain'],
    ]);
    for (const label of ['Minimum term', 'Notice', 'Right to withdraw', 'What they may do with it']) {
      expect(rows.get(label)?.map(({ unknown, differs }) => [unknown, differs])).toEqual([
        [true, false],
        [true, false],
      ]);
    }
    expect(rows.get('Price')?.[1]).toMatchObject({ text: 'No offer yet', unknown: true });
  });

  test('rows that apply to nobody are left out', () => {
    const plain = rowsOf([compared('a', anOffer()), compared('b', null)]);
    for (const label of [
      'Set-up fee',
      'Deposit',
      'Use',
      'Introductory price',
      'Financing',
      'Promises',
      'Trial until',
    ]) {
      expect(plain.has(label)).toBe(false);
    }
    const fee = rowsOf([compared('a', anOffer({ price: aPrice({ setupFee: 4900 }) })), compared('b', anOffer())]);
    expect(fee.get('Set-up fee')?.map(({ text }) => text)).toEqual(['€49.00', '–']);
  });

  test('clauses that one of them has stand side by side, in the cost and in the terms', () => {
    const clauses = {
      endDates: [
        { month: 3, day: 31 },
        { month: 9, day: 30 },
      ],
      notEndDates: [{ month: 12, day: 31 }],
      probation: { length: { n: 6, unit: 'month' }, notice: { n: 2, unit: 'week' } },
      breakDates: [day('2026-06-30'), day('2028-06-30')],
      breakNotice: { n: 3, unit: 'month' },
      exitFrom: { after: { n: 3, unit: 'year' }, every: { n: 1, unit: 'year' } },
      priceGuaranteedUntil: day('2027-12-31'),
    } as const;
    const rows = rowsOf([
      compared('a', anOffer({ terms: { ...anOffer().terms!, ...clauses } })),
      compared('b', anOffer()),
    ]);
    const texts = (label: string) => rows.get(label)?.map(({ text }) => text);
    expect(texts('Can end only on')).toEqual(['31 March and 30 September', '–']);
    expect(texts('Cannot end on')).toEqual(['31 December', '–']);
    expect(texts('Probation')).toEqual(['6 months, with notice: 2 weeks at any time', '–']);
    expect(texts('Can also end early on')).toEqual(['Fri, 30 Jun 2028', '–']);
    expect(texts('Notice for an early end')).toEqual(['3 months', '–']);
    expect(texts('Can also end early')).toEqual(['after 3 years, then 1 year apart', '–']);
    expect(texts('Price guaranteed until')).toEqual(['Fri, 31 Dec 2027', '–']);
    const none = rowsOf([compared('a', anOffer()), compared('b', anOffer())]);
    for (const label of ['Can end only on', 'Probation', 'Can also end early on', 'Price guaranteed until']) {
      expect(none.has(label)).toBe(false);
    }
  });

  test('staying has nothing to withdraw from and no day on which it lapses', () => {
    const stay = anOffer({ validUntil: null, terms: { ...anOffer().terms!, coolingOff: null } });
    const rows = rowsOf([{ ...compared('a', stay), incumbent: true }, compared('b', anOffer())]);
    expect(rows.get('Right to withdraw')?.map(({ text }) => text)).toEqual(['–', '14 days']);
    expect(rows.get('Offer valid until')?.[0]).toMatchObject({ text: '–', unknown: false });
  });
});

const plainCandidate: FlaggedCandidate = {
  requirements: [must, out],
  verdicts: new Map(),
  texts: [],
  validUntil: null,
};
const kinds = (candidate: Partial<FlaggedCandidate>, spending: Spending | null = null) =>
  flagsOf(
    { ...plainCandidate, ...candidate },
    [
      { kind: 'avoid', text: 'Fossil gas' },
      { kind: 'favour', text: 'cooperative' },
    ],
    spending,
    today,
  ).map(({ kind }) => kind);

describe('flags', () => {
  test.each<[string, FlaggedCandidate['verdicts'], string[]]>([
    ['nothing known', new Map(), []],
    ['ruled out', new Map([['out', 'yes']]), ['rules_out']],
    ['in part ruled out', new Map([['out', 'partly']]), ['rules_out']],
    ['not ruled out', new Map([['out', 'no']]), []],
    ['a must it does not meet', new Map([['must', 'no']]), ['must']],
    ['a must it meets in part', new Map([['must', 'partly']]), ['must']],
    ['a must it meets', new Map([['must', 'yes']]), []],
  ])('%s', (_what, verdicts, expected) => {
    expect(kinds({ verdicts })).toEqual(expected);
  });

  test.each([
    ['We burn FOSSIL  Gas.', ['avoid']],
    ['fossil-gas free', ['avoid']],
    ['fossils and gas', []],
    ['A Coöperative of 1896', ['favour']],
    ['uncooperative', []],
  ])('words of the person are found in "%s"', (text, expected) => {
    expect(kinds({ texts: [text] })).toEqual(expected);
  });

  test('words without letters or digits are found nowhere', () => {
    expect(holdsWords('anything!', '!!')).toBe(false);
  });

  test('an offer that lapsed yesterday is flagged, one that lapses today is not', () => {
    expect(kinds({ validUntil: day('2026-11-21') })).toEqual(['expired']);
    expect(kinds({ validUntil: day('2026-11-22') })).toEqual([]);
  });

  test('a budget for each month and one in all', () => {
    const spending = { total: 36_000, monthly: 3000, months: 12 };
    const month = (amount: number) => ({ ...spending, budget: { amount, currency: 'EUR', per: 'month' as const } });
    const total = (amount: number) => ({ ...spending, budget: { amount, currency: 'EUR', per: 'total' as const } });
    expect(kinds({}, month(3000))).toEqual([]);
    expect(kinds({}, month(2999))).toEqual(['budget']);
    expect(kinds({}, total(36_000))).toEqual([]);
    expect(kinds({}, total(35_999))).toEqual(['budget']);
  });
});

describe('questions', () => {
  const asked = (offer: Offer | null, verdicts: Record<string, Verdict> = {}, incumbent = false) =>
    openQuestions({ requirements: [must, out], verdicts: new Map(Object.entries(verdicts)), offer, incumbent }).map(
      (question) => english.say(question),
    );

  test('nothing is asked that is known', () => {
    expect(asked(anOffer(), { must: 'no', out: 'no' })).toEqual([]);
  });

  test('each unknown is a question', () => {
    expect(asked(null)).toHaveLength(8);
    expect(asked(anOffer({ dataUse: null }), { must: 'yes' })).toEqual([
      'Does this apply to your offer: Sells my data?',
      'What will you do with my data, and who else gets it?',
    ]);
    const noNotice = anOffer({ terms: { ...anOffer().terms!, notice: null } });
    expect(asked(noNotice, { must: 'yes', out: 'no' })).toEqual([
      'What notice must I give to leave, and to which day?',
    ]);
  });

  test('what ends by itself needs no notice, and staying nothing to withdraw from', () => {
    const fixed = anOffer({ terms: { ...anOffer().terms!, notice: null, renewal: 'none' } });
    expect(asked(fixed, { must: 'yes', out: 'no' })).toEqual([]);
    const stay = anOffer({ validUntil: null, terms: { ...anOffer().terms!, coolingOff: null } });
    expect(asked(stay, { must: 'yes', out: 'no' }, true)).toEqual([]);
  });

  test('a draft asks each question once and numbers them', () => {
    const draft = questionsDraft(
      'Sport',
      eachOnce([['One?', 'Two?'].map(literal), ['Two?', 'Three?'].map(literal)]).map((question) =>
        english.say(question),
      ),
    );
    expect(english.say(draft.text)).toContain('1. One?\n2. Two?\n3. Three?');
    expect(english.say(questionsDraft('Sport', []).text)).toContain('in writing, with all prices, fees and terms');
  });
});
