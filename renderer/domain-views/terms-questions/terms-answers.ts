import type { InputOf, OutputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { PeriodUnit } from '#shared/domain/period.ts';
import type { NoticeAnchor } from '#shared/domain/terms/terms.ts';

/** How long the person is bound at first: not at all, for a time, or until a named day. */
export const boundAnswers = ['open', 'period', 'until'] as const;
/** What happens when the first time is over. */
export const afterAnswers = ['runs_on', 'renews', 'ends'] as const;
/** What is known about the notice. `none` is "any day, at once", which is a rule; `unknown` is no rule. */
export const noticeAnswers = ['period', 'none', 'unknown'] as const;

/**
 * The answers to the questions about the terms as a person gives them, each in its own field so that an answer which is
 * hidden for the moment is not lost. A number field that is empty holds NaN.
 */
export interface TermsAnswers {
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
  concludedOn: CalendarDate | null;
  receivedOn: CalendarDate | null;
  trialEndsOn: CalendarDate | null;
}

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
  concludedOn: null,
  receivedOn: null,
  trialEndsOn: null,
};

/** Whether the name is that of a field about the terms. */
export function isTermsField(name: string): name is keyof TermsAnswers {
  return Object.hasOwn(unansweredTerms, name);
}

type StoredTerms = NonNullable<OutputOf<'contracts.get'>['terms']>;
type OfferedTerms = NonNullable<OutputOf<'needs.get'>['candidates'][number]['offers'][number]['terms']>;
type TermsInput = NonNullable<InputOf<'contracts.add'>['terms']>;

/** The answers that lead to these terms. `termsOfAnswers` gives the same terms back. */
export function answersOfTerms(terms: StoredTerms | OfferedTerms): TermsAnswers {
  const answers: TermsAnswers = { ...unansweredTerms, startsOn: terms.startsOn ?? null, endsOn: terms.endsOn ?? null };
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
  answers.concludedOn = terms.concludedOn ?? null;
  answers.receivedOn = terms.receivedOn ?? null;
  answers.trialEndsOn = terms.trialEndsOn ?? null;
  return answers;
}

function isNoNotice(notice: { n: number; unit: PeriodUnit; anchor: NoticeAnchor }): boolean {
  return notice.n === 0 && notice.unit === 'day' && notice.anchor === 'any_time';
}

/** The terms the answers state; null while the first day is not known, because nothing can be counted without it. */
export function termsOfAnswers(answers: TermsAnswers): TermsInput | null {
  if (answers.startsOn === null) return null;
  return { startsOn: answers.startsOn, ...rulesOfAnswers(answers) };
}

/** What the answers state beside the first day. */
export function rulesOfAnswers(answers: TermsAnswers): Omit<TermsInput, 'startsOn'> {
  return {
    endsOn: answers.bound === 'open' ? null : answers.endsOn,
    initialTerm: answers.bound === 'period' ? { n: answers.boundN, unit: answers.boundUnit } : null,
    renewal: renewalOfAnswers(answers),
    notice: noticeOfAnswers(answers),
    noticeAfterInitial: answers.laterDiffers
      ? { n: answers.laterN, unit: answers.laterUnit, anchor: answers.laterAnchor }
      : null,
    coolingOff: answers.coolingOff ? { n: answers.coolingOffN, unit: answers.coolingOffUnit } : null,
    concludedOn: answers.concludedOn,
    receivedOn: answers.receivedOn,
    trialEndsOn: answers.trialEndsOn,
  };
}

function renewalOfAnswers(answers: TermsAnswers): TermsInput['renewal'] {
  switch (answers.after) {
    case 'runs_on':
      return 'indefinite';
    case 'ends':
      return 'none';
    case 'renews':
      return { n: answers.renewalN, unit: answers.renewalUnit };
  }
}

function noticeOfAnswers(answers: TermsAnswers): TermsInput['notice'] {
  switch (answers.notice) {
    case 'unknown':
      return null;
    case 'none':
      return { n: 0, unit: 'day', anchor: 'any_time' };
    case 'period':
      return { n: answers.noticeN, unit: answers.noticeUnit, anchor: answers.noticeAnchor };
  }
}
