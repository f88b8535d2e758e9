import { addDays } from '../calendar-date.ts';
import { periodInWords } from '../period.ts';
import { deadlineDismissedForGood, decidedBetween } from './decisions.ts';
import type { ContractFacts, KeptOutlook, Palgorithm } from './facts.ts';
import { isRolling } from './lead-days.ts';
import { nudgeKey, type NudgeFormat } from './proposal.ts';
import { priceOn, yearly } from './stake.ts';
import { aboutContract, subjectInWords } from './subject.ts';

/**
 * A contract has renewed and the person had not decided on it: what it costs now, and when the next chance is. Only for
 * renewals that happened while the contract was here, and not for contracts that roll on from month to month.
 */
export const renewedWithoutDecision: Palgorithm = (facts, preferences, today, format) => {
  const { outlook } = facts;
  if (outlook === null || facts.exit !== null || outlook.phase !== 'renewed') return [];
  const renewedOn = outlook.currentTermStart;
  const { showDays } = preferences.renewed_without_decision;
  if (renewedOn === null || today >= addDays(renewedOn, showDays) || facts.enteredOn >= renewedOn) return [];
  const renewal = facts.terms?.renewal;
  if (typeof renewal !== 'object' || isRolling(renewal)) return [];
  const before = facts.outlookOn(addDays(renewedOn, -1))?.currentTermStart ?? renewedOn;
  if (decidedBetween(facts, before, renewedOn) || deadlineDismissedForGood(facts)) return [];
  const price = priceOn(facts, today);
  const cost = yearly(price);
  return [
    {
      ...aboutContract(facts),
      key: nudgeKey('renewed_without_decision', facts.id, renewedOn),
      palgorithm: 'renewed_without_decision',
      title: `${subjectInWords(facts)} renewed on ${format.date(renewedOn)} without a decision`,
      because: [
        `No decision was noted before it renewed for ${periodInWords(renewal)}${until(outlook, format)}.`,
        ...(cost === null ? [] : [`It now costs ${format.money(cost)} a year.`]),
        nextChance(facts, outlook, format),
      ],
      actBy: outlook.deadlineKind === 'date' ? outlook.nextNoticeDeadline : null,
      stake: cost,
      urgency: 'later',
      actions: [
        { label: 'Leave at the next chance', path: 'exits.log', input: { contractId: facts.id, decidedOn: today } },
        { label: 'Stay', answers: 'nudges.done' },
        { label: 'See the contract', path: 'contracts.get', input: { id: facts.id } },
      ],
    },
  ];
};

function until({ currentTermEnd }: KeptOutlook, format: NudgeFormat): string {
  return currentTermEnd === null ? '' : `, until ${format.date(currentTermEnd)}`;
}

function nextChance(
  { outlook }: ContractFacts,
  { nextNoticeDeadline, earliestExit }: KeptOutlook,
  format: NudgeFormat,
) {
  const leavesOn = earliestExit === null ? '' : `, to leave on ${format.date(earliestExit)}`;
  if (outlook?.deadlineKind === 'any_day') return `You can give notice on any day${leavesOn}.`;
  if (nextNoticeDeadline === null)
    return 'When it can be left next is not known: ask the supplier for the notice period.';
  return `The next chance: notice by ${format.date(nextNoticeDeadline)}${leavesOn}.`;
}
