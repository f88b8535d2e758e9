import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { DataKind } from '#shared/domain/data-given/data-kinds.ts';
import { probableData, type Dealings, type ProbableData, type Way } from '#shared/domain/data-given/probable-data.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { Sqlite } from '../../db/database.ts';
import { holderColumns, holderTables, isAskedAbout, parametersOf, type Holder, type WhoHolds } from './data-rows.ts';

/** Every contact on one of the ways on which one side has to know where the other is, with its relationship. */
const reachedSql = `
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
    UNION ALL
    SELECT c.relationshipId, CASE e.channel WHEN 'letter_abroad' THEN 'letter' ELSE e.channel END, e.noticeSentOn
    FROM exits e JOIN contracts c ON c.id = e.contractId
    WHERE e.deletedAt IS NULL AND e.withdrawnOn IS NULL AND e.noticeSentOn IS NOT NULL
      AND e.channel IN ('email', 'phone', 'letter', 'letter_abroad')
  ) x WHERE x.relationshipId IS NOT NULL GROUP BY x.relationshipId, x.way`;

/** The relationship of a supplier that has but one: what is said of the supplier is said of it. */
const solesSql = `WITH soles AS (SELECT supplierId, min(id) AS id FROM relationships WHERE deletedAt IS NULL
  GROUP BY supplierId HAVING count(*) = 1)`;

interface Row {
  readonly relationshipId: string;
}

/** What is written down from which follows what suppliers know, with whom. A few statements, however many there are. */
export function readDealings(sqlite: Sqlite, who: WhoHolds): readonly (Holder & { readonly dealings: Dealings })[] {
  const holders = prepareOnce<[ReturnType<typeof parametersOf>], Holder>(
    sqlite,
    `SELECT ${holderColumns} FROM relationships r ${holderTables} WHERE r.deletedAt IS NULL AND ${isAskedAbout} ORDER BY r.id`,
  ).all(parametersOf(who));
  const grouped = <Found extends Row>(sql: string): ReadonlyMap<string, readonly Found[]> =>
    Map.groupBy(prepareOnce<[], Found>(sqlite, sql).all(), ({ relationshipId }) => relationshipId);
  const contracts = grouped<Row & Dealings['contracts'][number]>(
    'SELECT relationshipId, name, paymentMethod FROM contracts WHERE deletedAt IS NULL ORDER BY id DESC',
  );
  const reached = grouped<Row & { readonly way: Way; readonly on: CalendarDate | null }>(`${solesSql} ${reachedSql}`);
  const noted = grouped<Row & { readonly kind: DataKind; readonly erasedOn: CalendarDate | null }>(
    'SELECT relationshipId, kind, erasedOn FROM data_given WHERE deletedAt IS NULL',
  );
  return holders.map((holder) => {
    const of = <Found>(found: ReadonlyMap<string, readonly Found[]>): readonly Found[] =>
      found.get(holder.relationshipId) ?? [];
    return { ...holder, dealings: { contracts: of(contracts), reached: of(reached), told: [], noted: of(noted) } };
  });
}

/** What suppliers probably know, though nobody noted it. */
export function readProbable(sqlite: Sqlite, who: WhoHolds): (Holder & ProbableData)[] {
  return readDealings(sqlite, who).flatMap(({ dealings, ...holder }) =>
    probableData(dealings).map((probable) => ({ ...holder, ...probable })),
  );
}
