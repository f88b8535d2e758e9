import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { DataKind } from '#shared/domain/data-given/data-kinds.ts';
import {
  probableData,
  type Dealings,
  type ProbableData,
  type ToldData,
  type Way,
} from '#shared/domain/data-given/probable-data.ts';
import { prepareOnce } from '../db/prepare-once.ts';
import type { Sqlite } from '../db/database.ts';
import { dealtWithSql } from './dealt-with.ts';

/** With whom data is known. */
export interface Holder {
  readonly relationshipId: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly personId: string | null;
  readonly personName: string | null;
}

/** What narrows the question of who holds what; left out, everybody. */
export interface WhoHolds {
  readonly supplierId?: string | undefined;
  readonly relationshipId?: string | undefined;
  /** Null: what is the household's. */
  readonly personId?: string | null | undefined;
}

/** The columns of a holder, from a relationship `r` with its supplier `s` and its person `h`. */
export const holderColumns = `r.id AS relationshipId, r.supplierId, s.name AS supplierName, r.personId, h.name AS personName`;
export const holderTables = `JOIN suppliers s ON s.id = r.supplierId LEFT JOIN people h ON h.id = r.personId`;

/** The condition for the relationships `r` that are asked about; it takes `parametersOf`. */
export const isAskedAbout = `(@supplierId IS NULL OR r.supplierId = @supplierId)
  AND (@relationshipId IS NULL OR r.id = @relationshipId)
  AND (@anyPerson = 1 OR r.personId IS @personId)`;

/** What `isAskedAbout` takes. */
export function parametersOf({ supplierId, relationshipId, personId }: WhoHolds) {
  return {
    supplierId: supplierId ?? null,
    relationshipId: relationshipId ?? null,
    anyPerson: personId === undefined ? 1 : 0,
    personId: personId ?? null,
  };
}

/** Which relationships to read of: all, or those of a JSON list in `@relationshipIds`. */
type Few = 'all' | 'few';

function among(column: string, few: Few): string {
  return few === 'all' ? '' : ` AND ${column} IN (SELECT value FROM json_each(@relationshipIds))`;
}

/** Every contact on one of the ways on which one side has to know where the other is, with its relationship. */
const reachedSql = (few: Few) => `
  SELECT x.relationshipId, x.way, max(x."on") AS "on" FROM (
    SELECT CASE
        WHEN i.subjectType = 'relationship' THEN i.subjectId
        WHEN i.subjectType = 'supplier' THEN sole.id
        WHEN i.subjectType = 'problem' AND p.subjectType = 'relationship' THEN p.subjectId
        WHEN i.subjectType = 'problem' AND p.subjectType = 'supplier' THEN soleOfProblem.id
        ELSE c.relationshipId END AS relationshipId,
      i.channel AS way, i.happenedOn AS "on"
    FROM interactions i
    LEFT JOIN problems p ON i.subjectType = 'problem' AND p.id = i.subjectId
    LEFT JOIN contracts c ON c.id = CASE WHEN i.subjectType = 'contract' THEN i.subjectId
      WHEN p.subjectType = 'contract' THEN p.subjectId END
    LEFT JOIN soles sole ON i.subjectType = 'supplier' AND sole.supplierId = i.subjectId
    LEFT JOIN soles soleOfProblem ON p.subjectType = 'supplier' AND soleOfProblem.supplierId = p.subjectId
    WHERE i.deletedAt IS NULL AND i.happenedOn IS NOT NULL AND i.channel IN ('email', 'phone', 'letter')
      ${few === 'all' ? '' : 'AND (i.subjectType, i.subjectId) IN (SELECT type, id FROM dealt)'}
    UNION ALL
    SELECT c.relationshipId, CASE e.channel WHEN 'letter_abroad' THEN 'letter' ELSE e.channel END, e.noticeSentOn
    FROM exits e JOIN contracts c ON c.id = e.contractId
    WHERE e.deletedAt IS NULL AND e.withdrawnOn IS NULL AND e.noticeSentOn IS NOT NULL
      AND e.channel IN ('email', 'phone', 'letter', 'letter_abroad')${among('c.relationshipId', few)}
  ) x WHERE x.relationshipId IS NOT NULL${among('x.relationshipId', few)} GROUP BY x.relationshipId, x.way`;

