import { addDays, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Notice } from '../terms/terms.ts';
import { noticeInMessage } from '../terms/wording.ts';
import type { TermsOutlook } from '../terms/outlook.ts';
import type { Message } from '../words.ts';
import { deadlineDecides } from './deadline-decides.ts';
import { leadsOfDeadline, noticeLeads, ownLeads } from './deadline-leads.ts';
import { deadlineOccurrence } from './decisions.ts';
import { definePalgorithm, sayDays } from './define.ts';
import type { Others } from './others.ts';
import { contractExample, day } from './example-facts.ts';
import { ifMissedInWords } from './exit-steps.ts';
import type { ContractFacts } from './facts.ts';
import { nextDearerPrice } from './introductory-price.ts';
import { isWithinLead, silentOutsideLead } from './lead-days.ts';
import { leave } from './leaving.ts';
import { lookElsewhere } from './look-elsewhere.ts';
import { paymentInWords } from './payment-in-words.ts';
import { missingPriceInWords } from './price-known.ts';
import { nudgeKey } from './proposal.ts';
import { sayingInOtherWords, silent, silentUntil } from './said.ts';
import { dayToActBy, daysAfterSending, sendingInWords } from './sending.ts';
import { sentences } from './sentences.ts';
import { nextPriceOn, stakeOfMissing } from './stake.ts';
import { aboutContract, subjectInWords } from './subject.ts';
import { leavesBeforeTrialEnds, trialEnding } from './trial-ending.ts';
import { urgencyBy, urgencyRisesOn } from './urgency.ts';

/** The longest way, in days, that the strictest reading of a deadline can lie before the plain one. */
const strictestReading = 10;

const name = 'notice_deadline';

/**
 * A last day to give notice is near. One nudge for each deadline, from the largest lead on; contracts that merely roll
 * on from month to month are left in peace but for the end of their first, longer term (docs/decisions/0030-nudges.md).
 */
export const noticeDeadline = definePalgorithm({
  name,
  about: {
    name: message('palgorithms.noticeDeadline.name'),
    label: message('palgorithms.noticeDeadline.label'),
    meaning: message('palgorithms.noticeDeadline.meaning'),
  },
  watches: 'contract',
  binding: true,
  evenPaused: true,
  settings: {
    leadDays: {
      kind: 'leadDays',
      preset: noticeLeads.leadDays,
      label: message('palgorithms.noticeDeadline.leadDays'),
    },
    /** For terms of a year or longer. */
    yearlyLeadDays: {
      kind: 'leadDays',
      preset: noticeLeads.yearlyLeadDays,
      label: message('palgorithms.noticeDeadline.yearlyLeadDays'),
      said: (days) => message('palgorithms.noticeDeadline.saidYearlyLeadDays', sayDays(days)),
    },
  },
  lead: { by: 'days', days: ({ leadDays, yearlyLeadDays }) => [...leadDays, ...yearlyLeadDays] },
  missing: (facts) => (facts.terms === null ? message('palgorithms.missing.start') : null),
  examples,
  propose(facts, settings, today, others) {
    const { outlook } = facts;
    if (outlook === null || facts.exit !== null || outlook.deadlineKind !== 'date') return silent;
    const deadline = outlook.nextNoticeDeadline;
    if (deadline === null || (outlook.renewedTimes > 0 && !deadlineDecides(outlook))) return silent;
    const opens = windowOpening(facts, today);
    const near = opens ?? nearOn(deadline, possibleLeads(facts, settings, others));
    if (today < near) return silentUntil(near);
    const leadDays = leadsOfDeadline(facts, outlook, deadline, settings, others);
    if (leadDays === null) return silent;
    const full = facts.outlookOn(today);
    if (full === null) return silent;
    const actBy = dayToActBy(full, deadline, today);
    if (opens === null && !isWithinLead(actBy, today, leadDays)) return silentOutsideLead(actBy, today, leadDays);
    if (others.isOn(trialEnding.name) && leavesBeforeTrialEnds(outlook)) return silent;
    const occurrence = deadlineOccurrence(facts, deadline);
    if (occurrence === null) return silent;
    const stake = stakeOfMissing(facts, outlook);
    const turns = [
      addDays(actBy, 1),
      ...daysAfterSending(full.sendBy, { deadline, actBy }),
      ...pressingDays(full, actBy).flatMap(urgencyRisesOn),
      nextPriceOn(facts, today),
    ];
    return sayingInOtherWords(today, addDays(deadline, 1), turns, {
      ...aboutContract(facts),
      occurrence,
      title: message('nudges.notice.title', { subject: subjectInWords(facts) }),
      because: [
        ...reasons(facts, full, deadline, actBy, today),
        ...missingPriceInWords(facts),
        ...dearerSoon(facts, full, today),
        // What is told without the row ends with what follows.
        ...ifMissedInWords(full.exitIfMissed, stake),
      ],
      actBy,
      stake,
      urgency: urgencyBy(pressingDay(full, actBy, today), today, stake),
      actions: [
        leave(facts),
        { label: message('nudges.notice.nextTerm'), answers: 'nudges.nextTerm' },
        lookElsewhere(facts, nudgeKey(name, facts.id, occurrence), 'expiry'),
        { label: message('nudges.notice.working'), path: 'contracts.get', input: { id: facts.id } },
      ],
    });
  },
});

