import type { Message } from '#shared/domain/words.ts';
import type { MatchedRow } from '../../imports/match-rows.ts';
import type { QueryContext } from '../handler.ts';

/** A record that can not be read, in the caller's language. */
export function problemOf(
  { say }: Pick<QueryContext, 'say'>,
  { line, reason }: { readonly line: number; readonly reason: Message },
) {
  return { line, reason: say(reason), messages: { reason } };
}

/** The rows of a list that can not be read. */
export function problemsOfRows(context: Pick<QueryContext, 'say'>, matched: readonly MatchedRow[]) {
  return matched.flatMap(({ row, status, reason }) =>
    status === 'bad' && reason !== null ? [problemOf(context, { line: row.line, reason })] : [],
  );
}
