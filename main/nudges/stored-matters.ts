import type { Matter } from '#shared/domain/attention/what-to-tell.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
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
import { wasToldApart } from './told-apart.ts';
import type { Whose } from './whose.ts';

/** What of a stored nudge decides whether it is told; the texts are read where it is. */
type MatterRow = Pick<
  AnsweredRow,
  | 'id'
  | 'palgorithm'
  | 'contractId'
  | 'supplierId'
  | 'subjectType'
  | 'subjectId'
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
  /** The person's day on which it was told last, as it was then; null where that is no longer known. */
  readonly toldOn: CalendarDate | null;
  /** Whether its contract is muted, 0 or 1; null where it is about none. */
  readonly isMuted: number | null;
  /** JSON list of the days before its last day on which the contract is to be told of; null where it has none of its own. */
  readonly reminderDays: string | null;
};

const head = `SELECT n.id, n.palgorithm, n.contractId, n.supplierId, n.subjectType, n.subjectId, n.actBy,
    n.stakeAmount, n.stakeCurrency, n.tellOn, n.raisedOn, a.answer, a.snoozedUntil, c.muted AS isMuted, c.reminderDays`;
const open = `
  LEFT JOIN nudge_answers a ON a.nudgeKey = n.key AND a.deletedAt IS NULL
  LEFT JOIN contracts c ON c.id = n.contractId
  WHERE n.expiredOn IS NULL AND (a.answer IS NULL OR a.answer = 'snoozed')`;
const dayTold = (at: string): string =>
  `(SELECT d.deliveredOn FROM deliveries d WHERE d.deliveredAt = ${at}) AS toldOn`;
const ofWhoeverIsThere = `${head}, n.deliveredStep, n.deliveredAt, ${dayTold('n.deliveredAt')}, n.waitingSince FROM nudges n ${open}`;
const ofPerson = `${head}, t.step AS deliveredStep, t.toldAt AS deliveredAt, ${dayTold('t.toldAt')}, t.waitingSince FROM nudges n
  LEFT JOIN nudge_tellings t ON t.nudgeId = n.id AND t.personId = @hearerId ${open}`;

/** A stored nudge as a matter to tell. */
export interface StoredMatter extends Matter {
  /** Since when it waits for quiet hours to end; null while it does not. */
  readonly waitingSince: number | null;
  /** Whether its contract is muted. */
  readonly isMuted: boolean;
  /** The days before its last day that the person chose for its contract; null where they chose none. */
  readonly ownReminders: readonly number[] | null;
}

/** What is open or asleep and a person hears of, in no order; null: whoever is there, who hears of everything. */
export function readMatters(context: PassContext, hearerId: string | null, whose: Whose): StoredMatter[] {
  const { sqlite, preferences } = context;
  const { smallest } = preferences.attention;
  const weighing = weighedIn(smallest?.currency ?? null, () => readRatesToWeigh(context));
  const stepOn = stepping(preferences.palgorithms);
  const { mayInterrupt } = learned(context);
  const isToldApart = hearerId !== null && wasToldApart(sqlite, hearerId);
  return prepareOnce<[{ hearerId: string | null }], MatterRow>(sqlite, isToldApart ? ofPerson : ofWhoeverIsThere)
    .all({ hearerId })
    .filter((row) => unreadableIn(row).length === 0 && (hearerId === null || whose.heardBy(hearerId, row) !== null))
    .map((row) => ({ row, own: ownReminders(row) }))
    .map(({ row, own }) => ({
      id: row.id,
      actBy: row.actBy,
      isBinding: palgorithmCalled(row.palgorithm)?.binding === true,
      comesForward: palgorithmCalled(row.palgorithm)?.comesForward === true,
      newsPresses: palgorithmCalled(row.palgorithm)?.newsPresses === true,
      interrupts:
        row.isMuted === 1 || !mayInterrupt(row)
          ? 'never'
          : isBelow(smallest, stakeOf(row), weighing)
            ? 'along'
            : 'alone',
      raisedOn: row.raisedOn,
      asleepUntil: row.answer === 'snoozed' ? row.snoozedUntil : null,
      toldStep: row.deliveredStep,
      toldOn: toldOn(row, context),
      waitingSince: row.waitingSince,
      isMuted: row.isMuted === 1,
      ownReminders: own,
      stepOn: (day) => stepOn(row, day, own),
    }));
}

/** The person's day on which it was told last, never a later one than today; null before the first time. */
function toldOn({ deliveredAt, toldOn: day }: MatterRow, context: PassContext): CalendarDate | null {
  if (deliveredAt === null) return null;
  return day !== null && day <= context.today ? day : dateAt(deliveredAt, context);
}

function ownReminders({ palgorithm, reminderDays }: MatterRow): readonly number[] | null {
  return palgorithm === noticeDeadline.name ? readReminderDays(reminderDays) : null;
}
