import type { Fields } from '#shared/records/field.ts';
import { fieldsOf } from '#shared/records/record.ts';
import type { EnteredColumns } from './entered.ts';

/**
 * What a person entered of two records that become one: what is empty of the kept one is filled from the other. Notes of
 * both stay, the kept one's first. Lists and what points to other records are not among it.
 */
export function completedBy<F extends Fields>(
  record: { readonly fields: F },
  kept: EnteredColumns<F>,
  other: EnteredColumns<F>,
): EnteredColumns<F> {
  const [ofKept, ofOther] = [kept, other].map((row) => new Map<string, unknown>(Object.entries(row)));
  const columns = fieldsOf(record).flatMap(([name, { entered, required, kind, bond }]) => {
    if (entered !== true || required === true || kind === 'json' || bond !== undefined) return [];
    const [mine, theirs] = [ofKept?.get(name) ?? null, ofOther?.get(name) ?? null];
    return [[name, name === 'note' ? bothNotes(mine, theirs) : (mine ?? theirs)] as const];
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each is taken as it is from a row of the same fields
  return Object.fromEntries(columns) as EnteredColumns<F>;
}

function bothNotes(kept: unknown, other: unknown): unknown {
  if (typeof kept !== 'string' || typeof other !== 'string' || kept === other) return kept ?? other;
  return `${kept}\n\n${other}`;
}
