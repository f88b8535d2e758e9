import { z } from 'zod';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Money } from '#shared/domain/money.ts';
import type {
  OwnContractDetails,
  OwnDealings,
  OwnNeed,
  OwnSupplier,
} from '#shared/domain/own-palgorithms/own-records.ts';
import { monthlyCost } from '#shared/domain/own-palgorithms/own-costs.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { isPausedOn, type Pause } from '#shared/domain/terms/pause.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { dealtWithSql } from '../dealt-with.ts';
import { once } from '#shared/domain/once.ts';
import { dateAt, type PassContext } from '../pass-context.ts';
import { optionsAt, readTerms } from '../stored-terms.ts';
import type { FactsOn } from '../watches/watch.ts';

type Reading = Pick<PassContext, 'sqlite'>;

const texts = z.array(z.string());

function listIn(text: string | null): readonly string[] {
  if (text === null || text === '[]') return [];
  try {
    return texts.safeParse(JSON.parse(text)).data ?? [];
  } catch {
    return [];
  }
}

/** What no other palgorithm asks about a contract. */
export function contractDetails({ sqlite }: Reading, contractId: string): OwnContractDetails {
  const row = prepareOnce<[string], { tags: string | null; paymentMethod: string | null; person: string | null }>(
    sqlite,
    `SELECT c.tags, c.paymentMethod, p.name AS person FROM contracts c JOIN relationships r ON r.id = c.relationshipId
       LEFT JOIN people p ON p.id = r.personId AND p.deletedAt IS NULL WHERE c.id = ?`,
  ).get(contractId);
  return {
    tags: listIn(row?.tags ?? null),
    paymentMethod: row?.paymentMethod ?? null,
    person: row?.person ?? null,
  };
}

/** What no other palgorithm asks about a need. */
export function needDetails(context: PassContext, needId: string): ReturnType<OwnNeed['details']> {
  const row = prepareOnce<
    [string],
    { createdAt: number; budgetAmount: number | null; budgetCurrency: string | null; person: string | null }
  >(
    context.sqlite,
    `SELECT n.createdAt, n.budgetAmount, n.budgetCurrency, p.name AS person FROM needs n
       LEFT JOIN people p ON p.id = n.personId AND p.deletedAt IS NULL WHERE n.id = ?`,
  ).get(needId);
  return {
    enteredOn: row === undefined ? context.today : dateAt(row.createdAt, context),
    budget: moneyOf(row?.budgetAmount ?? null, row?.budgetCurrency ?? null),
    person: row?.person ?? null,
  };
}

/** A sum of two columns; null where it is not known. */
export function moneyOf(amount: number | null, currency: string | null): Money | null {
  return amount === null || currency === null ? null : { amount, currency };
}

/** What is known of all dealings with a supplier, each part read when it is asked for. */
export function dealingsWithSupplier({ sqlite }: Reading, supplierId: string): OwnDealings {
  return dealingsIn(sqlite, () =>
    prepareOnce<[string], string>(
      sqlite,
      'SELECT id FROM relationships WHERE supplierId = ? AND deletedAt IS NULL ORDER BY id',
    )
      .pluck()
      .all(supplierId),
  );
}

/** What is known of the dealings within one relationship, and of those with its supplier that are within none. */
export function dealingsWithin({ sqlite }: Reading, relationshipId: string): OwnDealings {
  return dealingsIn(sqlite, () => [relationshipId]);
}

/** The name of the person whose relationship it is; null for the household's. */
export function personOfRelationship({ sqlite }: Reading, relationshipId: string): string | null {
  const name = prepareOnce<[string], string | null>(
    sqlite,
    'SELECT p.name FROM relationships r JOIN people p ON p.id = r.personId AND p.deletedAt IS NULL WHERE r.id = ?',
  )
    .pluck()
    .get(relationshipId);
  return name ?? null;
}

