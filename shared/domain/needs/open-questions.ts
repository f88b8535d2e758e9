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
export function openQuestions({ requirements, verdicts, offer, incumbent }: AskedCandidate): string[] {
  const questions = requirements
    .filter(({ id }) => (verdicts.get(id) ?? 'unknown') === 'unknown')
    .map(({ text, kind }) =>
      kind === 'rules_out' ? `Does this apply to your offer: ${text}?` : `Does your offer include this: ${text}?`,
    );
  if (offer === null) questions.push('What do you offer, at which price, and which fees come on top of it?');
  const terms = offer?.terms ?? null;
  if (terms === null) {
    questions.push('How long is the minimum term, how does it go on after that, and what notice must I give?');
  } else if (terms.notice === null && terms.renewal !== 'none') {
    questions.push('What notice must I give to leave, and to which day?');
  }
  if (!incumbent && terms?.coolingOff == null) questions.push('For how long can I withdraw after signing?');
  if (!incumbent && offer?.validUntil == null) questions.push('Until when is the offer valid?');
  if (offer?.dataAsked == null) questions.push('Which data about me do you need?');
  if (offer?.dataUse == null) questions.push('What will you do with my data, and who else gets it?');
  return questions;
}
