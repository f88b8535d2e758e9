import type { Money } from '#shared/domain/money.ts';
import { latestOf, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Replacement } from '#shared/domain/exits/savings.ts';
import { priceOn } from '#shared/domain/payments/payments.ts';
import { yearlyCost } from '#shared/domain/terms/cost.ts';
import type { Sqlite } from '../../db/database.ts';
import { pricesOf } from './prices-of.ts';

/** What a contract costs that took the place of others, and the exit with which that is counted. */
export interface NamedReplacement extends Omit<Replacement, 'isCountedElsewhere'> {
  /** The exit of the contract that ended first of those it took the place of. */
  readonly countedWith: string | null;
  /** A year at the price of the day, or of its first where it has yet to start. */
  readonly yearly: Money | null;
}

interface ReplacementRow {
  readonly id: string;
  readonly startsOn: CalendarDate | null;
  readonly ownEnd: CalendarDate | null;
  readonly countedWith: string | null;
}

/** Terms that are no JSON make the whole statement fail. */
const replacementsSql = `
  SELECT c.id, CASE WHEN json_valid(c.terms) THEN date(c.terms ->> '$.startsOn') END AS startsOn,
    CASE WHEN c.terms IS NOT NULL AND (o.phase = 'ended' OR o.deadlineKind = 'not_needed') THEN o.currentTermEnd END
      AS ownEnd,
    (SELECT e.id FROM exits e WHERE e.replacedById = c.id AND e.deletedAt IS NULL AND e.withdrawnOn IS NULL
      ORDER BY e.endsOn IS NULL, e.endsOn, e.rowid LIMIT 1) AS countedWith
  FROM contracts c LEFT JOIN outlooks o ON o.contractId = c.id
  WHERE c.deletedAt IS NULL AND c.id IN (SELECT value FROM json_each(?))`;

/** What the contracts cost that exits name as what took a place, by id. */
export function replacementsOf(
  sqlite: Sqlite,
  ids: readonly (string | null)[],
  today: CalendarDate,
): ReadonlyMap<string, NamedReplacement> {
  const asked = ids.filter((id) => id !== null);
  if (asked.length === 0) return new Map();
  const prices = pricesOf(sqlite, asked);
  const rows = sqlite.prepare<[string], ReplacementRow>(replacementsSql).all(JSON.stringify(asked));
  return new Map(
    rows.map(({ id, ...found }) => {
      const own = prices.get(id) ?? [];
      const price = priceOn(own, found.startsOn === null ? today : latestOf(today, found.startsOn));
      return [id, { ...found, prices: own, yearly: price === null ? null : yearlyCost(price) }];
    }),
  );
}
