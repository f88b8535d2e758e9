import { periodInWords } from '../period.ts';
import type { Palgorithm } from './facts.ts';
import { isWithinLead } from './lead-days.ts';
import { nudgeKey } from './proposal.ts';
import { stakeAfter } from './stake.ts';
import { aboutContract, subjectInWords } from './subject.ts';
import { urgencyBy } from './urgency.ts';

/** The right to withdraw without a reason ends soon. */
export const coolingOffEnding: Palgorithm = (facts, preferences, today, format) => {
  const { outlook, terms } = facts;
  if (outlook === null || terms === null || facts.exit !== null || today < terms.startsOn) return [];
  const actBy = outlook.coolingOffEndsOn;
  if (actBy === null || !isWithinLead(actBy, today, preferences.cooling_off_ending.leadDays)) return [];
  const stake = stakeAfter(facts, terms.startsOn, actBy);
  const length = terms.coolingOff == null ? '' : `: ${periodInWords(terms.coolingOff)}, the first day not counted`;
  return [
    {
      ...aboutContract(facts),
      key: nudgeKey('cooling_off_ending', facts.id, actBy),
      palgorithm: 'cooling_off_ending',
      title: `Last days to withdraw from ${subjectInWords(facts)}: until ${format.date(actBy)}`,
      because: [
        `It began on ${format.date(terms.startsOn)}. You can withdraw without giving a reason until ${format.date(actBy)}${length}.`,
        'Send the withdrawal in writing on that day at the latest and keep proof of sending it.',
        stake === null
          ? 'If you mean to keep it, there is nothing to do.'
          : `After that you are bound to pay ${format.money(stake)}. If you mean to keep it, there is nothing to do.`,
      ],
      actBy,
      stake,
      urgency: urgencyBy(actBy, today, stake),
      actions: [
        {
          label: 'Withdraw',
          path: 'exits.log',
          input: {
            contractId: facts.id,
            decidedOn: today,
            endsOn: today,
            reason: 'Withdrawn within the cooling-off time',
          },
        },
        { label: 'Keep it', answers: 'nudges.done' },
        { label: 'See the contract', path: 'contracts.get', input: { id: facts.id } },
      ],
    },
  ];
};
