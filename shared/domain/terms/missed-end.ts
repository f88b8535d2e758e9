import type { DayNumber } from '../calendar-date.ts';
import { allowsEndOn, endsWithTerm, firstEndFrom, spanOf } from './allowed-ends.ts';
import { breakDateFrom, breakRule, exitSeries } from './early-ways-out.ts';
import type { Findings } from './findings.ts';
import { latestFor } from './notice-reach.ts';
import { goesOnByExits, ordinaryWayOut } from './notice-rules.ts';
import { endOfTerm, numberOfTermWith } from './term-series.ts';
import type { Notice, Terms } from './terms.ts';
import type { WayOut } from './way-out.ts';

/** An end that is still ahead but that no notice reaches any more. */
export interface MissedEnd {
  readonly endsOn: DayNumber;
  /** The last day on which a notice would have reached it. */
  readonly deadline: DayNumber;
  /** Whether it is the end of a term or an agreed exit, not just of some month or quarter of an open-ended time. */
  readonly endsTerm: boolean;
}

/** The next regular end when the notice comes too late for it; null when it is the end the notice reaches. */
export function missedEnd(findings: Findings): MissedEnd | null {
  const { terms, series, asOf, wayOut } = findings;
  const reached = wayOut?.endsOn ?? (series.after === 'ends' ? series.firstEnd : null);
  if (reached === null) return null;
  const regular = wayOut?.by === 'notice' || series.after === 'ends' ? wayOut : ordinaryWayOut(terms, series, asOf);
  const missed = [
    regular === null || series.after === 'ends' ? null : missedRegularEnd(findings, regular),
    missedBreak(findings),
    missedExit(findings),
  ];
  return missed
    .filter((end) => end !== null && end.endsOn < reached)
    .reduce((first, end) => (first === null || (end !== null && end.endsOn < first.endsOn) ? end : first), null);
}

function missedRegularEnd(findings: Findings, way: WayOut): MissedEnd | null {
  const { terms, series, asOf, term } = findings;
  const { firstEnd } = series;
  const running = firstEnd !== null && asOf <= firstEnd;
  const twoRules = firstEnd !== null && terms.noticeAfterInitial != null;
  if (twoRules && running && terms.notice !== null && allowsEndOn(terms, terms.notice, firstEnd)) {
    return missedOn(firstEnd, terms.notice, findings, true);
  }
  if (namesDays(terms, way.notice)) {
    const floor = firstEnd === null ? series.start : twoRules && running ? firstEnd + 1 : firstEnd;
    const { day } = firstEndFrom(terms, series, way.notice, Math.max(asOf, floor));
    return missedOn(day, way.notice, findings, running);
  }
  if (term === null || (twoRules && running)) return null;
  const anyDay = !endsWithTerm(series, way.notice) && term > 0;
  const end = endOfTerm(series, term);
  return anyDay || !allowsEndOn(terms, way.notice, end) ? null : missedOn(end, way.notice, findings, true);
}

/** Whether the calendar, not the terms, says when the contract can end. */
function namesDays(terms: Terms, notice: Notice): boolean {
  return spanOf(notice) !== null || (terms.endDates != null && terms.endDates.length > 0);
}

function missedBreak(findings: Findings): MissedEnd | null {
  const { terms, asOf } = findings;
  const rule = breakRule(terms);
  const date = breakDateFrom(terms, asOf);
  return rule === null || date === Infinity ? null : missedOn(date, rule, findings, true);
}

function missedExit(findings: Findings): MissedEnd | null {
  const { terms, series, asOf } = findings;
  if (terms.exitFrom == null) return null;
  const exits = exitSeries(terms, terms.exitFrom, series);
  const endsOn = endOfTerm(exits, numberOfTermWith(exits, asOf));
  const within = series.firstEnd !== null && endsOn <= series.firstEnd;
  const rule = within ? terms.notice : (terms.noticeAfterInitial ?? terms.notice);
  if (rule === null) return null;
  const first = series.firstEnd;
  const firstCounts = first !== null && first >= asOf && first < endsOn && terms.notice !== null;
  return firstCounts && goesOnByExits(terms, series, terms.notice)
    ? missedOn(first, terms.notice, findings, true)
    : missedOn(endsOn, rule, findings, true);
}

function missedOn(endsOn: DayNumber, notice: Notice, { series }: Findings, endsTerm: boolean): MissedEnd {
  return { endsOn, deadline: latestFor(endsOn, notice, series.calendar), endsTerm };
}
