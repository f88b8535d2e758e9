import type { CalendarDate } from '../calendar-date.ts';
import { coolingOffEnding } from './cooling-off-ending.ts';
import { exitUnacknowledged } from './exit-unacknowledged.ts';
import type { ContractFacts, Palgorithm, PalgorithmNumbers } from './facts.ts';
import { fixedTermEnding } from './fixed-term-ending.ts';
import { noticeDeadline } from './notice-deadline.ts';
import { comparePressing } from './order.ts';
import { priceRise } from './price-rise.ts';
import { palgorithmNames, type NudgeFormat, type NudgeProposal, type PalgorithmName } from './proposal.ts';
import { priceOn, yearly } from './stake.ts';
import { subjectInWords } from './subject.ts';
import { renewedWithoutDecision } from './renewed-without-decision.ts';
import { termsUnknown } from './terms-unknown.ts';
import { omissionsTogether, type Omission, type SeveralAnswer } from './together.ts';
import { trialEnding } from './trial-ending.ts';

/** Every palgorithm by its name. */
export const palgorithms: Readonly<Record<PalgorithmName, Palgorithm>> = {
  notice_deadline: noticeDeadline,
  fixed_term_ending: fixedTermEnding,
  renewed_without_decision: renewedWithoutDecision,
  trial_ending: trialEnding,
  cooling_off_ending: coolingOffEnding,
  price_rise: priceRise,
  exit_unacknowledged: exitUnacknowledged,
  terms_unknown: termsUnknown,
};

/** All but the omissions, which are looked at together. */
const onePerContract = palgorithmNames.filter((name) => name !== 'terms_unknown');

/** Everything that is known, and what the person said to the nudge that speaks for several contracts. */
export interface HouseholdFacts {
  readonly contracts: Iterable<ContractFacts>;
  readonly severalAnswers: readonly SeveralAnswer[];
}

/** What the palgorithms that are switched on would say today, the most pressing first. */
export function proposeNudges(
  facts: HouseholdFacts,
  preferences: PalgorithmNumbers,
  today: CalendarDate,
  format: NudgeFormat,
): NudgeProposal[] {
  const proposals: NudgeProposal[] = [];
  const omissions: Omission[] = [];
  for (const contract of facts.contracts) {
    proposals.push(...proposeForContract(contract, preferences, today, format));
    omissions.push(...omissionsOf(contract, preferences, today, format));
  }
  const { oneByOneUpTo } = preferences.terms_unknown;
  proposals.push(...omissionsTogether(omissions, facts.severalAnswers, oneByOneUpTo));
  return proposals.toSorted(comparePressing);
}

/** What the palgorithms say about one contract, its omissions apart. */
export function proposeForContract(
  contract: ContractFacts,
  preferences: PalgorithmNumbers,
  today: CalendarDate,
  format: NudgeFormat,
): NudgeProposal[] {
  const proposals = onePerContract.flatMap((name) =>
    preferences[name].on ? palgorithms[name](contract, preferences, today, format) : [],
  );
  return oneForEachDecision(proposals);
}

/** What one contract lacks, when the person wants to hear of it. */
export function omissionsOf(
  contract: ContractFacts,
  preferences: PalgorithmNumbers,
  today: CalendarDate,
  format: NudgeFormat,
): Omission[] {
  if (!preferences.terms_unknown.on) return [];
  return termsUnknown(contract, preferences, today, format).map((proposal) => ({
    contractId: contract.id,
    subject: subjectInWords(contract),
    enteredOn: contract.enteredOn,
    yearlyCost: yearly(priceOn(contract, today))?.amount ?? 0,
    putAway: contract.decisions.some(({ palgorithm }) => palgorithm === 'terms_unknown'),
    proposal,
  }));
}

/** "It renewed" and "decide by then" lead to the same decision; once the next deadline is near, it alone is asked for. */
function oneForEachDecision(proposals: NudgeProposal[]): NudgeProposal[] {
  if (!proposals.some(({ palgorithm }) => palgorithm === 'notice_deadline')) return proposals;
  return proposals.filter(({ palgorithm }) => palgorithm !== 'renewed_without_decision');
}