function dealingsIn(sqlite: Reading['sqlite'], relationships: () => readonly string[]): OwnDealings {
  const relationshipIds = once(() => JSON.stringify(relationships()));
  const number = (sql: string): number | null =>
    prepareOnce<[{ relationshipIds: string }], number | null>(sqlite, sql)
      .pluck()
      .get({ relationshipIds: relationshipIds() }) ?? null;
  const dayOf = (sql: string): CalendarDate | null =>
    prepareOnce<[{ relationshipIds: string }], CalendarDate | null>(sqlite, sql)
      .pluck()
      .get({ relationshipIds: relationshipIds() }) ?? null;
  const count = (table: 'problems' | 'promises', condition: string): number =>
    number(
      `WITH ${dealtWithSql} SELECT count(*) FROM ${table} d WHERE d.deletedAt IS NULL AND ${condition}
         AND (d.subjectType, d.subjectId) IN (SELECT type, id FROM dealt)`,
    ) ?? 0;
  const lastContactOn = once(() =>
    dayOf(
      `WITH ${dealtWithSql} SELECT max(d.happenedOn) FROM interactions d WHERE d.deletedAt IS NULL
         AND (d.subjectType, d.subjectId) IN (SELECT type, id FROM dealt)`,
    ),
  );
  const among = 'relationshipId IN (SELECT value FROM json_each(@relationshipIds)) AND deletedAt IS NULL';
  return {
    get openProblems() {
      return count('problems', 'd.outcome IS NULL');
    },
    get openPromises() {
      return count('promises', 'd.outcome IS NULL');
    },
    get brokenPromises() {
      return count('promises', "d.outcome = 'broken'");
    },
    get lastContactOn() {
      return lastContactOn();
    },
    get recommendation() {
      return number(
        `SELECT score FROM recommendations WHERE ${among} AND score IS NOT NULL ORDER BY "on" DESC, rowid DESC LIMIT 1`,
      );
    },
    get knownSince() {
      return dayOf(`SELECT min(startedOn) FROM episodes WHERE ${among}`);
    },
  };
}

interface ContractRow extends Pause {
  readonly terms: string | null;
  readonly place: string | null;
  /** Of the outlook that is kept. */
  readonly phase: string | null;
  /** The last day of its exit, where that is certain. */
  readonly endsOn: CalendarDate | null;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly cycleCount: number | null;
  readonly cycleUnit: 'day' | 'week' | 'month' | 'year' | null;
  readonly sharePercent: number | null;
}

const contractsSql = `SELECT c.terms, c.place, c.pausedFrom, c.pausedUntil, o.phase,
    CASE WHEN e.noticeSentOn IS NOT NULL OR e.endsOnStated = 1 THEN e.endsOn END AS endsOn,
    p.amount, p.currency, p.cycleCount, p.cycleUnit, p.sharePercent
  FROM contracts c JOIN relationships r ON r.id = c.relationshipId
  LEFT JOIN outlooks o ON o.contractId = c.id
  LEFT JOIN exits e ON e.contractId = c.id AND e.deletedAt IS NULL AND e.withdrawnOn IS NULL
  LEFT JOIN prices p ON p.id = (SELECT id FROM prices WHERE contractId = c.id AND deletedAt IS NULL
    AND (effectiveFrom IS NULL OR effectiveFrom <= @asOf) ORDER BY effectiveFrom DESC, rowid DESC LIMIT 1)
  WHERE r.supplierId = @supplierId AND c.deletedAt IS NULL AND r.deletedAt IS NULL`;

/** What follows from the contracts with a supplier on a day. */
export function supplierDetails(
  context: PassContext,
  supplierId: string,
  { day: asOf, kept }: FactsOn,
): ReturnType<OwnSupplier['details']> {
  const { sqlite } = context;
  const contracts = once(() =>
    prepareOnce<[{ supplierId: string; asOf: string }], ContractRow>(sqlite, contractsSql).all({ supplierId, asOf }),
  );
  const running = once(() =>
    contracts().filter((row) => {
      const phase = kept ? row.phase : phaseOn(context, row, asOf);
      return phase !== 'ended' && phase !== 'not_started' && (row.endsOn === null || row.endsOn >= asOf);
    }),
  );
  return {
    get tags() {
      const text = prepareOnce<[string], string>(sqlite, 'SELECT tags FROM suppliers WHERE id = ?')
        .pluck()
        .get(supplierId);
      return listIn(text ?? null);
    },
    get contracts() {
      return contracts().length;
    },
    get runningContracts() {
      return running().length;
    },
    get monthly() {
      return monthlyOf(running().filter((row) => !isPausedOn(row, asOf)));
    },
  };
}

/** Where a contract stands on a day for which no outlook is kept; null where its terms are not known. */
function phaseOn(context: PassContext, { terms, place }: ContractRow, day: CalendarDate): string | null {
  const known = readTerms(terms);
  return known === null ? null : termsOutlook(known, day, optionsAt(context, place)).phase;
}

/** The sum of what they cost in a month, as far as prices are known; null where none is, or in several currencies. */
function monthlyOf(rows: readonly ContractRow[]): Money | null {
  const paid = rows.map((row): Money | null => {
    const { amount, currency, cycleCount, cycleUnit, sharePercent } = row;
    if (amount === null || currency === null || sharePercent === null) return null;
    if (cycleCount === null || cycleUnit === null) return null;
    return monthlyCost({ amount, currency, every: { n: cycleCount, unit: cycleUnit }, sharePercent });
  });
  const known = paid.filter((money) => money !== null);
  const [first] = known;
  if (first === undefined || known.some(({ currency }) => currency !== first.currency)) return null;
  return { amount: known.reduce((sum, { amount }) => sum + amount, 0), currency: first.currency };
}
