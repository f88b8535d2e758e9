import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { ContractFacts, KeptOutlook } from '#shared/domain/palgorithms/facts.ts';
import { deadlineDecides } from '#shared/domain/palgorithms/deadline-decides.ts';
import { isRolling } from '#shared/domain/palgorithms/lead-days.ts';
import { sooner } from '#shared/domain/palgorithms/said.ts';
import type { TermsOutlook } from '#shared/domain/terms/outlook.ts';
import { pauseChangesAfter, type Pause } from '#shared/domain/terms/pause.ts';
import { isByWorkingDay, type Terms } from '#shared/domain/terms/terms.ts';
import { isUnsent, standingOn, type ExitColumns } from '../stored-exits.ts';

interface Row extends ExitColumns, Pause {
  readonly createdAt: number;
  readonly exitCreatedAt: number | null;
}

/** The day facts hold on, and the instant at which today ends. */
interface On {
  readonly asOf: CalendarDate;
  readonly dayEnds: number;
}

/** When facts change by themselves: with the outlook; every day where the computer's date is fixed to an earlier one. */
export function changesOn(row: Row, outlookChangesOn: CalendarDate | null, { dayEnds, asOf }: On): CalendarDate | null {
  const entered = Math.max(row.createdAt, row.exitCreatedAt ?? 0);
  return entered >= dayEnds
    ? addDays(asOf, 1)
    : sooner(sooner(outlookChangesOn, pauseChangesAfter(row, asOf)), exitChangesAfter(row, asOf));
}

/** The next day after one on which an exit comes to a day that was written down ahead of it; null when none is ahead. */
function exitChangesAfter({ exitDecidedOn, exitNoticeSentOn }: Row, asOf: CalendarDate): CalendarDate | null {
  const [decides, sends] = [exitDecidedOn, exitNoticeSentOn].map((on) => (on !== null && on > asOf ? on : null));
  return sooner(decides ?? null, sends ?? null);
}

/** When a contract may begin or end by itself. */
export function standsUntil(row: Row, outlook: KeptOutlook | null, { dayEnds, asOf }: On): CalendarDate | null {
  if (row.createdAt >= dayEnds) return addDays(asOf, 1);
  const turn =
    outlook === null || outlook.deadlineKind === 'over'
      ? null
      : outlook.phase === 'not_started'
        ? outlook.currentTermStart
        : outlook.currentTermEnd === null || outlook.nextRenewalOn !== null
          ? null
          : addDays(outlook.currentTermEnd, 1);
  return sooner(turn !== null && turn > asOf ? turn : null, pauseChangesAfter(row, asOf));
}

/** What changes no sooner need not be asked whether it is steady. */
export const nearDays = 28;

/** For how many days ahead it is asked whether a contract is steady, the longest first. */
const daysAhead = [366, 92, nearDays] as const;

/**
 * The last of some days ahead where nothing changes until then but how far a notice reaches: terms only ever go on from
 * one phase, term and deadline to the next. Null where something does.
 */
export function steadyUntil(
  row: Row,
  { outlookOn, terms }: Pick<ContractFacts, 'outlookOn' | 'terms'>,
  reading: On,
): CalendarDate | null {
  const { asOf, dayEnds } = reading;
  // The last day of an exit of which no notice is out moves with how far a notice reaches.
  if (isUnsent(standingOn(row, asOf)) || row.createdAt >= dayEnds) return null;
  const now = outlookOn(asOf);
  if (now === null) return null;
  const rolls = terms !== null && rollsOn(terms);
  const steady = steadyPart(now, rolls);
  const isSteadyUntil = (day: CalendarDate): boolean => {
    const then = outlookOn(day);
    return then !== null && steadyPart(then, rolls) === steady;
  };
  const ahead = daysAhead.map((days) => addDays(asOf, days)).find(isSteadyUntil);
  return ahead === undefined ? null : sooner(ahead, pauseChangesAfter(row, asOf));
}

/**
 * Whether terms, once they renew, lead from one end to the next by a month at most, whatever the month: no day of these is
 * one that anything is decided by.
 */
function rollsOn({ renewal, notice, noticeAfterInitial, endDates, notEndDates, breakDates, exitFrom }: Terms): boolean {
  if (typeof renewal !== 'object' || renewal.unit === 'business_day' || !isRolling(renewal)) return false;
  const isToTheEnd = [notice, noticeAfterInitial].every(
    (rule) => rule == null || (!isByWorkingDay(rule) && rule.anchor === 'term_end' && rule.notBefore == null),
  );
  return (
    isToTheEnd && [endDates, notEndDates, breakDates].every((days) => (days ?? []).length === 0) && exitFrom == null
  );
}

function steadyPart(outlook: TermsOutlook, rolls: boolean): string {
  const { phase, renewedTimes, currentTermStart, currentTermEnd, initialTermEnd, deadlineKind } = outlook;
  const { nextNoticeDeadline, nextRenewalOn, coolingOffEndsOn, trialEndsOn, probationEndsOn, noticeWindowOpensOn } =
    outlook;
  if (
    rolls &&
    phase === 'renewed' &&
    deadlineKind === 'date' &&
    outlook.unknown.length === 0 &&
    !deadlineDecides(outlook)
  ) {
    return ['rolls on', initialTermEnd, coolingOffEndsOn, trialEndsOn, probationEndsOn].join();
  }
  return [
    phase,
    renewedTimes,
    currentTermStart,
    currentTermEnd,
    initialTermEnd,
    deadlineKind,
    nextNoticeDeadline,
    nextRenewalOn,
    coolingOffEndsOn,
    trialEndsOn,
    probationEndsOn,
    noticeWindowOpensOn,
    ...outlook.unknown.map(({ field }) => field),
  ].join();
}
