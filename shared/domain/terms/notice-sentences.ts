import { fromDayNumber, type DayNumber } from '../calendar-date.ts';
import { isWorkingDay, workingDayOnOrBefore } from '../calculator/working-calendar.ts';
import { message } from '../message.ts';
import type { Message } from '../words.ts';
import { cautiousDeadline, endIfMissed, maySuppliersEndEarlier, type Findings } from './findings.ts';
import { missedEnd, type MissedEnd } from './missed-end.ts';
import { latestFor, overAfter } from './notice-reach.ts';
import { wayOut } from './notice-rules.ts';
import { daysForLetter, daysForLetterFromAbroad } from './send-by.ts';
import { isByWorkingDay, type Notice, type Terms } from './terms.ts';
import type { WayOut } from './way-out.ts';
import { noticeInMessage, noticeLengthInMessage } from './wording.ts';

/** How the contract can be left with a notice that arrives on the day asked about, and by when. */
export function noticeSentences(findings: Findings, way: WayOut): Message[] {
  const sentences = [
    ruleSentence(findings.terms, way),
    ...noTermSentence(findings, way),
    ...missedSentence(missedEnd(findings)),
  ];
  if (way.deadline === null) {
    return [...sentences, anyDaySentence(findings, way), ...afterProbationSentence(findings, way)];
  }
  return [
    ...sentences,
    deadlineSentence(findings, way, way.deadline),
    ...windowSentence(way),
    exitSentence(findings, way, way.deadline),
    ...cautionSentences(findings, way, way.deadline),
  ];
}

function ruleSentence(terms: Terms, { by, notice, term, deadline }: WayOut): Message {
  switch (by) {
    case 'probation':
      return message('terms.working.ruleOfProbation', { notice: noticeInMessage(notice) });
    case 'break':
    case 'exit_from':
      return message('terms.working.ruleOfEarlyEnd', { notice: noticeLengthInMessage(notice) });
    case 'notice':
      return message('terms.working.rule', { notice: noticeInMessage(anyTimeWhereFree(notice), terms.endDates) });
  }
  function anyTimeWhereFree(rule: Notice): Notice {
    const free = !isByWorkingDay(rule) && rule.anchor === 'term_end' && term === null;
    return free ? { ...rule, anchor: 'any_time', ...(deadline === null ? { notBefore: null } : {}) } : rule;
  }
}

/** A notice to the end of a term where the contract has none: which rule is read instead, and why. */
function noTermSentence({ terms, series }: Findings, { by, notice, deadline }: WayOut): Message[] {
  const leadsNowhere = !isByWorkingDay(notice) && notice.anchor === 'term_end' && deadline === null;
  const hasNoTerm = series.firstEnd === null && (terms.endDates ?? []).length === 0;
  return by === 'notice' && leadsNowhere && hasNoTerm ? [message('terms.working.noTerm')] : [];
}

function anyDaySentence({ asOf, series }: Findings, way: WayOut): Message {
  const days = { arrives: fromDayNumber(asOf), end: fromDayNumber(way.endsOn) };
  if (isByWorkingDay(way.notice)) return message('terms.working.anyDay', days);
  const over = overAfter(asOf, way.notice, series.calendar);
  if (way.notice.n === 0 || over !== way.endsOn) return message('terms.working.anyDay', days);
  const { n, unit } = way.notice;
  return message('terms.working.anyDayLater', { ...days, period: { n, unit } });
}

/** In a probation that can be left on any day: what a notice after it leads to. */
function afterProbationSentence({ terms, series, probationEnd }: Findings, { by }: WayOut): Message[] {
  if (by !== 'probation' || probationEnd === null) return [];
  const later = wayOut(terms, series, probationEnd + 1)?.endsOn ?? null;
  return later === null
    ? []
    : [
        message('terms.working.afterProbation', {
          until: fromDayNumber(probationEnd),
          later: fromDayNumber(later),
        }),
      ];
}