/** The relationship of a supplier that has but one: what is said of the supplier is said of it. */
const solesSql = `soles AS (SELECT supplierId, min(id) AS id FROM relationships WHERE deletedAt IS NULL
  GROUP BY supplierId HAVING count(*) = 1)`;

/** What was told, and of which change. */
const toldSql = (few: Few) => `SELECT t.relationshipId, t.changeId, c.kind, t.toldOn AS "on"
  FROM detail_tellings t JOIN detail_changes c ON c.id = t.changeId
  WHERE t.deletedAt IS NULL AND c.deletedAt IS NULL${among('t.relationshipId', few)} ORDER BY t.toldOn DESC`;

/** Something told, and the change it was. */
interface ToldOf extends ToldData {
  readonly changeId: string;
}

/** Dealings in which it stands of which change something was told. */
export interface StoredDealings extends Dealings {
  readonly told: readonly ToldOf[];
}

interface Row {
  readonly relationshipId: string;
}

/**
 * What is written down from which follows what suppliers know, with whom. A few statements, however many there are.
 */
export function readDealings(
  sqlite: Sqlite,
  who: WhoHolds,
): readonly (Holder & { readonly dealings: StoredDealings })[] {
  const holders = prepareOnce<[ReturnType<typeof parametersOf>], Holder>(
    sqlite,
    `SELECT ${holderColumns} FROM relationships r ${holderTables} WHERE r.deletedAt IS NULL AND ${isAskedAbout} ORDER BY r.id`,
  ).all(parametersOf(who));
  const few: Few = who.supplierId === undefined && who.relationshipId === undefined ? 'all' : 'few';
  const relationshipIds = JSON.stringify(holders.map(({ relationshipId }) => relationshipId));
  const grouped = <Found extends Row>(sql: string): ReadonlyMap<string, readonly Found[]> => {
    const statement = prepareOnce<{ relationshipIds: string }[], Found>(sqlite, sql);
    const found = few === 'all' ? statement.all() : statement.all({ relationshipIds });
    return Map.groupBy(found, ({ relationshipId }) => relationshipId);
  };
  const contracts = grouped<Row & Dealings['contracts'][number]>(
    `SELECT relationshipId, name, paymentMethod FROM contracts
     WHERE deletedAt IS NULL${among('relationshipId', few)} ORDER BY id DESC`,
  );
  const reached = grouped<Row & { readonly way: Way; readonly on: CalendarDate | null }>(
    `WITH ${few === 'all' ? '' : `${dealtWithSql},`} ${solesSql} ${reachedSql(few)}`,
  );
  const noted = grouped<Row & { readonly kind: DataKind; readonly erasedOn: CalendarDate | null }>(
    `SELECT relationshipId, kind, erasedOn FROM data_given WHERE deletedAt IS NULL${among('relationshipId', few)}`,
  );
  const told = grouped<Row & ToldOf>(toldSql(few));
  return holders.map((holder) => {
    const of = <Found>(found: ReadonlyMap<string, readonly Found[]>): readonly Found[] =>
      found.get(holder.relationshipId) ?? [];
    return {
      ...holder,
      dealings: { contracts: of(contracts), reached: of(reached), told: of(told), noted: of(noted) },
    };
  });
}

/** What suppliers probably know, though nobody noted it. */
export function readProbable(sqlite: Sqlite, who: WhoHolds): (Holder & ProbableData)[] {
  return readDealings(sqlite, who).flatMap(({ dealings, ...holder }) =>
    probableData(dealings).map((probable) => ({ ...holder, ...probable })),
  );
}
