import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { latestOf } from '#shared/domain/calendar-date.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { PassContext } from '../pass-context.ts';
import { endOfExit, exitColumns, isUnsent, standingOn, type ExitColumns } from '../stored-exits.ts';
import { optionsAt, readTerms } from '../stored-terms.ts';

const contractsSql = `
  SELECT c.id, c.terms, c.place, ${exitColumns} FROM relationships r
  JOIN contracts c ON c.relationshipId = r.id AND c.deletedAt IS NULL
  LEFT JOIN exits e ON e.contractId = c.id AND e.deletedAt IS NULL AND e.withdrawnOn IS NULL
  WHERE r.supplierId = ? AND r.deletedAt IS NULL`;

/**
 * The last day of all contracts with a supplier, as they stand on a day, past or ahead; `none` where there are none; null
 * where one of them goes on.
 */
export function endingWith(context: PassContext, supplierId: string, day: CalendarDate): CalendarDate | 'none' | null {
  const rows = prepareOnce<[string], ExitColumns>(context.sqlite, contractsSql).all(supplierId);
  const days: CalendarDate[] = [];
  for (const row of rows) {
    const end = endOf(context, row, day);
    if (end === null) return null;
    days.push(end);
  }
  const [first, ...others] = days;
  return first === undefined ? 'none' : latestOf(first, ...others);
}

/** An exit nobody was told of ends nothing yet: its last day moves on with every deadline that passes. */
function endOf(context: PassContext, exit: ExitColumns, day: CalendarDate): CalendarDate | null {
  const row = standingOn(exit, day);
  if (row.exitId !== null) return isUnsent(row) && row.exitEndsOnStated !== 1 ? null : endOfExit(context, row, day);
  const terms = readTerms(row.terms);
  if (terms === null) return null;
  const { phase, deadlineKind, currentTermEnd } = termsOutlook(terms, day, optionsAt(context, row.place));
  return phase === 'ended' || deadlineKind === 'not_needed' ? currentTermEnd : null;
}
