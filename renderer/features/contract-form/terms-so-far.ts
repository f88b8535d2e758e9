import {
  rulesOfAnswers,
  unansweredTerms,
  type TermsAnswers,
} from '#renderer/domain-views/terms-questions/terms-answers.ts';

/** What is still to be answered before a date can be worked out. */
export type MissingAnswer = 'startsOn' | 'endsOn' | 'notice';

/** What can be said for certain before the first day is known: how the contract can be left, or that it need not be. */
export type KnownWay = 'anyDay' | 'notNeeded';

/** Whether the answers say anything yet beside those a new form begins with. */
export function saysAnything(answers: TermsAnswers): boolean {
  return JSON.stringify(rulesOfAnswers(answers)) !== JSON.stringify(rulesOfAnswers(unansweredTerms));
}

/** The answers without which no date follows, in the order of the form. */
export function missingAnswers(answers: TermsAnswers): readonly MissingAnswer[] {
  const { startsOn, bound, endsOn, notice } = answers;
  return [
    ...(startsOn === null ? (['startsOn'] as const) : []),
    ...(bound === 'until' && endsOn === null ? (['endsOn'] as const) : []),
    ...(notice === 'unknown' && !endsByItself(answers) ? (['notice'] as const) : []),
  ];
}

/** How it can be left, where that hangs on no day; null where it does. */
export function knownWay(answers: TermsAnswers): KnownWay | null {
  if (endsByItself(answers)) return 'notNeeded';
  const isAnyTime = answers.notice === 'none' || (answers.notice === 'period' && answers.noticeAnchor === 'any_time');
  const isFree = (answers.clauses.endDates ?? []).length === 0;
  return answers.bound === 'open' && answers.after === 'runs_on' && isAnyTime && isFree ? 'anyDay' : null;
}

function endsByItself({ bound, after }: TermsAnswers): boolean {
  return bound !== 'open' && after === 'ends';
}
