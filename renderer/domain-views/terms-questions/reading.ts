import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { periodInWords } from '#shared/domain/period.ts';
import { noticeInWords, renewalInWords } from '../terms-in-words.ts';
import type { TermsAnswers } from './terms-answers.ts';

/**
 * The answers about the terms read back in two or three plain sentences, so that the person can hold them against the
 * contract's own wording. `writeDate` writes a day as the person is used to.
 */
export function readBack(answers: TermsAnswers, writeDate: (date: CalendarDate) => string): string {
  return [...boundSentence(answers, writeDate), ...noticeSentences(answers)].join(' ');
}

function boundSentence(answers: TermsAnswers, writeDate: (date: CalendarDate) => string): string[] {
  const after = renewalInWords(
    answers.after === 'renews'
      ? { n: answers.renewalN, unit: answers.renewalUnit }
      : answers.after === 'ends'
        ? 'none'
        : 'indefinite',
  );
  switch (answers.bound) {
    case 'open':
      return answers.after !== 'renews' ? ['You are not bound for any time.'] : [`It ${after}.`];
    case 'period': {
      if (Number.isNaN(answers.boundN) || Number.isNaN(answers.renewalN)) return [];
      const length = periodInWords({ n: answers.boundN, unit: answers.boundUnit });
      const until = answers.endsOn === null ? '' : `, until ${writeDate(answers.endsOn)}`;
      return [`You are bound for ${length}${until}; then it ${after}.`];
    }
    case 'until':
      return answers.endsOn === null ? [] : [`You are bound until ${writeDate(answers.endsOn)}; then it ${after}.`];
  }
}

function noticeSentences(answers: TermsAnswers): string[] {
  const later =
    answers.laterDiffers && !Number.isNaN(answers.laterN)
      ? [
          `Once the first time is over: ${noticeInWords({ n: answers.laterN, unit: answers.laterUnit, anchor: answers.laterAnchor })}.`,
        ]
      : [];
  switch (answers.notice) {
    case 'unknown':
      return answers.bound !== 'open' && answers.after === 'ends' && later.length === 0
        ? []
        : ['When you must tell them is not known yet.', ...later];
    case 'none':
      return ['You can leave on any day, at once.', ...later];
    case 'period':
      if (Number.isNaN(answers.noticeN)) return [];
      return [
        `They must hear from you ${noticeInWords({ n: answers.noticeN, unit: answers.noticeUnit, anchor: answers.noticeAnchor })}.`,
        ...later,
      ];
  }
}
