import { lastDayOfSpan, type DayNumber } from '../calendar-date.ts';
import { latestDayBefore } from '../calculator/arithmetic.ts';
import type { Findings } from './findings.ts';
import { allowsEndOn, spanOf, type WayOut } from './notice-rules.ts';
import { endOfTerm } from './term-series.ts';
import type { Notice } from './terms.ts';

/** An end that is still ahead but that no notice reaches any more. */
export interface MissedEnd {
  readonly endsOn: DayNumber;
  /** The last day on which a notice would have reached it. */
  readonly deadline: DayNumber;
  /** Whether it is the end of a term, not just the end of some month or quarter of an open-ended time. */
  readonly endsTerm: boolean;
}

/** The next regular end when the notice comes too late for it; null when it is the end the notice reaches. */
export function missedEnd(findings: Findings, way: WayOut): MissedEnd | null {
  const { terms, series, asOf, term } = findings;
  const { firstEnd } = series;
  const running = firstEnd !== null && asOf <= firstEnd;
  const twoRules = firstEnd !== null && terms.noticeAfterInitial != null;
  if (twoRules && running && terms.notice !== null && allowsEndOn(terms.notice.anchor, firstEnd)) {
    return missedBy(firstEnd, terms.notice, findings, way, true);
  }
  const span = spanOf(way.notice.anchor);
  if (span !== null) {
    const floor = firstEnd === null ? series.start : twoRules && running ? firstEnd + 1 : firstEnd;
    return missedBy(lastDayOfSpan(Math.max(asOf, floor), span), way.notice, findings, way, running);
  }
  if (term === null || (twoRules && running) || (way.notice.anchor === 'any_time' && term > 0)) return null;
  return missedBy(endOfTerm(series, term), way.notice, findings, way, true);
}

function missedBy(
  endsOn: DayNumber,
  notice: Notice,
  { series }: Findings,
  way: WayOut,
  endsTerm: boolean,
): MissedEnd | null {
  if (endsOn >= way.endsOn) return null;
  return { endsOn, deadline: latestDayBefore(endsOn, notice, series.calendar), endsTerm };
}
