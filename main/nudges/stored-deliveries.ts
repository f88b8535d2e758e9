import type { ToldBefore } from '#shared/domain/attention/what-to-tell.ts';
import type { Moment } from '#shared/domain/attention/rhythm.ts';
import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { prepareOnce } from '../db/prepare-once.ts';
import type { PassContext } from './pass-context.ts';

/** Told when it came up, in a digest, or a digest with nothing in it. */
export type DeliveryKind = 'now' | 'digest' | 'empty_digest';

/** Days after which a delivery counts for nothing any more: a weekly digest looks back furthest. */
const daysToKeep = 31;

interface CountRow {
  readonly today: number;
  readonly week: number;
}

/** What a person was told until now, on the days that count; null: whoever was there. */
export function readToldBefore(
  { sqlite, today }: Pick<PassContext, 'sqlite' | 'today'>,
  hearerId: string | null,
): ToldBefore {
  const counts = prepareOnce<[Record<string, string | null>], CountRow>(
    sqlite,
    `SELECT count(*) FILTER (WHERE deliveredOn = @today) AS today, count(*) AS week FROM deliveries
     WHERE kind = 'now' AND personId IS @hearerId AND deliveredOn BETWEEN @weekAgo AND @today`,
  ).get({ today, weekAgo: addDays(today, -6), hearerId });
  const lastDigest = prepareOnce<[string | null, string], { day: CalendarDate | null; time: string }>(
    sqlite,
    `SELECT deliveredOn AS day, time FROM deliveries WHERE kind <> 'now' AND personId IS ? AND deliveredOn <= ?
     ORDER BY deliveredOn DESC, time DESC LIMIT 1`,
  ).get(hearerId, today);
  return {
    today: counts?.today ?? 0,
    week: counts?.week ?? 0,
    lastDigest: lastDigest === undefined || lastDigest.day === null ? null : { ...lastDigest, day: lastDigest.day },
  };
}

/** The moment, or the first after it that nobody else's delivery has: scripts may ask for several people at once. */
const momentOfItsOwn = `(WITH RECURSIVE free(at) AS (VALUES (@now) UNION ALL SELECT at + 1 FROM free
  WHERE EXISTS (SELECT 1 FROM deliveries d WHERE d.deliveredAt = at AND d.personId IS NOT @hearerId)) SELECT max(at) FROM free)`;

/** Keeps that something was told, or that a digest had nothing to tell. Within a transaction of the caller. */
export function keepDelivery(
  { sqlite, now }: Pick<PassContext, 'sqlite' | 'now'>,
  { day, time }: Moment,
  kind: DeliveryKind,
  hearerId: string | null,
): void {
  prepareOnce<[Record<string, string | number | null>]>(
    sqlite,
    `INSERT INTO deliveries (deliveredAt, personId, deliveredOn, time, kind)
     VALUES (${momentOfItsOwn}, @hearerId, @day, @time, @kind)
     ON CONFLICT (deliveredAt) DO UPDATE SET kind = CASE WHEN kind = 'empty_digest' THEN excluded.kind ELSE kind END`,
  ).run({ now, day, time, kind, hearerId });
  prepareOnce<[string]>(sqlite, 'DELETE FROM deliveries WHERE deliveredOn < ?').run(addDays(day, -daysToKeep));
}
