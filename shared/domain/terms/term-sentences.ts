import {
  dayOfMonth,
  fromDayNumber,
  monthsAfterDay,
  toDayNumber,
  type CalendarDate,
  type DayNumber,
} from '../calendar-date.ts';
import { lastDayOfTerm } from '../calculator/arithmetic.ts';
import { isWorkingDay, workingDayOnOrAfter } from '../calculator/working-calendar.ts';
import { message } from '../message.ts';
import { countOf, type Period } from '../period.ts';
import type { Message } from '../words.ts';
import { clauseSentences } from './clause-sentences.ts';
import type { Findings } from './findings.ts';
import { endOfTerm, endsInShortMonth, startOfTerm, type TermSeries } from './term-series.ts';
import type { Renewal, Terms } from './terms.ts';

/** Chained readings of more terms than this are left out of the working. */
const furthestChain = 2000;

/** How the terms of the contract follow one another, up to the day asked about. */
export function termSentences(findings: Findings): Message[] {
  return [
    ...firstTermSentences(findings),
    ...laterTermSentences(findings),
    ...clauseSentences(findings),
    ...rightSentences(findings),
  ];
}

function firstTermSentences({ terms, series }: Findings): Message[] {
  const start = fromDayNumber(series.start);
  if (series.firstEnd === null) return [message('terms.working.startsOpen', { start })];
  const starts = message('terms.working.starts', { start });
  const first = series.rolling && typeof terms.renewal === 'object' ? terms.renewal : terms.initialTerm;
  if (terms.endsOn != null) return [starts, agreedEndSentence(terms.endsOn, terms.initialTerm, series)];
  if (first === null) return [starts];
  const values = {
    term: first,
    end: fromDayNumber(series.firstEnd),
    reason: reasonForEnd(series.start, first),
  };
  const ends = series.rolling
    ? message('terms.working.rollingFirst', values)
    : message('terms.working.firstTerm', values);
  const sentences = [starts, ends];
  if (endsInShortMonth(series, terms, 0)) sentences.push(shortMonthSentence(series.firstEnd));
  return sentences;
}

function agreedEndSentence(agreed: CalendarDate, term: Period | null, series: TermSeries): Message {
  const day = toDayNumber(agreed);
  const counted = term === null ? day : lastDayOfTerm(series.start, countOf(term), series.calendar);
  if (term === null || counted === day) return message('terms.working.agreedEnd', { end: agreed });
  return message('terms.working.agreedEndCounts', { end: agreed, term, counted: fromDayNumber(counted) });
}

function reasonForEnd(start: DayNumber, term: Period): Message {
  const { family, count } = countOf(term);
  switch (family) {
    case 'days':
      return message('terms.working.reason.days');
    case 'business_days':
      return message('terms.working.reason.businessDays');
    case 'months': {
      const corresponding = monthsAfterDay(start, count);
      return dayOfMonth(corresponding) === dayOfMonth(start)
        ? message('terms.working.reason.dayBefore', { corresponding: fromDayNumber(corresponding) })
        : message('terms.working.reason.shortMonth', { day: dayOfMonth(start) });
    }
  }
}

function shortMonthSentence(end: DayNumber): Message {
  return message('terms.working.shortMonth', { earlier: fromDayNumber(end - 1) });
}

function laterTermSentences(findings: Findings): Message[] {
  const { terms, series, asOf, term } = findings;
  if (series.firstEnd === null) return [];
  switch (series.after) {
    case 'ends':
      return [asOf > series.firstEnd ? message('terms.working.endedByItself') : message('terms.working.endsByItself')];
    case 'open_ended': {
      const from = fromDayNumber(series.firstEnd + 1);
      return [
        asOf > series.firstEnd
          ? message('terms.working.isOpenEnded', { from })
          : message('terms.working.willBeOpenEnded', { from }),
      ];
    }
    case 'renews': {
      if (typeof terms.renewal !== 'object') return [];
      const values = { from: fromDayNumber(series.firstEnd + 1), length: terms.renewal };
      const renews =
        series.anchor === series.start
          ? message('terms.working.renewsFromStart', values)
          : message('terms.working.renewsFromThatDay', values);
      return term !== null && term > 0 ? [renews, ...renewedSentences(findings, term)] : [renews];
    }
  }
}

function renewedSentences({ terms, series }: Findings, term: number): Message[] {
  if (!Number.isFinite(term)) return [message('terms.working.renewedTooOften')];
  const end = endOfTerm(series, term);
  const sentences = [
    message('terms.working.renewed', {
      times: term,
      start: fromDayNumber(startOfTerm(series, term)),
      end: fromDayNumber(end),
      next: fromDayNumber(end + 1),
    }),
  ];
  if (endsInShortMonth(series, terms, term)) sentences.push(shortMonthSentence(end));
  const chained = chainedEnd(series, terms.renewal, term);
  if (chained !== null && chained > end) {
    sentences.push(message('terms.working.chained', { chained: fromDayNumber(chained) }));
  }
  return sentences;
}

/** The end of a term when every renewal is counted from the end of the term before; null where that cannot differ. */
function chainedEnd(series: TermSeries, renewal: Renewal, term: number): DayNumber | null {
  if (typeof renewal !== 'object' || term > furthestChain || dayOfMonth(series.anchor) < 29) return null;
  const step = countOf(renewal);
  if (step.family !== 'months') return null;
  let nextStart = endOfTerm(series, 0) + 1;
  for (let number = 1; number <= term; number += 1) nextStart = lastDayOfTerm(nextStart, step, series.calendar) + 1;
  return nextStart - 1;
}

function withdrawSentences(terms: Terms, period: Period, until: CalendarDate | null): Message[] {
  const values = { until, period };
  if (terms.receivedOn != null) {
    return [message('terms.working.withdrawAfterReceipt', { ...values, from: terms.receivedOn })];
  }
  if (terms.concludedOn != null) {
    return [message('terms.working.withdrawAfterConclusion', { ...values, from: terms.concludedOn })];
  }
  return [message('terms.working.withdraw', values), message('terms.working.withdrawCaution')];
}

function rightSentences({ terms, series, asOf, coolingOffEnd, trialEnd }: Findings): Message[] {
  const sentences: Message[] = [];
  if (coolingOffEnd !== null && asOf > coolingOffEnd) {
    sentences.push(message('terms.working.withdrawOver', { until: fromDayNumber(coolingOffEnd) }));
  } else if (coolingOffEnd !== null && terms.coolingOff != null) {
    sentences.push(...withdrawSentences(terms, terms.coolingOff, fromDayNumber(coolingOffEnd)));
    if (!isWorkingDay(coolingOffEnd, series.calendar)) {
      const moved = fromDayNumber(workingDayOnOrAfter(coolingOffEnd, series.calendar));
      sentences.push(message('terms.working.withdrawFreeDay', { moved }));
    }
  }
  if (trialEnd !== null) {
    const said = asOf > trialEnd ? 'terms.working.trialOver' : 'terms.working.trial';
    sentences.push(message(said, { until: fromDayNumber(trialEnd) }));
  }
  return sentences;
}
