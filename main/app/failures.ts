import type { ExpectedError, Unsaid } from '#shared/api/errors.ts';
import type { Message } from '#shared/domain/words.ts';

type Failure<Type extends ExpectedError['type']> = Unsaid<Extract<ExpectedError, { type: Type }>>;

/** The id names nothing that is here. `what` is the field's word, such as "contract". */
export function notFound(what: string, id: string): Failure<'NotFound'> {
  return {
    type: 'NotFound',
    message: `There is no such ${what} here. It may have been removed; look in the history.`,
    what,
    id,
  };
}

/** The record's rules forbid it. */
export function refused(message: string | Message): Failure<'Refused'> {
  return { type: 'Refused', message };
}
