import { earliestOf, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { exitPlan, type ExitBasis, type ExitPlan } from '#shared/domain/exits/exit-plan.ts';
import type { ExitGround } from '#shared/domain/exits/exit-grounds.ts';
import type { PriceChange } from '#shared/domain/exits/exit-right.ts';
import type { OutlookOptions } from '#shared/domain/terms/terms-outlook.ts';
import type { Terms } from '#shared/domain/terms/terms.ts';
import { prepareOnce } from '../db/prepare-once.ts';
import type { PassContext } from './pass-context.ts';
import { optionsAt, readTerms } from './stored-terms.ts';

/** SQL: whether a living contract with the same supplier follows the one of an exit, so that nobody was left. */
export function isSuccession(exit = 'e'): string {
  return `(${exit}.succession IS NOT NULL
    AND EXISTS (SELECT 1 FROM contracts n WHERE n.id = ${exit}.replacedById AND n.deletedAt IS NULL))`;
}

/** The columns of the exit `e` that stands, beside those of its contract `c`; all null when none does. */
export const exitColumns = `e.id AS exitId, e.ground AS exitGround, e.decidedOn AS exitDecidedOn,
    e.noticeSentOn AS exitNoticeSentOn, e.acknowledgedOn AS exitAcknowledgedOn, e.channel AS exitChannel,
    e.rightUntil AS exitUsableUntil, e.endsOn AS exitEndsOn, e.endsOnStated AS exitEndsOnStated`;

/** The exit of a contract as `exitColumns` read it, with what its last day follows from. */
export interface ExitColumns {
  readonly id: string;
  readonly terms: string | null;
  readonly place: string | null;
  readonly exitId: string | null;
  readonly exitGround: ExitGround | null;
  readonly exitDecidedOn: CalendarDate | null;
  readonly exitNoticeSentOn: CalendarDate | null;
  readonly exitAcknowledgedOn: CalendarDate | null;
  readonly exitChannel: string | null;
  readonly exitUsableUntil: CalendarDate | null;
  readonly exitEndsOn: CalendarDate | null;
  /** 0 or 1. */
  readonly exitEndsOnStated: number | null;
}

type Reading = Pick<PassContext, 'sqlite' | 'holidays' | 'preferences'>;

/**
 * The exit as it stands on a day. A notice that is to go out later is not out, and whoever wrote down that they leave has
 * decided it: a day ahead, taken for done, would silence the reminders of a last day before it.
 */
export function standingOn<Row extends ExitColumns>(row: Row, today: CalendarDate): Row {
  const { exitDecidedOn: decided, exitNoticeSentOn: sent } = row;
  const isSentLater = sent !== null && sent > today;
  if ((decided === null || decided <= today) && !isSentLater) return row;
  return {
    ...row,
    exitDecidedOn: decided === null ? null : earliestOf(decided, today),
    exitNoticeSentOn: isSentLater ? null : sent,
  };
}

/** Whether an exit was decided and nobody told the supplier: its last day moves on with every deadline that passes. */
export function isUnsent({ exitId, exitNoticeSentOn, exitAcknowledgedOn }: ExitColumns): boolean {
  return exitId !== null && exitNoticeSentOn === null && exitAcknowledgedOn === null;
}

/**
 * The last day of a contract that is being left, on a day: as it was stored once the notice is out or the day was named,
 * else as it comes out if the notice arrived on that day.
 */
export function endOfExit(context: Reading, row: ExitColumns, today: CalendarDate): CalendarDate | null {
  if (!isUnsent(row) || row.exitEndsOnStated === 1) return row.exitEndsOn;
  return planOfExit(context, row, today)?.endsOn ?? null;
}

/** What the exit that stands comes to on a day; null when none does, or its day of decision cannot be read. */
export function planOfExit(context: Reading, row: ExitColumns, today: CalendarDate): ExitPlan | null {
  return plannerOfExit(context, row, optionsAt(context, row.place))?.(today) ?? null;
}

/** The same for any day, with what it follows from read once. */
export function plannerOfExit(
  context: Pick<PassContext, 'sqlite'>,
  row: ExitColumns,
  options: OutlookOptions,
): ((today: CalendarDate) => ExitPlan) | null {
  if (row.exitId === null || row.exitDecidedOn === null) return null;
  const exit = {
    ground: row.exitGround ?? 'notice',
    decidedOn: row.exitDecidedOn,
    noticeSentOn: row.exitNoticeSentOn,
    channel: row.exitChannel,
    rightUntil: row.exitUsableUntil,
    statedEnd: row.exitEndsOnStated === 1 ? row.exitEndsOn : null,
  };
  const basis = basisOf(context, row.id, readTerms(row.terms));
  return (today) => exitPlan(basis, exit, today, options);
}

/** What exits of a contract go by. Changes of the price that were agreed with the contract give no right. */
export function basisOf({ sqlite }: Pick<PassContext, 'sqlite'>, contractId: string, terms: Terms | null): ExitBasis {
  const changes = prepareOnce<[string], PriceChange>(
    sqlite,
    `SELECT effectiveFrom, exitRightUntil FROM prices
     WHERE contractId = ? AND deletedAt IS NULL AND effectiveFrom IS NOT NULL`,
  ).all(contractId);
  return {
    terms,
    changes: changes.flatMap(({ effectiveFrom, exitRightUntil }) =>
      effectiveFrom !== null && (terms === null || effectiveFrom > terms.startsOn)
        ? [{ effectiveFrom, exitRightUntil }]
        : [],
    ),
  };
}