/** The first day on which a notice counts, from which on it is spoken of and not before; null without such a clause. */
function windowOpening(facts: ContractFacts, today: CalendarDate): CalendarDate | null {
  return facts.namesRareClauses === false ? null : (facts.outlookOn(today)?.noticeWindowOpensOn ?? null);
}

/** The leads one of which it may be. */
function possibleLeads(
  { ownLeadDays }: ContractFacts,
  { leadDays, yearlyLeadDays }: { readonly leadDays: readonly number[]; readonly yearlyLeadDays: readonly number[] },
  others: Others,
): readonly number[] {
  return ownLeadDays == null ? [...leadDays, ...yearlyLeadDays] : ownLeads(ownLeadDays, others);
}

/** The first day on which the deadline may be near enough to be spoken of, by whichever reading. */
function nearOn(deadline: CalendarDate, leadDays: readonly number[]): CalendarDate {
  return addDays(deadline, -Math.max(...leadDays) - strictestReading);
}

/** What urgency counts to: the day a letter must leave, once passed the day itself. */
function pressingDay(full: TermsOutlook, actBy: CalendarDate, today: CalendarDate): CalendarDate {
  return pressingDays(full, actBy).find((on) => on >= today) ?? actBy;
}

/** The days that urgency counts to, one after the other. */
function pressingDays({ sendBy: { letter } }: TermsOutlook, actBy: CalendarDate): readonly CalendarDate[] {
  return letter === null || letter >= actBy ? [actBy] : [letter, actBy];
}

function reasons(
  { terms }: ContractFacts,
  full: TermsOutlook,
  deadline: CalendarDate,
  actBy: CalendarDate,
  today: CalendarDate,
): Message[] {
  const term = termInWords(full, terms);
  return [
    // The first reason stands beside the day itself, and does not repeat it.
    ...(term.length === 0 && full.earliestExit !== null
      ? [message('nudges.notice.inTime', { endsOn: full.earliestExit })]
      : term),
    deadlineInWords(full, terms, deadline),
    ...(full.noticeWindowOpensOn === null
      ? []
      : [message('nudges.notice.windowOpen', { opens: full.noticeWindowOpensOn, deadline })]),
    ...(actBy < deadline ? [message('nudges.notice.stricter', { actBy })] : []),
    sendingInWords(full.sendBy, { deadline, actBy, today }),
  ];
}

