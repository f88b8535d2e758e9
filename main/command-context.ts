import type { CommandContext, QueryContext } from './app/handler.ts';
import { newIdentifier } from './identifiers.ts';

/** Ids for new records: those that are given, in their order, then fresh ones. Remembers what it gave. */
export interface IdSource {
  next(): string;
  readonly given: readonly string[];
}

export function idSource(first: readonly string[] = []): IdSource {
  const given: string[] = [];
  return {
    given,
    next() {
      const id = first[given.length] ?? newIdentifier();
      given.push(id);
      return id;
    },
  };
}

/** What a command is given, from what every handler is. */
export function commandContextFor(
  context: QueryContext,
  entryId: string,
  describe: CommandContext['describe'],
  ids: IdSource,
): CommandContext {
  return {
    ...context,
    entryId,
    newId: () => ids.next(),
    describe,
    newRecord: () => ({ id: ids.next(), createdAt: context.now, changedAt: context.now }),
  };
}
