import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nothingEntered } from '#main/app/records/entered.ts';
import {
  matchingPreset,
  otherPresets,
  presetCalled,
  termsPresets,
} from '#renderer/domain-views/terms-questions/presets.ts';
import { readBack } from '#renderer/domain-views/terms-questions/reading.ts';
import { answersOfTerms, termsOfAnswers } from '#renderer/domain-views/terms-questions/terms-answers.ts';
import { addInput, previewInput, updateInput } from '#renderer/features/contract-form/contract-form-input.ts';
import { readAmount } from '#renderer/ui/amount.ts';
import { storedMessage } from '#shared/records/stored-message.ts';
import { contractFormSchema } from '#renderer/features/contract-form/contract-form-schema.ts';
import {
  emptyValues,
  valuesOfContract,
  type ContractFormValues,
} from '#renderer/features/contract-form/contract-form-values.ts';
import { api, type OutputOf } from '#shared/api/api.ts';
import { isCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { periodUnits } from '#shared/domain/period.ts';
import { noticeAnchors } from '#shared/domain/terms/terms.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { records } from '#shared/records/records.ts';
import { arbitraryTermsWithAgreedEnd } from '../terms/arbitrary-terms.ts';
import { wordsIn } from '../support/words-in.ts';

const words = wordsIn('en');

function day(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new Error(`${text} is no day`);
  return text;
}

function filled(changes: Partial<ContractFormValues> = {}): ContractFormValues {
  return { ...emptyValues('EUR'), supplierName: 'Nordlicht Strom', name: 'Electricity', ...changes };
}

function problems(values: ContractFormValues, spoken = words): Record<string, string> {
  const read = contractFormSchema(spoken).safeParse(values);
  if (read.success) return {};
  return Object.fromEntries(read.error.issues.map((issue) => [issue.path.join('.'), issue.message]));
}

/** Terms without what says nothing. */
function said(terms: object | null): unknown {
  if (terms === null) return null;
  const says = (value: unknown) =>
    value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(terms).filter(([, value]) => says(value)));
}

const anyPeriod = fc.record({ n: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom(...periodUnits) });
const anyNotice = fc.record({
  n: fc.integer({ min: 0, max: 60 }),
  unit: fc.constantFrom(...periodUnits),
  anchor: fc.constantFrom(...noticeAnchors),
});
const anyDay = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2040-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));
const everyTerm = {
  startsOn: anyDay,
  endsOn: fc.option(anyDay),
  initialTerm: fc.option(anyPeriod),
  renewal: fc.oneof(anyPeriod, fc.constant('indefinite' as const), fc.constant('none' as const)),
  notice: fc.option(anyNotice),
  noticeAfterInitial: fc.option(anyNotice),
  coolingOff: fc.option(anyPeriod),
  trialEndsOn: fc.option(anyDay),
};
const anyTerms = fc.record(
  { ...everyTerm, concludedOn: anyDay, receivedOn: anyDay },
  { requiredKeys: Object.keys(everyTerm) as (keyof typeof everyTerm)[] },
);

