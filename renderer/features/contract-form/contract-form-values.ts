import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { PeriodUnit } from '#shared/domain/period.ts';
import type { NoticeAnchor } from '#shared/domain/terms/terms.ts';
import type { OutputOf } from '#shared/api/api.ts';

/** The units a price can be paid by. */
export type CycleUnit = 'day' | 'week' | 'month' | 'year';

/** How long the person is bound at first: not at all, for a time, or until a named day. */
export const boundAnswers = ['open', 'period', 'until'] as const;
/** What happens when the first time is over. */
export const afterAnswers = ['runs_on', 'renews', 'ends'] as const;
/** What is known about the notice. `none` is "any day, at once", which is a rule; `unknown` is no rule. */
export const noticeAnswers = ['period', 'none', 'unknown'] as const;

/**
 * What the form holds: the answers as a person gives them, each in its own field so that an answer which is hidden for
 * the moment is not lost. Amounts are minor units; days are calendar dates or null.
 */
export interface ContractFormValues {
  /** Set when a known supplier was chosen; the name alone makes a new one. */
  supplierId: string | null;
  supplierName: string;
  name: string;

  amount: number | null;
  /** Why the amount as typed cannot be read; the amount is null then. */
  amountProblem: string | null;
  currency: string;
  paidOnce: boolean;
  cycleN: number;
  cycleUnit: CycleUnit;
  sharePercent: number;

  startsOn: CalendarDate | null;
  bound: (typeof boundAnswers)[number];
  boundN: number;
  boundUnit: PeriodUnit;
  endsOn: CalendarDate | null;
  after: (typeof afterAnswers)[number];
  renewalN: number;
  renewalUnit: PeriodUnit;
  notice: (typeof noticeAnswers)[number];
  noticeN: number;
  noticeUnit: PeriodUnit;
  noticeAnchor: NoticeAnchor;
  /** Whether another notice applies once the first time is over. */
  laterDiffers: boolean;
  laterN: number;
  laterUnit: PeriodUnit;
  laterAnchor: NoticeAnchor;
  coolingOff: boolean;
  coolingOffN: number;
  coolingOffUnit: PeriodUnit;
  trialEndsOn: CalendarDate | null;

  personId: string | null;
  category: string;
  paymentMethod: string;
  nextPaymentOn: CalendarDate | null;
  referenceNumbers: { label: string; value: string }[];
  links: { label: string; address: string }[];
  /** ISO 3166-1 alpha-2; null follows the home country of the preferences. */
  country: string | null;
  region: string | null;
  tags: string[];
  note: string;
}

/** The fields that answer the questions about the terms. */
export type TermsAnswers = Pick<
  ContractFormValues,
  | 'startsOn'
  | 'bound'
  | 'boundN'
  | 'boundUnit'
  | 'endsOn'
  | 'after'
  | 'renewalN'
  | 'renewalUnit'
  | 'notice'
  | 'noticeN'
  | 'noticeUnit'
  | 'noticeAnchor'
  | 'laterDiffers'
  | 'laterN'
  | 'laterUnit'
  | 'laterAnchor'
  | 'coolingOff'
  | 'coolingOffN'
  | 'coolingOffUnit'
  | 'trialEndsOn'
>;

/** The answers that say nothing about the terms: open-ended, notice unknown. The numbers are what a first choice offers. */
export const unansweredTerms: TermsAnswers = {
  startsOn: null,
  bound: 'open',
  boundN: 12,
  boundUnit: 'month',
  endsOn: null,
  after: 'runs_on',
  renewalN: 1,
  renewalUnit: 'year',
  notice: 'unknown',
  noticeN: 1,
  noticeUnit: 'month',
  noticeAnchor: 'term_end',
  laterDiffers: false,
  laterN: 1,
  laterUnit: 'month',
  laterAnchor: 'any_time',
  coolingOff: false,
  coolingOffN: 14,
  coolingOffUnit: 'day',
  trialEndsOn: null,
};

