import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { KeptOutlook } from '#shared/domain/palgorithms/facts.ts';
import { keptUnknownTerms } from '../../db/kept-unknown-terms.ts';
import type { DeadlineKind, TermPhase } from '#shared/domain/terms/outlook.ts';

/** An outlook's columns as a row of contracts carries them; all null when the start is not known. */
export interface OutlookColumns {
  phase: TermPhase | null;
  renewedTimes: number | null;
  currentTermStart: CalendarDate | null;
  currentTermEnd: CalendarDate | null;
  initialTermEnd: CalendarDate | null;
  deadlineKind: DeadlineKind | null;
  nextNoticeDeadline: CalendarDate | null;
  earliestExit: CalendarDate | null;
  exitIfMissed: CalendarDate | null;
  nextRenewalOn: CalendarDate | null;
  coolingOffEndsOn: CalendarDate | null;
  trialEndsOn: CalendarDate | null;
  sendByOnline: CalendarDate | null;
  sendByLetter: CalendarDate | null;
  sendByAbroad: CalendarDate | null;
  /** JSON, see `keptUnknownTerms`. */
  unknown: string | null;
}

/** The outlook a row carries, or null when there is none. */
export function keptOutlook(row: OutlookColumns): KeptOutlook | null {
  if (row.phase === null || row.deadlineKind === null) return null;
  return {
    phase: row.phase,
    renewedTimes: row.renewedTimes ?? 0,
    currentTermStart: row.currentTermStart,
    currentTermEnd: row.currentTermEnd,
    initialTermEnd: row.initialTermEnd,
    deadlineKind: row.deadlineKind,
    nextNoticeDeadline: row.nextNoticeDeadline,
    earliestExit: row.earliestExit,
    exitIfMissed: row.exitIfMissed,
    nextRenewalOn: row.nextRenewalOn,
    coolingOffEndsOn: row.coolingOffEndsOn,
    trialEndsOn: row.trialEndsOn,
    sendBy: { online: row.sendByOnline, letter: row.sendByLetter, abroad: row.sendByAbroad },
    unknown: row.unknown === null || row.unknown === '[]' ? [] : keptUnknownTerms.parse(JSON.parse(row.unknown)),
  };
}
