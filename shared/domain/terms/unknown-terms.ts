import type { UnknownTerm } from './outlook.ts';

/** The question that settles a notice rule nobody wrote down. */
export const askForNotice: UnknownTerm = {
  field: 'notice',
  ask: 'Ask the supplier: how long before which day must my notice reach you, and in what form?',
};

/** The question when only the rule after the first term is known. */
export const askForFirstNotice: UnknownTerm = {
  field: 'notice',
  ask: 'Ask the supplier: how long before the end of the first term must my notice reach you, and in what form?',
};

/** The question when the terms run further than the calendar. */
export const askForRenewal: UnknownTerm = {
  field: 'renewal',
  ask: 'Ask the supplier: how long does one term last, and what happens at its end? The dates as written run past the year 9999.',
};
