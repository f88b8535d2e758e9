import { fromDayNumber, toDayNumber } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Message } from '../words.ts';
import { allowsEndOn } from './allowed-ends.ts';
import { breakRule, exitSeries, probationNotice } from './early-ways-out.ts';
import type { Findings } from './findings.ts';
import { endOfTerm } from './term-series.ts';
import { daysOfYearInMessages, noticeInMessage, noticeLengthInMessage } from './wording.ts';

/** More break dates than these are not named one by one. */
const mostNamedDates = 12;

/** What clauses beside the ordinary notice say, and which rule is read where two could be. */
export function clauseSentences(findings: Findings): Message[] {
  const { terms, asOf } = findings;
  const guarantee = terms.priceGuaranteedUntil ?? null;
  return [
    ...(terms.endDates == null || terms.endDates.length === 0
      ? []
      : [message('terms.working.endDates', { days: daysOfYearInMessages(terms.endDates) })]),
    ...(terms.notEndDates == null || terms.notEndDates.length === 0
      ? []
      : [message('terms.working.notEndDates', { days: daysOfYearInMessages(terms.notEndDates) })]),
    ...probationSentences(findings),
    ...breakSentences(findings),
    ...exitFromSentences(findings),
    ...whichRuleSentences(findings),
    ...(guarantee === null
      ? []
      : [
          message(
            asOf > toDayNumber(guarantee) ? 'terms.working.priceWasGuaranteed' : 'terms.working.priceGuaranteed',
            { until: guarantee },
          ),
        ]),
  ];
}

function probationSentences({ terms, asOf, probationEnd }: Findings): Message[] {
  if (terms.probation == null || probationEnd === null) return [];
  if (asOf > probationEnd) return [message('terms.working.probationOver', { until: fromDayNumber(probationEnd) })];
  return [
    message('terms.working.probation', {
      length: terms.probation.length,
      until: fromDayNumber(probationEnd),
      notice: noticeInMessage(probationNotice(terms.probation)),
    }),
  ];
}

function breakSentences({ terms, asOf }: Findings): Message[] {
  const ahead = (terms.breakDates ?? []).filter((date) => toDayNumber(date) >= asOf).toSorted();
  const rule = breakRule(terms);
  if (ahead.length === 0) return [];
  const days = ahead.slice(0, mostNamedDates).map((day) => message('terms.day', { day }));
  return [
    rule === null
      ? message('terms.working.breakDatesOnly', { days })
      : message('terms.working.breakDates', { days, notice: noticeLengthInMessage(rule) }),
  ];
}

function exitFromSentences({ terms, series }: Findings): Message[] {
  if (terms.exitFrom == null) return [];
  const { after, every } = terms.exitFrom;
  const first = fromDayNumber(endOfTerm(exitSeries(terms, terms.exitFrom, series), 0));
  return [message('terms.working.exitFrom', { after, every, first })];
}

/** Where two rules are known, which one is read for the first term and why. */
function whichRuleSentences({ terms, series }: Findings): Message[] {
  const { notice, noticeAfterInitial } = terms;
  if (noticeAfterInitial == null || notice === null || series.after === 'ends') return [];
  const later = noticeInMessage(noticeAfterInitial, terms.endDates);
  if (series.firstEnd === null) return [message('terms.working.noFirstTerm', { later })];
  if (allowsEndOn(terms, notice, series.firstEnd)) return [];
  return [message('terms.working.firstRuleMisses', { end: fromDayNumber(series.firstEnd), later })];
}