describe('contract form', () => {
  test('a supplier and a name are enough', () => {
    expect(problems(filled())).toEqual({});
    expect(addInput(filled(), words.say)).toEqual({ supplierName: 'Nordlicht Strom', name: 'Electricity' });
    expect(api['contracts.add'].input.safeParse(addInput(filled(), words.say)).success).toBe(true);
  });

  test('a known supplier is named by its id', () => {
    expect(addInput(filled({ supplierId: 's1' }), words.say)).toEqual({ supplierId: 's1', name: 'Electricity' });
  });

  test('every problem is told at once, each at its field', () => {
    const found = problems(
      filled({
        supplierName: ' ',
        name: '',
        amount: 100,
        cycleN: 0,
        startsOn: day('2026-01-31'),
        bound: 'until',
        endsOn: day('2025-12-31'),
        notice: 'period',
        noticeN: Number.NaN,
        links: [{ label: '', address: 'example.org' }],
      }),
    );
    expect(Object.keys(found).toSorted()).toEqual([
      'cycleN',
      'endsOn',
      'links.0.address',
      'name',
      'noticeN',
      'supplierName',
    ]);
    for (const message of Object.values(found)) expect(message).toMatch(/^[A-Z].*[.?]$/);
  });

  test('an amount that cannot be read is not saved as no price', () => {
    expect(problems(filled({ amount: null, amountProblem: 'This can be read in two ways.' }))).toEqual({
      amount: 'This can be read in two ways.',
    });
  });

  test('why an amount cannot be read is told in the language of the moment, not in the one it was typed in', () => {
    const { problem } = readAmount('-5', 'en-GB', 'EUR');
    const typed = filled({ amount: null, amountProblem: problem === null ? null : storedMessage(problem) });
    expect(problems(typed, wordsIn('en')).amount).toBe(wordsIn('en').say('ui.amount.negative'));
    expect(problems(typed, wordsIn('de')).amount).toBe(wordsIn('de').say('ui.amount.negative'));
  });

  test('answers about the terms without a first day are not dropped in silence', () => {
    expect(problems(filled({ bound: 'period', boundN: 24 }))).toHaveProperty('startsOn');
    expect(problems(filled({ coolingOff: true }))).toHaveProperty('startsOn');
    expect(problems(filled())).toEqual({});
  });

  test('[screens-7] opening stored terms and saving them again changes nothing', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        expect(termsOfAnswers(answersOfTerms(terms))).toEqual(terms);
      }),
    );
  });

  test('an edit sends only what changed', () => {
    const opened = valuesOfContract(storedContract(), 'EUR');
    expect(updateInput('c1', opened, opened, words.say)).toBeNull();
    expect(updateInput('c1', opened, { ...opened, note: 'Ask about the bonus' }, words.say)).toEqual({
      id: 'c1',
      note: 'Ask about the bonus',
    });
    expect(updateInput('c1', opened, { ...opened, amount: 5999, tags: [] }, words.say)).toEqual({
      id: 'c1',
      price: { amount: 5999, currency: 'EUR', every: { n: 1, unit: 'month' }, sharePercent: 50 },
      tags: [],
    });
    expect(updateInput('c1', opened, { ...opened, category: ' ' }, words.say)).toEqual({ id: 'c1', category: null });
  });

  test('a number or link line left blank is not stored', () => {
    const opened = valuesOfContract(storedContract(), 'EUR');
    const input = updateInput(
      'c1',
      opened,
      {
        ...opened,
        referenceNumbers: [...opened.referenceNumbers, { label: 'Meter', value: ' ' }],
        links: [{ label: '', address: '' }],
      },
      words.say,
    );
    expect(input).toBeNull();
  });

  test('every preset fills terms that can be counted with and is recognised again', () => {
    for (const preset of termsPresets) {
      const values = filled({ startsOn: day('2026-03-01'), ...preset.answers });
      expect(problems(values)).toEqual({});
      const input = previewInput(values);
      expect(input).not.toBeNull();
      expect(api['terms.preview'].input.safeParse(input).success).toBe(true);
      expect(matchingPreset(values)?.id).toBe(preset.id);
    }
    expect(matchingPreset(filled({ bound: 'period', boundN: 7 }))).toBeNull();
  });

  test.each(otherPresets.map((preset) => [preset.id, preset] as const))(
    'the kind %s of one country fills terms that can be counted with and is recognised again',
    (id, preset) => {
      const endsOn = preset.answers.bound === 'until' ? { endsOn: day('2026-12-31') } : {};
      const values = filled({ startsOn: day('2026-03-01'), ...preset.answers, ...endsOn });
      expect(problems(values)).toEqual({});
      expect(api['terms.preview'].input.safeParse(previewInput(values)).success).toBe(true);
      expect(matchingPreset(values)?.id).toBe(id);
    },
  );

  test.each([
    // Notice counts once a year is over: in June 2027 for the end of September.
    ['at_flat_limited', '2026-06-01', '2026-12-02', '2027-06-30', '2027-09-30'],
    ['ch_flat', '2020-04-01', '2026-11-25', '2026-12-31', '2027-03-31'],
    ['ch_flat_months', '2020-04-01', '2026-09-25', '2026-10-31', '2027-01-31'],
    ['de_flat', '2020-04-01', '2026-12-02', '2026-12-03', '2027-02-28'],
    ['de_health_fund', '2026-01-01', '2026-11-22', '2026-11-30', '2027-01-31'],
    ['insurance_long', '2024-06-24', '2026-12-02', '2027-03-23', '2027-06-23'],
    ['us_window', '2024-07-01', '2026-12-02', '2027-05-31', '2027-06-30'],
    ['nl_subscription', '2026-05-01', '2026-07-05', '2027-03-31', '2027-04-30'],
    ['fr_mobile', '2026-06-01', '2026-12-02', '2028-05-21', '2028-05-31'],
  ])('[contracts-21] the kind %s leads to the days its law names', (id, startsOn, on, deadline, exit) => {
    const terms = termsOfAnswers(filled({ startsOn: day(startsOn), ...presetCalled(id)?.answers }));
    const parsed = api['terms.preview'].input.parse({ terms });
    expect(termsOutlook(parsed.terms, day(on))).toMatchObject({ nextNoticeDeadline: deadline, earliestExit: exit });
  });

  test('a rule for the time after it that the form cannot hold is read back as it is', () => {
    const laterRule = { workingDayOfMonth: 3, endsAfterMonths: 2 } as const;
    const read = readBack(filled({ laterDiffers: true, laterRule, notice: 'none' }))
      .map(words.told)
      .join(' ');
    expect(read).toContain('Once the first time is over: by working day 3 of a month');
    expect(read).not.toContain('1 month');
  });

  test('a window that opens after the last day for the notice is a problem', () => {
    const startsOn = day('2026-03-01');
    const window = { startsOn, notice: 'period', noticeN: 90, noticeUnit: 'day', noticeWindow: true } as const;
    expect(problems(filled({ ...window, noticeWindowN: 30, noticeWindowUnit: 'day' }))).toHaveProperty('noticeWindowN');
    expect(problems(filled({ ...window, noticeWindowN: 3, noticeWindowUnit: 'month' }))).toEqual({});
  });

  test('terms with any clauses come out of the form as they went in', () => {
    fc.assert(
      fc.property(arbitraryTermsWithAgreedEnd(), (stored) => {
        const values = { ...filled(), ...answersOfTerms(stored) };
        expect(said(termsOfAnswers(values))).toEqual(said(stored));
      }),
    );
  });

  test('a clause that is added and not filled in yet is no clause', () => {
    const values = filled({
      startsOn: day('2026-03-01'),
      clauses: { breakDates: [], endDates: [], priceGuaranteedUntil: null },
    });
    expect(problems(values)).toEqual({});
    expect(termsOfAnswers(values)).not.toHaveProperty('breakDates');
    expect(termsOfAnswers(values)).not.toHaveProperty('endDates');
    const unfinished = filled({
      startsOn: day('2026-03-01'),
      clauses: { exitFrom: { after: { n: Number.NaN, unit: 'year' }, every: { n: 1, unit: 'year' } } },
    });
    expect(problems(unfinished)).toHaveProperty('clauses');
    const nowhere = filled({
      startsOn: day('2026-03-01'),
      clauses: { endDates: [{ month: 3, day: 31 }], notEndDates: [{ month: 3, day: 31 }] },
    });
    expect(problems(nowhere)).toHaveProperty('clauses');
  });

  test('a preset never sets the first day', () => {
    for (const preset of termsPresets) expect(preset.answers).not.toHaveProperty('startsOn');
  });

  test('the answers are read back in plain words', () => {
    const read = (id: string) =>
      readBack({ ...filled(), ...termsPresets.find((preset) => preset.id === id)?.answers })
        .map(words.told)
        .join(' ');
    expect(read('minimum_24')).toBe(
      'You are bound for 24 months; then it runs on until you leave. They must hear from you 1 month before the end of the term. Once the first time is over: 1 month before the day you want to leave.',
    );
    expect(read('yearly')).toBe(
      'You are bound for 1 year; then it renews for 1 year each time. They must hear from you 3 months before the end of the term.',
    );
    expect(read('unknown')).toBe('You are not bound for any time. When you must tell them is not known yet.');
    expect(
      readBack({ ...filled(), ...otherPresets.find(({ id }) => id === 'ch_flat')?.answers }).map(words.told),
    ).toEqual([
      'You are not bound for any time.',
      'They must hear from you 3 months before 31 March and 30 September.',
      'It can end only on 31 March and 30 September of a year.',
    ]);
    expect(read('fixed')).toBe('You are bound for 12 months; then it ends by itself.');
  });

  test('dates are asked for only when the answers can be counted with', () => {
    const start = day('2026-03-01');
    expect(previewInput(filled())).toBeNull();
    expect(previewInput(filled({ startsOn: start, notice: 'period', noticeN: Number.NaN }))).toBeNull();
    expect(previewInput(filled({ startsOn: start, bound: 'until', endsOn: day('2026-02-01') }))).toBeNull();
    expect(previewInput(filled({ startsOn: start }))?.terms.notice).toBeNull();
  });
});

