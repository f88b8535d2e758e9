import { fromDayNumber, type CalendarDate, type DayNumber } from '../calendar-date.ts';
import { workingCalendar, type WorkingDays } from '../calculator/working-calendar.ts';
import { cautiousDeadline, endIfMissed, findTerms, isOver, ownEnd, type Findings } from './findings.ts';
import type { DeadlineKind, TermsOutlook, UnknownTerm } from './outlook.ts';
import { nothingToSend, sendByDates } from './send-by.ts';
import { endOfTerm, startOfTerm } from './term-series.ts';
import type { Terms } from './terms.ts';
import { askForFirstNotice, askForNotice, askForRenewal } from './unknown-terms.ts';
import { workingSentences } from './working-sentences.ts';

/** How to work out an outlook: which days are working days, and whether the working is wanted. */
export interface OutlookOptions extends WorkingDays {
  /** False leaves the working empty, which is faster when nobody reads it. */
  readonly working?: boolean;
}

/**
 * Everything that follows from terms on one day (docs/spec/deadlines.md). Never fails: what the terms do not say is
 * unknown, with the question to ask; a date outside the years 1000 to 9999 is null.
 */
export function termsOutlook(terms: Terms, asOf: CalendarDate, options: OutlookOptions = {}): TermsOutlook {
  const calendar = workingCalendar(options);
  const findings = findTerms(terms, asOf, calendar);
  const { series, phase, term, wayOut, coolingOffEnd, trialEnd, probationEnd } = findings;
  const deadline = wayOut?.deadline ?? null;
  const kind = deadlineKindOf(findings);
  const unknown = unknownTerms(findings, kind);
  const hasDeadline = kind === 'date' && deadline !== null && wayOut !== null;
  const currentEnd = term === null ? null : endOfTerm(series, term);
  const cautious = hasDeadline ? cautiousDeadline(findings, wayOut) : null;
  return {
    phase,
    renewedTimes: term !== null && Number.isFinite(term) ? term : 0,
    currentTermStart: dateOf(term === null ? openSince(findings) : startOfTerm(series, term)),
    currentTermEnd: dateOf(currentEnd),
    initialTermEnd: dateOf(series.firstEnd),
    deadlineKind: kind,
    nextNoticeDeadline: hasDeadline ? dateOf(deadline) : null,
    cautiousDeadline: dateOf(cautious),
    noticeWindowOpensOn: hasDeadline ? dateOf(wayOut.opensOn) : null,
    earliestExit: dateOf(wayOut?.endsOn ?? ownEnd(findings)),
    exitIfMissed: hasDeadline ? dateOf(endIfMissed(findings)) : null,
    nextRenewalOn: series.after === 'renews' && currentEnd !== null ? dateOf(currentEnd + 1) : null,
    coolingOffEndsOn: dateOf(coolingOffEnd),
    trialEndsOn: dateOf(trialEnd),
    probationEndsOn: dateOf(probationEnd),
    sendBy: hasDeadline ? sendByDates(deadline, calendar) : nothingToSend,
    unknown,
    working: options.working === false ? [] : workingSentences(findings, unknown),
    changesOn: dateOf(nextChange(findings, kind)),
  };
}

function dateOf(day: DayNumber | null): CalendarDate | null {
  return day === null ? null : fromDayNumber(day);
}

function openSince({ series }: Findings): DayNumber {
  return series.firstEnd === null ? series.start : series.firstEnd + 1;
}

function deadlineKindOf({ series, asOf, wayOut }: Findings): DeadlineKind {
  if (isOver(series, asOf)) return 'over';
  if (wayOut === null) return series.after === 'ends' ? 'not_needed' : 'unknown';
  const written = wayOut.deadline ?? wayOut.endsOn;
  if (fromDayNumber(written) === null) return 'unknown';
  return wayOut.deadline === null ? 'any_day' : 'date';
}

function unknownTerms({ terms, wayOut }: Findings, kind: DeadlineKind): readonly UnknownTerm[] {
  if (kind !== 'unknown') return [];
  if (wayOut !== null) return [askForRenewal];
  return [terms.noticeAfterInitial == null ? askForNotice : askForFirstNotice];
}

function nextChange(findings: Findings, kind: DeadlineKind): DayNumber | null {
  const { series, asOf, term, wayOut, coolingOffEnd, trialEnd, probationEnd } = findings;
  if (kind === 'over') return null;
  if (kind === 'any_day') return asOf + 1;
  let next = Infinity;
  const consider = (day: DayNumber | null): void => {
    if (day !== null && day > asOf && day < next) next = day;
  };
  consider(series.start);
  consider(coolingOffEnd === null ? null : coolingOffEnd + 1);
  consider(trialEnd === null ? null : trialEnd + 1);
  consider(probationEnd === null ? null : probationEnd + 1);
  consider(term === null ? null : endOfTerm(series, term) + 1);
  consider(wayOut?.deadline == null ? null : wayOut.deadline + 1);
  return next === Infinity ? null : next;
}
