import type { NoticeAnchor, TermClauses } from '#shared/domain/terms/terms.ts';
import type { TermsAnswers } from './terms-answers.ts';

/** A common kind of contract, as answers to the questions about the terms. The first day is never part of it. */
export interface TermsPreset {
  readonly id: (typeof usualIds)[number] | (typeof otherIds)[number];
  readonly answers: Partial<TermsAnswers>;
}

const usualIds = ['monthly', 'minimum_24', 'yearly', 'insurance', 'car_insurance', 'fixed', 'unknown'] as const;
const otherIds = [
  'minimum_rolling_30',
  'main_due_date',
  'insurance_long',
  'de_flat',
  'de_health_fund',
  'de_energy_basic',
  'ch_flat',
  'ch_flat_months',
  'at_flat_limited',
  'fr_insurance',
  'fr_mobile',
  'nl_subscription',
  'uk_lease_break',
  'us_window',
] as const;

const termOf = (n: number, unit: 'month' | 'year') =>
  ({ bound: 'period', boundN: n, boundUnit: unit, endsOn: null }) as const;
const renewsFor = (n: number, unit: 'month' | 'year') => ({ after: 'renews', renewalN: n, renewalUnit: unit }) as const;
const noticeOf = (n: number, unit: 'day' | 'week' | 'month', anchor: NoticeAnchor = 'term_end') =>
  ({ notice: 'period', noticeN: n, noticeUnit: unit, noticeAnchor: anchor }) as const;
const plain = { laterRule: null, noticeWindow: false, clauses: {} } as const;
const sameLater = { laterDiffers: false, ...plain } as const;
const open = { bound: 'open', endsOn: null, after: 'runs_on' } as const;

/** Starting points that fill the terms; every answer can be changed afterwards. */
export const termsPresets: readonly TermsPreset[] = [
  {
    id: 'monthly',
    answers: { ...termOf(1, 'month'), ...renewsFor(1, 'month'), ...noticeOf(0, 'day'), ...sameLater },
  },
  {
    id: 'minimum_24',
    answers: {
      ...termOf(24, 'month'),
      after: 'runs_on',
      ...noticeOf(1, 'month'),
      ...plain,
      laterDiffers: true,
      laterN: 1,
      laterUnit: 'month',
      laterAnchor: 'any_time',
    },
  },
  {
    id: 'yearly',
    answers: { ...termOf(1, 'year'), ...renewsFor(1, 'year'), ...noticeOf(3, 'month'), ...sameLater },
  },
  {
    id: 'insurance',
    answers: { ...termOf(12, 'month'), ...renewsFor(12, 'month'), ...noticeOf(3, 'month'), ...sameLater },
  },
  {
    id: 'car_insurance',
    answers: { ...termOf(12, 'month'), ...renewsFor(12, 'month'), ...noticeOf(1, 'month'), ...sameLater },
  },
  {
    id: 'fixed',
    answers: { ...termOf(12, 'month'), after: 'ends', notice: 'unknown', ...sameLater },
  },
  {
    id: 'unknown',
    answers: { bound: 'open', endsOn: null, after: 'runs_on', notice: 'unknown', ...sameLater },
  },
];

