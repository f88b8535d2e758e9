import { differenceInDays, earliestOf, type CalendarDate } from '../calendar-date.ts';
import { periodInWords } from '../period.ts';
import type { TermsOutlook } from '../terms/outlook.ts';
import { noticeInWords } from '../terms/wording.ts';
import { deadlineDismissedForGood } from './decisions.ts';
import type { ContractFacts, KeptOutlook, Palgorithm } from './facts.ts';
import { daysOfRolling, fittedLeadDays, isWithinLead } from './lead-days.ts';
import { lookElsewhere } from './look-elsewhere.ts';
import { nudgeKey, type NudgeFormat } from './proposal.ts';
import { dayToActBy, sendingInWords } from './sending.ts';
import { stakeOfMissing } from './stake.ts';
import { leavesBeforeTrialEnds } from './trial-ending.ts';
import { aboutContract, subjectInWords } from './subject.ts';
import { urgencyBy } from './urgency.ts';

/** The longest way, in days, that the strictest reading of a deadline can lie before the plain one. */
const strictestReading = 10;

/** Shortest stretch, in days, that counts as a year. */
const daysOfYear = 365;

/**
 * A last day to give notice is near. One nudge for each deadline, from the largest lead on; contracts that merely roll
 * on from month to month are left in peace but for the end of their first, longer term (docs/decisions/0030-nudges.md).
 */
export const noticeDeadline: Palgorithm = (facts, preferences, today, format) => {
  const { outlook } = facts;
  const numbers = preferences.notice_deadline;
  if (outlook === null || facts.exit !== null || outlook.deadlineKind !== 'date') return [];
  const deadline = outlook.nextNoticeDeadline;
  if (deadline === null || isFarOff(deadline, today, numbers)) return [];
  const atStake = daysDecidedAbout(facts, outlook, deadline);
  if (atStake === null) return [];
  const full = facts.outlookOn(today);
  if (full === null) return [];
  const actBy = dayToActBy(full, deadline, today);
  const leadDays = fittedLeadDays(atStake >= daysOfYear ? numbers.yearlyLeadDays : numbers.leadDays, atStake);
  if (!isWithinLead(actBy, today, leadDays)) return [];
  if (preferences.trial_ending.on && leavesBeforeTrialEnds(outlook)) return [];
  if (deadlineDismissedForGood(facts)) return [];
  const stake = stakeOfMissing(facts, outlook, today);
  const key = nudgeKey('notice_deadline', facts.id, deadline);
  return [
    {
      ...aboutContract(facts),
      key,
      palgorithm: 'notice_deadline',
      title: `Decide on ${subjectInWords(facts)}, by ${format.date(actBy)}`,
      because: reasons(facts, full, deadline, actBy, today, stake === null ? null : format.money(stake), format),
      actBy,
      stake,
      urgency: urgencyBy(pressingDay(full, actBy, today), today, stake),
      actions: [
        { label: 'Leave', path: 'exits.log', input: { contractId: facts.id, decidedOn: today } },
        { label: 'Stay, ask again next term', answers: 'nudges.nextTerm' },
        lookElsewhere(facts, key, 'expiry'),
        { label: 'See how this was worked out', path: 'contracts.get', input: { id: facts.id } },
      ],
    },
  ];
};

function isFarOff(
  deadline: CalendarDate,
  today: CalendarDate,
  numbers: { leadDays: readonly number[]; yearlyLeadDays: readonly number[] },
): boolean {
  const longest = Math.max(...numbers.leadDays, ...numbers.yearlyLeadDays);
  return differenceInDays(deadline, today) > longest + strictestReading;
}

/**
 * How many days of contract the decision is about: what missing it adds, or the first term where this deadline is the
 * first way out. Null when it is no decision of its own: the contract rolls on by a month at most, whenever one asks.
 */
function daysDecidedAbout(facts: ContractFacts, outlook: KeptOutlook, deadline: CalendarDate): number | null {
  const { earliestExit, exitIfMissed, currentTermStart, currentTermEnd } = outlook;
  const termDays =
    currentTermStart === null || currentTermEnd === null ? 0 : differenceInDays(currentTermEnd, currentTermStart) + 1;
  const added =
    earliestExit === null || exitIfMissed === null ? termDays : differenceInDays(exitIfMissed, earliestExit);
  if (added > daysOfRolling) return Math.max(added, outlook.renewedTimes === 0 ? termDays : 0);
  if (termDays <= daysOfRolling || outlook.renewedTimes > 0 || facts.terms === null) return null;
  const first = facts.outlookOn(facts.terms.startsOn)?.nextNoticeDeadline;
  return first === deadline ? termDays : null;
}

/** What urgency counts to: the day a letter must leave, once passed the day itself. */
function pressingDay(full: TermsOutlook, actBy: CalendarDate, today: CalendarDate): CalendarDate {
  const letter = full.sendBy.letter;
  return letter !== null && letter >= today ? earliestOf(letter, actBy) : actBy;
}

function reasons(
  { terms }: ContractFacts,
  full: TermsOutlook,
  deadline: CalendarDate,
  actBy: CalendarDate,
  today: CalendarDate,
  cost: string | null,
  format: NudgeFormat,
): string[] {
  const { earliestExit, exitIfMissed, currentTermEnd, nextRenewalOn } = full;
  const sentences: string[] = [];
  if (nextRenewalOn !== null && terms !== null && typeof terms.renewal === 'object') {
    const ends = currentTermEnd === null ? '' : `The current term ends on ${format.date(currentTermEnd)}. `;
    sentences.push(
      `${ends}Without notice it renews for ${periodInWords(terms.renewal)} on ${format.date(nextRenewalOn)}.`,
    );
  } else if (currentTermEnd !== null) {
    sentences.push(`The first term ends on ${format.date(currentTermEnd)}. Without notice it goes on after that.`);
  }
  const rule = ruleInForce(full, terms);
  const ends = earliestExit === null ? '' : ` It then ends on ${format.date(earliestExit)}.`;
  sentences.push(`${rule}Notice must reach the supplier by ${format.date(deadline)}.${ends}`);
  if (actBy < deadline) {
    sentences.push(`Some suppliers count more strictly. ${format.date(actBy)} is in time by either way of counting.`);
  }
  sentences.push(sendingInWords(full.sendBy, { deadline, actBy, today }, format));
  if (exitIfMissed !== null) {
    const costs = cost === null ? '' : `, which costs ${cost} more`;
    sentences.push(`After that day the contract goes on until ${format.date(exitIfMissed)}${costs}.`);
  }
  return sentences;
}

function ruleInForce(full: TermsOutlook, terms: ContractFacts['terms']): string {
  const notice =
    terms?.noticeAfterInitial == null || full.renewedTimes === 0 ? terms?.notice : terms.noticeAfterInitial;
  return notice == null || full.currentTermEnd === null ? '' : `Notice is ${noticeInWords(notice)}. `;
}
