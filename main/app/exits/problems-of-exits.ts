import type { Money } from '#shared/domain/money.ts';
import type { Sqlite } from '../../db/database.ts';
import { moneyIn } from '../records/sums.ts';

/** A problem that ended in an exit, with what it took. */
export interface ProblemOfExit {
  readonly id: string;
  readonly title: string;
  /** Minutes the person spent on it, and each sum of money it cost. */
  readonly minutes: number;
  readonly costs: readonly Money[];
}

interface StepRow {
  readonly exitId: string;
  readonly id: string;
  readonly title: string;
  readonly minutes: number | null;
  readonly costAmount: number | null;
  readonly costCurrency: string | null;
}

/** The living problems that ended in exits, by those. */
export function problemsByExit(
  sqlite: Sqlite,
  exitIds: readonly string[],
): ReadonlyMap<string, readonly ProblemOfExit[]> {
  const rows = sqlite
    .prepare<[string], StepRow>(
      `SELECT p.exitId, p.id, p.title, s.minutes, s.costAmount, s.costCurrency
       FROM problems p LEFT JOIN problem_steps s ON s.problemId = p.id AND s.deletedAt IS NULL
       WHERE p.deletedAt IS NULL AND p.exitId IN (SELECT value FROM json_each(?)) ORDER BY p.createdAt, p.rowid`,
    )
    .all(JSON.stringify(exitIds));
  const byExit = Map.groupBy(rows, ({ exitId }) => exitId);
  return new Map(
    [...byExit].map(([exitId, ended]) => [
      exitId,
      [...Map.groupBy(ended, ({ id }) => id)].map(([id, steps]) => ({
        id,
        title: steps[0]?.title ?? '',
        minutes: steps.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
        costs: steps.flatMap(({ costAmount, costCurrency }) => moneyIn(costAmount, costCurrency) ?? []),
      })),
    ]),
  );
}
