import type { Events } from '#shared/api/events.ts';
import { differenceInDays } from '#shared/domain/calendar-date.ts';
import { mostPressingFirst } from '#shared/domain/palgorithms/order.ts';
import { learned } from './learned.ts';
import { ownWeighing } from './stored-rates.ts';
import { unreadableIn } from '../db/readable/readable-connection.ts';
import { consequenceOf } from './consequence.ts';
import { deliveryStep, isNewStep, isTooSoonAfter, rememberedStep } from './delivery-step.ts';
import { needOf, pressingOf, stakeOf, statusOf } from './nudge-row.ts';
import { titleOf } from './nudge-texts.ts';
import { dateAt, type PassContext } from './pass-context.ts';
import { quietSince } from './quiet-hours.ts';
import { countOpenNudges, readNudges, type AnsweredRow } from './stored-nudges.ts';

interface Due {
  readonly row: AnsweredRow;
  readonly remember: string;
  /** Whether it was told of so lately that it is only remembered. */
  readonly isKnown: boolean;
}

/** What came of looking for nudges to tell. */
export interface Delivery {
  /** What to tell now, all at once, the most pressing first; null when nothing. Already remembered as told. */
  readonly tell: Events['nudgesRaised'] | null;
  /** Whether something waits for the quiet hours to end. */
  readonly waiting: boolean;
}

const nothing: Delivery = { tell: null, waiting: false };

/** What came up today is told at once, whatever was told before, when no more than so many days are left. */
const daysToTellAtOnce = 3;

/**
 * Finds the nudges that reached a step nobody was told of, remembers them as told and hands them over together: after
 * days of sleep that is one message. In quiet hours nothing is told and nothing forgotten, but for what waited through
 * all of the hours between two of them, because Dancecard is only opened in quiet ones. What comes up while the person
 * is writing things down, and can wait, is told together on the next day once one of it was told.
 */
export function deliver(context: PassContext): Delivery {
  if (!context.preferences.notifications) return nothing;
  const reached = dueNow(context);
  remember(
    context,
    reached.filter(({ isKnown }) => isKnown),
    'known',
  );
  const due = withoutWhatCanWait(
    context,
    reached.filter(({ isKnown }) => !isKnown),
  );
  if (due.length === 0) return nothing;
  const quietBegan = quietSince(context.clock, context.preferences.quietHours);
  const hasWaited = due.some(({ row }) => quietBegan !== null && (row.waitingSince ?? quietBegan) < quietBegan);
  if (quietBegan !== null && !hasWaited) {
    remember(context, due, 'waiting');
    return { tell: null, waiting: true };
  }
  remember(context, due, 'told');
  return {
    tell: {
      nudges: due.map(({ row }) => raised(row, context)),
      openCount: countOpenNudges(context.sqlite, context.today),
    },
    waiting: false,
  };
}

function raised(row: AnsweredRow, context: PassContext): Events['nudgesRaised']['nudges'][number] {
  return {
    id: row.id,
    title: titleOf(row, context.speaker),
    urgency: row.urgency,
    actBy: row.actBy,
    stake: stakeOf(row),
    consequence: consequenceOf(row, context),
    subject: { type: row.subjectType, id: row.subjectId, name: row.subjectName },
    supplierId: row.supplierId,
    contractId: row.contractId,
    needId: needOf(row),
  };
}

function dueNow(context: PassContext): Due[] {
  const { sqlite, today, preferences, speaker } = context;
  const due = readNudges(sqlite, 'open', speaker)
    .filter((row) => unreadableIn(row).length === 0)
    .filter((row) => statusOf(row, row, today) === 'open')
    .filter(learned(context).mayInterrupt)
    .flatMap((row): Due[] => {
      const step = deliveryStep(row, today, preferences.palgorithms);
      if (step === null || !isNewStep(step, row.deliveredStep)) return [];
      const toldOn = row.deliveredAt === null ? null : dateAt(row.deliveredAt, context);
      const isKnown = toldOn !== null && isTooSoonAfter(step, differenceInDays(today, toldOn));
      return [{ row, remember: rememberedStep(step), isKnown }];
    });
  return mostPressingFirst(due, ({ row }) => pressingOf(row), ownWeighing(context));
}

/** Without what came up today and has days left, once the person was told of something today. */
function withoutWhatCanWait({ sqlite, today, clock }: PassContext, due: readonly Due[]): readonly Due[] {
  const canWait = ({ row }: Due): boolean =>
    row.raisedOn === today &&
    row.deliveredStep === null &&
    (row.actBy === null || differenceInDays(row.actBy, today) > daysToTellAtOnce);
  if (!due.some(canWait)) return due;
  const toldToday = sqlite
    .prepare<[number], number>('SELECT 1 FROM nudges WHERE deliveredAt >= ? LIMIT 1')
    .pluck()
    .get(clock.instantAt(today, '00:00'));
  return toldToday === undefined ? due : due.filter((each) => !canWait(each));
}

/** `told` to the person, `known` to them already, or `waiting` for quiet hours to end. */
const written = {
  told: 'deliveredStep = @step, deliveredAt = @now, waitingSince = NULL',
  known: 'deliveredStep = @step, waitingSince = NULL',
  waiting: 'waitingSince = coalesce(waitingSince, @now)',
} as const;

function remember({ sqlite, now }: PassContext, due: readonly Due[], as: keyof typeof written): void {
  if (due.length === 0) return;
  const write = sqlite.prepare(`UPDATE nudges SET ${written[as]} WHERE id = @id`);
  sqlite
    .transaction(() => {
      for (const { row, remember: step } of due)
        write.run({ id: row.id, ...(as === 'waiting' ? {} : { step }), ...(as === 'known' ? {} : { now }) });
    })
    .immediate();
}
