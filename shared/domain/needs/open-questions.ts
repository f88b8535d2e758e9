import { message } from '../message.ts';
import type { Message } from '../words.ts';
import type { Offer } from './offer.ts';
import type { Requirement, Verdict } from './score.ts';

/** What is known about one candidate, as far as something may be missing. */
export interface AskedCandidate {
  readonly requirements: readonly Requirement[];
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly offer: Offer | null;
  /** The present supplier, with whom there is nothing to withdraw from and no offer that could lapse. */
  readonly incumbent: boolean;
}

/** What to ask a candidate, from what is not known about it; the same thing in the same words for each. */
export function openQuestions({ requirements, verdicts, offer, incumbent }: AskedCandidate): Message[] {
  const questions = requirements
    .filter(({ id }) => (verdicts.get(id) ?? 'unknown') === 'unknown')
    .map(({ text, kind }) =>
      kind === 'rules_out'
        ? message('comparison.ask.applies', { what: text })
        : message('comparison.ask.includes', { what: text }),
    );
  if (offer === null) questions.push(message('comparison.ask.offer'));
  const terms = offer?.terms ?? null;
  if (terms === null) {
    questions.push(message('comparison.ask.terms'));
  } else if (terms.notice === null && terms.renewal !== 'none') {
    questions.push(message('comparison.ask.notice'));
  }
  if (!incumbent && terms?.coolingOff == null) questions.push(message('comparison.ask.coolingOff'));
  if (!incumbent && offer?.validUntil == null) questions.push(message('comparison.ask.validUntil'));
  if (offer?.dataAsked == null) questions.push(message('comparison.ask.dataAsked'));
  if (offer?.dataUse == null) questions.push(message('comparison.ask.dataUse'));
  return questions;
}
