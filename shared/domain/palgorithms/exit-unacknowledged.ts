import { addDays, earliestOf, latestOf, type CalendarDate } from '../calendar-date.ts';
import type { ContractFacts, ExitFact, Palgorithm } from './facts.ts';
import { nudgeKey, type NudgeFormat, type NudgeProposal, type ProposedAction } from './proposal.ts';
import { onePayment, priceOn } from './stake.ts';
import { aboutContract, subjectInWords } from './subject.ts';
import { urgencyBy, type Urgency } from './urgency.ts';

/** Days before the deadline from which a notice that was not sent is spoken of, however recent the decision. */
const daysBeforeDeadline = 7;
/** An exit without a known last day is not followed for longer than this after the notice. */
const daysWithoutEnd = 365;

/**
 * The supplier has not confirmed an exit: the notice went out a while ago and no answer came, or it was never sent.
 * Also after the end, when it is over for the person and the supplier may not know.
 */
export const exitUnacknowledged: Palgorithm = (facts, preferences, today, format) => {
  const { exit } = facts;
  const { afterDays, daysAfterEnd } = preferences.exit_unacknowledged;
  if (exit === null || exit.acknowledgedOn !== null || !isFollowed(exit, today, daysAfterEnd)) return [];
  if (exit.noticeSentOn === null) return unsent(facts, exit, afterDays, today, format);
  if (today < addDays(exit.noticeSentOn, afterDays)) return [];
  return [
    {
      ...common(facts, exit, today),
      key: nudgeKey('exit_unacknowledged', exit.id, exit.noticeSentOn),
      title: `${facts.supplierName} has not confirmed that ${facts.name} ${hasEnded(exit, today) ? 'has ended' : 'ends'}`,
      because: [
        `Notice was sent on ${format.date(exit.noticeSentOn)}. No confirmation has been noted since.`,
        ...endInWords(exit, today, format),
        'Ask for it in writing, and keep proof that the notice arrived.',
      ],
      actions: [acknowledge(exit, today), done, see(facts)],
    },
  ];
};

function unsent(
  facts: ContractFacts,
  exit: ExitFact,
  afterDays: number,
  today: CalendarDate,
  format: NudgeFormat,
): NudgeProposal[] {
  const deadline = facts.outlook?.deadlineKind === 'date' ? facts.outlook.nextNoticeDeadline : null;
  const patience = addDays(exit.decidedOn, afterDays);
  const begins = deadline === null ? patience : earliestOf(patience, addDays(deadline, -daysBeforeDeadline));
  if (today < latestOf(begins, addDays(exit.decidedOn, 1))) return [];
  const earliest = facts.outlook?.earliestExit ?? null;
  const late = exit.endsOn !== null && earliest !== null && earliest > exit.endsOn;
  return [
    {
      ...common(facts, exit, today),
      key: nudgeKey('exit_unacknowledged', exit.id, 'unsent'),
      title: `Tell ${facts.supplierName} that you leave ${facts.name}`,
      because: [
        `You decided to leave on ${format.date(exit.decidedOn)}. That the notice was sent is not noted.`,
        ...(late
          ? [
              `A notice that arrives today ends it on ${format.date(earliest)}, later than the ${format.date(exit.endsOn)} you noted.`,
            ]
          : endInWords(exit, today, format)),
        ...(deadline === null || hasEnded(exit, today)
          ? []
          : [`Notice must arrive by ${format.date(deadline)}, or it goes on for longer.`]),
      ],
      actBy: deadline ?? common(facts, exit, today).actBy,
      urgency: late || deadline === null ? urgencyOf(exit, today) : urgencyBy(deadline, today, null),
      actions: [
        { label: 'It was sent today', path: 'exits.update', input: { exitId: exit.id, noticeSentOn: today } },
        acknowledge(exit, today),
        { label: 'I stay after all', path: 'exits.withdraw', input: { exitId: exit.id, withdrawnOn: today } },
        see(facts),
      ],
    },
  ];
}

function isFollowed(exit: ExitFact, today: CalendarDate, daysAfterEnd: number): boolean {
  const until =
    exit.endsOn === null
      ? addDays(exit.noticeSentOn ?? exit.decidedOn, daysWithoutEnd)
      : addDays(exit.endsOn, daysAfterEnd);
  return today <= until && exit.enteredOn <= until;
}

function common(facts: ContractFacts, exit: ExitFact, today: CalendarDate) {
  return {
    ...aboutContract(facts),
    subject: { type: 'exit', id: exit.id, name: subjectInWords(facts) },
    palgorithm: 'exit_unacknowledged',
    actBy: hasEnded(exit, today) ? null : exit.endsOn,
    stake: onePayment(priceOn(facts, today)),
    urgency: urgencyOf(exit, today),
  } as const;
}

function hasEnded({ endsOn }: ExitFact, today: CalendarDate): boolean {
  return endsOn !== null && endsOn < today;
}

/** Rising as the last day nears, and at its height once it is over: from then on every charge is one too many. */
function urgencyOf({ endsOn }: ExitFact, today: CalendarDate): Urgency {
  return endsOn === null ? 'soon' : urgencyBy(endsOn, today, null);
}

function endInWords(exit: ExitFact, today: CalendarDate, format: NudgeFormat): string[] {
  if (exit.endsOn === null) return [];
  return hasEnded(exit, today)
    ? [`It ended for you on ${format.date(exit.endsOn)}; the supplier may not know. Look whether it still takes money.`]
    : [`By what you noted it ends on ${format.date(exit.endsOn)}.`];
}

function acknowledge(exit: ExitFact, today: CalendarDate): ProposedAction {
  return { label: 'They confirmed it', path: 'exits.acknowledge', input: { exitId: exit.id, acknowledgedOn: today } };
}

const done: ProposedAction = { label: 'Leave it at that', answers: 'nudges.done' };

function see(facts: ContractFacts): ProposedAction {
  return { label: 'See the contract', path: 'contracts.get', input: { id: facts.id } };
}
