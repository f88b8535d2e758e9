import { dayOfMonth, monthsAfterDay, toDayNumber, type CalendarDate, type DayNumber } from '../calendar-date.ts';
import { lastDayOfTerm } from '../calculator/arithmetic.ts';
import type { SayDay } from '../calculator/day-writer.ts';
import { isWorkingDay, workingDayOnOrAfter } from '../calculator/working-calendar.ts';
import { countOf, periodInWords, type Period } from '../period.ts';
import type { Findings } from './findings.ts';
import { endOfTerm, endsInShortMonth, startOfTerm, type TermSeries } from './term-series.ts';
import type { Renewal } from './terms.ts';
import { timesInWords } from './wording.ts';

/** Chained readings of more terms than this are left out of the working. */
const furthestChain = 2000;

/** How the terms of the contract follow one another, up to the day asked about. */
export function termSentences(findings: Findings, say: SayDay): string[] {
  return [...firstTermSentences(findings, say), ...laterTermSentences(findings, say), ...rightSentences(findings, say)];
}

function firstTermSentences(findings: Findings, say: SayDay): string[] {
  const { terms, series } = findings;
  const start = `The contract starts on ${say(series.start)}; that day counts.`;
  if (series.firstEnd === null) return [`${start} It is open-ended from its first day.`];
  const first = series.rolling && typeof terms.renewal === 'object' ? terms.renewal : terms.initialTerm;
  if (terms.endsOn != null) return [start, agreedEndSentence(terms.endsOn, terms.initialTerm, series, say)];
  if (first === null) return [start];
  const lead = series.rolling
    ? `No first term is written down, so terms of ${periodInWords(first)} are counted from the first day; the first`
    : `The first term of ${periodInWords(first)}`;
  const sentences = [start, `${lead} ends on ${say(series.firstEnd)}, ${reasonForEnd(series.start, first, say)}.`];
  if (endsInShortMonth(series, terms, 0)) sentences.push(shortMonthSentence(series.firstEnd, say));
  return sentences;
}

function agreedEndSentence(agreed: CalendarDate, term: Period | null, series: TermSeries, say: SayDay): string {
  const day = toDayNumber(agreed);
  const counted = term === null ? day : lastDayOfTerm(series.start, countOf(term), series.calendar);
  if (term === null || counted === day) return `Its last day is ${say(day)}, as agreed.`;
  return `Its last day is ${say(day)}, as agreed; ${periodInWords(term)} would end on ${say(counted)}, but the agreed day counts.`;
}

function reasonForEnd(start: DayNumber, term: Period, say: SayDay): string {
  const { family, count } = countOf(term);
  switch (family) {
    case 'days':
      return 'its first day included';
    case 'business_days':
      return 'weekends and holidays left out';
    case 'months': {
      const corresponding = monthsAfterDay(start, count);
      return dayOfMonth(corresponding) === dayOfMonth(start)
        ? `the day before ${say(corresponding)}`
        : `the last day of a month that has no day ${dayOfMonth(start)}`;
    }
  }
}

function shortMonthSentence(end: DayNumber, say: SayDay): string {
  return `A supplier that renews on the last day of a short month would let it end one day earlier, on ${say(end - 1)}.`;
}

function laterTermSentences(findings: Findings, say: SayDay): string[] {
  const { terms, series, asOf, term } = findings;
  if (series.firstEnd === null) return [];
  switch (series.after) {
    case 'ends':
      return [asOf > series.firstEnd ? 'It ended by itself on that day.' : 'It ends by itself; no notice is needed.'];
    case 'open_ended':
      return [`From ${say(series.firstEnd + 1)} on it ${asOf > series.firstEnd ? 'is' : 'will be'} open-ended.`];
    case 'renews': {
      const length = typeof terms.renewal === 'object' ? periodInWords(terms.renewal) : '';
      const from = series.anchor === series.start ? 'the first day of the contract' : 'that day';
      const sentences = [
        `It renews for the first time on ${say(series.firstEnd + 1)}, for ${length} at a time, every term counted from ${from}.`,
      ];
      if (term !== null && term > 0) sentences.push(...renewedSentences(findings, term, say));
      return sentences;
    }
  }
}

function renewedSentences({ terms, series }: Findings, term: number, say: SayDay): string[] {
  if (!Number.isFinite(term)) return ['It has renewed too often to be counted.'];
  const end = endOfTerm(series, term);
  const sentences = [
    `It has renewed ${timesInWords(term)}; the current term runs from ${say(startOfTerm(series, term))} to ${say(end)}, and the next one starts on ${say(end + 1)}.`,
  ];
  if (endsInShortMonth(series, terms, term)) sentences.push(shortMonthSentence(end, say));
  const chained = chainedEnd(series, terms.renewal, term);
  if (chained !== null && chained > end) {
    sentences.push(
      `Counted from the end of each term before it (BGB § 190), it would end on ${say(chained)}; the earlier day is used.`,
    );
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

function rightSentences({ terms, series, coolingOffEnd, trialEnd }: Findings, say: SayDay): string[] {
  const sentences: string[] = [];
  if (coolingOffEnd !== null && terms.coolingOff != null) {
    sentences.push(
      `You can withdraw until ${say(coolingOffEnd)}: ${periodInWords(terms.coolingOff)} after the first day, which is not counted.`,
    );
    if (!isWorkingDay(coolingOffEnd, series.calendar)) {
      const moved = say(workingDayOnOrAfter(coolingOffEnd, series.calendar));
      sentences.push(`That is not a working day. Some laws move it to ${moved}; the earlier day is safe.`);
    }
  }
  if (trialEnd !== null) sentences.push(`The trial lasts until ${say(trialEnd)}.`);
  return sentences;
}
