import { unreadableIn } from '../db/readable/readable-connection.ts';
import type { Events } from '#shared/api/events.ts';
import { comparePressing } from '#shared/domain/palgorithms/order.ts';
import { deliveryStep, isNewStep, rememberedStep } from './delivery-step.ts';
import { needOf, statusOf } from './nudge-row.ts';
import { titleOf } from './nudge-texts.ts';
import type { PassContext } from './pass-context.ts';
import { isQuiet } from './quiet-hours.ts';
import { countOpenNudges, readNudges, type AnsweredRow } from './stored-nudges.ts';

interface Due {
  readonly row: AnsweredRow;
  readonly remember: string;
}

/** What came of looking for nudges to tell. */
export interface Delivery {
  /** What to tell now, all at once, the most pressing first; null when nothing. Already remembered as told. */
  readonly tell: Events['nudgesRaised'] | null;
  /** Whether something waits for the quiet hours to end. */
  readonly waiting: boolean;
}

const nothing: Delivery = { tell: null, waiting: false };

/**
 * Finds the nudges that reached a step nobody was told of, remembers them as told and hands them over together: after
 * days of sleep that is one message. In quiet hours nothing is told and nothing forgotten.
 */
export function deliver(context: PassContext): Delivery {
  if (!context.preferences.notifications) return nothing;
  const due = dueNow(context);
  if (due.length === 0) return nothing;
  if (isQuiet(context.clock.timeOfDay(), context.preferences.quietHours)) return { tell: null, waiting: true };
  remember(context, due);
  return {
    tell: {
      nudges: due.map(({ row }) => ({
        id: row.id,
        title: titleOf(row, context.speaker),
        urgency: row.urgency,
        subject: { type: row.subjectType, id: row.subjectId, name: row.subjectName },
        supplierId: row.supplierId,
        contractId: row.contractId,
        needId: needOf(row),
      })),
      openCount: countOpenNudges(context.sqlite, context.today),
    },
    waiting: false,
  };
}

function dueNow({ sqlite, today, preferences, speaker }: PassContext): Due[] {
  return readNudges(sqlite, 'open', speaker)
    .filter((row) => unreadableIn(row).length === 0)
    .filter((row) => statusOf(row, row, today) === 'open')
    .flatMap((row) => {
      const step = deliveryStep(row, today, preferences.palgorithms);
      return step === null || !isNewStep(step, row.deliveredStep) ? [] : [{ row, remember: rememberedStep(step) }];
    })
    .toSorted((one, other) => comparePressing(pressing(one.row), pressing(other.row)));
}

/** What the order of nudges looks at. */
export function pressing(row: AnsweredRow): Parameters<typeof comparePressing>[0] {
  const { key, urgency, actBy, stakeAmount: amount, stakeCurrency: currency } = row;
  return { key, urgency, actBy, stake: amount === null || currency === null ? null : { amount, currency } };
}

function remember({ sqlite, now }: PassContext, due: readonly Due[]): void {
  const write = sqlite.prepare('UPDATE nudges SET deliveredStep = ?, deliveredAt = ? WHERE id = ?');
  sqlite
    .transaction(() => {
      for (const { row, remember: step } of due) write.run(step, now, row.id);
    })
    .immediate();
}
