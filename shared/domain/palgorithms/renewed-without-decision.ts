import { addDays, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Period } from '../period.ts';
import type { Message } from '../words.ts';
import { deadlineOccurrence, decidedBetween } from './decisions.ts';
import { definePalgorithm } from './define.ts';
import { contractExample, day } from './example-facts.ts';
import type { KeptOutlook } from './facts.ts';
import { isRolling } from './lead-days.ts';
import { sayingInOtherWords, silent } from './said.ts';
import { nextPriceOn, priceOn, yearly } from './stake.ts';
import { aboutContract, seeContract, subjectInWords } from './subject.ts';
import { leave } from './leaving.ts';

/**
 * A contract has renewed and the person had not decided on it: what it costs now, and when the next chance is. Only for
 * renewals that happened while the contract was here and whose last day for notice was never shown, as when nothing was
 * opened for months; and not for contracts that roll on from month to month.
 */
export const renewedWithoutDecision = definePalgorithm({
  name: 'renewed_without_decision',
  about: {
    name: message('palgorithms.renewedWithoutDecision.name'),
    label: message('palgorithms.renewedWithoutDecision.label'),
    meaning: message('palgorithms.renewedWithoutDecision.meaning'),
  },
  watches: 'contract',
  settings: {
    /** For how many days after the renewal. */
    showDays: {
      kind: 'days',
      preset: 30,
      label: message('palgorithms.renewedWithoutDecision.showDays'),
      said: (n) => message('palgorithms.renewedWithoutDecision.saidShowDays', { n }),
    },
  },
  lead: { by: 'once' },
  missing: (facts) => (facts.terms === null ? message('palgorithms.missing.start') : null),
  examples,
  propose(facts, { showDays }, today) {
    const { outlook } = facts;
    if (outlook === null || facts.exit !== null || outlook.phase !== 'renewed') return silent;
    const renewedOn = outlook.currentTermStart;
    if (renewedOn === null || today >= addDays(renewedOn, showDays) || facts.enteredOn >= renewedOn) return silent;
    const renewal = facts.terms?.renewal;
    if (typeof renewal !== 'object' || isRolling(renewal)) return silent;
    const before = facts.outlookOn(addDays(renewedOn, -1))?.currentTermStart ?? renewedOn;
    if (decidedBetween(facts, before, renewedOn)) return silent;
    const lastDay = facts.outlookOn(before)?.nextNoticeDeadline ?? before;
    if (deadlineOccurrence(facts, lastDay) === null) return silent;
    // Who was shown the last day and let it pass need not be told of it again.
    if (facts.deadlineShown?.(before, renewedOn) === true) return silent;
    const cost = yearly(priceOn(facts, today));
    if (cost?.amount === 0) return { nudges: [], until: nextPriceOn(facts, today) };
    return sayingInOtherWords(today, addDays(renewedOn, showDays), [nextPriceOn(facts, today)], {
      ...aboutContract(facts),
      occurrence: renewedOn,
      title: message('nudges.renewed.title', { subject: subjectInWords(facts) }),
      because: [
        renewedFor(renewal, renewedOn, outlook.currentTermEnd),
        ...(cost === null ? [] : [message('nudges.renewed.cost', { cost })]),
        nextChance(outlook),
        ...outlook.unknown.map(({ ask }) => ask),
      ],
      actBy: outlook.deadlineKind === 'date' ? outlook.nextNoticeDeadline : null,
      stake: cost,
      urgency: 'later',
      ...(outlook.unknown.length === 0 ? {} : { asksForTerms: true as const }),
      actions: [
        ...(outlook.unknown.length === 0
          ? []
          : [{ label: message('nudges.termsUnknown.write'), path: 'contracts.get', input: { id: facts.id } }]),
        leave(facts, {}, message('nudges.renewed.leave')),
        { label: message('nudges.stay'), answers: 'nudges.done' },
        seeContract(facts),
      ],
    });
  },
});

function renewedFor(renewal: Period, renewedOn: CalendarDate, until: CalendarDate | null): Message {
  return until === null
    ? message('nudges.renewed.for', { renewal, renewedOn })
    : message('nudges.renewed.forUntil', { renewal, renewedOn, until });
}

function nextChance({ deadlineKind, nextNoticeDeadline: deadline, earliestExit: leavesOn }: KeptOutlook): Message {
  if (deadlineKind === 'any_day') {
    return leavesOn === null ? message('nudges.renewed.anyDay') : message('nudges.renewed.anyDayToLeave', { leavesOn });
  }
  if (deadline === null) return message('nudges.renewed.unknown');
  return leavesOn === null ? message('nudges.renewed.next') : message('nudges.renewed.nextToLeave', { leavesOn });
}

function examples() {
  const on = day('2027-01-10');
  return [
    {
      shows: 'a gym that renewed for a year nine days ago',
      on,
      facts: contractExample(on),
      says: [
        {
          occurrence: '2027-01-01',
          actBy: day('2027-09-30'),
          stake: { amount: 36_000, currency: 'EUR' },
          urgency: 'later' as const,
        },
      ],
    },
    {
      shows: 'the same when it was decided to stay',
      on,
      facts: contractExample(on, {
        decisions: [
          {
            palgorithm: 'notice_deadline',
            occurrence: '2026-09-30',
            answer: 'next_term',
            answeredOn: day('2026-09-20'),
          },
        ],
      }),
      says: [],
    },
    {
      shows: 'the same when its last day for notice had been shown',
      on,
      facts: contractExample(on, { deadlineShown: () => true }),
      says: [],
    },
  ];
}
