import type { CalendarDate } from '../calendar-date.ts';
import type { ContractFacts } from './facts.ts';
import { nudgeKey, type NudgeProposal } from './proposal.ts';
import { priceOn, yearly } from './stake.ts';
import { subjectInWords } from './subject.ts';

/** The subject part of the key of the nudge that speaks for several contracts. */
export const severalContracts = 'several';

/** An omission with the contract it is about. */
export interface Omission {
  readonly facts: ContractFacts;
  readonly proposal: NudgeProposal;
}

/** What the person said to the nudge that speaks for several contracts, and when. */
export interface SeveralAnswer {
  readonly answeredOn: CalendarDate;
}

/** How many contracts the joint nudge names. */
const named = 3;

/**
 * Omissions one by one while they are few; as one nudge when they are many, as after an import, beginning with the
 * contract that costs most. Once the person has put the joint nudge away, contracts entered until then are not spoken of
 * again; those entered later are.
 */
export function omissionsTogether(
  omissions: readonly Omission[],
  answers: readonly SeveralAnswer[],
  oneByOneUpTo: number,
  today: CalendarDate,
): NudgeProposal[] {
  const putAwayOn = answers.reduce<CalendarDate | null>(
    (latest, { answeredOn }) => (latest === null || answeredOn > latest ? answeredOn : latest),
    null,
  );
  const left = omissions.filter(
    ({ facts }) => (putAwayOn === null || facts.enteredOn > putAwayOn) && !isPutAway(facts),
  );
  if (left.length <= oneByOneUpTo) return left.map(({ proposal }) => proposal);
  const ranked = left
    .map((omission) => ({ ...omission, cost: yearly(priceOn(omission.facts, today))?.amount ?? 0 }))
    .toSorted((one, other) => other.cost - one.cost || (one.proposal.key < other.proposal.key ? -1 : 1));
  const first = ranked[0];
  return first === undefined ? [] : [jointly(first, ranked, putAwayOn)];
}

function isPutAway({ decisions }: ContractFacts): boolean {
  return decisions.some(({ palgorithm }) => palgorithm === 'terms_unknown');
}

function jointly(first: Omission, all: readonly Omission[], putAwayOn: CalendarDate | null): NudgeProposal {
  const names = all.slice(0, named).map(({ facts }) => subjectInWords(facts));
  return {
    ...first.proposal,
    key: nudgeKey('terms_unknown', severalContracts, putAwayOn === null ? 'first' : `after ${putAwayOn}`),
    title: `${all.length} contracts lack their terms; begin with ${subjectInWords(first.facts)}`,
    because: [
      `How ${all.length} contracts can be left is not written down, so no deadline can be worked out for them. Those that cost most: ${names.join('; ')}.`,
      ...first.proposal.because.slice(1),
    ],
    actions: [
      { label: 'Write down the terms of the first', path: 'contracts.get', input: { id: first.facts.id } },
      { label: 'See them all', path: 'contracts.list', input: { state: 'running' } },
      { label: 'Not needed for these', answers: 'nudges.dismiss' },
    ],
  };
}
