import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { dayToActBy, sendingInWords } from '#shared/domain/palgorithms/sending.ts';
import { subjectInWords } from '#shared/domain/palgorithms/subject.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import type { Message } from '#shared/domain/words.ts';
import { optionsAt } from '../../nudges/stored-terms.ts';
import type { ComingDeadline } from '../deadlines/coming-deadlines.ts';
import type { QueryContext } from '../handler.ts';

/** One all-day event of the calendar file. */
export interface CalendarEvent {
  /** The same in every export, also when the date was corrected in between. */
  readonly uid: string;
  readonly on: CalendarDate;
  readonly title: string;
  readonly description: string;
  /** Days before at which to remind. */
  readonly alarmDays: readonly number[];
  readonly changedAt: number;
}

/** What an event says, and when it rings. */
interface Occasion {
  readonly uidKind: string;
  readonly on: CalendarDate;
  readonly what: Message;
  readonly description: readonly Message[];
  readonly alarmDays: readonly number[];
}

/** The events a coming deadline makes: none for a renewal, which is only what follows from a missed notice. */
export function eventsOf(context: QueryContext, deadline: ComingDeadline): CalendarEvent[] {
  const { contract } = deadline;
  return occasionsOf(context, deadline).map(({ uidKind, on, what, description, alarmDays }) => ({
    uid: `${contract.id}.${uidKind}.${deadline.occurrence().replaceAll(' ', '-')}@dancecard`,
    on,
    title: context.say(message('calendar.title', { what, subject: subjectInWords(contract) })),
    description: description.map((sentence) => context.say(sentence)).join('\n'),
    alarmDays,
    changedAt: contract.changedAt,
  }));
}

function occasionsOf(context: QueryContext, deadline: ComingDeadline): Occasion[] {
  const { contract, kind, on } = deadline;
  const { palgorithms } = context.preferences;
  const occasion = (
    uidKind: string,
    what: Message,
    description: Message | readonly Message[],
    alarmDays: readonly number[],
    day = on,
  ): Occasion => ({ uidKind, on: day, what, description: [description].flat(), alarmDays });
  switch (kind) {
    case 'renewal':
      return [];
    case 'notice': {
      const day = noticeDay(context, deadline);
      const description = noticeInWords(context, deadline, day);
      return [occasion('notice', message('calendar.notice'), description, noticeAlarms(context, deadline), day)];
    }
    case 'term_end':
      return contract.terms?.renewal === 'none'
        ? [
            occasion(
              'end',
              message('calendar.end'),
              message('calendar.end.runs', { on }),
              palgorithms.fixed_term_ending.leadDays,
            ),
          ]
        : [];
    case 'cooling_off':
      return [
        occasion(
          'withdrawal',
          message('calendar.withdrawal'),
          message('calendar.withdrawal.until', { on }),
          palgorithms.cooling_off_ending.leadDays,
        ),
      ];
    case 'trial':
      return [
        occasion(
          'trial',
          message('calendar.trial'),
          message('calendar.trial.lastDay', { on }),
          palgorithms.trial_ending.leadDays,
        ),
      ];
    case 'probation':
    case 'price_guarantee':
      return [
        occasion(
          kind,
          message(`calendar.${kind}`),
          message(`calendar.${kind}.until`, { on }),
          palgorithms.trial_ending.leadDays,
        ),
      ];
    case 'notice_window':
      return [occasion(kind, message('calendar.window'), message('calendar.window.from', { on }), [])];
    case 'exit':
      return [occasion('exit', message('calendar.exit'), message('calendar.exit.lastDay', { on }), [])];
    case 'send_notice':
      return [sendNotice(context, deadline, occasion)];
    case 'price_change':
      return [occasion('price', message('calendar.price'), message('calendar.price.from', { on }), [])];
    case 'exit_right':
      return [
        occasion(
          'price-exit',
          message('calendar.priceExit'),
          message('calendar.priceExit.until', { on: deadline.priceFrom ?? on, until: on }),
          palgorithms.notice_deadline.leadDays,
        ),
      ];
  }
}

/** The last day to send the notice of a decided exit on one way. */
function sendNotice(
  { preferences }: QueryContext,
  { on, channel, endsOn, stake }: ComingDeadline,
  occasion: (uidKind: string, what: Message, description: readonly Message[], alarmDays: readonly number[]) => Occasion,
): Occasion {
  const way = channel ?? 'online';
  const description = [
    message(`calendar.send.by.${way}`, { on }),
    ...(endsOn === null ? [] : [message('calendar.notice.ends', { endsOn })]),
    ...(stake === null || stake.amount === 0 ? [] : [message('calendar.notice.costs', { stake })]),
  ];
  return occasion(`send-${way}`, message(`calendar.send.${way}`), description, [
    ...preferences.palgorithms.exit_unsent.leadDays,
    0,
  ]);
}

function noticeAlarms({ preferences }: QueryContext, { contract, endsOn, on }: ComingDeadline): readonly number[] {
  if (contract.rolling || contract.terms === null || endsOn === null) return [];
  const { leadDays, yearlyLeadDays } = preferences.palgorithms.notice_deadline;
  const missed = termsOutlook(contract.terms, addDays(on, 1), { working: false }).earliestExit;
  return missed !== null && missed >= addDays(endsOn, 365) ? yearlyLeadDays : leadDays;
}

function noticeDay({ today }: QueryContext, { contract, on }: ComingDeadline): CalendarDate {
  return contract.terms === null ? on : dayToActBy(termsOutlook(contract.terms, on, { working: false }), on, today);
}

function noticeInWords(
  context: QueryContext,
  { contract, on: deadline, endsOn, stake }: ComingDeadline,
  day: CalendarDate,
): Message[] {
  const sentences = [message('calendar.notice.mustArrive', { deadline })];
  if (day < deadline) sentences.push(message('calendar.notice.stricter', { day }));
  if (endsOn !== null) sentences.push(message('calendar.notice.ends', { endsOn }));
  if (contract.terms !== null) {
    const { sendBy } = termsOutlook(contract.terms, deadline, optionsAt(context, contract.place));
    sentences.push(sendingInWords(sendBy, { deadline, actBy: day, today: context.today }));
  }
  if (stake !== null && stake.amount > 0) sentences.push(message('calendar.notice.costs', { stake }));
  return sentences;
}