function deadlineSentence({ series }: Findings, { notice, endsOn }: WayOut, deadline: DayNumber): Message {
  const end = fromDayNumber(endsOn);
  const days = { end, deadline: fromDayNumber(deadline) };
  if (latestFor(endsOn, notice, series.calendar) !== deadline) return message('terms.working.mustArriveBy', days);
  if (isByWorkingDay(notice)) {
    return message('terms.working.mustArriveByWorkingDay', { ...days, number: notice.workingDayOfMonth });
  }
  const { n, unit } = notice;
  if (n === 0) return message('terms.working.untilVeryDay', { end });
  return message('terms.working.mustArrive', {
    ...days,
    n,
    period: { n, unit },
    leadsTo: fromDayNumber(overAfter(deadline, notice, series.calendar)),
    tooLate: fromDayNumber(overAfter(deadline + 1, notice, series.calendar)),
  });
}

function windowSentence({ opensOn }: WayOut): Message[] {
  return opensOn === null ? [] : [message('terms.working.window', { opens: fromDayNumber(opensOn) })];
}

function exitSentence(findings: Findings, way: WayOut, deadline: DayNumber): Message {
  const opened = Math.max(findings.asOf, way.opensOn ?? -Infinity);
  const days = { arrives: fromDayNumber(opened), end: fromDayNumber(way.endsOn) };
  const later = endIfMissed(findings);
  if (later === null) return message('terms.working.exit', days);
  return message('terms.working.exitOrLater', {
    ...days,
    deadline: fromDayNumber(deadline),
    later: fromDayNumber(later),
  });
}

/** What was missed, when an earlier end was still ahead but can no longer be reached. */
export function missedSentence(missed: MissedEnd | null): Message[] {
  if (missed === null) return [];
  return [
    message('terms.working.missed', {
      end: fromDayNumber(missed.endsOn),
      deadline: fromDayNumber(missed.deadline),
    }),
  ];
}

function cautionSentences(findings: Findings, way: WayOut, deadline: DayNumber): Message[] {
  const { series } = findings;
  const sentences: Message[] = [];
  const cautious = cautiousDeadline(findings, way) ?? deadline;
  if (cautious < deadline) sentences.push(saferDaySentence(findings, way, deadline, cautious));
  if (!isWorkingDay(deadline, series.calendar)) {
    sentences.push(message('terms.working.deadlineStays', { deadline: fromDayNumber(deadline) }));
  }
  return sentences;
}

function saferDaySentence(findings: Findings, way: WayOut, deadline: DayNumber, cautious: DayNumber): Message {
  const safe = fromDayNumber(cautious);
  if (!isByWorkingDay(way.notice) && way.notice.unit === 'business_day') {
    return message('terms.working.safeWorkingDay', { deadline: fromDayNumber(deadline), safe });
  }
  return maySuppliersEndEarlier(findings, way)
    ? message('terms.working.safeEitherWay', { end: fromDayNumber(way.endsOn - 1), safe })
    : message('terms.working.safePlain', { end: fromDayNumber(way.endsOn), safe });
}

/** When to send a notice so that it arrives by the deadline. */
export function sendingSentence({ series, asOf }: Findings, deadline: DayNumber): Message {
  const before = (days: number): DayNumber => workingDayOnOrBefore(deadline - days, series.calendar);
  const [online, letter, abroad] = [before(0), before(daysForLetter), before(daysForLetterFromAbroad)];
  if (online < asOf)
    return message('terms.working.sendLate', { online: fromDayNumber(online), deadline: fromDayNumber(deadline) });
  const ways = { online: fromDayNumber(online), letter: fromDayNumber(letter) };
  if (letter < asOf) return message('terms.working.sendOnline', ways);
  const withPost = { ...ways, days: daysForLetter };
  if (abroad < asOf) return message('terms.working.sendAtHome', withPost);
  return message('terms.working.send', {
    ...withPost,
    abroad: fromDayNumber(abroad),
    daysAbroad: daysForLetterFromAbroad,
  });
}
