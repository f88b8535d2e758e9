import { message } from '#shared/domain/message.ts';
import type { DayOfYear, PeriodNotice } from '#shared/domain/terms/terms.ts';
import { daysOfYearInMessages, noticeInMessage } from '#shared/domain/terms/wording.ts';
import type { Message } from '#shared/domain/words.ts';
import type { TermsAnswers } from './terms-answers.ts';

/**
 * The answers about the terms read back in two or three plain sentences, so that the person can hold them against the
 * contract's own wording. What cannot be read back yet, because a number is missing, is left out.
 */
export function readBack(answers: TermsAnswers): readonly Message[] {
  return [...boundSentence(answers), ...noticeSentences(answers), ...clauseSentences(answers)];
}

function boundSentence(answers: TermsAnswers): Message[] {
  const renewal = { n: answers.renewalN, unit: answers.renewalUnit };
  if (answers.after === 'renews' && Number.isNaN(renewal.n)) return [];
  const following =
    answers.after === 'renews'
      ? message('views.read.following.renews', { renewal })
      : message(`views.read.following.${answers.after}`);
  const until = answers.endsOn;
  switch (answers.bound) {
    case 'open':
      return [answers.after === 'renews' ? message('views.read.renews', { renewal }) : message('views.read.notBound')];
    case 'period': {
      if (Number.isNaN(answers.boundN)) return [];
      const term = { n: answers.boundN, unit: answers.boundUnit };
      return [
        until === null
          ? message('views.read.boundFor', { term, following })
          : message('views.read.boundForUntil', { term, until, following }),
      ];
    }
    case 'until':
      return until === null ? [] : [message('views.read.boundUntil', { until, following })];
  }
}

function noticeSentences(answers: TermsAnswers): Message[] {
  const later = laterSentence(answers);
  switch (answers.notice) {
    case 'unknown':
      return answers.bound !== 'open' && answers.after === 'ends' && later.length === 0
        ? []
        : [message('views.read.unknown'), ...later];
    case 'none':
      return [message('views.read.atOnce'), ...later];
    case 'working_day': {
      const { noticeWorkingDay: workingDayOfMonth, noticeAfterMonths: endsAfterMonths } = answers;
      if (Number.isNaN(workingDayOfMonth) || Number.isNaN(endsAfterMonths)) return [];
      const rule = noticeInMessage({ workingDayOfMonth, endsAfterMonths });
      return [message('views.read.notice', { rule }), ...later];
    }
    case 'period': {
      if (Number.isNaN(answers.noticeN)) return [];
      const { noticeN: n, noticeUnit: unit, noticeAnchor: anchor } = answers;
      const { endDates } = answers.clauses;
      const rule =
        endDates != null && areDays(endDates)
          ? message('views.read.rule.beforeDays', { n, notice: { n, unit }, days: daysOfYearInMessages(endDates) })
          : ruleOf({ n, unit, anchor });
      return [message('views.read.notice', { rule }), ...later];
    }
  }
}

function laterSentence({ laterDiffers, laterRule, laterN, laterUnit, laterAnchor }: TermsAnswers): Message[] {
  if (!laterDiffers) return [];
  if (laterRule !== null) return [message('views.read.later', { rule: noticeInMessage(laterRule) })];
  if (Number.isNaN(laterN)) return [];
  return [message('views.read.later', { rule: ruleOf({ n: laterN, unit: laterUnit, anchor: laterAnchor }) })];
}

/** The clauses that change what the sentences before say. */
function clauseSentences({ notice, noticeWindow, noticeWindowN, noticeWindowUnit, clauses }: TermsAnswers): Message[] {
  const hasWindow = notice === 'period' && noticeWindow && !Number.isNaN(noticeWindowN);
  const { endDates, notEndDates } = clauses;
  return [
    ...(hasWindow ? [message('views.read.window', { before: { n: noticeWindowN, unit: noticeWindowUnit } })] : []),
    ...(endDates == null || !areDays(endDates)
      ? []
      : [message('terms.working.endDates', { days: daysOfYearInMessages(endDates) })]),
    ...(notEndDates == null || !areDays(notEndDates)
      ? []
      : [message('terms.working.notEndDates', { days: daysOfYearInMessages(notEndDates) })]),
  ];
}

function areDays(days: readonly DayOfYear[]): boolean {
  return days.length > 0 && days.every(({ day }) => Number.isInteger(day) && day >= 1 && day <= 31);
}

/** A notice rule in one phrase: "3 months before the end of the term". */
function ruleOf(notice: PeriodNotice): Message {
  const { anchor } = notice;
  if (notice.n > 0) return message('views.read.rule.before', { notice, before: message(`views.before.${anchor}`) });
  return anchor === 'any_time' ? message('views.read.rule.atOnce') : message('views.read.rule.upTo', { anchor });
}
