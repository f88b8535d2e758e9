import { fromDayNumber, type CalendarDate, type DayNumber } from '../calendar-date.ts';
import { workingCalendar } from '../calculator/working-calendar.ts';
import { message } from '../message.ts';
import type { Message } from '../words.ts';
import { findTerms, isOver, type Findings } from './findings.ts';
import { missedEnd, type MissedEnd } from './missed-end.ts';
import { missedSentence, noticeSentences } from './notice-sentences.ts';
import { termSentences } from './term-sentences.ts';
import type { OutlookOptions } from './terms-outlook.ts';
import type { Terms } from './terms.ts';
import { askForNotice } from './unknown-terms.ts';

/** What a notice that arrived on a given day leads to. */
export interface NoticeOutcome {
  /** The last day of the contract; null when the notice rule is not known. */
  readonly endsOn: CalendarDate | null;
  /** Whether it reached the end of the current term; true where no such end is at stake; null when unknown. */
  readonly inTime: boolean | null;
  /** The last day on which a notice still leads to `endsOn`; null where there is no such day. */
  readonly deadline: CalendarDate | null;
  /** The first day on which a notice for `endsOn` counts, when this one comes before it and has to be given again. */
  readonly windowOpensOn: CalendarDate | null;
  /** The deadline it came too late for; null when it was in time. */
  readonly missedDeadline: CalendarDate | null;
  /** The end it came too late for; null when it was in time. */
  readonly missedEnd: CalendarDate | null;
  /** One message a sentence: how the date came about and what follows from a late notice. */
  readonly working: readonly Message[];
}

/**
 * What a notice leads to that the supplier receives on `receivedOn` (reading O4 to O7). A late notice is not lost: it
 * ends the contract at the next possible day. `endsOn` is the `earliestExit` of the outlook on that day.
 */
export function noticeOutcome(terms: Terms, receivedOn: CalendarDate, options: OutlookOptions = {}): NoticeOutcome {
  const findings = findTerms(terms, receivedOn, workingCalendar(options));
  const { series, wayOut } = findings;
  const explained = options.working !== false;
  const working = explained ? termSentences(findings) : [];
  const found = missedEnd(findings);
  const missed = found !== null && found.endsTerm ? found : null;
  const late = {
    missedDeadline: missed === null ? null : fromDayNumber(missed.deadline),
    missedEnd: missed === null ? null : fromDayNumber(missed.endsOn),
  };
  const nothing = { deadline: null, windowOpensOn: null, ...late, working };
  if (wayOut === null && series.after === 'ends' && series.firstEnd !== null) {
    if (explained) working.push(...missedSentence(missed));
    if (explained && isOver(series, findings.asOf))
      working.push(message('terms.working.alreadyOver', { on: fromDayNumber(findings.asOf) }));
    return { endsOn: fromDayNumber(series.firstEnd), inTime: missed === null, ...nothing };
  }
  if (wayOut === null) {
    if (explained) working.push(message('terms.working.noLastDay', { ask: askForNotice.ask }));
    return { endsOn: null, inTime: null, ...nothing };
  }
  const opensOn = wayOut.opensOn !== null && findings.asOf < wayOut.opensOn ? wayOut.opensOn : null;
  if (explained) working.push(...noticeSentences(findings, wayOut), ...verdict(findings, missed, opensOn));
  return {
    endsOn: fromDayNumber(wayOut.endsOn),
    inTime: missed === null,
    deadline: wayOut.deadline === null ? null : fromDayNumber(wayOut.deadline),
    windowOpensOn: opensOn === null ? null : fromDayNumber(opensOn),
    ...late,
    working,
  };
}

function verdict(
  { asOf, wayOut, phase, coolingOffEnd }: Findings,
  missed: MissedEnd | null,
  opensOn: DayNumber | null,
): Message[] {
  if (wayOut === null) return [];
  const received = { received: fromDayNumber(asOf), end: fromDayNumber(wayOut.endsOn) };
  const sentences = [
    opensOn !== null
      ? message('terms.working.tooEarly', { ...received, opens: fromDayNumber(opensOn) })
      : missed === null
        ? message('terms.working.inTime', received)
        : message('terms.working.tooLate', { ...received, missed: fromDayNumber(missed.endsOn) }),
  ];
  if (phase === 'cooling_off' && coolingOffEnd !== null) {
    sentences.push(message('terms.working.alsoWithdraw', { until: fromDayNumber(coolingOffEnd) }));
  }
  return sentences;
}
