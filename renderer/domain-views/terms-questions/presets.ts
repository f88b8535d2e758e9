import type { TermsAnswers } from './terms-answers.ts';

/** A common kind of contract, as answers to the questions about the terms. The first day is never part of it. */
export interface TermsPreset {
  readonly id: 'monthly' | 'minimum_24' | 'yearly' | 'insurance' | 'car_insurance' | 'fixed' | 'unknown';
  readonly answers: Partial<TermsAnswers>;
}

const termOf = (n: number, unit: 'month' | 'year') =>
  ({ bound: 'period', boundN: n, boundUnit: unit, endsOn: null }) as const;
const renewsFor = (n: number, unit: 'month' | 'year') => ({ after: 'renews', renewalN: n, renewalUnit: unit }) as const;
const noticeOf = (n: number, unit: 'day' | 'month') =>
  ({ notice: 'period', noticeN: n, noticeUnit: unit, noticeAnchor: 'term_end' }) as const;
const sameLater = { laterDiffers: false } as const;

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

/** The preset whose answers the form holds just now, if any. The first match wins. */
export function matchingPreset(values: TermsAnswers): TermsPreset | null {
  const held = new Map<string, unknown>(Object.entries(values));
  const matches = ({ answers }: TermsPreset) =>
    Object.entries(answers).every(([field, answer]) => held.get(field) === answer);
  return termsPresets.find(matches) ?? null;
}
