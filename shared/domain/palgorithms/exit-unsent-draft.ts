import { stepsWhileUnsent } from './exit-steps.ts';
import type { ContractFacts, ExitFact } from './facts.ts';
import type { NudgeDraft } from './proposal.ts';
import { aboutContract, seeContract, subjectInWords } from './subject.ts';
import type { Urgency } from './urgency.ts';

/** For so many days after a missed deadline what became of it is said. */
export const daysOfMissing = 14;

/** What every nudge about a notice that is not out, or came too early, has in common: its subject and the next steps. */
export function ofUnsent(facts: ContractFacts, exit: ExitFact) {
  return {
    ...aboutContract(facts),
    subject: { type: 'exit', id: exit.id, name: subjectInWords(facts) },
    actions: [...stepsWhileUnsent(exit), seeContract(facts)],
  } as const satisfies Partial<NudgeDraft>;
}

/** Leaving is decided: nothing about it can wait. */
export function atLeastSoon(urgency: Urgency): Urgency {
  return urgency === 'later' ? 'soon' : urgency;
}
