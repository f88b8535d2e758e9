import type { InputOf, OutputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { PeriodUnit } from '#shared/domain/period.ts';
import {
  isByWorkingDay,
  type Notice,
  type NoticeAnchor,
  type PeriodNotice,
  type TermClauses,
} from '#shared/domain/terms/terms.ts';

/** How long the person is bound at first: not at all, for a time, or until a named day. */
export const boundAnswers = ['open', 'period', 'until'] as const;
/** What happens when the first time is over. */
export const afterAnswers = ['runs_on', 'renews', 'ends'] as const;
/** What is known about the notice. `none` is "any day, at once", which is a rule; `unknown` is no rule. */
export const noticeAnswers = ['period', 'working_day', 'none', 'unknown'] as const;

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
  /** Whether a notice can also come too early, and from when on it counts. */
  noticeWindow: boolean;
  noticeWindowN: number;
  noticeWindowUnit: PeriodUnit;
  noticeWorkingDay: number;
  noticeAfterMonths: number;
  /** Whether another notice applies once the first time is over. */
  laterDiffers: boolean;
  laterN: number;
  laterUnit: PeriodUnit;
  laterAnchor: NoticeAnchor;
  /** A rule for the time after that the fields above cannot hold; it stays as it is until another is chosen. */
  laterRule: Notice | null;
  clauses: TermClauses;
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
  noticeWindow: false,
  noticeWindowN: 3,
  noticeWindowUnit: 'month',
  noticeWorkingDay: 3,
  noticeAfterMonths: 2,
  laterDiffers: false,
  laterN: 1,
  laterUnit: 'month',
  laterAnchor: 'any_time',
  laterRule: null,
  clauses: {},
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
  if (terms.notice !== null) answerNotice(answers, terms.notice);
  if (terms.noticeAfterInitial != null) answerLaterNotice(answers, terms.noticeAfterInitial);
  answers.clauses = clausesOf(terms);
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

function answerNotice(answers: TermsAnswers, notice: Notice): void {
  if (isByWorkingDay(notice)) {
    answers.notice = 'working_day';
    answers.noticeWorkingDay = notice.workingDayOfMonth;
    answers.noticeAfterMonths = notice.endsAfterMonths;
    return;
  }
  answers.notice = isNoNotice(notice) ? 'none' : 'period';
  answers.noticeN = notice.n;
  answers.noticeUnit = notice.unit;
  answers.noticeAnchor = notice.anchor;
  if (notice.notBefore == null) return;
  answers.noticeWindow = true;
  answers.noticeWindowN = notice.notBefore.n;
  answers.noticeWindowUnit = notice.notBefore.unit;
}

function answerLaterNotice(answers: TermsAnswers, notice: Notice): void {
  answers.laterDiffers = true;
  if (isByWorkingDay(notice) || notice.notBefore != null) {
    answers.laterRule = notice;
    return;
  }
  answers.laterN = notice.n;
  answers.laterUnit = notice.unit;
  answers.laterAnchor = notice.anchor;
}

function isNoNotice({ n, unit, anchor, notBefore }: PeriodNotice): boolean {
  return n === 0 && unit === 'day' && anchor === 'any_time' && notBefore == null;
}

/** The clauses that are there, without those that say nothing. */
function clausesOf(terms: TermClauses): TermClauses {
  const { endDates, notEndDates, probation, breakDates, breakNotice, exitFrom, priceGuaranteedUntil } = terms;
  return {
    ...(endDates == null || endDates.length === 0 ? {} : { endDates }),
    ...(notEndDates == null || notEndDates.length === 0 ? {} : { notEndDates }),
    ...(probation == null ? {} : { probation }),
    ...(breakDates == null || breakDates.length === 0 ? {} : { breakDates }),
    ...(breakNotice == null ? {} : { breakNotice }),
    ...(exitFrom == null ? {} : { exitFrom }),
    ...(priceGuaranteedUntil == null ? {} : { priceGuaranteedUntil }),
  };
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
      ? (answers.laterRule ?? { n: answers.laterN, unit: answers.laterUnit, anchor: answers.laterAnchor })
      : null,
    coolingOff: answers.coolingOff ? { n: answers.coolingOffN, unit: answers.coolingOffUnit } : null,
    ...(answers.concludedOn === null ? {} : { concludedOn: answers.concludedOn }),
    ...(answers.receivedOn === null ? {} : { receivedOn: answers.receivedOn }),
    trialEndsOn: answers.trialEndsOn,
    ...clausesOf(answers.clauses),
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
    case 'working_day':
      return { workingDayOfMonth: answers.noticeWorkingDay, endsAfterMonths: answers.noticeAfterMonths };
    case 'period': {
      const { noticeN: n, noticeUnit: unit, noticeAnchor: anchor } = answers;
      const window = { n: answers.noticeWindowN, unit: answers.noticeWindowUnit };
      return { n, unit, anchor, ...(answers.noticeWindow ? { notBefore: window } : {}) };
    }
  }
}
