import { addDays, differenceInDays, earliestOf, latestOf, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Message } from '../words.ts';
import { deadlineDecides } from './deadline-decides.ts';
import { leadsOfDeadline } from './deadline-leads.ts';
import { definePalgorithm } from './define.ts';
import type { Others } from './others.ts';
import { contractExample, day, monthlyPrice } from './example-facts.ts';
import type { ContractFacts, KeptOutlook } from './facts.ts';
import { inOneNudge } from './in-one-nudge.ts';
import { hasNoPrice, lacksPriceAfter } from './price-known.ts';
import { silent, silentUntil, type Said } from './said.ts';
import { aboutContract, subjectInWords } from './subject.ts';
import { trialEnding } from './trial-ending.ts';
import { isWarranty } from './warranty.ts';

const name = 'price_unknown';

/** For how many days it is asked; who has not answered by then does not mean to. */
const daysAsked = 60;

/** The deadline itself may be spoken of so many days before its leads, by the strictest reading. */
const strictestReading = 10;

/** What is decided on a day and depends on a price that nobody wrote down. */
interface Asking {
  readonly occurrence: 'deadline' | 'trial';
  readonly decidedOn: CalendarDate;
  readonly from: CalendarDate;
  /** The last day on which it is asked. */
  readonly until: CalendarDate;
}

/**
 * A day to decide by is ahead and nobody wrote down what the contract costs, or what it costs after its trial. It is asked
 * once, before the first such day, and early enough for the answer to stand beside the deadline, which says itself that
 * the price is missing. Where terms are missing too, those who ask for them say so.
 */
export const priceUnknown = definePalgorithm({
  name,
  about: {
    name: message('palgorithms.priceUnknown.name'),
    label: message('palgorithms.priceUnknown.label'),
    meaning: message('palgorithms.priceUnknown.meaning'),
  },
  watches: 'contract',
  settings: {
    daysBefore: {
      kind: 'days',
      preset: 150,
      label: message('palgorithms.priceUnknown.daysBefore'),
      said: (n) => message('palgorithms.exitChecklist.saidDaysBefore', { n }),
    },
    /** Up to this many contracts are asked about one by one; more make one nudge. */
    oneByOneUpTo: { kind: 'count', preset: 3, label: message('palgorithms.termsUnknown.oneByOneUpTo') },
  },
  lead: { by: 'never' },
  missing: (facts) => (facts.terms === null ? message('palgorithms.missing.start') : null),
  examples,
  propose(facts, { daysBefore }, today, others): Said {
    const { outlook } = facts;
    if (outlook === null || facts.exit !== null || outlook.deadlineKind === 'over') return silent;
    const asking = askingAtTrial(facts, outlook, daysBefore, others) ?? askingAtDeadline(facts, outlook, daysBefore);
    if (asking === null || today > asking.until) return silent;
    if (today < asking.from) return silentUntil(asking.from);
    // Prices are read for the few that are left.
    const isKnown = asking.occurrence === 'trial' ? !lacksPriceAfter(facts, asking.decidedOn) : !hasNoPrice(facts);
    if (isKnown || isWarranty(facts)) return silent;
    if (asking.occurrence === 'deadline' && isSaidByDeadline(facts, outlook, asking, today, others)) return silent;
    return {
      nudges: [
        {
          ...aboutContract(facts),
          occurrence: asking.occurrence,
          title:
            asking.occurrence === 'trial'
              ? message('nudges.priceUnknown.titleTrial', { subject: subjectInWords(facts) })
              : message('nudges.priceUnknown.title', { subject: subjectInWords(facts) }),
          because: [why(asking), message('nudges.priceUnknown.ways')],
          actBy: null,
          stake: null,
          urgency: 'later',
          actions: [
            { label: message('nudges.priceUnknown.write'), path: 'contracts.get', input: { id: facts.id } },
            { label: message('nudges.termsUnknown.notNeeded'), answers: 'nudges.dismiss' },
          ],
        },
      ],
      until: changes(facts, outlook, asking, others),
    };
  },
  together: {
    of: (facts, draft) => ({
      recordId: facts.id,
      subject: subjectInWords(facts),
      enteredOn: facts.enteredOn,
      yearlyCost: null,
      putAway: facts.decisions.some(({ palgorithm }) => palgorithm === name),
      draft,
    }),
    say: (all, answers, { oneByOneUpTo }) =>
      inOneNudge(all, answers, oneByOneUpTo, ({ count, names }) => ({
        title: message('nudges.priceUnknown.titleMany', { count }),
        because: [message('nudges.priceUnknown.many', { names }), message('nudges.priceUnknown.ways')],
        see: [
          { label: message('nudges.termsUnknown.seeAll'), path: 'contracts.list', input: { state: 'running' } },
          { label: message('nudges.termsUnknown.notNeededMany'), answers: 'nudges.dismiss' },
        ],
      })),
  },
});

