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

/** What was told until now, on the days that count. */
export function readToldBefore({ sqlite, today }: Pick<PassContext, 'sqlite' | 'today'>): ToldBefore {
  const counts = prepareOnce<[Record<string, string>], CountRow>(
    sqlite,
    `SELECT count(*) FILTER (WHERE deliveredOn = @today) AS today, count(*) AS week FROM deliveries
     WHERE kind = 'now' AND deliveredOn BETWEEN @weekAgo AND @today`,
  ).get({ today, weekAgo: addDays(today, -6) });
  const lastDigest = prepareOnce<[string], { day: CalendarDate | null; time: string }>(
    sqlite,
    `SELECT deliveredOn AS day, time FROM deliveries WHERE kind <> 'now' AND deliveredOn <= ?
     ORDER BY deliveredOn DESC, time DESC LIMIT 1`,
  ).get(today);
  return {
    today: counts?.today ?? 0,
    week: counts?.week ?? 0,
    lastDigest: lastDigest === undefined || lastDigest.day === null ? null : { ...lastDigest, day: lastDigest.day },
  };
}

/** Keeps that something was told, or that a digest had nothing to tell. Within a transaction of the caller. */
export function keepDelivery(
  { sqlite, now }: Pick<PassContext, 'sqlite' | 'now'>,
  { day, time }: Moment,
  kind: DeliveryKind,
): void {
  prepareOnce<[Record<string, string | number>]>(
    sqlite,
    `INSERT INTO deliveries (deliveredAt, deliveredOn, time, kind) VALUES (@now, @day, @time, @kind)
     ON CONFLICT (deliveredAt) DO UPDATE SET kind = CASE WHEN kind = 'empty_digest' THEN excluded.kind ELSE kind END`,
  ).run({ now, day, time, kind });
  prepareOnce<[string]>(sqlite, 'DELETE FROM deliveries WHERE deliveredOn < ?').run(addDays(day, -daysToKeep));
}
