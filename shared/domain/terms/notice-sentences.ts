import type { DayNumber } from '../calendar-date.ts';
import { periodAfter } from '../calculator/arithmetic.ts';
import type { SayDay } from '../calculator/day-writer.ts';
import { isWorkingDay, workingDayOnOrBefore } from '../calculator/working-calendar.ts';
import { periodInWords } from '../period.ts';
import { cautiousDeadline, type Findings } from './findings.ts';
import { missedEnd } from './missed-end.ts';
import type { WayOut } from './notice-rules.ts';
import { daysForLetter, daysForLetterFromAbroad } from './send-by.ts';
import { noticeInWords } from './wording.ts';

/** How the contract can be left with a notice that arrives on the day asked about, and by when. */
export function noticeSentences(findings: Findings, way: WayOut, say: SayDay): string[] {
  const free = way.notice.anchor === 'term_end' && way.term === null;
  const rule = `Notice is ${noticeInWords(free ? { ...way.notice, anchor: 'any_time' } : way.notice)}.`;
  const missed = missedSentence(findings, way, say);
  const sentences = missed === null ? [rule] : [rule, missed];
  if (way.deadline === null) return [...sentences, anyDaySentence(findings, way, say)];
  return [
    ...sentences,
    deadlineSentence(findings, way, way.deadline, say),
    exitSentence(findings, way, way.deadline, say),
    ...cautionSentences(findings, way, way.deadline, say),
  ];
}

function anyDaySentence({ asOf, series }: Findings, way: WayOut, say: SayDay): string {
  const over = periodAfter(asOf, way.notice, series.calendar);
  const length = way.notice.n === 0 || over !== way.endsOn ? '' : `, ${periodInWords(way.notice)} later`;
  return `You can leave on any day: a notice that arrives on ${say(asOf)} ends the contract on ${say(way.endsOn)}${length}.`;
}

function deadlineSentence({ series }: Findings, { notice, endsOn }: WayOut, deadline: DayNumber, say: SayDay): string {
  if (notice.n === 0) return `To end on ${say(endsOn)}, the notice may arrive until that very day.`;
  const verb = notice.n === 1 ? 'ends' : 'end';
  const leadsTo = say(periodAfter(deadline, notice, series.calendar));
  const tooLate = say(periodAfter(deadline + 1, notice, series.calendar));
  return `To end on ${say(endsOn)}, it must arrive by ${say(deadline)}: ${periodInWords(notice)} counted from that day ${verb} on ${leadsTo}, from the day after on ${tooLate}.`;
}

function exitSentence({ asOf, wayOutIfMissed }: Findings, way: WayOut, deadline: DayNumber, say: SayDay): string {
  const now = `A notice that arrives on ${say(asOf)} ends the contract on ${say(way.endsOn)}`;
  if (wayOutIfMissed === null) return `${now}.`;
  return `${now}; one that arrives after ${say(deadline)} ends it on ${say(wayOutIfMissed.endsOn)} or later.`;
}

/** What was missed, when an earlier end was still ahead but can no longer be reached. */
function missedSentence(findings: Findings, way: WayOut, say: SayDay): string | null {
  const missed = missedEnd(findings, way);
  if (missed === null) return null;
  return `To end on ${say(missed.endsOn)}, it had to arrive by ${say(missed.deadline)}. A later notice still counts, for a later end.`;
}

function cautionSentences(findings: Findings, way: WayOut, deadline: DayNumber, say: SayDay): string[] {
  const { series } = findings;
  const sentences: string[] = [];
  const cautious = cautiousDeadline(findings, way) ?? deadline;
  if (cautious < deadline) {
    sentences.push(
      way.notice.unit === 'business_day'
        ? `${say(deadline)} is the limit by the numbers; the safe day is ${say(cautious)}, the last working day before it.`
        : `If the supplier ends the term on ${say(way.endsOn - 1)}, it must arrive by ${say(cautious)}; that day is safe either way.`,
    );
  }
  if (!isWorkingDay(deadline, series.calendar)) {
    sentences.push(`${say(deadline)} is not a working day. A deadline for your own notice never moves to a later day.`);
  }
  return sentences;
}

/** When to send a notice so that it arrives by the deadline. */
export function sendingSentence({ series, asOf }: Findings, deadline: DayNumber, say: SayDay): string {
  const online = workingDayOnOrBefore(deadline, series.calendar);
  const letter = workingDayOnOrBefore(deadline - daysForLetter, series.calendar);
  const abroad = workingDayOnOrBefore(deadline - daysForLetterFromAbroad, series.calendar);
  if (online < asOf)
    return `The last working day to send it was ${say(online)}; make sure that it arrives by ${say(deadline)}.`;
  if (letter < asOf)
    return `Send it online by ${say(online)}. A letter may be too late: it had to leave by ${say(letter)}.`;
  const byLetter = `Send it online by ${say(online)}, or as a letter by ${say(letter)} (${daysForLetter} days for the post)`;
  if (abroad < asOf) return `${byLetter}. A letter from abroad may be too late.`;
  return `${byLetter}, from abroad by ${say(abroad)} (${daysForLetterFromAbroad} days).`;
}