/** A trial after which it goes on: until the trial itself is spoken of. */
function askingAtTrial(
  { enteredOn }: ContractFacts,
  { trialEndsOn, deadlineKind, currentTermEnd }: KeptOutlook,
  daysBefore: number,
  others: Others,
): Asking | null {
  if (trialEndsOn === null || trialEndsOn < enteredOn) return null;
  if (deadlineKind === 'not_needed' && currentTermEnd !== null && currentTermEnd <= trialEndsOn) return null;
  const leads = others.leadDaysOf(trialEnding.name, 'leadDays');
  const last = leads.length === 0 ? trialEndsOn : addDays(trialEndsOn, -Math.max(...leads) - 1);
  const from = latestOf(enteredOn, addDays(trialEndsOn, -daysBefore));
  return { occurrence: 'trial', decidedOn: trialEndsOn, from, until: earliestOf(last, addDays(from, daysAsked)) };
}

/** The first deadline after the contract was entered, where it decides something and all of the terms are known. */
function askingAtDeadline(facts: ContractFacts, outlook: KeptOutlook, daysBefore: number): Asking | null {
  const { deadlineKind, nextNoticeDeadline: deadline, unknown } = outlook;
  if (deadlineKind !== 'date' || deadline === null || unknown.length > 0 || !deadlineDecides(outlook)) return null;
  if (!isFirstSince(facts.enteredOn, outlook, deadline)) return null;
  const from = latestOf(facts.enteredOn, addDays(deadline, -daysBefore));
  return { occurrence: 'deadline', decidedOn: deadline, from, until: earliestOf(deadline, addDays(from, daysAsked)) };
}

/** Whether the deadline before this one had passed when the contract was entered. */
function isFirstSince(
  enteredOn: CalendarDate,
  { renewedTimes, earliestExit, exitIfMissed }: KeptOutlook,
  deadline: CalendarDate,
): boolean {
  if (renewedTimes === 0 || earliestExit === null || exitIfMissed === null) return renewedTimes === 0;
  return addDays(deadline, -differenceInDays(exitIfMissed, earliestExit)) < enteredOn;
}

/** Whether the deadline is spoken of, with the word that its price is missing. */
function isSaidByDeadline(
  facts: ContractFacts,
  outlook: KeptOutlook,
  asking: Asking,
  today: CalendarDate,
  others: Others,
): boolean {
  const from = deadlineFrom(facts, outlook, asking, others);
  return from !== null && today >= from;
}

/** From when the deadline is spoken of; null where it never is. */
function deadlineFrom(
  facts: ContractFacts,
  outlook: KeptOutlook,
  { occurrence, decidedOn }: Asking,
  others: Others,
): CalendarDate | null {
  if (occurrence !== 'deadline' || !others.isOn('notice_deadline')) return null;
  const settings = {
    leadDays: others.leadDaysOf('notice_deadline', 'leadDays'),
    yearlyLeadDays: others.leadDaysOf('notice_deadline', 'yearlyLeadDays'),
  };
  const leads = leadsOfDeadline(facts, outlook, decidedOn, settings, others);
  return leads === null ? null : addDays(decidedOn, -Math.max(...leads) - strictestReading);
}

/** The day from which on it is asked no more. */
function changes(facts: ContractFacts, outlook: KeptOutlook, asking: Asking, others: Others): CalendarDate {
  const over = addDays(asking.until, 1);
  const from = deadlineFrom(facts, outlook, asking, others);
  return from === null ? over : earliestOf(over, from);
}

function why({ occurrence, decidedOn }: Asking): Message {
  return occurrence === 'trial'
    ? message('nudges.priceUnknown.trial', { trialEnd: decidedOn })
    : message('nudges.priceUnknown.deadline', { deadline: decidedOn });
}

function examples() {
  const on = day('2026-05-20');
  const trial = { startsOn: day('2026-11-01'), trialEndsOn: day('2026-11-30') };
  const inTrial = (facts: Partial<ContractFacts>) =>
    contractExample(day('2026-11-10'), { terms: trial, enteredOn: day('2026-11-01'), ...facts });
  const free = { ...monthlyPrice, price: { ...monthlyPrice.price, amount: 0 } };
  const said = { actBy: null, stake: null, urgency: 'later' as const };
  return [
    {
      shows: 'a gym without a price, four months before the first day to decide',
      on,
      facts: contractExample(on, { prices: [] }),
      says: [{ occurrence: 'deadline', ...said }],
    },
    { shows: 'the same with its price', on, facts: contractExample(on), says: [] },
    {
      shows: 'the same once the deadline itself is spoken of, which says that the price is missing',
      on: day('2026-07-10'),
      facts: contractExample(day('2026-07-10'), { prices: [] }),
      says: [],
    },
    {
      shows: 'the same a year later: it is asked once',
      on: day('2027-05-20'),
      facts: contractExample(day('2027-05-20'), { prices: [] }),
      says: [],
    },
    {
      shows: 'a free trial, and nobody wrote down what it costs afterwards',
      on: day('2026-11-10'),
      facts: inTrial({ prices: [free] }),
      says: [{ occurrence: 'trial', ...said }],
    },
    {
      shows: 'the same with the price that follows',
      on: day('2026-11-10'),
      facts: inTrial({ prices: [free, { ...monthlyPrice, id: 'price-2', effectiveFrom: day('2026-12-01') }] }),
      says: [],
    },
  ];
}
