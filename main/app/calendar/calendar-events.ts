import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { dayToActBy, sendingInWords } from '#shared/domain/palgorithms/sending.ts';
import { subjectInWords } from '#shared/domain/palgorithms/subject.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
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

/** The events a coming deadline makes: none for a renewal, which is only what follows from a missed notice. */
export function eventsOf(context: QueryContext, deadline: ComingDeadline): CalendarEvent[] {
  const { contract, kind, on } = deadline;
  const { palgorithms } = context.preferences;
  const event = (
    uidKind: string,
    day: CalendarDate,
    title: string,
    description: string,
    alarmDays: readonly number[],
  ) => ({
    uid: `${contract.id}.${uidKind}.${deadline.occurrence().replaceAll(' ', '-')}@dancecard`,
    on: day,
    title: `${title}: ${subjectInWords(contract)}`,
    description,
    alarmDays,
    changedAt: contract.changedAt,
  });
  const date = (day: CalendarDate): string => context.format.date(day);
  const lastDay = kind === 'notice' ? noticeDay(context, deadline) : on;
  switch (kind) {
    case 'renewal':
      return [];
    case 'notice':
      return [
        event(
          'notice',
          lastDay,
          'Last day for notice',
          noticeInWords(context, deadline, lastDay),
          noticeAlarms(context, deadline),
        ),
      ];
    case 'term_end':
      return contract.terms?.renewal === 'none'
        ? [
            event(
              'end',
              on,
              'Ends by itself',
              `It runs until ${date(on)} and does not renew.`,
              palgorithms.fixed_term_ending.leadDays,
            ),
          ]
        : [];
    case 'cooling_off':
      return [
        event(
          'withdrawal',
          on,
          'Last day to withdraw',
          `Until ${date(on)} you can withdraw without giving a reason. Send it in writing and keep proof.`,
          palgorithms.cooling_off_ending.leadDays,
        ),
      ];
    case 'trial':
      return [
        event(
          'trial',
          on,
          'Trial ends',
          `${date(on)} is the last day of the trial. Unless you leave, it goes on.`,
          palgorithms.trial_ending.leadDays,
        ),
      ];
    case 'exit':
      return [
        event(
          'exit',
          on,
          'Ends',
          `By what you noted, ${date(on)} is the last day. Look afterwards whether the supplier still takes money.`,
          [],
        ),
      ];
    case 'price_change':
      return [
        event('price', on, 'New price', `The new price applies from ${date(on)}.`, []),
        ...(deadline.exitRightUntil === null
          ? []
          : [
              event(
                'price-exit',
                deadline.exitRightUntil,
                'Last day to leave because of the new price',
                `The price changes on ${date(on)}. Because of it you may leave until ${date(deadline.exitRightUntil)}.`,
                palgorithms.notice_deadline.leadDays,
              ),
            ]),
      ];
  }
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
  { contract, on, endsOn, stake }: ComingDeadline,
  day: CalendarDate,
): string {
  const { format } = context;
  const sentences = [`Notice must reach the supplier by ${format.date(on)}.`];
  if (day < on) sentences.push(`Some suppliers count more strictly; ${format.date(day)} is in time either way.`);
  if (endsOn !== null) sentences.push(`It then ends on ${format.date(endsOn)}.`);
  if (contract.terms !== null) {
    const { sendBy } = termsOutlook(contract.terms, on, optionsAt(context, contract.place));
    sentences.push(sendingInWords(sendBy, { deadline: on, actBy: day, today: context.today }, format));
  }
  if (stake !== null && stake.amount > 0) sentences.push(`Missing it costs ${format.money(stake)}.`);
  return sentences.join('\n');
}
