import { differenceInDays, type CalendarDate } from '../calendar-date.ts';
import type { Others } from './others.ts';
import type { ContractFacts, KeptOutlook } from './facts.ts';
import { daysOfRolling, firstDayOfLead, fittedLeadDays, toldLeads } from './lead-days.ts';
import type { Deciding } from './relationship-facts.ts';

/** Shortest stretch, in days, that counts as a year. */
const daysOfYear = 365;

/** What is needed of a contract to tell what one of its deadlines decides about. */
type ContractTerms = Pick<ContractFacts, 'terms' | 'outlookOn' | 'ownLeadDays'>;

/** How many days before a deadline to speak of it, for short stretches and for those of a year and more. */
interface Leads {
  readonly leadDays: readonly number[];
  readonly yearlyLeadDays: readonly number[];
}

/**
 * The days before a notice deadline on which it is spoken of, fitted to what it decides about; null when it is no
 * decision of its own, since the contract rolls on by a month at most. `outlook` is one whose next deadline it is. Leads
 * that the contract has of its own are taken as they are.
 */
export function leadsOfDeadline(
  contract: ContractTerms,
  outlook: KeptOutlook,
  deadline: CalendarDate,
  { leadDays, yearlyLeadDays }: Leads,
  others: Pick<Others, 'intoAbsence'> = {},
): readonly number[] | null {
  const atStake = daysDecidedAbout(contract, outlook, deadline);
  if (atStake !== null && contract.ownLeadDays != null) return ownLeads(contract.ownLeadDays, others);
  return atStake === null ? null : fittedLeadDays(atStake >= daysOfYear ? yearlyLeadDays : leadDays, atStake, others);
}

/** The leads of a notice deadline as they are set at first. */
export const noticeLeads = {
  leadDays: [60, 30, 14, 7, 3, 1],
  yearlyLeadDays: [90, 60, 30, 14, 7, 3, 1],
} as const satisfies Leads;

/**
 * The days before a notice deadline on which its own nudge would be told, for another that speaks of it in its place;
 * none where it would not speak.
 */
export function toldLeadsOfDeadline(
  facts: ContractTerms,
  outlook: KeptOutlook,
  deadline: CalendarDate,
  others: Others,
): readonly number[] {
  const [leadDays, yearlyLeadDays] = (['leadDays', 'yearlyLeadDays'] as const).map((setting) =>
    others.leadDaysOf('notice_deadline', setting),
  );
  if (leadDays === undefined || yearlyLeadDays === undefined) return [];
  const isPreset =
    leadDays.join() === noticeLeads.leadDays.join() && yearlyLeadDays.join() === noticeLeads.yearlyLeadDays.join();
  const fitted = leadsOfDeadline(facts, outlook, deadline, { leadDays, yearlyLeadDays });
  if (fitted === null) return [];
  const first = Math.max(...fitted);
  return toldLeads([first, ...[...leadDays, ...yearlyLeadDays].filter((days) => days < first)], isPreset);
}

/** When the next notice deadline of a contract is spoken of. */
export function decidingOf(
  facts: ContractTerms & Pick<ContractFacts, 'outlook' | 'changesOn' | 'steadyUntil'>,
  others: Others,
): Deciding {
  const { outlook } = facts;
  const changesOn = facts.steadyUntil ?? facts.changesOn ?? null;
  const until = outlook?.deadlineKind === 'date' ? outlook.nextNoticeDeadline : null;
  const leads = outlook === null || until === null ? [] : toldLeadsOfDeadline(facts, outlook, until, others);
  if (until === null || leads.length === 0) return { days: null, changesOn };
  return { days: { from: firstDayOfLead(until, leads), until }, changesOn };
}

/** The leads a contract has of its own, and the one that reaches into an absence. */
export function ownLeads(own: readonly number[], { intoAbsence }: Pick<Others, 'intoAbsence'>): readonly number[] {
  return intoAbsence === undefined ? own : [intoAbsence, ...own];
}

/**
 * How many days of contract the decision is about: what missing it adds, or the first term where this deadline is the
 * first way out. Null when it is no decision of its own: the contract rolls on by a month at most, whenever one asks.
 */
function daysDecidedAbout(facts: ContractTerms, outlook: KeptOutlook, deadline: CalendarDate): number | null {
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