/** A dearer price that a notice in time avoids, and nobody will announce. */
function dearerSoon(facts: ContractFacts, { earliestExit }: TermsOutlook, today: CalendarDate): Message[] {
  const dearer = facts.priceChangeAhead ? nextDearerPrice(facts, today) : null;
  if (dearer === null || earliestExit === null || dearer.from <= earliestExit) return [];
  const { before, after, from } = dearer;
  return [
    message('nudges.introductory.change', { from, before: paymentInWords(before), after: paymentInWords(after) }),
  ];
}

function termInWords(full: TermsOutlook, terms: ContractFacts['terms']): Message[] {
  const { currentTermEnd, nextRenewalOn, earliestExit } = full;
  if (endsEarly(full, terms) && earliestExit !== null && currentTermEnd !== null) {
    return [message('nudges.notice.early', { endsOn: earliestExit, termEnd: currentTermEnd })];
  }
  if (nextRenewalOn !== null && terms !== null && typeof terms.renewal === 'object') {
    const renews = message('nudges.notice.renews', { renewal: terms.renewal, renewsOn: nextRenewalOn });
    if (currentTermEnd === null) return [renews];
    return [sentences(message('nudges.notice.termEnds', { termEnd: currentTermEnd }), renews)];
  }
  return currentTermEnd === null ? [] : [message('nudges.notice.firstTermEnds', { termEnd: currentTermEnd })];
}

function deadlineInWords(full: TermsOutlook, terms: ContractFacts['terms'], deadline: CalendarDate): Message {
  const mustArrive =
    full.earliestExit === null
      ? message('nudges.notice.mustArrive', { deadline })
      : message('nudges.notice.mustArriveToEnd', { deadline, endsOn: full.earliestExit });
  const notice =
    terms?.noticeAfterInitial == null || full.renewedTimes === 0 ? terms?.notice : terms.noticeAfterInitial;
  if (notice == null || full.currentTermEnd === null || endsEarly(full, terms)) return mustArrive;
  return sentences(message('nudges.notice.rule', { notice: noticeInMessage(notice, terms?.endDates) }), mustArrive);
}

/** Whether the end is one by a clause beside the ordinary notice, whose rule leads elsewhere. */
function endsEarly({ earliestExit, currentTermEnd }: TermsOutlook, terms: ContractFacts['terms']): boolean {
  const hasClause = terms?.breakDates != null || terms?.exitFrom != null || terms?.probation != null;
  return hasClause && earliestExit !== null && currentTermEnd !== null && earliestExit < currentTermEnd;
}

const withWindow: Notice = { n: 30, unit: 'day', anchor: 'term_end', notBefore: { n: 90, unit: 'day' } };

function examples() {
  return [
    {
      shows: 'a gym that renews for a year, twenty days before its last day for notice',
      on: day('2026-09-10'),
      facts: contractExample(day('2026-09-10')),
      says: [
        {
          occurrence: '2026-09-30',
          actBy: day('2026-09-30'),
          stake: { amount: 36_000, currency: 'EUR' },
          urgency: 'now' as const,
        },
      ],
    },
    {
      shows: 'a contract whose notice counts from 90 days before its end on, the day before that',
      on: day('2026-10-01'),
      facts: contractExample(day('2026-10-01'), { terms: { notice: withWindow } }),
      says: [],
    },
    {
      shows: 'the same on the day from which a notice counts',
      on: day('2026-10-02'),
      facts: contractExample(day('2026-10-02'), { terms: { notice: withWindow } }),
      says: [
        {
          occurrence: '2026-12-01',
          actBy: day('2026-12-01'),
          stake: { amount: 36_000, currency: 'EUR' },
          urgency: 'later' as const,
        },
      ],
    },
    {
      shows: 'one that rolls on from month to month: any month will do',
      on: day('2026-09-10'),
      facts: contractExample(day('2026-09-10'), {
        terms: {
          initialTerm: { n: 1, unit: 'month' },
          renewal: { n: 1, unit: 'month' },
          notice: { n: 3, unit: 'day', anchor: 'term_end' },
        },
      }),
      says: [],
    },
  ];
}
