import { foldText } from '#shared/domain/fold.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { FormerSupplier } from '#shared/domain/palgorithms/need-facts.ts';
import { rulesOut, type SaidAtExit } from '#shared/domain/exits/never-again.ts';
import { openNeedStates } from '#shared/domain/needs/need-states.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { isInstant } from '../../db/readable/rule.ts';
import { dateAt, type PassContext } from '../pass-context.ts';
import { endingWith } from './endings.ts';

interface LeftRow {
  readonly supplierId: string;
  readonly supplierName: string | null;
  readonly name: string | null;
  readonly category: string | null;
  readonly wouldReturn: string | null;
  readonly reason: string | null;
  /** The last answer to how likely the person is to recommend it. */
  readonly score: unknown;
}

/** From so many of ten on somebody is recommended. */
const recommended = 8;

/** Up to so many of ten nobody goes back, whatever would bring them back. */
const advisedAgainst = 4;

/** What was left although the person would return, or would recommend it. */
const leftSql = `
  SELECT s.id AS supplierId, s.name AS supplierName, c.name, c.category, e.wouldReturn, e.reason,
    (SELECT m.score FROM recommendations m WHERE m.relationshipId = r.id AND m.deletedAt IS NULL AND m.score IS NOT NULL
      ORDER BY m."on" DESC, m.rowid DESC LIMIT 1) AS score
  FROM exits e JOIN contracts c ON c.id = e.contractId AND c.deletedAt IS NULL
  JOIN relationships r ON r.id = c.relationshipId AND r.deletedAt IS NULL
  JOIN suppliers s ON s.id = r.supplierId AND s.deletedAt IS NULL
  WHERE e.deletedAt IS NULL AND e.withdrawnOn IS NULL AND (e.wouldReturn IS NOT NULL OR score >= ${recommended})
  ORDER BY e.rowid`;

const openNeeds = `SELECT id FROM needs WHERE deletedAt IS NULL
  AND state IN (${openNeedStates.map((state) => `'${state}'`).join(', ')})`;
const leftBy = (suppliers: string): string => `${openNeeds} AND EXISTS (
  SELECT 1 FROM relationships r JOIN contracts c ON c.relationshipId = r.id JOIN exits e ON e.contractId = c.id
  WHERE r.supplierId IN (${suppliers} IN (SELECT value FROM json_each(@ids))))`;

/** By the name of a table: SQL for the needs that may come to fit somebody, or no more, by its rows. */
export const behindFormers = {
  // Whoever was ruled out for one need is not named to another.
  candidates: leftBy(`SELECT k.supplierId FROM candidates k WHERE k.supplierId IS NOT NULL AND k.id
    IN (SELECT value FROM json_each(@ids)) UNION SELECT n.id FROM candidates k JOIN suppliers n ON n.folded = k.folded
    WHERE k.id`),
  suppliers: leftBy('SELECT id FROM suppliers WHERE id'),
  relationships: leftBy('SELECT supplierId FROM relationships WHERE id'),
  contracts: leftBy('SELECT q.supplierId FROM contracts k JOIN relationships q ON q.id = k.relationshipId WHERE k.id'),
  exits: openNeeds,
  recommendations: openNeeds,
} as const;

/** Finds for a need, by what raised it and what it is called, those that were left and would fit. */
export function formerFinder(
  context: PassContext,
  day: CalendarDate,
): (need: {
  readonly id: string;
  readonly title: string;
  readonly causeContractId: string | null;
}) => FormerSupplier[] {
  let known: readonly LeftRow[] | null = null;
  return ({ id, title, causeContractId }) => {
    known ??= prepareOnce<[], LeftRow>(context.sqlite, leftSql).all();
    if (known.length === 0) return [];
    const cause = causeOf(context, causeContractId);
    const words = ` ${foldText(title)} `;
    const fitting = known.filter(
      ({ name, category, supplierId }) =>
        supplierId !== cause?.supplierId &&
        (isSame(category, cause?.category ?? null) || isNamed(words, category) || isNamed(words, name)),
    );
    if (fitting.length === 0) return [];
    const considered = consideredFor(context, id);
    return [...Map.groupBy(fitting, ({ supplierId }) => supplierId)].flatMap(([supplierId, rows]) => {
      const row = rows.at(-1);
      const leftOn = considered.has(supplierId) ? null : endingWith(context, supplierId, day);
      if (row?.supplierName == null || leftOn === null || leftOn === 'none') return [];
      if (isAdvisedAgainst(row.score) || isRuledOut(context, supplierId, leftOn)) return [];
      const { supplierName, wouldReturn, score, reason } = row;
      return [{ supplierId, supplierName, leftOn, wouldReturn, score: isRecommended(score) ? score : null, reason }];
    });
  };
}

/**
 * Whether a supplier is nobody to return to: by what was said at one of its exits, or since it was ruled out for a need
 * after it was left.
 */
function isRuledOut(context: PassContext, supplierId: string, leftOn: CalendarDate): boolean {
  const exits = prepareOnce<[string], SaidAtExit>(
    context.sqlite,
    `SELECT e.ground, e.reason, e.wouldReturn FROM exits e JOIN contracts c ON c.id = e.contractId
     JOIN relationships r ON r.id = c.relationshipId
     WHERE r.supplierId = ? AND e.deletedAt IS NULL AND e.withdrawnOn IS NULL`,
  ).all(supplierId);
  if (exits.some(rulesOut)) return true;
  return prepareOnce<[string, string], number>(
    context.sqlite,
    `SELECT changedAt FROM candidates WHERE deletedAt IS NULL AND stage = 'ruled_out'
     AND (supplierId = ? OR folded = (SELECT folded FROM suppliers WHERE id = ?))`,
  )
    .pluck()
    .all(supplierId, supplierId)
    .some((at) => isInstant(at) && dateAt(at, context) >= leftOn);
}

function isAdvisedAgainst(score: unknown): boolean {
  return typeof score === 'number' && score <= advisedAgainst;
}

function isRecommended(score: unknown): score is number {
  return typeof score === 'number' && score >= recommended && score <= 10;
}

function causeOf({ sqlite }: PassContext, contractId: string | null) {
  if (contractId === null) return undefined;
  return prepareOnce<[string], { supplierId: string; category: string | null }>(
    sqlite,
    `SELECT r.supplierId, c.category FROM contracts c JOIN relationships r ON r.id = c.relationshipId WHERE c.id = ?`,
  ).get(contractId);
}

/** Whoever is considered already, also under its name alone, need not be thought of. */
function consideredFor({ sqlite }: PassContext, needId: string): ReadonlySet<string> {
  return new Set(
    prepareOnce<[string], string>(
      sqlite,
      `SELECT s.id FROM candidates k JOIN suppliers s ON s.id = k.supplierId OR s.folded = k.folded
       WHERE k.needId = ? AND k.deletedAt IS NULL`,
    )
      .pluck()
      .all(needId),
  );
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && foldText(one) === foldText(other);
}

/** Whether something is named in words: as whole ones, so that "Car" is not found in "Card". */
function isNamed(words: string, name: string | null): boolean {
  const folded = foldText(name ?? '');
  return folded.length > 2 && words.includes(` ${folded} `);
}
