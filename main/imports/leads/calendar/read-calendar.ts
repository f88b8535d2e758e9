import { message } from '#shared/domain/message.ts';
import { addMonths, isCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Stopped } from '../../list-types.ts';
import { rowLimit } from '../../limits.ts';
import { paceOf, stoppedByPerson } from '../../pace.ts';
import { cardLines, unescaped, type CardLine } from '../address-book/card-lines.ts';
import { dayInTime } from '../days.ts';
import type { CalendarLead, LeadProblem, ReadLeads } from '../lead.ts';
import type { LeadOptions } from '../lead-options.ts';
import { nameIn } from '../plain-text.ts';
import { webAddress } from '../registrable-domain.ts';
import { eventTopicOf, nameInEvent } from './event-topics.ts';

const mostLines = 2000;
const mostProblems = 1000;

/** Whether a text is a calendar (iCalendar). */
export function isCalendar(text: string): boolean {
  return /^\s*BEGIN:VCALENDAR/i.test(text.slice(0, 500));
}

/** Reads the days of a calendar that speak of contracts. All other events are only counted, as are those people meet at. */
export async function readCalendar(text: string, options: LeadOptions): Promise<Result<ReadLeads, Stopped>> {
  const pace = paceOf(options);
  const leads: CalendarLead[] = [];
  const problems: LeadProblem[] = [];
  let others = 0;
  let number = 0;
  let event: CardLine[] | null = null;
  /** Parts within an event, such as its alarms, have lines of the same names. */
  let within = 0;
  for (const line of cardLines(text)) {
    if (line === 'rest') {
      if (pace.due(number) && (await pace.rest(number, null))) return failed(stoppedByPerson);
      continue;
    }
    const what = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN' && (what === 'VEVENT' || what === 'VTODO')) {
      event = [];
      within = 0;
      number += 1;
      if (number > rowLimit) break;
    } else if (event === null) continue;
    else if (line.name === 'BEGIN') within += 1;
    else if (line.name === 'END' && within > 0) within -= 1;
    else if (line.name === 'END') {
      const lead = leadOfEvent(event, number, options);
      if (lead === 'no_day') {
        if (problems.length < mostProblems) problems.push({ line: number, reason: message('leads.bad.noDay') });
      } else if (lead === null) others += 1;
      else leads.push(lead);
      event = null;
    } else if (within === 0 && event.length < mostLines) event.push(line);
  }
  if (event !== null) problems.push({ line: number, reason: message('leads.bad.brokenOff') });
  return ok({
    kind: 'calendar',
    description: message('leads.description.calendar', { n: leads.length }),
    leads,
    leftOut: new Map(others === 0 ? [] : [['event', others]]),
    problems,
    reminder: null,
  });
}

/** The lead in an event; null for one that speaks of no contract. */
function leadOfEvent(event: readonly CardLine[], line: number, options: LeadOptions): CalendarLead | 'no_day' | null {
  const first = (name: string): CardLine | undefined => event.find((each) => each.name === name);
  const text = nameIn(unescaped(first('SUMMARY')?.value ?? ''));
  const topic = text === null ? null : eventTopicOf(text);
  if (text === null || topic === null) return null;
  if (first('ATTENDEE') !== undefined || /^cancelled$/i.test(first('STATUS')?.value.trim() ?? '')) return null;
  const start = first('DTSTART') ?? first('DUE');
  const day = start === undefined ? null : dayOf(start.value, options.timeZone);
  if (day === null) return 'no_day';
  const rule = first('RRULE')?.value.toUpperCase() ?? '';
  const address = webAddress(unescaped(first('URL')?.value ?? '').trim());
  return {
    kind: 'event',
    line,
    name: nameIn(nameInEvent(text)),
    text,
    website: address?.website ?? null,
    domain: address?.domain ?? null,
    emails: [],
    phones: [],
    on: nextOf(day, rule, options.today),
    topic,
    repeats: rule !== '',
  };
}

/** The day of a time: `20261103`, `20261103T090000` as it is there, `20261103T230000Z` as it is here. */
function dayOf(value: string, timeZone?: string): CalendarDate | null {
  const [, year = '', month = '', day = '', clock = '', utc = ''] =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}:?\d{2}:?\d{2})(Z?))?$/.exec(value.trim()) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!isCalendarDate(date)) return null;
  if (utc === '') return date;
  const time = clock.replaceAll(':', '').replace(/(\d{2})(\d{2})(\d{2})/, '$1:$2:$3');
  return dayInTime(`${date}T${time}Z`, timeZone);
}

/** Months between repetitions that are counted on from a day in the past. */
const monthsOf: Readonly<Record<string, number>> = { YEARLY: 12, MONTHLY: 1 };

/** The next day of an event that repeats by the year or month and does not end; the first day of every other. */
function nextOf(day: CalendarDate, rule: string, today: CalendarDate | undefined): CalendarDate {
  const months = monthsOf[/(?:^|;)FREQ=([A-Z]+)/.exec(rule)?.[1] ?? ''];
  const every = Number(/(?:^|;)INTERVAL=(\d{1,3})(?:;|$)/.exec(rule)?.[1] ?? 1);
  if (today === undefined || months === undefined || every === 0 || /(?:^|;)(?:UNTIL|COUNT)=/.test(rule)) return day;
  const step = months * every;
  const passed =
    (Number(today.slice(0, 4)) - Number(day.slice(0, 4))) * 12 + Number(today.slice(5, 7)) - Number(day.slice(5, 7));
  let times = Math.max(0, Math.floor(passed / step));
  while (addMonths(day, times * step) < today && times * step < 12_000) times += 1;
  return addMonths(day, times * step);
}
