import type { CalendarDate } from '../calendar-date.ts';
import { nudgeKey, type NudgeProposal } from './proposal.ts';

/** The subject part of the key of the nudge that speaks for several contracts. */
export const severalContracts = 'several';

/** An omission of one contract, and what decides whether it is spoken of alone. */
export interface Omission {
  readonly contractId: string;
  /** The contract as the person calls it. */
  readonly subject: string;
  readonly enteredOn: CalendarDate;
  /** The person's part of a year's price in minor units; 0 when unknown. */
  readonly yearlyCost: number;
  /** Whether the person said that its terms are not needed. */
  readonly putAway: boolean;
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
  omissions: Iterable<Omission>,
  answers: readonly SeveralAnswer[],
  oneByOneUpTo: number,
): NudgeProposal[] {
  const putAwayOn = answers.reduce<CalendarDate | null>(
    (latest, { answeredOn }) => (latest === null || answeredOn > latest ? answeredOn : latest),
    null,
  );
  const left = [...omissions].filter(
    ({ enteredOn, putAway }) => !putAway && (putAwayOn === null || enteredOn > putAwayOn),
  );
  if (left.length <= oneByOneUpTo) return left.map(({ proposal }) => proposal);
  const ranked = left.toSorted(
    (one, other) => other.yearlyCost - one.yearlyCost || (one.proposal.key < other.proposal.key ? -1 : 1),
  );
  const first = ranked[0];
  return first === undefined ? [] : [jointly(first, ranked, putAwayOn)];
}

function jointly(first: Omission, all: readonly Omission[], putAwayOn: CalendarDate | null): NudgeProposal {
  const names = all.slice(0, named).map(({ subject }) => subject);
  return {
    ...first.proposal,
    key: nudgeKey('terms_unknown', severalContracts, putAwayOn === null ? 'first' : `after ${putAwayOn}`),
    title: `${all.length} contracts lack their terms; begin with ${first.subject}`,
    because: [
      `How ${all.length} contracts can be left is not written down, so no deadline can be worked out for them. Those that cost most: ${names.join('; ')}.`,
      ...first.proposal.because.slice(1),
    ],
    actions: [
      { label: 'Write down the terms of the first', path: 'contracts.get', input: { id: first.contractId } },
      { label: 'See them all', path: 'contracts.list', input: { state: 'running' } },
      { label: 'Not needed for these', answers: 'nudges.dismiss' },
    ],
  };
}
