import { differenceInDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { isAnswered } from '#shared/domain/palgorithms/decision.ts';
import type { ContractFacts } from '#shared/domain/palgorithms/facts.ts';
import { groundOfDeadline, leadsWhileUndecided } from '#shared/domain/palgorithms/exit-leads.ts';
import { fittedLeadDays } from '#shared/domain/palgorithms/lead-days.ts';
import { othersOf } from '#shared/domain/palgorithms/propose-nudges.ts';
import { sendingInWords } from '#shared/domain/palgorithms/sending.ts';
import { subjectInWords } from '#shared/domain/palgorithms/subject.ts';
import type { Message } from '#shared/domain/words.ts';
import type { ComingDeadline } from '../deadlines/coming-deadlines.ts';
import { actingDay, leadsOfNotice, type Knowing } from './acting-day.ts';
import type { Occasion } from './calendar-event.ts';

/** What an event says, and when it rings. */
type Saying = Pick<Occasion, 'kind' | 'what' | 'description' | 'alarmDays'>;

/** What a coming deadline puts into a calendar: nothing for a renewal, which is only what follows from a missed notice. */
export function occasionsOf(deadline: ComingDeadline, knowing: Knowing): Occasion[] {
  const on = actingDay(deadline, knowing);
  const saying = sayingOf(deadline, on, knowing);
  if (saying === null) return [];
  const { contract } = deadline;
  const common = { recordId: contract.id, about: contract.id, subject: subjectInWords(contract) };
  return [{ ...saying, ...common, occurrence: deadline.occurrence(), on }];
}

/** Palgorithms whose leads an event rings by. */
type FollowedByLeads =
  'fixed_term_ending' | 'cooling_off_ending' | 'trial_ending' | 'probation_ending' | 'price_guarantee_ending';

function sayingOf(deadline: ComingDeadline, day: CalendarDate, knowing: Knowing): Saying | null {
  const { contract, kind, on } = deadline;
  const { numbers, facts } = knowing;
  const leadsOf = (palgorithm: FollowedByLeads): readonly number[] => {
    const { on: isOn, leadDays } = numbers[palgorithm];
    return isOn && !isAnswered(facts, palgorithm, on) ? leadDays : [];
  };
  switch (kind) {
    case 'renewal':
      return null;
    case 'notice':
      return {
        kind: 'notice',
        what: message('calendar.notice'),
        description: noticeInWords(deadline, day, knowing),
        alarmDays: leadsOfNotice(deadline, knowing),
      };
    case 'term_end':
      return contract.terms?.renewal === 'none'
        ? {
            kind: 'end',
            what: message('calendar.end'),
            description: [message('calendar.end.runs', { on })],
            alarmDays: fittedTo(deadline, facts, leadsOf('fixed_term_ending')),
          }
        : null;
    case 'cooling_off':
      return {
        kind: 'withdrawal',
        what: message('calendar.withdrawal'),
        description: [message('calendar.withdrawal.until', { on: day })],
        alarmDays: leadsOf('cooling_off_ending'),
      };
    case 'trial':
      return {
        kind: 'trial',
        what: message(day < on ? 'calendar.trial.leave' : 'calendar.trial'),
        description: [
          message('calendar.trial.lastDay', { on }),
          ...(day < on ? [message('calendar.trial.actBy', { day })] : []),
        ],
        alarmDays: leadsOf('trial_ending'),
      };
    case 'probation':
    case 'price_guarantee':
      return {
        kind,
        what: message(`calendar.${kind}`),
        description: [message(`calendar.${kind}.until`, { on })],
        alarmDays: leadsOf(kind === 'probation' ? 'probation_ending' : 'price_guarantee_ending'),
      };
    case 'notice_window':
      return {
        kind,
        what: message('calendar.window'),
        description: [message('calendar.window.from', { on })],
        alarmDays: [],
      };
    case 'exit':
      return {
        kind: 'exit',
        what: message('calendar.exit'),
        description: [message('calendar.exit.lastDay', { on })],
        alarmDays: [],
      };
    case 'send_notice':
      return sendNotice(deadline, knowing);
    case 'price_change':
      return {
        kind: 'price',
        what: message(day < on ? 'calendar.price.before' : 'calendar.price'),
        description: [message('calendar.price.from', { on })],
        alarmDays: [],
      };
    case 'exit_right':
      return priceExit(deadline, day, knowing);
  }
}

/** Leads before the end of a term, as a nudge fits them to its length. */
function fittedTo({ on }: ComingDeadline, facts: ContractFacts, leadDays: readonly number[]): readonly number[] {
  const start = facts.outlookOn(on)?.currentTermStart ?? null;
  return start === null ? leadDays : fittedLeadDays(leadDays, differenceInDays(on, start) + 1);
}

function priceExit({ on, priceFrom }: ComingDeadline, day: CalendarDate, { numbers, facts }: Knowing): Saying {
  const { leadDays } = numbers.notice_deadline;
  const from = priceFrom ?? on;
  const isSettled =
    !numbers.price_rise.on ||
    facts.decisions.some((one) => one.palgorithm === 'price_rise' && one.occurrence.startsWith(from));
  return {
    kind: 'price-exit',
    what: message('calendar.priceExit'),
    description: [message('calendar.priceExit.until', { on: from, until: day })],
    alarmDays: isSettled ? [] : leadDays.filter((days) => days <= longestLeadOfRight),
  };
}

/** A right to leave for a new price seldom lasts longer than a few weeks: earlier alarms would ring before it is known. */
const longestLeadOfRight = 14;

/** The last day to send the notice of a decided exit on one way. */
function sendNotice(deadline: ComingDeadline, { numbers, facts, today }: Knowing): Saying {
  const { on, channel, endsOn, stake } = deadline;
  const way = channel ?? 'online';
  const { on: isOn, leadDays } = numbers.exit_unsent;
  const { exit } = facts;
  const plan = exit?.planOn(today) ?? null;
  const ground = exit === null || plan === null ? 'notice' : groundOfDeadline(exit, plan);
  const asUndecided = leadsWhileUndecided(facts, { ground, deadline: plan?.deadline ?? on }, othersOf(numbers));
  return {
    kind: `send-${way}`,
    what: message(`calendar.send.${way}`),
    description: [
      message(`calendar.send.by.${way}`, { on }),
      ...(endsOn === null ? [] : [message('calendar.notice.ends', { endsOn })]),
      ...(stake === null || stake.amount === 0 ? [] : [message('calendar.notice.costs', { stake })]),
    ],
    alarmDays: isOn ? [...new Set([...leadDays, ...asUndecided, 0])] : [],
  };
}

function noticeInWords(
  { on: deadline, endsOn, stake }: ComingDeadline,
  day: CalendarDate,
  { facts, today }: Knowing,
): Message[] {
  const outlook = facts.outlookOn(deadline);
  return [
    message('calendar.notice.mustArrive', { deadline }),
    ...(day < deadline ? [message('calendar.notice.stricter', { day })] : []),
    ...(endsOn === null ? [] : [message('calendar.notice.ends', { endsOn })]),
    ...(outlook === null ? [] : [sendingInWords(outlook.sendBy, { deadline, actBy: day, today })]),
    ...(stake === null || stake.amount === 0 ? [] : [message('calendar.notice.costs', { stake })]),
  ];
}
