import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { missingForPayments, paymentsBetween, type PaidContract } from '#shared/domain/payments/payments.ts';
import type { Passed } from '#shared/domain/reciprocity/reciprocity.ts';
import type { DatedPrice } from '#shared/domain/terms/cost.ts';
import type { QueryContext } from '../handler.ts';
import type { NamedContract } from '../payments/paid-contracts.ts';
import { moneyIn } from '../records/sums.ts';
import { dealtWithSql } from '../../nudges/dealt-with.ts';

/** What was paid for a contract: the person's share, by the days on which it was paid. */
interface PaidFor {
  readonly passed: readonly Passed[];
  readonly isEstimated: boolean;
  /** Something was, or may have been, paid of which nobody knows how much or when. */
  readonly isUnknown: boolean;
}

/** What was paid for a contract up to a day. */
export function paidFor({ paid }: NamedContract, today: CalendarDate): PaidFor {
  const first = firstDayOf(paid);
  if (first === null)
    return { passed: [], isEstimated: false, isUnknown: paid.prices.length === 0 || paid.prices.some(costs) };
  const payments = paymentsBetween(paid, first, today);
  return {
    passed: payments.map(({ on, amount, currency }) => ({ on, side: 'give', money: { amount, currency } })),
    isEstimated: payments.some(({ estimate }) => estimate !== null),
    isUnknown: missingForPayments(paid, first) !== null,
  };
}

/** The day from which payments can be counted; null where it is not known since when the contract runs. */
function firstDayOf({ startsOn, knownOn, prices }: PaidContract): CalendarDate | null {
  if (startsOn !== null) return knownOn !== null && knownOn < startsOn ? knownOn : startsOn;
  return prices.every(({ price }) => price.every === null) ? knownOn : null;
}

function costs({ price }: DatedPrice): boolean {
  return price.amount > 0 && price.sharePercent > 0;
}

/** Everything else that passed within some relationships. */
export function passedIn(
  context: QueryContext,
  relationshipIds: readonly string[],
  contracts: readonly NamedContract[],
): Passed[] {
  const asked = { relationshipIds: JSON.stringify(relationshipIds) };
  return [
    ...countedIn(context, asked),
    ...refundedIn(context, asked),
    ...ownEntries(context, asked),
    ...dataIn(context, asked),
    ...contracts.flatMap((contract) => fallsOf(contract, context.today)),
  ];
}

interface Asked {
  readonly relationshipIds: string;
}

const isDealt = '(subjectType, subjectId) IN (SELECT type, id FROM dealt)';

interface CountedRow {
  readonly on: CalendarDate | null;
  readonly counted: 'minutes' | 'promisesKept' | 'problemsSolved';
  readonly n: number | null;
}

/** Minutes of contacts and of steps of problems, promises kept, problems solved. */
function countedIn({ sqlite }: QueryContext, asked: Asked): Passed[] {
  return sqlite
    .prepare<[Asked], CountedRow>(
      `WITH ${dealtWithSql}
       SELECT happenedOn AS "on", 'minutes' AS counted, minutes AS n FROM interactions
         WHERE deletedAt IS NULL AND minutes > 0 AND ${isDealt}
       UNION ALL SELECT "on", 'minutes', minutes FROM problem_steps
         WHERE deletedAt IS NULL AND minutes > 0 AND problemId IN (SELECT id FROM dealt WHERE type = 'problem')
       UNION ALL SELECT settledOn, 'promisesKept', 1 FROM promises
         WHERE deletedAt IS NULL AND outcome = 'kept' AND ${isDealt}
       UNION ALL SELECT closedOn, 'problemsSolved', 1 FROM problems
         WHERE deletedAt IS NULL AND outcome = 'solved' AND id IN (SELECT id FROM dealt WHERE type = 'problem')`,
    )
    .all(asked)
    .flatMap(({ on, counted, n }) => (n === null ? [] : [{ on, counted, n }]));
}

interface SumRow {
  readonly on: CalendarDate | null;
  readonly amount: number | null;
  readonly currency: string | null;
}

function refundedIn({ sqlite }: QueryContext, asked: Asked): Passed[] {
  return sqlite
    .prepare<[Asked], SumRow>(
      `WITH ${dealtWithSql} SELECT closedOn AS "on", refundedAmount AS amount, refundedCurrency AS currency FROM problems
       WHERE deletedAt IS NULL AND refundedAmount > 0 AND id IN (SELECT id FROM dealt WHERE type = 'problem')`,
    )
    .all(asked)
    .flatMap((row) => sumOn(row, 'get'));
}

function ownEntries({ sqlite }: QueryContext, asked: Asked): Passed[] {
  return sqlite
    .prepare<[Asked], SumRow & { readonly side: 'give' | 'get' | null }>(
      `SELECT "on", amount, currency, side FROM exchanges
       WHERE deletedAt IS NULL AND amount > 0 AND relationshipId IN (SELECT value FROM json_each(@relationshipIds))`,
    )
    .all(asked)
    .flatMap((row) => (row.side === null ? [] : sumOn(row, row.side)));
}

function sumOn({ on, amount, currency }: SumRow, side: 'give' | 'get'): Passed[] {
  const money = moneyIn(amount, currency);
  return money === null ? [] : [{ on, side, money }];
}

/** Each kind of data counts once, in the year in which it was first given. */
function dataIn({ sqlite }: QueryContext, asked: Asked): Passed[] {
  const rows = sqlite
    .prepare<[Asked], { readonly kind: string; readonly on: CalendarDate | null }>(
      `SELECT kind, givenOn AS "on" FROM data_given
       WHERE deletedAt IS NULL AND relationshipId IN (SELECT value FROM json_each(@relationshipIds))
       ORDER BY givenOn IS NULL, givenOn`,
    )
    .all(asked);
  const first = new Map<string, CalendarDate | null>();
  for (const { kind, on } of rows) if (!first.has(kind)) first.set(kind, on);
  return [...first.values()].map((on) => ({ on, counted: 'data', n: 1 }));
}

/** Prices that became lower, like with like. */
function fallsOf({ paid: { prices } }: NamedContract, today: CalendarDate): Passed[] {
  return prices.slice(1).flatMap(({ price, effectiveFrom }, index): Passed[] => {
    const before = prices[index]?.price;
    const isFall =
      before !== undefined &&
      effectiveFrom !== null &&
      effectiveFrom <= today &&
      before.currency === price.currency &&
      before.every?.n === price.every?.n &&
      before.every?.unit === price.every?.unit &&
      price.amount < before.amount;
    return isFall ? [{ on: effectiveFrom, counted: 'priceFalls', n: 1 }] : [];
  });
}
