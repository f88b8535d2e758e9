import { fromDayNumber, type CalendarDate } from '../calendar-date.ts';
import { dayWriter, type SayDay } from '../calculator/day-writer.ts';
import { workingCalendar } from '../calculator/working-calendar.ts';
import { findTerms, isOver, type Findings } from './findings.ts';
import { missedEnd, type MissedEnd } from './missed-end.ts';
import { noticeSentences } from './notice-sentences.ts';
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
  /** The deadline it came too late for; null when it was in time. */
  readonly missedDeadline: CalendarDate | null;
  /** The end it came too late for; null when it was in time. */
  readonly missedEnd: CalendarDate | null;
  /** Plain sentences that show how the date came about and what follows from a late notice. */
  readonly working: readonly string[];
}

/**
 * What a notice leads to that the supplier receives on `receivedOn` (reading O4 to O7). A late notice is not lost: it
 * ends the contract at the next possible day. `endsOn` is the `earliestExit` of the outlook on that day.
 */
export function noticeOutcome(terms: Terms, receivedOn: CalendarDate, options: OutlookOptions = {}): NoticeOutcome {
  const findings = findTerms(terms, receivedOn, workingCalendar(options));
  const say = dayWriter(options.formatDate);
  const { series, wayOut } = findings;
  const working = termSentences(findings, say);
  const nothing = { deadline: null, missedDeadline: null, missedEnd: null, working };
  if (series.after === 'ends' && series.firstEnd !== null) {
    if (isOver(series, findings.asOf)) working.push(`It was already over on ${say(findings.asOf)}.`);
    return { endsOn: fromDayNumber(series.firstEnd), inTime: true, ...nothing };
  }
  if (wayOut === null) {
    working.push(`How it can be ended is not known, so neither is its last day. ${askForNotice.ask}`);
    return { endsOn: null, inTime: null, ...nothing };
  }
  const found = missedEnd(findings, wayOut);
  const missed = found !== null && found.endsTerm ? found : null;
  working.push(...noticeSentences(findings, wayOut, say), ...verdict(findings, missed, say));
  return {
    endsOn: fromDayNumber(wayOut.endsOn),
    inTime: missed === null,
    deadline: wayOut.deadline === null ? null : fromDayNumber(wayOut.deadline),
    missedDeadline: missed === null ? null : fromDayNumber(missed.deadline),
    missedEnd: missed === null ? null : fromDayNumber(missed.endsOn),
    working,
  };
}

function verdict({ asOf, wayOut, phase, coolingOffEnd }: Findings, missed: MissedEnd | null, say: SayDay): string[] {
  if (wayOut === null) return [];
  const end = say(wayOut.endsOn);
  const sentences = [
    missed === null
      ? `A notice received on ${say(asOf)} is in time: the contract ends on ${end}.`
      : `A notice received on ${say(asOf)} is too late for ${say(missed.endsOn)}: the contract goes on until ${end}.`,
  ];
  if (phase === 'cooling_off' && coolingOffEnd !== null) {
    sentences.push(`Until ${say(coolingOffEnd)} you can also withdraw, which ends it without that wait.`);
  }
  return sentences;
}
