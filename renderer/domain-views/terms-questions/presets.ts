import type { TermsAnswers } from './terms-answers.ts';

/** A common kind of contract, as answers to the questions about the terms. The first day is never part of it. */
export interface TermsPreset {
  readonly id: string;
  readonly label: string;
  /** One sentence on what the preset says. */
  readonly meaning: string;
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
    label: 'Monthly, cancel any time',
    meaning: 'Paid month by month; if you cancel it ends with the month that is paid for.',
    answers: { ...termOf(1, 'month'), ...renewsFor(1, 'month'), ...noticeOf(0, 'day'), ...sameLater },
  },
  {
    id: 'minimum_24',
    label: 'Minimum 24 months, then monthly',
    meaning:
      'The rule for German consumer contracts made since March 2022: after the first time it runs on, and you can leave with one month’s notice on any day.',
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
    label: 'Yearly, 3 months’ notice',
    meaning: 'Runs a year, renews for another year unless they hear from you three months before.',
    answers: { ...termOf(1, 'year'), ...renewsFor(1, 'year'), ...noticeOf(3, 'month'), ...sameLater },
  },
  {
    id: 'insurance',
    label: 'Insurance, 3 months’ notice',
    meaning: 'Most household, liability and legal insurance: an insurance year at a time, three months’ notice.',
    answers: { ...termOf(12, 'month'), ...renewsFor(12, 'month'), ...noticeOf(3, 'month'), ...sameLater },
  },
  {
    id: 'car_insurance',
    label: 'Car insurance, 1 month’s notice',
    meaning: 'An insurance year at a time, one month’s notice; often the famous 30 November.',
    answers: { ...termOf(12, 'month'), ...renewsFor(12, 'month'), ...noticeOf(1, 'month'), ...sameLater },
  },
  {
    id: 'fixed',
    label: 'Fixed term, ends by itself',
    meaning: 'It ends on its last day without anybody saying anything.',
    answers: { ...termOf(12, 'month'), after: 'ends', notice: 'unknown', ...sameLater },
  },
  {
    id: 'unknown',
    label: 'I don’t know',
    meaning: 'Leave it open. You will see what to ask the supplier.',
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