/** Kinds of contract that are usual in one country or trade, offered apart from the common ones. */
export const otherPresets: readonly TermsPreset[] = [
  {
    id: 'minimum_rolling_30',
    answers: { ...termOf(12, 'month'), after: 'runs_on', ...noticeOf(30, 'day', 'any_time'), ...sameLater },
  },
  {
    id: 'main_due_date',
    answers: { bound: 'until', ...renewsFor(1, 'year'), ...noticeOf(3, 'month'), ...sameLater },
  },
  {
    id: 'insurance_long',
    answers: {
      ...termOf(5, 'year'),
      ...renewsFor(1, 'year'),
      ...noticeOf(3, 'month'),
      ...sameLater,
      clauses: { exitFrom: { after: { n: 3, unit: 'year' }, every: { n: 1, unit: 'year' } } },
    },
  },
  {
    id: 'de_flat',
    answers: { ...open, notice: 'working_day', noticeWorkingDay: 3, noticeAfterMonths: 2, ...sameLater },
  },
  {
    id: 'de_health_fund',
    answers: { ...termOf(12, 'month'), after: 'runs_on', ...noticeOf(2, 'month', 'month_end'), ...sameLater },
  },
  { id: 'de_energy_basic', answers: { ...open, ...noticeOf(2, 'week', 'any_time'), ...sameLater } },
  {
    id: 'ch_flat',
    answers: {
      ...open,
      ...noticeOf(3, 'month'),
      ...sameLater,
      clauses: {
        endDates: [
          { month: 3, day: 31 },
          { month: 9, day: 30 },
        ],
      },
    },
  },
  {
    id: 'ch_flat_months',
    answers: {
      ...open,
      ...noticeOf(3, 'month', 'month_end'),
      ...sameLater,
      clauses: { notEndDates: [{ month: 12, day: 31 }] },
    },
  },
  {
    id: 'at_flat_limited',
    answers: {
      ...termOf(3, 'year'),
      after: 'ends',
      ...noticeOf(3, 'month'),
      ...sameLater,
      // Notice may be given once a year is over, for the end of a month three months later: that of the 16th at the earliest.
      clauses: { exitFrom: { after: { n: 16, unit: 'month' }, every: { n: 1, unit: 'month' } } },
    },
  },
  {
    id: 'fr_insurance',
    answers: {
      ...termOf(1, 'year'),
      ...renewsFor(1, 'year'),
      ...noticeOf(2, 'month'),
      ...plain,
      laterDiffers: true,
      laterN: 1,
      laterUnit: 'month',
      laterAnchor: 'any_time',
    },
  },
  {
    id: 'fr_mobile',
    answers: { ...termOf(24, 'month'), after: 'runs_on', ...noticeOf(10, 'day', 'any_time'), ...sameLater },
  },
  {
    id: 'nl_subscription',
    answers: { ...termOf(1, 'year'), after: 'runs_on', ...noticeOf(1, 'month', 'any_time'), ...sameLater },
  },
  {
    id: 'uk_lease_break',
    answers: {
      ...termOf(5, 'year'),
      after: 'ends',
      notice: 'unknown',
      ...sameLater,
      clauses: { breakDates: [], breakNotice: { n: 6, unit: 'month' } },
    },
  },
  {
    id: 'us_window',
    answers: {
      ...termOf(1, 'year'),
      ...renewsFor(1, 'year'),
      ...noticeOf(30, 'day'),
      ...sameLater,
      noticeWindow: true,
      noticeWindowN: 90,
      noticeWindowUnit: 'day',
    },
  },
];

const allPresets = [...termsPresets, ...otherPresets];

/** The preset of an id; undefined when there is none. */
export function presetCalled(id: string): TermsPreset | undefined {
  return allPresets.find((preset) => preset.id === id);
}

/**
 * The preset whose answers the form holds just now, if any. The first match wins. Days that a person fills in, such as
 * that of a promised price, do not matter.
 */
export function matchingPreset(values: TermsAnswers): TermsPreset | null {
  const held = new Map<string, unknown>(Object.entries({ ...values, clauses: rulesAmong(values.clauses) }));
  const matches = ({ answers }: TermsPreset) =>
    Object.entries(
      answers.clauses === undefined ? answers : { ...answers, clauses: rulesAmong(answers.clauses) },
    ).every(([field, answer]) => JSON.stringify(held.get(field)) === JSON.stringify(answer));
  return allPresets.find(matches) ?? null;
}

/** The clauses without the days that are a contract's own. */
function rulesAmong({ endDates, notEndDates, probation, breakNotice, exitFrom }: TermClauses): TermClauses {
  return {
    ...(endDates == null ? {} : { endDates }),
    ...(notEndDates == null ? {} : { notEndDates }),
    ...(probation == null ? {} : { probation }),
    ...(breakNotice == null ? {} : { breakNotice }),
    ...(exitFrom == null ? {} : { exitFrom }),
  };
}
