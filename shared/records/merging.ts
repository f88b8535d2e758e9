import { fieldsOf, type Description } from './record.ts';

/**
 * How two devices' changes of one field would be merged. `alone`: the later of two changes of other fields does not touch
 * it, and where both changed it, both values are kept until the person chooses. `together`: the same, with all its parts
 * as one value. `anew`: it is worked out from the merged fields. `first` and `last`: the earlier or later of both.
 */
export type MergeRule =
  { readonly merges: 'alone' | 'anew' | 'first' | 'last' } | { readonly merges: 'together'; readonly whole: string };

/** The rule of each field of a record, by its name; none for the id, which is what makes it the same record. */
export function mergeRules(record: Description): ReadonlyMap<string, MergeRule> {
  const fields = fieldsOf(record).filter(([name]) => name !== 'id');
  const wholes = new Set(fields.flatMap(([, { partOf }]) => partOf ?? []));
  return new Map(
    fields.map(([name, { partOf, follows }]): readonly [string, MergeRule] => {
      if (name === 'createdAt') return [name, { merges: 'first' }];
      if (name === 'changedAt') return [name, { merges: 'last' }];
      if (follows === true) return [name, { merges: 'anew' }];
      const whole = partOf ?? (wholes.has(name) ? name : undefined);
      return [name, whole === undefined ? { merges: 'alone' } : { merges: 'together', whole }];
    }),
  );
}