/** Whether the name is that of a field about the terms. */
export function isTermsField(name: string): name is keyof TermsAnswers {
  return Object.hasOwn(unansweredTerms, name);
}

/** An empty form. */
export function emptyValues(currency: string): ContractFormValues {
  return {
    supplierId: null,
    supplierName: '',
    name: '',
    amount: null,
    amountProblem: null,
    currency,
    paidOnce: false,
    cycleN: 1,
    cycleUnit: 'month',
    sharePercent: 100,
    ...unansweredTerms,
    personId: null,
    category: '',
    paymentMethod: '',
    nextPaymentOn: null,
    referenceNumbers: [],
    links: [],
    country: null,
    region: null,
    tags: [],
    note: '',
  };
}

type Contract = OutputOf<'contracts.get'>;
type StoredTerms = NonNullable<Contract['terms']>;

/** The answers that lead to these terms. `termsOfAnswers` gives the same terms back. */
export function answersOfTerms(terms: StoredTerms): TermsAnswers {
  const answers: TermsAnswers = { ...unansweredTerms, startsOn: terms.startsOn, endsOn: terms.endsOn ?? null };
  if (terms.initialTerm !== null) {
    answers.bound = 'period';
    answers.boundN = terms.initialTerm.n;
    answers.boundUnit = terms.initialTerm.unit;
  } else if (terms.endsOn != null) {
    answers.bound = 'until';
  }
  if (terms.renewal === 'none') answers.after = 'ends';
  else if (terms.renewal === 'indefinite') answers.after = 'runs_on';
  else {
    answers.after = 'renews';
    answers.renewalN = terms.renewal.n;
    answers.renewalUnit = terms.renewal.unit;
  }
  if (terms.notice !== null) {
    answers.notice = isNoNotice(terms.notice) ? 'none' : 'period';
    answers.noticeN = terms.notice.n;
    answers.noticeUnit = terms.notice.unit;
    answers.noticeAnchor = terms.notice.anchor;
  }
  if (terms.noticeAfterInitial != null) {
    answers.laterDiffers = true;
    answers.laterN = terms.noticeAfterInitial.n;
    answers.laterUnit = terms.noticeAfterInitial.unit;
    answers.laterAnchor = terms.noticeAfterInitial.anchor;
  }
  if (terms.coolingOff != null) {
    answers.coolingOff = true;
    answers.coolingOffN = terms.coolingOff.n;
    answers.coolingOffUnit = terms.coolingOff.unit;
  }
  answers.trialEndsOn = terms.trialEndsOn ?? null;
  return answers;
}

function isNoNotice(notice: { n: number; unit: PeriodUnit; anchor: NoticeAnchor }): boolean {
  return notice.n === 0 && notice.unit === 'day' && notice.anchor === 'any_time';
}

/** The form filled with a stored contract. */
export function valuesOfContract(contract: Contract, currency: string): ContractFormValues {
  const { price } = contract;
  return {
    ...emptyValues(price?.currency ?? currency),
    supplierId: contract.supplierId,
    supplierName: contract.supplierName,
    name: contract.name,
    amount: price?.amount ?? null,
    paidOnce: price !== null && price.every === null,
    cycleN: price?.every?.n ?? 1,
    cycleUnit: price?.every?.unit ?? 'month',
    sharePercent: price?.sharePercent ?? 100,
    ...(contract.terms === null ? unansweredTerms : answersOfTerms(contract.terms)),
    personId: contract.personId,
    category: contract.category ?? '',
    paymentMethod: contract.paymentMethod ?? '',
    nextPaymentOn: contract.nextPaymentOn,
    referenceNumbers: contract.referenceNumbers,
    links: contract.links,
    country: contract.place?.country ?? null,
    region: contract.place?.region ?? null,
    tags: contract.tags,
    note: contract.note ?? '',
  };
}