function storedContract(): OutputOf<'contracts.get'> {
  return {
    ...nothingEntered(records.contracts),
    id: 'c1',
    relationshipId: 'r1',
    supplierId: 's1',
    supplierName: 'Nordlicht Strom',
    personId: null,
    personName: null,
    name: 'Electricity',
    category: 'Energy',
    tags: ['home'],
    state: 'running',
    price: { amount: 5500, currency: 'EUR', every: { n: 1, unit: 'month' }, sharePercent: 50 },
    yearlyCost: { amount: 33_000, currency: 'EUR' },
    startsOn: day('2025-01-01'),
    phase: 'initial_term',
    currentTermEnd: day('2026-12-31'),
    deadlineKind: 'date',
    nextNoticeDeadline: day('2026-11-30'),
    deadlineDecides: true,
    earliestExit: day('2026-12-31'),
    nextRenewalOn: null,
    endsOn: null,
    changedAt: 0,
    createdAt: 0,
    terms: {
      startsOn: day('2025-01-01'),
      initialTerm: { n: 24, unit: 'month' },
      renewal: 'indefinite',
      notice: { n: 1, unit: 'month', anchor: 'term_end' },
    },
    outlook: null,
    costOfMissing: null,
    nextPayment: null,
    place: { country: 'DE', region: 'BY' },
    referenceNumbers: [{ label: 'Customer number', value: '4711' }],
    prices: [],
    exits: [],
    replaces: [],
    unreadablePrices: [],
    problem: null,
  };
}
