import type { Matter } from '#shared/domain/attention/what-to-tell.ts';
import { isBelow } from '#shared/domain/attention/smallest-matter.ts';
import { noticeDeadline } from '#shared/domain/palgorithms/notice-deadline.ts';
import { palgorithmCalled } from '#shared/domain/palgorithms/registered.ts';
import { weighedIn } from '#shared/domain/weighing.ts';
import { prepareOnce } from '../db/prepare-once.ts';
import { unreadableIn } from '../db/readable/readable-connection.ts';
import { stepping } from './delivery-step.ts';
import { learned } from './learned.ts';
import { stakeOf } from './nudge-row.ts';
import { dateAt, type PassContext } from './pass-context.ts';
import type { AnsweredRow } from './stored-nudges.ts';
import { readReminderDays } from './stored-reminders.ts';
import { readRatesToWeigh } from './stored-rates.ts';

/** What of a stored nudge decides whether it is told; the texts are read where it is. */
type MatterRow = Pick<
  AnsweredRow,
  | 'id'
  | 'palgorithm'
  | 'contractId'
  | 'actBy'
  | 'stakeAmount'
  | 'stakeCurrency'
  | 'tellOn'
  | 'raisedOn'
  | 'deliveredStep'
  | 'deliveredAt'
  | 'waitingSince'
  | 'answer'
  | 'snoozedUntil'
> & {
  /** Whether its contract is muted, 0 or 1; null where it is about none. */
  readonly isMuted: number | null;
  /** JSON list of the days before its last day on which the contract is to be told of; null where it has none of its own. */
  readonly reminderDays: string | null;
};

const sql = `SELECT n.id, n.palgorithm, n.contractId, n.actBy, n.stakeAmount, n.stakeCurrency, n.tellOn,
    n.raisedOn, n.deliveredStep, n.deliveredAt, n.waitingSince, a.answer, a.snoozedUntil,
    c.muted AS isMuted, c.reminderDays
  FROM nudges n
  LEFT JOIN nudge_answers a ON a.nudgeKey = n.key AND a.deletedAt IS NULL
  LEFT JOIN contracts c ON c.id = n.contractId
  WHERE n.expiredOn IS NULL AND (a.answer IS NULL OR a.answer = 'snoozed')`;

/** A stored nudge as a matter to tell, with since when it waits for quiet hours to end. */
export interface StoredMatter extends Matter {
  readonly waitingSince: number | null;
}

/** What is open or asleep, in no order. */
export function readMatters(context: PassContext): StoredMatter[] {
  const { sqlite, preferences } = context;
  const { smallest } = preferences.attention;
  const weighing = weighedIn(smallest?.currency ?? null, () => readRatesToWeigh(context));
  const stepOn = stepping(preferences.palgorithms);
  const { mayInterrupt } = learned(context);
  return prepareOnce<[], MatterRow>(sqlite, sql)
    .all()
    .filter((row) => unreadableIn(row).length === 0)
    .map((row) => ({
      id: row.id,
      actBy: row.actBy,
      isBinding: palgorithmCalled(row.palgorithm)?.binding === true,
      comesForward: palgorithmCalled(row.palgorithm)?.comesForward === true,
      interrupts:
        row.isMuted === 1 || !mayInterrupt(row)
          ? 'never'
          : isBelow(smallest, stakeOf(row), weighing)
            ? 'along'
            : 'alone',
      raisedOn: row.raisedOn,
      asleepUntil: row.answer === 'snoozed' ? row.snoozedUntil : null,
      toldStep: row.deliveredStep,
      toldOn: row.deliveredAt === null ? null : dateAt(row.deliveredAt, context),
      waitingSince: row.waitingSince,
      stepOn: (day) => stepOn(row, day, ownReminders(row)),
    }));
}

function ownReminders({ palgorithm, reminderDays }: MatterRow): readonly number[] | null {
  return palgorithm === noticeDeadline.name ? readReminderDays(reminderDays) : null;
}
