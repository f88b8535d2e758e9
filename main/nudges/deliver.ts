import type { Events } from '#shared/api/events.ts';
import { digestLaterOn, digestRhythm, type Moment } from '#shared/domain/attention/rhythm.ts';
import { whatToTell, type Telling, type ToldBefore } from '#shared/domain/attention/what-to-tell.ts';
import { mostPressingFirst } from '#shared/domain/palgorithms/order.ts';
import type { Message } from '#shared/domain/words.ts';
import { prepareOnce } from '../db/prepare-once.ts';
import { unreadableIn } from '../db/readable/readable-connection.ts';
import { consequenceOf } from './consequence.ts';
import { needOf, pressingOf, stakeOf } from './nudge-row.ts';
import { titleOf } from './nudge-texts.ts';
import type { PassContext } from './pass-context.ts';
import { quietSince } from './quiet-hours.ts';
import { quietDaysOf } from './stored-absences.ts';
import { keepDelivery, readToldBefore, type DeliveryKind } from './stored-deliveries.ts';
import { readMatters, type StoredMatter } from './stored-matters.ts';
import { readNudgesOf, type AnsweredRow } from './stored-nudges.ts';
import { personHere } from './stored-household.ts';
import { ownWeighing } from './stored-rates.ts';
import { keepToldApart, type RememberedAs } from './told-apart.ts';
import { countHeard } from './heard.ts';
import { readWhose } from './whose.ts';

/** What came of looking for nudges to tell. */
export interface Delivery {
  /** What to tell now, all at once, the most pressing first; null when nothing. Already remembered as told. */
  readonly tell: Events['nudgesRaised'] | null;
  /** Whether something waits for the quiet hours to end. */
  readonly waiting: boolean;
  /** The time of day, `HH:MM`, at which a digest is still to come today; null when none is. */
  readonly digestAt: string | null;
}

/** What is to be told now, and what is to be remembered of it: plain values, so that they may change threads. */
export interface PlannedDelivery {
  /** Who is told; null: whoever is there. */
  readonly hearerId: string | null;
  readonly tell: Events['nudgesRaised'] | null;
  readonly waiting: boolean;
  readonly digestAt: string | null;
  readonly remember: readonly Remembered[];
  /** What counts for the budget and the digests that follow; null for nothing. */
  readonly delivery: { readonly now: number; readonly at: Moment; readonly kind: DeliveryKind } | null;
}

interface Remembered {
  readonly as: RememberedAs;
  readonly id: string;
  readonly step: string;
  readonly now: number;
}

/** Tells whoever is here what is due, unless the person wants no notifications, and remembers it as told. */
export function deliver(context: PassContext): Delivery {
  if (!context.preferences.notifications) return { tell: null, waiting: false, digestAt: null };
  const planned = plannedDelivery(context, personHere(context));
  keepPlanned(context, planned);
  const { tell, waiting, digestAt } = planned;
  return { tell, waiting, digestAt };
}

/**
 * Finds the nudges of which the person is to be told now (`shared/domain/attention`), all at once: after days of sleep
 * that is one message. In quiet hours nothing is told and nothing forgotten, but for what waited through all of the hours
 * between two of them, because Dancecard is only opened in quiet ones.
 *
 * @param hearerId the person who is told, of what they hear of; null: whoever is there, of everything
 */
export function plannedDelivery(context: PassContext, hearerId: string | null): PlannedDelivery {
  const { preferences, today, clock, now } = context;
  const numbers = preferences.attention;
  const at: Moment = { day: today, time: clock.timeOfDay() };
  const whose = readWhose(context);
  const matters = readMatters(context, hearerId, whose);
  const before = readToldBefore(context, hearerId);
  const found = whatToTell(matters, numbers, quietDaysOf(context, hearerId), at, before);
  const known = remembered(found.known, 'known', now);
  const plan = { hearerId, waiting: false, digestAt: digestLaterOn(numbers, at) };
  const isEmptyDigest = beginsWithDigests(context, before) || found.isDigestDue;
  const empty = isEmptyDigest ? { now, at, kind: 'empty_digest' as const } : null;
  if (found.tell.length === 0) return { ...plan, tell: null, remember: known, delivery: empty };
  const quietBegan = quietSince(clock, preferences.quietHours);
  if (quietBegan !== null && !hasWaited(matters, found.tell, quietBegan)) {
    const waiting = remembered(found.tell, 'waiting', now);
    const first = beginsWithDigests(context, before) ? empty : null;
    return { ...plan, waiting: true, tell: null, remember: [...known, ...waiting], delivery: first };
  }
  const told = toldRows(context, found.tell);
  return {
    ...plan,
    tell: {
      nudges: told.map(({ row, telling }) => raised(row, { ...telling, heard: whose.inWords(hearerId, row) }, context)),
      openCount: countHeard(context, hearerId, whose),
      digest: found.isDigest ? digestRhythm(numbers) : null,
    },
    remember: [...known, ...remembered(found.tell, 'told', now)],
    delivery: { now, at, kind: found.isDigest ? 'digest' : 'now' },
  };
}

