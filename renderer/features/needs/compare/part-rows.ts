import type { Comparison } from '../words.ts';

type Compared = Comparison['candidates'][number];

/** One part of the scores across the candidates. */
export interface PartRow {
  readonly key: string;
  readonly label: string;
  readonly weight: number;
  /** In the order of the candidates; null where a candidate has no score. */
  readonly points: readonly { readonly candidateId: string; readonly points: number | null }[];
}

/** The parts of the scores as rows; together they make up each score. */
export function partRows(candidates: readonly Compared[]): readonly PartRow[] {
  const keyOf = (part: Compared['parts'][number]) => part.requirementId ?? 'cost';
  const rows = new Map(candidates.flatMap(({ parts }) => parts.map((part) => [keyOf(part), part] as const)));
  return [...rows].map(([key, { label, weight }]) => ({
    key,
    label,
    weight,
    points: candidates.map(({ candidateId, parts }) => ({
      candidateId,
      points: parts.find((part) => keyOf(part) === key)?.points ?? null,
    })),
  }));
}

/** Whether no two known cells of a row say the same, so that marking each of them would mark nothing. */
export function allDiffer(cells: Comparison['rows'][number]['cells']): boolean {
  const known = cells.filter(({ unknown }) => !unknown);
  return known.length > 1 && known.every(({ differs }) => differs);
}
