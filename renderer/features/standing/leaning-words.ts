import type { OutputOf } from '#shared/api/api.ts';
import type { Leaning } from '#shared/domain/judgements/leaning.ts';

export type Judged = OutputOf<'judgements.get'>;
export type AskedQuestion = Judged['questions'][number];

/** "3 of 9 answered, leaning to itself", as the message that says it. */
export function leaningWords({ answered, of, leans }: Pick<Leaning, 'answered' | 'leans'> & { readonly of: number }) {
  return ['standing.leaning', { answered, of, leans: leans === null || leans === 'both' ? 'other' : leans }] as const;
}