/** Remembers what was planned as done. */
export function keepPlanned(
  { sqlite }: Pick<PassContext, 'sqlite'>,
  { hearerId, remember, delivery }: PlannedDelivery,
): void {
  if (remember.length === 0 && delivery === null) return;
  const keep = (): void => {
    if (hearerId === null) keepTold(sqlite, remember);
    else keepToldApart(sqlite, hearerId, remember);
    if (delivery !== null) keepDelivery({ sqlite, now: delivery.now }, delivery.at, delivery.kind, hearerId);
  };
  if (sqlite.inTransaction) keep();
  else sqlite.transaction(keep).immediate();
}

function keepTold(sqlite: PassContext['sqlite'], remember: readonly Remembered[]): void {
  for (const { as, id, step, now } of remember) {
    const values = { id, ...(as === 'waiting' ? {} : { step }), ...(as === 'known' ? {} : { now }) };
    prepareOnce<[Record<string, string | number>]>(sqlite, `UPDATE nudges SET ${written[as]} WHERE id = @id`).run(
      values,
    );
  }
}

function remembered(tell: readonly Telling[], as: Remembered['as'], now: number): Remembered[] {
  return tell.map(({ id, remember: step }) => ({ as, id, step, now }));
}

/** Digests were just asked for: the first comes at the next hour chosen for it, not on the spot. */
function beginsWithDigests({ preferences }: PassContext, { lastDigest }: ToldBefore): boolean {
  return lastDigest === null && digestRhythm(preferences.attention) !== null;
}

function hasWaited(matters: readonly StoredMatter[], tell: readonly Telling[], quietBegan: number): boolean {
  const told = new Set(tell.map(({ id }) => id));
  return matters.some(({ id, waitingSince }) => told.has(id) && waitingSince !== null && waitingSince < quietBegan);
}

/** The rows of what is told, the most pressing first; those that can not be read whole are left out. */
function toldRows(
  context: PassContext,
  tell: readonly Telling[],
): readonly { readonly row: AnsweredRow; readonly telling: Telling }[] {
  const byId = new Map(tell.map((telling) => [telling.id, telling]));
  const rows = readNudgesOf(context.sqlite, [...byId.keys()], context.speaker)
    .filter((row) => unreadableIn(row).length === 0)
    .flatMap((row) => {
      const telling = byId.get(row.id);
      return telling === undefined ? [] : [{ row, telling }];
    });
  return mostPressingFirst(rows, ({ row }) => pressingOf(row), ownWeighing(context));
}

function raised(
  row: AnsweredRow,
  { before, heard }: Telling & { readonly heard: Message | null },
  context: PassContext,
): Events['nudgesRaised']['nudges'][number] {
  return {
    id: row.id,
    title: titleOf(row, context.speaker),
    urgency: row.urgency,
    actBy: row.actBy,
    stake: stakeOf(row),
    consequence: consequenceOf(row, context, { before, heard }),
    subject: { type: row.subjectType, id: row.subjectId, name: row.subjectName },
    supplierId: row.supplierId,
    supplierName: row.supplierName,
    contractId: row.contractId,
    needId: needOf(row),
  };
}

/** `told` to the person, `known` to them already, or `waiting` for quiet hours to end. */
const written = {
  told: 'deliveredStep = @step, deliveredAt = @now, waitingSince = NULL',
  known: 'deliveredStep = @step, waitingSince = NULL',
  waiting: 'waitingSince = coalesce(waitingSince, @now)',
} as const;
