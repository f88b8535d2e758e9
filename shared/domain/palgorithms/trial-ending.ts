import { addDays, type CalendarDate } from '../calendar-date.ts';
import type { ContractFacts, KeptOutlook, Palgorithm } from './facts.ts';
import { isWithinLead } from './lead-days.ts';
import { nudgeKey, type NudgeFormat } from './proposal.ts';
import { stakeAfter } from './stake.ts';
import { aboutContract, subjectInWords } from './subject.ts';
import { urgencyBy } from './urgency.ts';

/** A trial ends soon and the contract goes on after it. Where it ends by itself with the trial there is nothing to do. */
export const trialEnding: Palgorithm = (facts, preferences, today, format) => {
  const { outlook, terms } = facts;
  if (outlook === null || terms === null || facts.exit !== null || today < terms.startsOn) return [];
  const trialEnd = outlook.trialEndsOn;
  if (trialEnd === null || outlook.deadlineKind === 'over' || endsWithTrial(outlook, trialEnd)) return [];
  const actBy = (leavesBeforeTrialEnds(outlook) ? outlook.nextNoticeDeadline : null) ?? trialEnd;
  if (!isWithinLead(actBy, today, preferences.trial_ending.leadDays)) return [];
  const stake = stakeAfter(facts, addDays(trialEnd, 1), trialEnd);
  return [
    {
      ...aboutContract(facts),
      key: nudgeKey('trial_ending', facts.id, trialEnd),
      palgorithm: 'trial_ending',
      title: `Keep or leave ${subjectInWords(facts)}: the trial ends on ${format.date(trialEnd)}`,
      because: reasons(facts, trialEnd, actBy, stake === null ? null : format.money(stake), format),
      actBy,
      stake,
      urgency: urgencyBy(actBy, today, stake),
      actions: [
        { label: 'Leave', path: 'exits.log', input: { contractId: facts.id, decidedOn: today } },
        { label: 'Keep it', answers: 'nudges.done' },
        { label: 'See the contract', path: 'contracts.get', input: { id: facts.id } },
      ],
    },
  ];
};

/** Whether notice given by the next deadline ends the contract within its trial: then that deadline is the trial's. */
export function leavesBeforeTrialEnds({ trialEndsOn, deadlineKind, earliestExit }: KeptOutlook): boolean {
  return deadlineKind === 'date' && trialEndsOn !== null && earliestExit !== null && earliestExit <= trialEndsOn;
}

function endsWithTrial({ deadlineKind, currentTermEnd }: KeptOutlook, trialEnd: CalendarDate): boolean {
  return deadlineKind === 'not_needed' && currentTermEnd !== null && currentTermEnd <= trialEnd;
}

function reasons(
  facts: ContractFacts,
  trialEnd: CalendarDate,
  actBy: CalendarDate,
  cost: string | null,
  format: NudgeFormat,
): string[] {
  const sentences = [`${format.date(trialEnd)} is the last day of the trial.`];
  if (actBy < trialEnd) {
    sentences.push(`Notice must reach the supplier by ${format.date(actBy)} for it to end with the trial.`);
  }
  const boundUntil = facts.outlookOn(addDays(trialEnd, 1))?.earliestExit ?? null;
  const costs = cost === null ? '' : ` and costs ${cost}`;
  sentences.push(
    boundUntil === null || boundUntil <= trialEnd
      ? `Unless you leave, it goes on${costs}.`
      : `Unless you leave, it goes on until ${format.date(boundUntil)} at least${costs}.`,
  );
  return sentences;
}
