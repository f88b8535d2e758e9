import { fromDayNumber, type DayNumber } from '../calendar-date.ts';
import { periodAfter } from '../calculator/arithmetic.ts';
import { isWorkingDay, workingDayOnOrBefore } from '../calculator/working-calendar.ts';
import { message } from '../message.ts';
import type { Message } from '../words.ts';
import { cautiousDeadline, type Findings } from './findings.ts';
import { missedEnd } from './missed-end.ts';
import type { WayOut } from './notice-rules.ts';
import { daysForLetter, daysForLetterFromAbroad } from './send-by.ts';
import { noticeInMessage } from './wording.ts';

/** How the contract can be left with a notice that arrives on the day asked about, and by when. */
export function noticeSentences(findings: Findings, way: WayOut): Message[] {
  const free = way.notice.anchor === 'term_end' && way.term === null;
  const notice = noticeInMessage(free ? { ...way.notice, anchor: 'any_time' } : way.notice);
  const rule = message('terms.working.rule', { notice });
  const missed = missedSentence(findings, way);
  const sentences = missed === null ? [rule] : [rule, missed];
  if (way.deadline === null) return [...sentences, anyDaySentence(findings, way)];
  return [
    ...sentences,
    deadlineSentence(findings, way, way.deadline),
    exitSentence(findings, way, way.deadline),
    ...cautionSentences(findings, way, way.deadline),
  ];
}

function anyDaySentence({ asOf, series }: Findings, way: WayOut): Message {
  const days = { arrives: fromDayNumber(asOf), end: fromDayNumber(way.endsOn) };
  const over = periodAfter(asOf, way.notice, series.calendar);
  if (way.notice.n === 0 || over !== way.endsOn) return message('terms.working.anyDay', days);
  const { n, unit } = way.notice;
  return message('terms.working.anyDayLater', { ...days, period: { n, unit } });
}

function deadlineSentence({ series }: Findings, { notice, endsOn }: WayOut, deadline: DayNumber): Message {
  const end = fromDayNumber(endsOn);
  const { n, unit } = notice;
  if (n === 0) return message('terms.working.untilVeryDay', { end });
  return message('terms.working.mustArrive', {
    end,
    deadline: fromDayNumber(deadline),
    n,
    period: { n, unit },
    leadsTo: fromDayNumber(periodAfter(deadline, notice, series.calendar)),
    tooLate: fromDayNumber(periodAfter(deadline + 1, notice, series.calendar)),
  });
}

function exitSentence({ asOf, wayOutIfMissed }: Findings, way: WayOut, deadline: DayNumber): Message {
  const days = { arrives: fromDayNumber(asOf), end: fromDayNumber(way.endsOn) };
  if (wayOutIfMissed === null) return message('terms.working.exit', days);
  return message('terms.working.exitOrLater', {
    ...days,
    deadline: fromDayNumber(deadline),
    later: fromDayNumber(wayOutIfMissed.endsOn),
  });
}

/** What was missed, when an earlier end was still ahead but can no longer be reached. */
function missedSentence(findings: Findings, way: WayOut): Message | null {
  const missed = missedEnd(findings, way);
  if (missed === null) return null;
  return message('terms.working.missed', {
    end: fromDayNumber(missed.endsOn),
    deadline: fromDayNumber(missed.deadline),
  });
}

function cautionSentences(findings: Findings, way: WayOut, deadline: DayNumber): Message[] {
  const { series } = findings;
  const sentences: Message[] = [];
  const cautious = cautiousDeadline(findings, way) ?? deadline;
  if (cautious < deadline) {
    const safe = fromDayNumber(cautious);
    sentences.push(
      way.notice.unit === 'business_day'
        ? message('terms.working.safeWorkingDay', { deadline: fromDayNumber(deadline), safe })
        : message('terms.working.safeEitherWay', { end: fromDayNumber(way.endsOn - 1), safe }),
    );
  }
  if (!isWorkingDay(deadline, series.calendar)) {
    sentences.push(message('terms.working.deadlineStays', { deadline: fromDayNumber(deadline) }));
  }
  return sentences;
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
